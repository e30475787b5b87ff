import type { Part } from "../part.ts";

const REPLACED = "That was the key before: this run has replaced it since.";

/**
 * The parts of a step in which a rotation has replaced the key: what was found of the old one before is told, but no
 * longer a reason to fail, nor to make another key by hand.
 */
export function withKeyReplaced(parts: readonly Part[]): readonly Part[] {
  const isReplaced = parts.some(({ learned }) => learned.rotation?.result.rotate?.rotate === "rotated");
  if (!isReplaced) return parts;
  return parts.map((part) =>
    part.learned.validation === undefined || part.decision.result !== "fail"
      ? part
      : {
          ...part,
          decision: { result: "pass", because: undefined },
          reason: `${part.reason} ${REPLACED}`,
          markdown: `${part.markdown}${REPLACED}\n\n`,
        },
  );
}
