import { translated } from "../../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said of scans that were put together, by language. */
export const mergeMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
