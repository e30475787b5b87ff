import { translated } from "../../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said about a plan, by language. */
export const planMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
