import { plain } from "../markdown.ts";
import type { Part } from "../part.ts";

const REPLACED = "That was the key before: this run has replaced it since.";

/**
 * The parts of a step in which a rotation has replaced the key: what was found of the old one before is told, but no
 * longer a reason to fail, nor to make another key by hand.
 */
export function withKeyReplaced(parts: readonly Part[]): readonly Part[] {
  const isReplaced = parts.some(({ learned }) => learned.rotation?.result.rotate?.rotate === "rotated");
  if (!isReplaced) return parts;
  return parts.map((part) => {
    const { validation } = part.learned;
    if (validation === undefined || part.decision.result !== "fail") return part;
    const { keyName, verdict } = validation.result;
    const reason = `${part.reason} ${REPLACED}`;
    return {
      ...part,
      decision: { result: "pass", because: undefined },
      reason,
      // Without the steps to a new key, which there is.
      markdown: `### ⚠️ ${plain(keyName)}: ${verdict}\n\n${plain(reason)}\n\n`,
    };
  });
}
