import { translated } from "../../../translated.ts";
import { ENGLISH } from "./english.ts";

/** What the reports of a scan say, by language. */
export const scanMessages = translated(ENGLISH, {
  "zh-CN": async () => (await import("./chinese.ts")).CHINESE,
});
