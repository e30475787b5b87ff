import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  "pull_request opened",
  "pull_request synchronize",
  "pull_request edited",
  "pull_request with a stale base",
  "pull_request from a fork",
  "pull_request closed and merged",
  "pull_request_target",
  "pull_request_target from a fork",
]);
