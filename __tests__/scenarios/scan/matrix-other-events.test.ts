import { describe } from "@jest/globals";
import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  {
    titles: [
      "merge_group",
      "workflow_run",
      "schedule",
      "workflow_dispatch",
      "an unknown event",
      "release",
      "issues",
      "issue_comment",
    ],
  },
]);

describe("a repository of SHA-256", () => {
  rangeMatrix(
    [
      {
        titles: [
          "push",
          "pull_request opened",
          "push of an annotated tag",
          "push, forced, old tip gone",
          "schedule",
        ],
        inTurn: 2,
      },
    ],
    { states: ["default", "full", "blobless", "none"], repository: { objectFormat: "sha256" } },
  );
});
