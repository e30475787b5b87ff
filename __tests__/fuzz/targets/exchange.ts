import { readClaims } from "../../../src/keyless/claims.ts";
import { KEYLESS_REASONS } from "../../../src/keyless/identity.ts";
import { judgeExchange } from "../../../src/keyless/judge-exchange.ts";
import { secretParts } from "../../../src/keyless/token-parts.ts";
import { observationOf } from "../../../src/validate/observation.ts";
import { REASONS } from "../../../src/validate/reason.ts";
import { jsonOf } from "../engine/mutate-json.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

/** What OpenAI's token endpoint answers, and what a job's token says. An input is `{status, headers, body | text, claims | token}`. */
export const exchangeTarget: Target = {
  name: "exchange",
  form: "json",
  sources: [
    "keyless/claims.ts",
    "keyless/judge-exchange.ts",
    "keyless/token-parts.ts",
    "validate/observation.ts",
  ],
  largestBytes: 4096,
  dictionary: [
    ...[
      "error",
      "error_description",
      "code",
      "message",
      "param",
      "detail",
      "statusCode",
      "status",
      "headers",
      "body",
      "text",
      "claims",
      "token",
    ],
    ...[
      "invalid_grant",
      "invalid_subject_token",
      "invalid_request",
      "server_error",
      "ip_not_authorized",
      "access_denied",
      "token_exchange_server_error",
    ],
    ...[
      "mapping",
      "audience",
      "issuer",
      "provider not found",
      "unknown identity provider",
      "service account",
      "signature",
      "expired",
      "constructor",
      "<html>",
    ],
    ...[
      "iss",
      "aud",
      "sub",
      "repository",
      "ref",
      "workflow_ref",
      "environment",
      "repo:octo/x:ref:refs/heads/main",
      "a.b.c",
      "..",
      "access_token",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      {
        status: 401,
        body: {
          error: {
            message: "Invalid ID token: audience",
            type: "x",
            param: null,
            code: "invalid_subject_token",
          },
        },
        claims: { iss: "https://x", aud: ["a", "b"], sub: "repo:octo/x" },
      },
      {
        status: 400,
        body: { error: "invalid_grant", error_description: "no mapping" },
        claims: { repository: "octo/x", ref: "refs/heads/main" },
      },
      { status: 200, body: { access_token: "x", token_type: "bearer" }, token: "a.b.c" },
      { status: 503, text: "<html>", token: "" },
      { status: 403, body: { error: { code: "ip_not_authorized", message: "no" } }, token: "x" },
      { status: 404, text: "not found", token: "a.!!!.c" },
    ),
  run(input) {
    const value = parsed(input);
    if (!isObject(value)) return false;
    const { status, headers, body, text, claims, token } = value;
    if (typeof status !== "number" || !(status >= 100 && status < 600)) return false;
    const observation = observationOf(
      {
        kind: "answer",
        status: Math.trunc(status),
        headers: isObject(headers)
          ? Object.fromEntries(
              Object.entries(headers).map(([name, one]) => [name, String(JSON.stringify(one))]),
            )
          : {},
        text: typeof text === "string" ? text : jsonOf(body),
      },
      NOW,
    );
    const judged = judgeExchange(observation);
    if (judged.trouble === undefined) {
      const known: readonly string[] = [...KEYLESS_REASONS, ...REASONS.blocked];
      hold(known.includes(judged.reason), "a refusal has a reason that has a sentence");
      hold(
        status >= 400 && status < 500 && ![408, 409, 429].includes(Math.trunc(status)),
        "only an answer that refuses is a refusal",
      );
      hold(
        observation.kind === "answer" && observation.body.form === "json",
        "only an answer of an API is a refusal",
      );
      hold(judged.code.length <= 5_000 && judged.message.length <= 5_000, "what is passed on is short");
    } else {
      hold((REASONS.unreachable as readonly string[]).includes(judged.trouble), "a trouble has a sentence");
    }
    const jwt =
      typeof token === "string" ? token : `h.${Buffer.from(jsonOf(claims)).toString("base64url")}.s`;
    const read = readClaims(jwt);
    const said = Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8");
    if (read !== undefined) {
      hold(jwt.split(".").length === 3, "a token has three parts");
      for (const one of [read.issuer, read.subject, ...Object.values(read.others)]) {
        hold(
          typeof one === "string" &&
            one
              .split(", ")
              .every((part) => part === "" || stringsOf(said).some((text) => text.includes(part))),
          "a claim is one of the token's",
        );
      }
      hold(
        Object.keys(read.others).every((name) =>
          ["repository", "ref", "workflow_ref", "environment"].includes(name),
        ),
        "no other claims are told",
      );
    }
    const parts = secretParts(jwt);
    hold(parts[0] === jwt && parts.every((part) => jwt.includes(part)), "the parts of a token stand in it");
    for (const part of jwt.split(".").slice(1))
      hold(part.length < 40 || parts.includes(part), "every long part of a token is a secret");
    return true;
  },
};

function stringsOf(json: string): string[] {
  const strings: string[] = [];
  try {
    JSON.parse(json, (_, value) => {
      if (typeof value === "string") strings.push(value);
      return value;
    });
  } catch {
    // No claims, no strings.
  }
  return strings;
}
