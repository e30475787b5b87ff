import { translated } from "../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said about mistakes in inputs, by language. */
export const inputMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
