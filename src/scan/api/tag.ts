import type { ObjectRef } from "../added.ts";
import { at, objectId, words } from "../event/payload.ts";
import { emptyHarvest, type Harvest } from "./findings.ts";
import type { Gaps } from "./gaps.ts";
import { type Eyes, lookAtText } from "./look.ts";
import type { ApiSession, Reply } from "./session.ts";

/** Tags may lead to tags. */
const MOST_TAGS = 5;
const TAG_REF = /^refs\/(tags\/.+)$/;

/**
 * Looks at the annotated tag that a tip is, and at those that it leads to.
 *
 * @param commit what the tip leads to in the end
 */
export async function readTags(
  { id, refs }: ObjectRef,
  commit: string,
  session: ApiSession,
  eyes: Eyes,
  gaps: Gaps,
): Promise<Harvest> {
  const harvest = emptyHarvest();
  const ref = refs.map((name) => TAG_REF.exec(name)?.[1]).find((name) => name !== undefined);
  // Only where there can be a tag: each question is a request of those that are counted.
  if (ref === undefined && (id === undefined || id === commit)) return harvest;
  let next = id === undefined ? await idOf(ref ?? "", session, gaps) : id;
  for (let depth = 0; next !== undefined && next !== commit && depth < MOST_TAGS; depth++) {
    const tag: Reply<unknown> = await session.json("/git/tags/{sha}", { sha: next });
    if (!tag.ok) {
      if (tag.trouble !== "absent") gaps.miss("file", tag.trouble);
      break;
    }
    const target = objectId(at(tag.value, "object", "sha"));
    if (target === undefined || words(at(tag.value, "message")) === undefined) {
      gaps.miss("file", "unreadable");
      break;
    }
    harvest.objects += 1;
    lookAt(tag.value, next, eyes, harvest);
    next = target;
  }
  return harvest;
}

async function idOf(ref: string, session: ApiSession, gaps: Gaps): Promise<string | undefined> {
  const reply = await session.json("/git/ref/{ref}", { ref });
  const id = reply.ok ? objectId(at(reply.value, "object", "sha")) : undefined;
  if (reply.ok ? id === undefined : reply.trouble !== "absent") {
    gaps.miss("file", reply.ok ? "unreadable" : reply.trouble);
  }
  return id;
}

function lookAt(tag: unknown, id: string, eyes: Eyes, harvest: Harvest): void {
  const tagger = `${words(at(tag, "tagger", "name")) ?? ""} <${words(at(tag, "tagger", "email")) ?? ""}>`;
  const texts = [
    ["tag-message", words(at(tag, "message")) ?? ""],
    ["author", tagger],
    ["ref", words(at(tag, "tag")) ?? ""],
  ] as const;
  for (const [source, text] of texts) {
    const bytes = Buffer.from(text);
    harvest.bytes += bytes.length;
    for (const seen of lookAtText(bytes, eyes)) {
      harvest.added.push({ seen, source, file: undefined, commit: id });
    }
  }
}
