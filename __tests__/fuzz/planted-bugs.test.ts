import { expect, jest, test } from "@jest/globals";
import type { Page } from "../../src/ports/admin-pages.ts";
import type { RecordReading } from "../../src/rotation/record.ts";
import type { Hit } from "../../src/scan/detect/hit.ts";
import type { Sieve } from "../../src/scan/detect/sieve.ts";
import type { Judgement } from "../../src/validate/judge.ts";
import type { Observation } from "../../src/validate/observation.ts";
import { fuzz } from "./engine/fuzz.ts";
import type { Target } from "./engine/target.ts";

/**
 * A rule that nothing can break proves nothing: each of these replaces a part of the action by one with a bug, and the
 * fuzzer has to find it, and to say what is broken.
 */

// biome-ignore lint/suspicious/noExplicitAny: the modules are of many types, and each bug knows its own
type Module = any;

interface Bug {
  readonly bug: string;
  readonly target: string;
  readonly module: string;
  readonly plant: (real: Module) => Record<string, unknown>;
  readonly found: string;
}

const BUGS: readonly Bug[] = [
  {
    bug: "quotes count as part of a key",
    target: "key",
    module: "key/read",
    plant: () => ({ readKey: (raw: string) => ({ state: "usable", key: raw.trim(), warnings: [] }) }),
    found: "a usable key",
  },
  {
    bug: "a key inside a value is not masked",
    target: "key",
    module: "key/forms",
    plant: () => ({ masksFor: (raw: string) => [raw] }),
    found: "a key that stands apart in a value is masked",
  },
  {
    bug: "the last key of a text is not found",
    target: "detect",
    module: "scan/detect/detect",
    plant: (real) => ({ detect: (bytes: Buffer) => (real.detect(bytes) as Hit[]).slice(0, -1) }),
    found: "a planted key is found where it stands",
  },
  {
    bug: "a key's place is one byte off",
    target: "detect",
    module: "scan/detect/detect",
    plant: (real) => ({
      detect: (bytes: Buffer) =>
        (real.detect(bytes) as Hit[]).map((hit) => ({ ...hit, offset: Math.max(0, hit.offset - 1) })),
    }),
    found: "hits do not depend on the blanks around",
  },
  {
    bug: "the sieve forgets what stood before a chunk",
    target: "detect",
    module: "scan/detect/sieve",
    plant: (real) => ({
      createSieve: (): Sieve => {
        let position = 0;
        return {
          reach: 100,
          get position() {
            return position;
          },
          sift(chunk) {
            const found = (real.createSieve() as Sieve).sift(chunk).map((at) => at + position);
            position += chunk.length;
            return found;
          },
        };
      },
    }),
    found: "the sieve suspects every hit",
  },
  {
    bug: "lines are counted from the beginning of a slab",
    target: "slabs",
    module: "scan/positions",
    plant: (real) => ({
      PositionCounter: class {
        at(bytes: Buffer, start: number, offset: number): unknown {
          return new real.PositionCounter().at(bytes.subarray(0), 0, Math.min(bytes.length, offset - start));
        }
      },
    }),
    found: "lines are counted across slabs",
  },
  {
    bug: "gzip files are taken for empty",
    target: "archive",
    module: "scan/archive/gzip",
    plant: () => ({ async *readGzip() {} }),
    found: "what gunzip finds is found",
  },
  {
    bug: "zip files are taken for empty",
    target: "archive",
    module: "scan/archive/zip",
    plant: () => ({ async *readZip() {} }),
    found: "what a reader of local headers finds is found",
  },
  {
    bug: "a fingerprint counts wherever it stands",
    target: "accept",
    module: "scan/accept/ignore-file",
    plant: (real) => ({
      parseIgnoreFile: (text: string) => {
        const parsed = real.parseIgnoreFile(text);
        const fingerprints = new Set(text.toLowerCase().match(/[0-9a-f]{32}/g) ?? []);
        return { ...parsed, rules: { ...parsed.rules, fingerprints } };
      },
    }),
    found: "a fingerprint",
  },
  {
    bug: "a push that cannot be read adds nothing",
    target: "event",
    module: "scan/event/push",
    plant: (real) => ({
      addedByPush: (facts: Module) => {
        const added = real.addedByPush(facts);
        return added.added === "tip" ? { ...added, added: "nothing" } : added;
      },
    }),
    found: "nothing is added only where the payload says so",
  },
  {
    bug: "every 403 is a wrong key",
    target: "verdict",
    module: "validate/judge",
    plant: (real) => ({
      judge: (observation: Observation, context: unknown): Judgement =>
        observation.kind === "answer" && observation.status === 403
          ? { verdict: "invalid", reason: "wrong-or-revoked", missingScopes: [], ambiguous: false }
          : real.judge(observation, context),
    }),
    found: "invalid",
  },
  {
    bug: "every 200 is a good key",
    target: "verdict",
    module: "validate/judge",
    plant: (real) => ({
      judge: (observation: Observation, context: unknown): Judgement =>
        observation.kind === "answer" && observation.status === 200
          ? { verdict: "valid", reason: "listed", missingScopes: [], ambiguous: false }
          : real.judge(observation, context),
    }),
    found: "what was to be generated was",
  },
  {
    bug: "the first record is the key's",
    target: "record",
    module: "rotation/record",
    plant: (real) => ({
      matchRecord: (key: string, readings: readonly RecordReading[]) => {
        const [first] = readings;
        return first?.readable ? { match: "found", record: first.record } : real.matchRecord(key, readings);
      },
    }),
    found: "another record with the same ends makes it no match",
  },
  {
    bug: "the first page is the whole list",
    target: "admin",
    module: "ports/admin-pages",
    plant: (real) => ({
      readListPage: (body: unknown): Page | undefined => {
        const page = real.readListPage(body) as Page | undefined;
        return page && { ...page, next: undefined };
      },
    }),
    found: "a list is whole only where its last page says so",
  },
  {
    bug: "a server in trouble has refused the job",
    target: "exchange",
    module: "keyless/judge-exchange",
    plant: () => ({
      judgeExchange: () => ({ reason: "identity-refused", code: "", message: "", trouble: undefined }),
    }),
    found: "only an answer",
  },
  {
    bug: "a marker counts wherever it stands",
    target: "marker",
    module: "issue/marker",
    plant: (real) => ({
      readMarker: (kind: string, text: string) =>
        real.readMarker(kind, text.slice(Math.max(0, text.indexOf("<!-- openai-key-guard:")))),
    }),
    found: "a marker is",
  },
  {
    bug: "parts of a key stay in texts of others",
    target: "redact",
    module: "key/redact",
    plant: (real) => ({
      createRedactor: (secrets: readonly string[]) => {
        const redactor = real.createRedactor(secrets);
        return { ...redactor, scrub: redactor.redact };
      },
    }),
    found: "no piece of a key is left",
  },
  {
    bug: "commands are taken out before what nobody sees",
    target: "sanitize",
    module: "report/sanitize",
    plant: () => ({
      safeLine: (line: string) =>
        line
          .replaceAll("##[", "## [")
          .replace(/^\s*::/, ": :")
          .replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu, ""),
    }),
    found: "no line",
  },
  {
    bug: "an input that is wrong is quoted whatever it is",
    target: "inputs",
    module: "inputs/values",
    plant: () => ({ quoted: (text: string) => ({ shown: text }) }),
    found: "an error",
  },
  {
    bug: "a path may lead out of the workspace",
    target: "inputs",
    module: "inputs/values",
    plant: () => ({ readPath: (_: string, text: string) => text }),
    found: "a path",
  },
  {
    bug: "a header that comes in two pieces is lost",
    target: "git",
    module: "scan/repository/batch",
    plant: (real) => ({
      BatchParser: class extends real.BatchParser {
        *push(chunk: Buffer): Generator<unknown> {
          const end = chunk.lastIndexOf(10);
          yield* super.push(end === -1 ? chunk.subarray(0, 0) : chunk);
        }
      },
    }),
    found: "objects do not depend",
  },
  {
    bug: "a field that is cut loses its beginning",
    target: "git",
    module: "scan/repository/listings",
    plant: (real) => ({
      TreeParser: class {
        *push(chunk: Buffer): Generator<unknown> {
          yield* new real.TreeParser().push(chunk);
        }
      },
    }),
    found: "entries of a tree do not depend",
  },
  {
    bug: "a patch that is cut off counts as whole",
    target: "patch",
    module: "scan/api/patch",
    plant: (real) => ({
      readPatch: (patch: string, additions: number, deletions: number) =>
        real.readPatch(patch, additions, deletions) ?? real.readPatch(patch, additions - 1, deletions),
    }),
    found: "cut off",
  },
  {
    bug: "a page of a proxy is GitHub's refusal",
    target: "secret",
    module: "ports/secret-answers",
    plant: (real) => ({
      troubleFrom: (error: { readonly response?: { readonly status?: number } }) =>
        error.response?.status === 404 ? { kind: "not-found", status: 404 } : real.troubleFrom(error),
    }),
    found: "only GitHub's own refusal",
  },
  {
    bug: "a comment of anybody's with the marker is ours",
    target: "comment",
    module: "report/scan/comment",
    plant: (real) => ({ isOurs: (body: string) => body.startsWith(real.COMMENT_MARKER) }),
    found: "we are",
  },
];

const EXECUTIONS = 2_000;

test.each(BUGS)("$bug: $target finds it", async ({ target, module, plant, found }) => {
  const path = `../../src/${module}.ts`;
  const real: Module = await import(path);
  jest.unstable_mockModule(path, () => ({ ...real, ...plant(real) }));
  jest.resetModules();
  const targets = (await import(`./targets/${target}.ts`)) as Record<string, Target>;
  const broken = targets[`${target}Target`] as Target;
  // Other tests import it as it is.
  jest.unstable_unmockModule(path);
  const { failures } = await fuzz(broken, { seed: 1, executions: EXECUTIONS, asMet: true });
  expect(failures.map(({ what }) => what)).toEqual([expect.stringContaining(found)]);
});
