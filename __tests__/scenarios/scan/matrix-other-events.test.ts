import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  "merge_group",
  "workflow_run",
  "schedule",
  "workflow_dispatch",
  "an unknown event",
  "release",
  "issues",
  "issue_comment",
]);
