import { describe } from "@jest/globals";
import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  {
    titles: [
      "pull_request opened",
      "pull_request synchronize",
      "pull_request edited",
      "pull_request with a stale base",
      "pull_request from a fork",
      "pull_request closed and merged",
    ],
    inTurn: 1,
  },
  { titles: ["pull_request_target", "pull_request_target from a fork"], inTurn: 1 },
]);

// More than 250 commits, more than GitHub's lists hold, and a file of one line of three megabytes.
describe("a long branch", () => {
  const states = ["default", "treeless"] as const;
  rangeMatrix([{ titles: ["pull_request opened"] }], {
    repository: { long: true },
    ...(process.env["SCAN_MATRIX"] === "all" ? {} : { states }),
  });
});
