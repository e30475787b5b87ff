import { type Decision, decideRotation } from "../decide.ts";
import type { Inputs } from "../inputs.ts";
import { readKey } from "../key/read.ts";
import type { SecretAnswer, SecretTroubleKind } from "../ports/secrets.ts";
import { nameShown, UNNAMED } from "../report/name.ts";
import type { Learned, Part } from "../report/part.ts";
import { rotationMessages } from "../report/rotation/messages/languages.ts";
import { reportRotation } from "../report/rotation/rotation.ts";
import type { Writer } from "../report/writer.ts";
import { assess } from "../rotation/age.ts";
import type { ModelShutdown } from "../rotation/remarks.ts";
import type { Remark, RotationResult } from "../rotation/result.ts";
import type { RotateRefusal, RotateReport } from "../rotation/rotate/report.ts";
import { checkRotation } from "../rotation/rotation.ts";
import { isAdminKeyBroken } from "../rotation/sight.ts";
import { connectToAdminApi } from "./admin.ts";
import type { Ports } from "./ports.ts";
import { rotateIfDue } from "./rotate.ts";
import { connectToSecret, nameOfSecret } from "./secret.ts";
import { secretHomeOf } from "./secret-home.ts";

/** The check `rotation`: how old the key is, whether it must be rotated, and, if that is wanted, rotating it. */
export async function checkAge(
  inputs: Inputs,
  ports: Ports,
  writer: Writer,
  learned: Learned,
): Promise<Part> {
  const messages = await rotationMessages(inputs.locale);
  const keyless = inputs.identity !== undefined;
  const keyName = nameShown({ keyName: inputs.keyName, keyless }, UNNAMED);
  if (!keyless) writer.line(messages.log.begins(writer.field(keyName)));
  const { host, maxAgeDays, warnDays } = inputs;
  const secret = await connectToSecret(inputs, ports);
  const stored = await secret?.updatedAt();
  const checked = await checkRotation(
    {
      keyName,
      key: inputs.apiKey === "" ? undefined : readKey(inputs.apiKey, host.isOpenAi),
      adminKey: inputs.adminKey,
      createdAt: inputs.createdAt,
      maxAgeDays,
      warnDays,
      keyless,
      modelShutdown: modelShutdownIn(learned),
      secretUpdatedAt: stored?.answered ? stored.value : undefined,
      secret: nameOfSecret(inputs, ports),
    },
    {
      createAdmin: (adminKey) => connectToAdminApi(adminKey, inputs, ports, ports.cancel),
      clock: ports.clock,
    },
  );
  const rotate = seenAhead(await rotateIfDue(checked, secret, inputs, ports, messages, writer), stored);
  const now = ports.clock.now();
  const result = afterRotation({ ...checked.result, rotate }, inputs, now);
  return reportRotation(
    result,
    ports.cancel.aborted
      ? CANCELLED
      : decideRotation({ state: result.state, broken: isBroken(result) }, inputs.failOn),
    {
      ...{ maxAgeDays, warnDays, now },
      createdAt: inputs.createdAt,
      host: host.host,
      openAiHost: host.isOpenAi || host.isLoopback,
      secret: secretHomeOf(inputs, ports, writer),
    },
    messages,
    writer,
  );
}

/** Tokens expire: that the rotation will fail is said while there is time, not on the day that counts. */
function seenAhead(
  rotate: RotateReport | undefined,
  stored: SecretAnswer<Date> | undefined,
): RotateReport | undefined {
  const isIdle = rotate?.rotate === "not-begun" && rotate.why === "not-needed";
  if (!isIdle || stored === undefined || stored.answered || !LASTING_AT_GITHUB.has(stored.trouble.kind))
    return rotate;
  return { rotate: "not-begun", why: "secret-out-of-reach" };
}

const LASTING_AT_GITHUB: ReadonlySet<SecretTroubleKind> = new Set<SecretTroubleKind>([
  "refused",
  "under-privileged",
  "not-found",
]);

const CANCELLED: Decision = { result: "fail", because: undefined };

/** The model that the user named and that shuts down soonest, by what the check `validate` was told. */
function modelShutdownIn({ validation }: Learned): ModelShutdown | undefined {
  const [first] = (validation?.result.warnings ?? [])
    .flatMap((one) => (one.warning === "model-shuts-down" ? [one] : []))
    .toSorted((a, b) => a.days - b.days);
  return first && { model: first.model, date: first.date, days: first.days };
}

/** A key that was replaced is as old as the new one. */
function afterRotation(result: RotationResult, inputs: Inputs, now: Date): RotationResult {
  const { rotate } = result;
  if (rotate?.rotate !== "rotated" || rotate.newKey === undefined) return result;
  const { createdAt, expiresAt } = rotate.newKey;
  const age = assess({ source: "record", createdAt, expiresAt }, inputs, now);
  return { ...result, state: age.state, reason: "rotated", age, remarks: result.remarks.filter(staysTrue) };
}

/** What was said of the old key's record is not said of the new key. */
function staysTrue({ remark }: Remark): boolean {
  return !["unused", "owned-by-person", "owner-without-access", "created-at-differs"].includes(remark);
}

/** Whether something that the workflow sets up does not work: nobody would learn of it from a step that passes. */
function isBroken(result: RotationResult): boolean {
  const { reason, rotate } = result;
  if (reason === "created-in-future" || isAdminKeyBroken(result)) return true;
  if (rotate === undefined) return false;
  if (rotate.rotate === "not-begun") return CANNOT_ROTATE.has(rotate.why);
  return rotate.rotate === "failed" || rotate.rotate === "unclear";
}

/** Reasons for which a key would never be rotated although the workflow says so. */
const CANNOT_ROTATE: ReadonlySet<RotateRefusal> = new Set<RotateRefusal>([
  "no-admin-key",
  "no-secrets-token",
  "secret-out-of-reach",
  "admin-key",
  "age-unknown",
]);
