import { ENGLISH } from "../../../src/report/scan/messages/english.ts";
import type { Added, ObjectRef } from "../../../src/scan/added.ts";
import { addedBy } from "../../../src/scan/event/event.ts";
import { examples, facts, id, ZEROS } from "../../scan/event/facts.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const EVENTS =
  /^(?:push|create|delete|pull_request.*|merge_group|workflow_run|gollum|release|issue.*|discussion.*|public|check_run|status|deployment.*|milestone|label|project)$/;
/** Of the same event and action one payload is enough, and of lists their first entries. */
const MOST_ENTRIES = 3;
const LONGEST_TEXT = 200;

/** Fields that are read of payloads, and some that are not. */
const FIELDS = new Set(
  (
    "action ref ref_type before after deleted forced created commits base_ref repository default_branch master_branch id " +
    "pull_request number head base sha repo title body merge_group head_sha base_sha head_ref workflow_run head_branch " +
    "pull_requests head_repository event display_title pages summary release tag_name name issue comment review discussion " +
    "answer thread comments check_run output text deployment deployment_status description milestone label project message"
  ).split(" "),
);

/** What is read of an event. An input is `{name, payload, sha, ref}`. */
export const eventTarget: Target = {
  name: "event",
  form: "json",
  sources: ["scan/event/"],
  largestBytes: 16 * 1024,
  dictionary: [
    ...FIELDS,
    ...[
      ZEROS,
      "0".repeat(64),
      id("a"),
      id("b"),
      id("c", 64),
      id("a").toUpperCase(),
      `${id("a")}\n`,
      id("a").slice(1),
    ],
    ...[
      "refs/heads/main",
      "refs/tags/v1",
      "refs/pull/7/merge",
      "main",
      "refs/heads/",
      "--upload-pack=x",
      "refs/heads/a:b",
      "a..b",
      "@{",
      "^",
      "~1",
      "destroyed",
      "tag",
    ],
  ],
  seeds: () => {
    const seen = new Set<string>();
    const chosen = examples().filter(({ name, payload }) => {
      const kind = `${name} ${isObject(payload) ? String(payload["action"] ?? payload["ref_type"] ?? payload["deleted"]) : ""}`;
      return EVENTS.test(name) && !seen.has(kind) && seen.add(kind);
    });
    return jsonSeeds(
      ...chosen.map(({ name, payload }) => ({
        name,
        payload: shortened(payload),
        sha: id("sha"),
        ref: "refs/heads/main",
      })),
      {
        name: "merge_group",
        payload: {
          action: "checks_requested",
          merge_group: {
            head_sha: id("a"),
            base_sha: id("b"),
            head_ref: "refs/heads/q",
            base_ref: "refs/heads/main",
          },
        },
        sha: id("a"),
        ref: "refs/heads/q",
      },
      {
        name: "pull_request",
        payload: {
          number: 7,
          pull_request: { head: { sha: id("a"), ref: "x" }, base: { sha: id("b"), ref: "main" } },
        },
        sha: id("m"),
        ref: "refs/pull/7/merge",
      },
    );
  },
  run(input) {
    const value = parsed(input);
    if (!isObject(value)) return false;
    const { name, payload, sha, ref } = value;
    if (typeof name !== "string" || typeof sha !== "string" || typeof ref !== "string") return false;
    const added = addedBy(facts(name, payload, { sha, ref }));
    holdSensible(added);
    holdNotEmpty(name, payload, added);
    const strings = new Set(stringsIn(payload));
    for (const { text } of added.texts) hold(strings.has(text), "a text is one of the payload's, whole");
    return true;
  },
};

/** The payload with what is read of it, and little else: inputs are kept. */
function shortened(value: unknown): unknown {
  if (typeof value === "string") return value.slice(0, LONGEST_TEXT);
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(shortened);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (FIELDS.has(name) ? [[name, shortened(inner)]] : [])),
  );
}

function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const waiting = [value];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") strings.push(next);
    else if (typeof next === "object" && next !== null) waiting.push(...Object.values(next));
  }
  return strings;
}

const OBJECT_ID = /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REF = /^refs\/[^\0- \x7f:*?~^[\\]+$/;

function holdSensible(added: Added): void {
  for (const commit of commitsOf(added)) {
    if (commit.id !== undefined) hold(OBJECT_ID.test(commit.id), "an object id is one");
    for (const ref of commit.refs) hold(REF.test(ref) && !ref.includes(".."), "a ref can be handed to git");
  }
  for (const { name, text } of added.texts)
    hold(/^[a-z ]+$/.test(name) && text !== "", "a text has a name of ours, and is one");
  for (const name of added.refNames) hold(name !== "", "a name is not empty");
  const note = ENGLISH.scopeNote(added.note);
  hold(/^[A-Z][^\n]*\.$/.test(note) && note.length < 400, "the note is a sentence");
  const said = `${note} ${added.warning === undefined ? "" : ENGLISH.note(added.warning)}`.replace(
    /\b[0-9a-f]{7}\b/g,
    "",
  );
  hold(/^[\w\s,.;:()'-]*$/.test(said), "the note has nothing in it but words of ours");
}

function commitsOf(added: Added): readonly ObjectRef[] {
  if (added.added === "range") return [...added.tips, ...added.bases, ...added.fallbackBases];
  return added.added === "tip" ? [added.tip] : [];
}

const WITHOUT_COMMITS =
  /^(?:delete|release|issues|issue_comment|discussion|discussion_comment|commit_comment)$/;
const WITH_COMMITS = /^(?:push|create|pull_request|pull_request_target|pull_request_review|merge_group)$/;

/** Nobody may read "nothing was added" out of a payload that does not say so. */
function holdNotEmpty(name: string, payload: unknown, added: Added): void {
  if (added.added === "nothing")
    hold(
      WITHOUT_COMMITS.test(name) || saysNothing(name, payload),
      "nothing is added only where the payload says so",
    );
  if (added.added === "tip" && WITH_COMMITS.test(name)) {
    hold(
      added.unsaid !== undefined && added.warning !== undefined,
      "a payload that cannot be read is said to be so",
    );
  }
  if (added.added !== "range") return;
  hold(
    added.tips.length > 0 && added.tips.every((tip) => tip.id !== undefined),
    "a range has tips, all known by id",
  );
  for (const base of [...added.bases, ...added.fallbackBases]) {
    for (const tip of added.tips) {
      // Held against itself a tip adds nothing, and would pass for clean.
      if (base.id === undefined)
        hold(!base.refs.some((ref) => tip.refs.includes(ref)), "no tip is held against its own branch");
      else if (name === "push") hold(base.id !== tip.id, "no push is held against itself");
    }
  }
}

function saysNothing(name: string, payload: unknown): boolean {
  if (!isObject(payload)) return false;
  if (name === "push")
    return payload["deleted"] === true || /^(?:0{40}|0{64})$/.test(String(payload["after"]));
  return name === "merge_group" && payload["action"] === "destroyed";
}
