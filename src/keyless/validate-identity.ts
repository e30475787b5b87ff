import type { AskPorts } from "../validate/ask.ts";
import type { Judged } from "../validate/reason.ts";
import { askAbout, unsent, type ValidateInputs, type ValidateResult } from "../validate/validate.ts";
import type { IdentityResult, NoIdentity } from "./identity.ts";

export interface ValidateIdentityPorts extends AskPorts {
  /** Gets an access token for the job's identity. */
  readonly identify: () => Promise<IdentityResult>;
}

/**
 * Validates a set-up of workload identity federation: gets the job's access token, and asks the API about it like
 * about a key. What an access token looks like is OpenAI's business, and not looked at.
 */
export async function validateIdentity(
  inputs: Omit<ValidateInputs, "apiKey">,
  ports: ValidateIdentityPorts,
): Promise<ValidateResult> {
  const first = await identifyAndAsk(inputs, ports);
  // A slow probe can outlive its token, which would look as if OpenAI did not know the service account any more.
  return first.tokenMayHaveEnded ? (await identifyAndAsk(inputs, ports)).result : first.result;
}

/** GitHub's tokens live for five minutes, and no access token longer than the token that it was given for. */
const SURELY_ALIVE_MS = 4 * 60_000;

async function identifyAndAsk(
  inputs: Omit<ValidateInputs, "apiKey">,
  ports: ValidateIdentityPorts,
): Promise<{ readonly result: ValidateResult; readonly tokenMayHaveEnded: boolean }> {
  const identified = await ports.identify();
  if (identified.identity === "none")
    return { result: unidentified(identified, inputs, ports), tokenMayHaveEnded: false };
  const started = ports.clock.now().getTime();
  const about = { kind: "oidc", publicPrefix: "", otherVendor: undefined, warnings: [] } as const;
  const result = await askAbout({ key: identified.accessToken, ...about }, inputs, ports);
  const elapsedMs = ports.clock.now().getTime() - started;
  return {
    result: { ...result, keyless: { claims: undefined, trouble: undefined } },
    tokenMayHaveEnded: result.answer?.status === 401 && elapsedMs > SURELY_ALIVE_MS && !ports.cancel.aborted,
  };
}

function unidentified(
  identified: NoIdentity,
  inputs: Omit<ValidateInputs, "apiKey">,
  ports: ValidateIdentityPorts,
): ValidateResult {
  const { status, code, requestId, claims, trouble } = identified;
  const judged: Judged = ports.cancel.aborted
    ? { verdict: "unreachable", reason: "cancelled" }
    : judgedBy(identified.reason, inputs.onMissingKey);
  return {
    ...unsent(inputs, judged),
    kind: "oidc",
    answer: status === undefined ? undefined : { status, code, requestId },
    keyless: { claims, trouble },
  };
}

/** Where GitHub offers no token, the same holds as for a key that is not there. */
function judgedBy(reason: NoIdentity["reason"], onMissingKey: ValidateInputs["onMissingKey"]): Judged {
  switch (reason) {
    case "no-id-token-permission":
      return onMissingKey === "skip"
        ? { verdict: "skipped", reason: "identity-not-required" }
        : { verdict: "missing", reason };
    case "identity-withheld-fork":
    case "identity-withheld-dependabot":
      return onMissingKey === "fail"
        ? { verdict: "missing", reason: "identity-withheld" }
        : { verdict: "skipped", reason };
    case "id-token-refused":
      return { verdict: "missing", reason };
    case "id-token-unreachable":
    case "exchange-unreachable":
      return { verdict: "unreachable", reason };
    case "audience-refused":
    case "provider-unknown":
    case "mapping-refused":
    case "identity-refused":
      return { verdict: "invalid", reason };
    case "ip-not-allowed":
    case "region-not-supported":
      return { verdict: "blocked", reason };
  }
}
