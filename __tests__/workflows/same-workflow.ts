import { parse } from "yaml";
import { type Document, documentsOf } from "../../scripts/workflows/documents.ts";

type Workflow = Readonly<Record<string, unknown>>;

/** What a workflow does, without what is only for people: names, words that are printed, and their language. */
function withoutWords(workflow: Workflow): Workflow {
  const { name: _, ...rest } = workflow;
  return JSON.parse(JSON.stringify(rest), (key, value) => {
    if (key === "locale") return undefined;
    return key === "run" && /^echo "/.test(value) ? "echo" : value;
  });
}

/**
 * What the shorter one says and the longer one does not, by its path. Steps are held against each other by what they
 * use or run, since the longer one may have more of them.
 */
function missingIn(longer: unknown, shorter: unknown, at = ""): string[] {
  if (Array.isArray(shorter) && shorter.some((item) => "uses" in Object(item) || "run" in Object(item))) {
    return shorter.flatMap((item, index) => {
      const twin = Array.isArray(longer)
        ? longer.find((other) => other.uses === item.uses && other.run === item.run)
        : undefined;
      return twin === undefined ? [`${at}[${index}]`] : missingIn(twin, item, `${at}[${index}]`);
    });
  }
  if (typeof shorter !== "object" || shorter === null || Array.isArray(shorter)) {
    return JSON.stringify(longer) === JSON.stringify(shorter) ? [] : [at];
  }
  if (typeof longer !== "object" || longer === null) return [at];
  return Object.entries(shorter).flatMap(([key, value]) =>
    key in longer
      ? missingIn((longer as Record<string, unknown>)[key], value, `${at}.${key}`)
      : [`${at}.${key}`],
  );
}

/** What a block of a README says and an example does not, by its path; empty when the block is the example in short. */
export function missingInExample(example: Workflow, block: Workflow): readonly string[] {
  const { concurrency, ...rest } = withoutWords(block);
  // By hand, everything may be started.
  if (JSON.stringify(rest["on"]) === '["workflow_dispatch"]') delete (rest as { on?: unknown }).on;
  const missing = missingIn(withoutWords(example), rest);
  // A group may stand alone; the example also says that a run in progress goes on.
  const group = (of: unknown): unknown => (typeof of === "string" ? of : (of as { group?: unknown })?.group);
  if (concurrency !== undefined && group(concurrency) !== group(example["concurrency"]))
    missing.push("concurrency");
  return missing;
}

/** An example of which a block of a README says a part: of several the shortest, which has least besides. */
export function exampleOf(root: string, block: Document): Document | undefined {
  const parsed = parse(block.text);
  return documentsOf(root)
    .filter(({ name }) => name.startsWith("examples/"))
    .filter(({ text }) => missingInExample(parse(text), parsed).length === 0)
    .sort((a, b) => JSON.stringify(parse(a.text)).length - JSON.stringify(parse(b.text)).length)[0];
}
