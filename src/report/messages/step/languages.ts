import { translated } from "../../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said about the step as a whole, by language. */
export const stepMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
