import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/ports/clock.ts";
import { textAt } from "../../../src/scan/api/read-file.ts";
import { ApiSession } from "../../../src/scan/api/session.ts";
import type { Sighting } from "../../../src/scan/sighting.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ToldReading } from "../../support/scan/in-english.ts";
import { createWorld, NAME, OWN_IGNORE_FILES, range, tip, type World } from "./world.ts";

let world: World;
let base: string;
beforeEach(async () => {
  world = await createWorld();
  base = await world.repository.commit({ files: { "a.txt": "one\ntwo\nthree\n" } });
});
afterEach(() => world.close());

const KEY = sampleKey("api");
const OTHER = sampleKey("other");

/** Where a key was seen, in short: source, file (and entry), line and column, whether it stands there. */
function spots({ sightings }: ToldReading, key = KEY): string[] {
  return sightings
    .filter(({ hit }) => hit.key === key)
    .map(({ place: { source, file, entry, line, column }, atTip }: Sighting) =>
      [
        source,
        ...(file === undefined ? [] : [entry === undefined ? file : `${file}!${entry}`]),
        ...(line === undefined ? [] : [`${line}:${column}`]),
        ...(atTip ? [] : ["gone"]),
      ].join(" "),
    );
}

describe("a range", () => {
  test("what its commits add, with lines and columns", async () => {
    const { repository } = world;
    await repository.commit({ files: { "a.txt": `one\ntwo\nkey = "${KEY}"\nthree\n` } });
    const head = await repository.commit({ files: { "b.txt": `ümläut ${OTHER}`, "c.txt": "nothing" } });
    const reading = await world.scan(range(head, base));
    expect(spots(reading)).toEqual(["file a.txt 3:8"]);
    expect(spots(reading, OTHER)).toEqual(["file b.txt 1:8"]);
    expect(reading.sightings[0]).toMatchObject({
      place: { commit: head, endLine: 3, endColumn: 8 + KEY.length, encoding: "plain" },
      lineText: `key = "${KEY}"`,
    });
    expect(reading).toMatchObject({
      scanned: { what: "range", tips: [head], bases: [base] },
      gaps: [],
      notes: [],
      commits: 2,
      objects: 3,
    });
  });

  test("nothing, when nothing was added", async () => {
    expect(await world.scan(range(base, base))).toMatchObject({ sightings: [], gaps: [], commits: 0 });
    const event = {
      added: "nothing",
      texts: [],
      refNames: [],
      note: { note: "nothing", because: "texts" },
      warning: undefined,
    } as const;
    expect(await world.scan(event)).toMatchObject({ requests: [], gaps: [] });
  });

  test("what was added and removed again, in the commit that brought it in", async () => {
    const { repository } = world;
    const leak = await repository.commit({ files: { "a.txt": `one\n${KEY}\n`, [`d/${OTHER}`]: "x" } });
    const head = await repository.commit({ files: { "a.txt": "one\n", [`d/${OTHER}`]: null } });
    const reading = await world.scan(range(head, base));
    expect(spots(reading)).toEqual(["file a.txt 2:1 gone"]);
    expect(spots(reading, OTHER)).toEqual([`path d/${OTHER} gone`]);
    expect(reading.sightings.map(({ place }) => place.commit)).toEqual([leak, leak]);
  });

  test("what stood there before is known, when it was only touched", async () => {
    const { repository } = world;
    const before = await repository.commit({
      files: { "a.txt": `x\ny = "${KEY}"\n`, "old.txt": `1\n2\n3\n4\n5\n6\n7\n8\n${OTHER}\n` },
    });
    await repository.commit({ files: { "a.txt": `x\nz = "${KEY}"\n` } });
    const head = await repository.commit({
      files: { "old.txt": null, "new.txt": `1\n2\n3\n4\n5\n6\n7\n8\n_${OTHER}\n` },
    });
    const reading = await world.scan(range(head, before));
    expect(spots(reading)).toEqual(["file a.txt 2:6"]);
    expect(reading.known).toEqual(new Set([KEY, OTHER]));
  });

  test("a copy of a file that was there brings nothing new", async () => {
    const { repository } = world;
    const before = await repository.commit({ files: { "a.txt": KEY } });
    const head = await repository.commit({ files: { "copy.txt": KEY } });
    const reading = await world.scan(range(head, before));
    expect(reading.known).toEqual(new Set([KEY]));
  });

  test("what was added and then edited within the range is not known", async () => {
    const { repository } = world;
    await repository.commit({ files: { "a.txt": `y = "${KEY}"\n` } });
    const head = await repository.commit({ files: { "a.txt": `z = "${KEY}"\n` } });
    const reading = await world.scan(range(head, base));
    expect(spots(reading)).toEqual(["file a.txt 1:6"]);
    expect(reading.known).toEqual(new Set());
  });

  test("context lines are no addition, but a key joined from new and old lines is", async () => {
    const { repository } = world;
    const [head, tail] = [KEY.slice(0, 60), KEY.slice(60)];
    const before = await repository.commit({ files: { "k.js": `a\n${OTHER}\nb\nx =\n  "${tail}";\n` } });
    const after = await repository.commit({
      files: { "k.js": `a\n${OTHER}\nB\nx = "${head}" +\n  "${tail}";\n` },
    });
    const reading = await world.scan(range(after, before));
    expect(spots(reading, OTHER)).toEqual([]);
    expect(spots(reading)).toEqual(["file k.js 4:6"]);
  });

  test("words and people of commits, and names of files", async () => {
    const { repository } = world;
    const head = await repository.commit({
      message: `Use it\n\nkey: ${KEY}\n`,
      author: { name: OTHER, email: "a@b.c" },
      committer: { name: "Committer", email: `${sampleKey("mail")}@b.c` },
      files: { [`dir/${sampleKey("path")}.txt`]: "x" },
    });
    const reading = await world.scan(range(head, base));
    expect(spots(reading)).toEqual(["commit-message"]);
    expect(spots(reading, OTHER)).toEqual(["author"]);
    expect(spots(reading, sampleKey("mail"))).toEqual(["author"]);
    expect(spots(reading, sampleKey("path"))).toEqual([`path dir/${sampleKey("path")}.txt`]);
    for (const { place } of reading.sightings) expect(place.commit).toBe(head);
  });

  test("merges: their own text, and branches older than the base", async () => {
    const { repository } = world;
    await repository.commit({ files: { "side.txt": KEY }, branch: "topic", parents: [base] });
    const main = await repository.commit({ files: { "main.txt": "m\n" } });
    const merged = await repository.merge(repository.tip("topic"), { files: { "own.txt": OTHER } });
    const reading = await world.scan(range(merged, main));
    expect(spots(reading)).toEqual(["file side.txt 1:1"]);
    expect(spots(reading, OTHER)).toEqual(["file own.txt 1:1"]);
    expect(reading.commits).toBe(2);
  });

  test("renames: with an edit they are read, without one they cost nothing", async () => {
    const { repository } = world;
    const old = "1\n2\n3\n4\n5\n6\n7\n8\n";
    const binary = Buffer.concat([Buffer.alloc(500), Buffer.from(OTHER)]);
    const before = await repository.commit({ files: { "x.txt": old, "x.bin": binary } });
    await repository.commit({
      files: { "x.txt": null, "y.txt": `${old}${KEY}\n`, "x.bin": null, "y.bin": binary },
    });
    const head = await repository.commit({ files: { "y.txt": null, "z.txt": `${old}${KEY}\n!\n` } });
    const reading = await world.scan(range(head, before));
    expect(spots(reading)).toEqual(["file z.txt 9:1"]);
    expect(spots(reading, OTHER)).toEqual([]);
    expect(reading.requests.some(({ path }) => path.includes("/git/blobs/"))).toBe(false);
  });

  test("files whose patch is missing, cut or no text are read as a whole", async () => {
    const { repository } = world;
    const archive = gzipSync(Buffer.from(`in the archive ${sampleKey("gz")}`));
    const head = await repository.commit({
      files: {
        "utf16.txt": Buffer.from(`\ufeffkey ${KEY}\r\n`, "utf16le"),
        "large.txt": `${"x".repeat(3000)} ${OTHER}\n`,
        "data.bin": Buffer.concat([Buffer.from([0, 255, 1]), Buffer.from(sampleKey("bin"))]),
        "data.gz": archive,
        "broken.gz": archive.subarray(0, -20),
        empty: "",
      },
    });
    const reading = await world.scan(range(head, base), { limits: { patchBytes: 1000 } });
    expect(spots(reading)).toEqual(["file utf16.txt 1:6"]);
    expect(spots(reading, OTHER)).toEqual(["file large.txt 1:3002"]);
    expect(spots(reading, sampleKey("bin"))).toEqual(["file data.bin 1:4"]);
    expect(spots(reading, sampleKey("gz"))).toContain("file data.gz!content");
    expect(reading.unopened).toEqual([{ file: "broken.gz!content", why: "it is cut off" }]);
    expect(reading).toMatchObject({ gaps: [], objects: 5 });
  });

  test("the same file in many commits is read once", async () => {
    const { repository } = world;
    const binary = Buffer.concat([Buffer.alloc(10), Buffer.from(KEY)]);
    for (let i = 0; i < 4; i++) {
      await repository.commit({ files: { [`${i}.bin`]: binary } });
    }
    const reading = await world.scan(range(repository.tip(), base));
    expect(spots(reading)).toHaveLength(4);
    expect(reading.requests.filter(({ path }) => path.includes("/git/blobs/"))).toHaveLength(1);
  });

  test("all pages of a commit's files, and a gap where the API ends", async () => {
    const { repository } = world;
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`f${10 + i}`, `${i}\n`]));
    const head = await repository.commit({ files: { ...files, f34: KEY } });
    const whole = await world.scan(range(head, base), { limits: { filesOnPage: 10 } });
    expect(spots(whole)).toEqual(["file f34 1:1"]);
    expect(whole).toMatchObject({ gaps: [], objects: 25 });
    const cut = await world.scan(range(head, base), { limits: { filesOnPage: 10, files: 20 } });
    expect(spots(cut)).toEqual([]);
    expect(cut.objects).toBe(20);
  });

  test("a commit with more files than the API tells is a gap", async () => {
    const files = Object.fromEntries(Array.from({ length: 3001 }, (_, i) => [`${i}`, "x\n"]));
    const head = await world.repository.commit({ files });
    const reading = await world.scan(range(head, base));
    expect(reading).toMatchObject({ gaps: [{ gap: "limit" }], commits: 1, objects: 3000 });
  });

  test("repositories with SHA-256", async () => {
    const other = await createWorld("sha256");
    try {
      const first = await other.repository.commit({ files: { a: "a" } });
      const head = await other.repository.commit({ files: { b: KEY } });
      expect(spots(await other.scan(range(head, first)))).toEqual(["file b 1:1"]);
    } finally {
      await other.close();
    }
  });
});

