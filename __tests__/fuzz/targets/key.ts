import { KEY_KINDS } from "../../../src/contract.ts";
import { formsOf, masksFor } from "../../../src/key/forms.ts";
import { MARKER, secretPart, shapeOf } from "../../../src/key/grammar.ts";
import { keysInside, readKey } from "../../../src/key/read.ts";
import { filled, keysStandingIn, PLACEHOLDERS } from "../engine/keys.ts";
import { Random } from "../engine/random.ts";
import { hold, holdQuick, repeated, type Target } from "../engine/target.ts";

const LONG_BYTES = 128 * 1024;
const LONG_ONE_IN = 400;

/** What is read of the value of a secret. */
export const keyTarget: Target = {
  name: "key",
  form: "bytes",
  sources: ["key/"],
  largestBytes: 1024,
  dictionary: [
    ...[
      "sk-",
      "sk-proj-",
      "sk-svcacct-",
      "sk-admin-",
      "sk-ant-",
      "sk_live_",
      "sess-",
      "ek_",
      "org-",
      "proj_",
      "key_",
      MARKER,
    ],
    ...[
      "Bearer ",
      "bearer:",
      "Authorization: ",
      "export ",
      "set ",
      "$env:",
      "OPENAI_API_KEY=",
      '"apiKey": "',
      "key: ",
      "{",
      "- ",
    ],
    ...[
      "$\u007b{ secrets.X }}",
      "$\u007bKEY}",
      "%KEY%",
      "<your-key>",
      "[key]",
      "secrets.",
      "os.getenv(",
      "xxxx",
      "...",
      "…",
      "****",
      "••",
      "=",
      "==",
    ],
    ...[
      "\n",
      "\r\n",
      "\t",
      " ",
      "\ufeff",
      "\u200b",
      "\u201c",
      "'",
      '"',
      "`",
      ",",
      ";",
      ":",
      "密钥",
      "test",
      "none",
      "true",
      "ollama",
    ],
  ].map((word) => Buffer.from(word).toString("latin1")),
  seeds: () =>
    [
      ...PLACEHOLDERS,
      "Bearer {{Kd}}",
      "OPENAI_API_KEY={{Ka}}",
      '"{{Kb}}"\n',
      "{{Kc}}\r\n{{Kd}}",
      "sk-xxxxxxxx",
      "ollama",
      "sk-...abcd",
    ].map((text) => Buffer.from(text)),
  run(input) {
    const raw = filled(input).bytes.toString("utf8");
    const random = Random.of(input);
    if (raw !== "") holdReading(raw);
    const shape = shapeOf(raw);
    hold(KEY_KINDS.includes(shape.kind), "the kind is a known one");
    hold(
      raw.startsWith(shape.publicPrefix) && shape.publicPrefix.length <= 11,
      "what may be shown is a short beginning",
    );
    hold(shape.publicPrefix + secretPart(raw) === raw, "prefix and secret part are the whole");
    hold(shape.hasMarker === raw.includes(MARKER), "the marker is seen where it is");
    holdMasks(raw);
    if (random.oneIn(LONG_ONE_IN)) {
      const long = repeated(Buffer.from(raw), LONG_BYTES).toString("utf8");
      holdQuick("reading", () => {
        readKey(long, true);
        keysInside(long);
        shapeOf(long);
      });
    }
    return true;
  },
};

function holdReading(raw: string): void {
  const reading = readKey(raw, true);
  const elsewhere = readKey(raw, false);
  const bare = raw.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, "");
  for (const one of [reading, elsewhere]) {
    if (one.state !== "usable") continue;
    hold(one.key === bare, "a usable key is the value without the blanks around it");
    hold(/^[\x21-\x7e]+$/.test(one.key), "a usable key is printable and without blanks");
    hold(
      !/^["'`]|["'`]$|^bearer$|\.{3}|\*\*|…/i.test(one.key),
      "a usable key has no quotes and nothing left out",
    );
    hold(one.warnings.length > 0 === (one.key !== raw), "what was taken off is warned of");
    const again = readKey(one.key, one === reading);
    hold(
      again.state === "usable" && again.key === one.key && again.warnings.length === 0,
      "a usable key is usable",
    );
  }
  // OpenAI's host is only stricter.
  if (reading.state === "usable") hold(elsewhere.state === "usable", "what OpenAI takes, any host may take");
  if (keysStandingIn(raw).includes(bare))
    hold(reading.state === "usable", "a key of a known format is usable");
}

/** What may stand directly beside a key inside of a value. */
const BESIDE = new Set("\n\r\t \"'`=:,;<>(){}[]");

function holdMasks(raw: string): void {
  const inside = keysInside(raw);
  const masks = masksFor(raw);
  for (const candidate of inside)
    hold(raw.includes(candidate) && candidate !== raw, "a candidate stands in the value");
  hold(!masks.includes(""), "nothing empty is masked");
  for (const key of keysStandingIn(raw)) {
    const at = raw.indexOf(key);
    const isApart = [raw.charAt(at - 1), raw.charAt(at + key.length)].every(
      (one) => one === "" || BESIDE.has(one),
    );
    if (isApart) hold([raw, ...inside].includes(key), "a key that stands apart in a value is seen");
    if (isApart)
      hold(
        masks.includes(key) && masks.includes(Buffer.from(key).toString("hex")),
        "a key that stands apart in a value is masked",
      );
  }
  if (raw.length > 200) return;
  const forms = formsOf(raw);
  hold(new Set(forms).size === forms.length && !forms.includes(""), "forms are distinct and not empty");
  hold(raw === "" || forms[0] === raw, "the first form is the secret itself");
}
