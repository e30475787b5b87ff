import { translated } from "../../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What is said about the rotation of a key, by language. */
export const rotationMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
