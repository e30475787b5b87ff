import { isMaskable } from "../../../src/contract.ts";
import { formsOf } from "../../../src/key/forms.ts";
import { MARKER, secretPart } from "../../../src/key/grammar.ts";
import { createRedactor } from "../../../src/key/redact.ts";
import { filledJson, keysStandingIn, PLACEHOLDERS } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const LONG_CHARACTERS = 128 * 1024;
const LONG_ONE_IN = 400;
const MOST_SECRETS = 4;
const LONGEST_SECRET = 1_000;
/** Shorter pieces of a key do not give it away, and are met by chance. */
const WINDOW = 8;

/** What takes secrets out of texts. An input is `{secrets, text}`. */
export const redactTarget: Target = {
  name: "redact",
  form: "json",
  sources: ["key/"],
  largestBytes: 4096,
  dictionary: [
    ...[
      "Incorrect API key provided: ",
      "sk-proj-****",
      "****",
      "…",
      "...",
      "Bearer ",
      "KEY=",
      '"',
      "\n",
      "-",
      "_",
      "\u200b",
      "\0",
      ". ",
    ],
    ...[
      "%2D",
      "\\u002d",
      "&#45;",
      "gpt-4o-mini-transcribe-2025-12-15",
      "max_output_tokens=16",
      "***",
      "ollama",
      "none",
      MARKER,
      "sk-",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      ...PLACEHOLDERS.map((placeholder) => ({
        secrets: [placeholder.replace(/[<>]/, "")],
        text: `It is ${placeholder}, they say.`,
      })),
      { secrets: ["Bearer {{Kd}}\n", "{{Ka}}"], text: "sk-proj-****abcd and {{Ka:7}} {{Kd:24}}" },
      { secrets: ["ollama", "sk-team-gateway-a8f3k2"], text: "The gateway of the team says a8f3k2." },
    ),
  run(input) {
    const value = filledJson(parsed(input));
    if (!isObject(value) || typeof value["text"] !== "string" || !Array.isArray(value["secrets"]))
      return false;
    const { text } = value;
    const secrets = value["secrets"].filter((one) => typeof one === "string").slice(0, MOST_SECRETS);
    if (secrets.some(({ length }) => length > LONGEST_SECRET)) return false;
    const redactor = createRedactor(secrets);
    const { redact, scrub, scrubField } = redactor;
    const redacted = redact(text);
    for (const secret of secrets.filter(isMaskable)) {
      for (const form of formsOf(secret))
        hold(!redacted.includes(form) || "***".includes(form), "no form of a secret is left");
    }
    hold(redact(redacted) === redacted, "what is redacted stays as it is");
    if (secrets.length === 0) hold(redacted === text, "without secrets nothing is redacted");
    const keys = secrets.flatMap((secret) => keysStandingIn(secret).filter((key) => isApart(key, secret)));
    for (const scrubbed of [scrub(text), scrubField(text)]) {
      for (const key of keys) hold(windowIn(key, scrubbed) === undefined, "no piece of a key is left");
      hold(
        scrubbed.length <= text.length + 3 * (text.length + 1),
        "a text without secrets is not much longer",
      );
    }
    const random = Random.of(input);
    if (random.oneIn(LONG_ONE_IN) && text.length > 0) {
      const long = text.repeat(Math.ceil(LONG_CHARACTERS / text.length));
      holdQuick("scrubbing", () => void scrub(long));
      holdQuick("redacting", () => void redact(long));
    }
    return true;
  },
};

/** What may stand beside a key in a value without being taken for a part of it. */
function isApart(key: string, secret: string): boolean {
  const at = secret.indexOf(key);
  return [secret.charAt(at - 1), secret.charAt(at + key.length)].every((one) =>
    /^[\s"'`=:,;<>(){}[\]]?$/.test(one),
  );
}

/** A piece of the secret part that stands in the text: as it is, or with other characters between. */
function windowIn(key: string, text: string): string | undefined {
  const secret = secretPart(key);
  const squeezed = text.replace(/[^A-Za-z0-9]+/g, "");
  const letters = secret.replace(/[^A-Za-z0-9]+/g, "");
  return pieceIn(secret, text) ?? pieceIn(letters, squeezed);
}

function pieceIn(secret: string, text: string): string | undefined {
  for (let at = 0; at + WINDOW <= secret.length; at++) {
    const piece = secret.slice(at, at + WINDOW);
    if (piece !== MARKER && text.includes(piece)) return piece;
  }
  return undefined;
}
