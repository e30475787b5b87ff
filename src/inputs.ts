import { CHECKS, type Check, type FailOnTerm, type Locale } from "./contract.ts";
import { DEFAULTS } from "./inputs/defaults.ts";
import { readFailOn } from "./inputs/fail-on.ts";
import { InputError, type InputSource } from "./inputs/input-error.ts";
import { readLocale } from "./inputs/locale.ts";
import { type RotationInputs, readRotationInputs } from "./inputs/rotation.ts";
import { readScanInputs, type ScanInputs } from "./inputs/scan.ts";
import { quoted, readId, readList, readName, readNumber, readOne, split } from "./inputs/values.ts";
import { type ApiHost, readBaseUrl } from "./validate/base-url.ts";

export { DEFAULTS, InputError };

export interface Inputs extends ScanInputs, RotationInputs {
  readonly checks: readonly Check[];
  readonly locale: Locale;
  /** Exactly as given, untrimmed: what surrounds a key is worth a warning. Empty when there is none. */
  readonly apiKey: string;
  readonly keyName: string;
  readonly host: ApiHost;
  readonly organization: string | undefined;
  readonly project: string | undefined;
  readonly probe: "request" | "models";
  readonly model: string | undefined;
  readonly requireModels: readonly string[];
  readonly onMissingKey: "auto" | "fail" | "skip";
  readonly timeoutMs: number;
  readonly maxAttempts: number;
  /** Empty for `never`. */
  readonly failOn: ReadonlySet<FailOnTerm>;
}

const LONGEST_KEY_NAME = 100;
const MAX_TIMEOUT_SECONDS = 600;
const MAX_ATTEMPTS = 10;

/**
 * Reads and checks all inputs.
 *
 * @param apiKey the key as already taken (and masked) from the input or the environment
 * @throws InputError for the first input that cannot be used
 */
export function readInputs(source: InputSource, apiKey: string): Inputs {
  const text = (name: string): string => source(name).trim() || (DEFAULTS[name] ?? "");
  const optional = (name: string): string | undefined => text(name) || undefined;
  const locale = readLocale(text("locale"));
  // In the order in which they run, whatever the order in which they are asked for: later ones use what earlier ones found.
  const asked = readList("checks", text("checks"), CHECKS);
  const checks = CHECKS.filter((check) => asked.includes(check));
  const host = readHost(text("base-url"));
  const keyName = readKeyName(text("key-name"));
  return {
    checks,
    locale,
    apiKey,
    keyName,
    host,
    organization: readId("organization", optional("organization"), "org-abc123"),
    project: readId("project", optional("project"), "proj_abc123"),
    probe: readOne("probe", text("probe"), ["request", "models"]),
    model: optional("model") && readName("model", text("model")),
    requireModels: split(text("require-models")).map((model) => readName("require-models", model)),
    onMissingKey: readOne("on-missing-key", text("on-missing-key"), ["auto", "fail", "skip"]),
    timeoutMs: Math.round(
      readNumber("timeout-seconds", text("timeout-seconds"), 1, MAX_TIMEOUT_SECONDS, false) * 1000,
    ),
    maxAttempts: readNumber("max-attempts", text("max-attempts"), 1, MAX_ATTEMPTS, true),
    ...readScanInputs(text),
    ...readRotationInputs(text, { checks, host, keyName }),
    failOn: readFailOn(text("fail-on")),
  };
}

/** Issues are told apart by it, so that no two names may be cut or cleaned to the same. */
function readKeyName(text: string): string {
  const name = readName("key-name", text);
  if (name.length <= LONGEST_KEY_NAME && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s*::/u.test(name))
    return name;
  throw new InputError((says) => says.keyName(quoted(text), LONGEST_KEY_NAME));
}

function readHost(text: string): ApiHost {
  const reading = readBaseUrl(text);
  if (reading.ok) return reading.host;
  throw new InputError((says) => says.baseUrl(quoted(text), reading.problem));
}
