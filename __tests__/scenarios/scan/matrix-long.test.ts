import { describe } from "@jest/globals";
import { rangeMatrix } from "../../support/scan/matrix.ts";

// More than 250 commits, more than GitHub's lists hold, and a file of one line of three megabytes.
describe("a long branch", () => {
  rangeMatrix(["pull_request opened"], undefined, { long: true });
});