describe("tips and bases", () => {
  test("refs in place of ids", async () => {
    const { repository } = world;
    await repository.commit({ files: { b: KEY }, branch: "feature/x", parents: [base] });
    const reading = await world.scan(range("refs/heads/feature/x", "refs/heads/main"));
    expect(spots(reading)).toEqual(["file b 1:1"]);
    expect(reading.scanned).toEqual({
      what: "range",
      tips: [repository.tip("feature/x")],
      bases: [base],
    });
  });

  test("annotated tags: their words, their name, and what they lead to", async () => {
    const { repository } = world;
    const head = await repository.commit({ files: { b: KEY }, branch: null, parents: [base] });
    const tag = await repository.annotatedTag("v1", { target: head, message: `told ${OTHER}` });
    const outer = await repository.annotatedTag("v2", {
      target: tag,
      message: "outer",
      tagger: { name: sampleKey("tagger"), email: "a@b.c" },
    });
    for (const name of [outer, "refs/tags/v2"]) {
      const reading = await world.scan(range(name, base));
      expect(spots(reading)).toEqual(["file b 1:1"]);
      expect(spots(reading, OTHER)).toEqual(["tag-message"]);
      expect(spots(reading, sampleKey("tagger"))).toEqual(["author"]);
      expect(reading.gaps).toEqual([]);
    }
  });

  test("without a base the whole history, and up to a bound", async () => {
    const { repository } = world;
    await repository.commit({ files: { b: KEY } });
    const head = await repository.commit({ files: { c: "c" } });
    const reading = await world.scan(range(head));
    expect(spots(reading)).toEqual(["file b 1:1"]);
    expect(reading).toMatchObject({ commits: 3, gaps: [], notes: [] });
  });

  test("a base that is gone: its stand-in, or all, with a note", async () => {
    const { repository } = world;
    const head = await repository.commit({ files: { b: KEY } });
    const gone = "1".repeat(40);
    const better = await world.scan(range(head, gone, { fallbackBases: [{ id: base, refs: [] }] }));
    expect(better).toMatchObject({ commits: 1, gaps: [], notes: [] });
    const all = await world.scan(range(head, gone));
    expect(all).toMatchObject({
      commits: 2,
      gaps: [],
      notes: [expect.stringMatching(/^The commits that were there/)],
    });
    expect(spots(all)).toEqual(["file b 1:1"]);
  });

  test("a base of another history", async () => {
    const { repository } = world;
    const stranger = await repository.commit({ files: { z: "z" }, branch: "stranger", parents: [] });
    const head = await repository.commit({ files: { b: KEY } });
    expect(await world.scan(range(head, stranger))).toMatchObject({ commits: 2, gaps: [] });
  });

  test("several bases leave what none of them has", async () => {
    const { repository } = world;
    const one = await repository.commit({ files: { one: OTHER }, branch: "one", parents: [base] });
    const head = await repository.commit({ files: { two: KEY }, branch: "two", parents: [one] });
    const bases = [base, one].map((id) => ({ id, refs: [] }));
    const reading = await world.scan(range(head, undefined, { bases }));
    expect(reading.commits).toBe(1);
    expect([spots(reading), spots(reading, OTHER)]).toEqual([["file two 1:1"], []]);
  });

  test("the base of GitHub's own merge commit, newer than the payload's, and its ignore file", async () => {
    const { repository } = world;
    const main = await repository.commit({ files: { ".keyguardignore": "# base\n", m: OTHER } });
    const head = await repository.commit({
      files: { b: KEY, ".keyguardignore": "# head\n", m: OTHER },
      branch: "topic",
      parents: [main],
    });
    const mergeCommit = await repository
      .merge(head, { into: "merge", parents: [main, head] })
      .catch(async () => {
        repository.setBranch("merge", main);
        return repository.merge(head, { into: "merge" });
      });
    const reading = await world.scan(range(head, base, { mergeCommit, ignoreFrom: "base" }));
    expect(reading.scanned).toMatchObject({ bases: [main, base] });
    expect(reading.commits).toBe(1);
    const [source] = OWN_IGNORE_FILES;
    expect(reading.ignoreFiles).toEqual([{ source, counts: "# base\n", proposed: "# head\n" }]);
  });

  test("a tip that is nowhere is a gap, and so is a wiki", async () => {
    const missing = "2".repeat(40);
    const reading = await world.scan(range(missing, base));
    expect(reading.gaps).toEqual([
      { gap: "commit", id: missing, role: "tip", why: expect.stringMatching(/does not have it/) },
    ]);
    const wiki = await world.scan(range(base, undefined, { repository: "wiki" }));
    expect(wiki).toMatchObject({ gaps: [{ gap: "no-way" }], requests: [] });
  });
});

