import type { Inputs } from "../inputs.ts";
import { masksFor } from "../key/forms.ts";
import { shapeOf } from "../key/grammar.ts";
import { readKey } from "../key/read.ts";
import type { SecretsPort } from "../ports/secrets.ts";
import { validationMessages } from "../report/messages/languages.ts";
import { isValid } from "../report/outputs.ts";
import { reportProgress } from "../report/progress.ts";
import type { RotationMessages } from "../report/rotation/messages/catalogue.ts";
import type { Writer } from "../report/writer.ts";
import { readAdminKey } from "../rotation/lookup.ts";
import { mayBegin } from "../rotation/rotate/begin.ts";
import type { RotateReport } from "../rotation/rotate/report.ts";
import { type RotatePorts, rotateKey } from "../rotation/rotate/rotate.ts";
import type { RotationChecked } from "../rotation/rotation.ts";
import { validate } from "../validate/validate.ts";
import { connectToAdminApi } from "./admin.ts";
import { strangerIn, withheldFrom } from "./event.ts";
import { connectToOpenAi } from "./openai.ts";
import type { Ports } from "./ports.ts";
import { nameOfSecret } from "./secret.ts";

/** Replaces the key if that is wanted, needed and possible; `undefined` when it is not wanted. */
export async function rotateIfDue(
  { result, match }: RotationChecked,
  secrets: SecretsPort | undefined,
  inputs: Inputs,
  ports: Ports,
  messages: RotationMessages,
  writer: Writer,
): Promise<RotateReport | undefined> {
  const { rotate, maxAgeDays, warnDays, keyName } = inputs;
  const secret = nameOfSecret(inputs, ports);
  if (rotate === undefined || secret === undefined) return undefined;
  const admin = readAdminKey(inputs.adminKey);
  const reading = readKey(inputs.apiKey, inputs.host.isOpenAi);
  const key = reading.state === "usable" ? reading.key : undefined;
  const refusal = mayBegin({
    withheld: strangerIn(ports.runner),
    hasAdminKey: admin.state === "usable",
    hasSecretsToken: secrets !== undefined,
    hasKey: key !== undefined,
    isAdminKey:
      (key !== undefined && shapeOf(key).kind === "admin") ||
      (match.match === "found" && match.record.list === "admin"),
    lookupFailed: result.lookup.lookup === "trouble",
    age: result.age,
    dryRun: rotate.dryRun,
  });
  if (refusal !== undefined || admin.state !== "usable" || secrets === undefined) {
    return { rotate: "not-begun", why: refusal ?? "no-admin-key" };
  }
  writer.line(messages.log.rotating(writer.field(keyName), rotate.dryRun));
  const { projectId, serviceAccountId, dryRun } = rotate;
  return await rotateKey(
    { keyName, projectId, serviceAccountId, secret, match, maxAgeDays, warnDays, dryRun },
    {
      // Not ended by a cancelled job: what was begun is brought to a safe end within seconds.
      admin: connectToAdminApi(admin.adminKey, inputs, ports, new AbortController().signal),
      secrets,
      probe: probeWith(inputs, ports, writer),
      protect: (key) => {
        for (const mask of masksFor(key)) ports.runner.mask(mask);
        writer.protect([key]);
      },
      clock: ports.clock,
      cancel: ports.cancel,
      onStep: (line) => writer.line(`  ${messages.step(line, (text) => writer.field(text))}`),
    },
  );
}

/** The probe of the check `validate`, with another key. */
function probeWith(inputs: Inputs, ports: Ports, writer: Writer): RotatePorts["probe"] {
  return async (key, depth) => {
    const { progress } = await validationMessages(inputs.locale);
    const result = await validate(
      { ...inputs, apiKey: key, probe: depth === "models" ? "models" : inputs.probe },
      {
        openAi: await connectToOpenAi(inputs, ports),
        clock: ports.clock,
        cancel: ports.cancel,
        onEvent: (event) => reportProgress(event, progress, writer),
        secretsWithheld: () => withheldFrom(ports.runner),
      },
    );
    return { usable: isValid(result), verdict: result.verdict };
  };
}
