import { isSecretName } from "../inputs/values.ts";
import type { Inputs } from "../inputs.ts";
import type { SecretHome } from "../report/messages/secret.ts";
import type { Writer } from "../report/writer.ts";
import type { Ports } from "./ports.ts";
import { type Surroundings, secretsUrlOf, surroundingsOf } from "./surroundings.ts";

/** Where the key is kept, by the inputs `key-name` and `secret-place`. */
export function secretHomeOf({ keyName, secretPlace }: Inputs, ports: Ports, writer: Writer): SecretHome {
  const around = surroundingsOf(ports);
  const isNamed = isSecretName(keyName);
  const [owner = ""] = around.repository.split("/");
  switch (secretPlace.place) {
    case "environment":
      return {
        url: writer.own(environmentsUrlOf(around)),
        place: "environment",
        placeName: writer.field(secretPlace.environment),
        isNamed,
      };
    case "organization":
      if (owner !== "") {
        const url = `${around.serverUrl}/organizations/${owner}/settings/secrets/actions`;
        return { url: writer.own(url), place: "organization", placeName: writer.field(owner), isNamed };
      }
  }
  return { url: writer.own(secretsUrlOf(around)), place: "repository", placeName: "", isNamed };
}

/** The list of environments; the page of one goes by a number that is not known here. */
function environmentsUrlOf({ repositoryUrl, serverUrl }: Surroundings): string {
  return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/environments`;
}