describe("one commit", () => {
  test("all its files and words", async () => {
    const { repository } = world;
    const head = await repository.commit({
      message: OTHER,
      files: { "dir/b.txt": `\n ${KEY}`, "z.gz": gzipSync(sampleKey("gz")), ".keyguardignore": "# x" },
    });
    const reading = await world.scan(tip(head));
    expect(spots(reading)).toEqual(["file dir/b.txt 2:2"]);
    expect(spots(reading, OTHER)).toEqual(["commit-message"]);
    expect(spots(reading, sampleKey("gz"))).toContain("file z.gz!content");
    expect(reading).toMatchObject({
      scanned: { what: "tip", tip: head },
      gaps: [],
      commits: 1,
      objects: 4,
      ignoreFiles: [{ counts: "# x", proposed: undefined }],
    });
  });

  test("of which the list of files is cut", async () => {
    const head = await world.repository.commit({ files: { b: "b", c: "c", d: "d" } });
    const reading = await world.scan(tip(head), { limits: { treeEntries: 2 } });
    expect(reading).toMatchObject({ gaps: [{ gap: "limit" }], objects: 2 });
  });

  test("with a file that is too large for the API", async () => {
    const head = await world.repository.commit({ files: { b: KEY, c: "x".repeat(3000) } });
    const reading = await world.scan(tip(head), { limits: { blobBytes: 2000 } });
    expect(spots(reading)).toEqual(["file b 1:1"]);
    expect(reading.gaps).toEqual([{ gap: "limit", why: expect.stringMatching(/^1 file not read/) }]);
  });

  test("that does not exist", async () => {
    const reading = await world.scan(tip("refs/heads/none"));
    expect(reading.gaps).toEqual([{ gap: "commit", id: "", role: "tip", why: expect.any(String) }]);
  });
});

