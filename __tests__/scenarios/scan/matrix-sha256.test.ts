import { describe } from "@jest/globals";
import { rangeMatrix } from "../../support/scan/matrix.ts";

describe("a repository of SHA-256", () => {
  rangeMatrix(
    ["push", "push, forced, old tip gone", "push of an annotated tag", "pull_request opened", "schedule"],
    ["default", "full", "blobless", "none"],
    { objectFormat: "sha256" },
  );
});
