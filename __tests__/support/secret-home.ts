import type { SecretHome } from "../../src/report/messages/secret.ts";

/** Where the secret of a sample sentence is: among those of its repository. */
export const SECRET_HOME: SecretHome = {
  url: "https://github.example/o/r/settings/secrets/actions",
  place: "repository",
  placeName: "",
  isNamed: true,
};