describe("trouble", () => {
  const commits = async (count: number): Promise<string> => {
    for (let i = 0; i < count; i++)
      await world.repository.commit({ files: { [`${i}`]: i === 0 ? KEY : `${i}` } });
    return world.repository.tip();
  };

  test.each([403, 429] as const)(
    "the rate limit (%d) ends it at once, with a gap and what was found",
    async (status) => {
      const head = await commits(30);
      const reading = await world.scan(range(head, base), { rateLimit: { after: 10, status } });
      expect(spots(reading)).toEqual(["file 0 1:1"]);
      expect(reading.requests.length).toBeLessThan(16);
      expect(reading.commits).toBeLessThan(10);
      expect(reading.gaps).toEqual([
        { gap: "limit", why: expect.stringMatching(/commits not read, because the rate limit/) },
      ]);
    },
  );

  test("a secondary rate limit counts as well", async () => {
    const head = await commits(10);
    const reading = await world.scan(range(head, base), { rateLimit: { after: 6, kind: "secondary" } });
    expect(reading.gaps).toEqual([expect.objectContaining({ gap: "limit" })]);
  });

  test("errors of the server pass", async () => {
    const head = await commits(3);
    for (const fault of [{ kind: "answer", status: 502 }, { kind: "reset" }] as const) {
      const reading = await world.scan(range(head, base), {
        before: (api) => api.setFault({ ...fault, times: 2 }),
      });
      expect(spots(reading)).toEqual(["file 0 1:1"]);
      expect(reading).toMatchObject({ commits: 3, gaps: [] });
    }
  });

  test("errors of the server stay", async () => {
    const head = await commits(3);
    const reading = await world.scan(range(head, base), {
      before: (api) =>
        api.setFault({
          kind: "answer",
          status: 500,
          when: ({ path }) => path.endsWith(`/commits/${head}`) && api.requests.length > 4,
        }),
    });
    expect(reading.gaps).toEqual([
      { gap: "objects", count: 1, why: expect.stringMatching(/errors of its own/) },
    ]);
    expect(reading.commits).toBe(2);
  });

  test.each<[string, object, RegExp]>([
    ["a wrong token", { clientToken: "wrong" }, /refused the token/],
    ["a token without permission", { denied: () => true }, /refused the token/],
    [
      "answers that are none of the API's",
      {
        before: (api: { setFault(fault: unknown): void }) =>
          api.setFault({ kind: "answer", status: 200, body: ["x"] }),
      },
      /./,
    ],
    [
      "pages in place of answers",
      {
        before: (api: { setFault(fault: unknown): void }) =>
          api.setFault({ kind: "answer", status: 200, body: Buffer.from("<html>") }),
      },
      /./,
    ],
  ])("%s: nothing is found, and it says so", async (_, options, why) => {
    const head = await commits(2);
    const reading = await world.scan(range(head, base), options);
    expect(reading.sightings).toEqual([]);
    expect(reading.gaps).not.toEqual([]);
    expect(reading.gaps[0]?.why).toMatch(why);
  });

  test("the requests of a run are counted, those kept back too", async () => {
    const head = await commits(30);
    const reading = await world.scan(range(head, base), { scanLimits: { requests: 20, reserve: 5 } });
    expect(reading.requests.length).toBeLessThanOrEqual(20);
    expect(spots(reading)).toEqual(["file 0 1:1"]);
    expect(reading.gaps).toEqual([
      { gap: "limit", why: expect.stringMatching(/^\d+ commits not read, because one run/) },
    ]);
  });

  test("cancelled", async () => {
    const head = await commits(2);
    const cancel = new AbortController();
    cancel.abort();
    const reading = await world.scan(range(head, base), { cancel });
    expect(reading).toMatchObject({ requests: [], gaps: [{ gap: "commit", why: "the run was cancelled" }] });
  });
});

describe("a file of a commit or branch", () => {
  const ports = { clock: systemClock, cancel: new AbortController().signal };

  test("as text, or nothing", async () => {
    await world.repository.commit({
      files: { "dir/ü.txt": "text ü\n" },
      branch: "feature/x",
      parents: [base],
    });
    await world.withClient(async (client) => {
      const session = new ApiSession(client, NAME, ports);
      expect(await textAt("feature/x", "dir/ü.txt", session)).toBe("text ü\n");
      expect(await textAt(base, "dir/ü.txt", session)).toBeUndefined();
      expect(await textAt("nowhere", "a.txt", session)).toBeUndefined();
    });
  });
});
