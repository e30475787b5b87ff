import { plain } from "../markdown.ts";
import type { Part } from "../part.ts";

/**
 * The parts of a step in which a rotation has replaced the key: what was found of the old one before is told, but no
 * longer a reason to fail, nor to make another key by hand.
 */
export function withKeyReplaced(parts: readonly Part[]): readonly Part[] {
  const rotation = parts.find(({ learned }) => learned.rotation?.result.rotate?.rotate === "rotated")?.learned
    .rotation;
  if (rotation === undefined) return parts;
  return parts.map((part) => {
    const { validation } = part.learned;
    if (validation === undefined || part.decision.result !== "fail") return part;
    const { keyName, verdict } = validation.result;
    const reason = rotation.messages.together([part.reason, rotation.messages.replaced]);
    return {
      ...part,
      decision: { result: "pass", because: undefined },
      reason,
      // Without the steps to a new key, which there is.
      markdown: `### ⚠️ ${validation.messages.summary.heading(plain(keyName), verdict)}\n\n${plain(reason)}\n\n`,
    };
  });
}
