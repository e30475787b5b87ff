import { REDACTED } from "../../key/redact.ts";
import { detect } from "./detect.ts";

/**
 * A text from outside without any key in it, in whatever form: for names of files and branches, which may hold
 * keys themselves, also such as were never reported.
 */
export function hideKeys(text: string): string {
  // Without one key another may stand alone that was part of what surrounded it.
  for (let shown = text; ; ) {
    const hidden = withoutKeys(shown);
    if (hidden === shown) return hidden;
    shown = hidden;
  }
}

function withoutKeys(text: string): string {
  const bytes = Buffer.from(text);
  let result = "";
  let copied = 0;
  for (const { offset, length } of detect(bytes)) {
    result += bytes.toString("utf8", copied, offset) + REDACTED;
    copied = offset + length;
  }
  return copied === 0 ? text : result + bytes.toString("utf8", copied);
}
