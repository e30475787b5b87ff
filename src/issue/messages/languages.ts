import { translated } from "../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What the issue says, by language. */
export const issueMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
