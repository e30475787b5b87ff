import { describe } from "@jest/globals";
import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  { titles: ["merge_group", "workflow_run"], inTurn: 1 },
  // Of these the files of one commit are scanned.
  { titles: ["schedule", "workflow_dispatch", "an unknown event"], inTurn: 1 },
  // And of these texts only.
  { titles: ["release", "issues", "issue_comment"], inTurn: 1 },
]);

describe("a repository of SHA-256", () => {
  rangeMatrix(
    [
      { titles: ["push", "push of an annotated tag", "push, forced, old tip gone"], inTurn: 1 },
      { titles: ["pull_request opened", "schedule"], inTurn: 1 },
    ],
    { states: ["default", "full", "blobless", "none"], repository: { objectFormat: "sha256" } },
  );
});
