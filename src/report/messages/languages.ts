import { translated } from "../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said about a validation, by language. */
export const validationMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
