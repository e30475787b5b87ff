import { describe, expect, test } from "@jest/globals";
import type { CheckoutState } from "../../support/git/checkout.ts";
import type { CommitOptions } from "../../support/git/repository.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { ScanRun } from "../../support/scan/scan-run.ts";
import { places, type SmallWorld, withWorld } from "../../support/scan/small-world.ts";
import { NAME } from "../../support/scan/world.ts";

const KEY = sampleKey("unusual objects");

/** Scans a push of a ref that is new, in workspaces of these states. */
async function pushed(
  world: SmallWorld,
  ref: string,
  after: string,
  sha: string,
  check: (run: ScanRun) => void,
  states: readonly CheckoutState[] = ["none", "full"],
): Promise<void> {
  world.repository.setRef(ref, after);
  await world.server.publish(world.repository, NAME);
  const event = world.events.push({ ref, before: world.repository.zeros, after, sha });
  for (const state of states) {
    check(await world.scan(await world.workspace(state, { event }), { keys: [KEY] }, event));
  }
}

const PLAIN: CommitOptions = { files: { "a.txt": "a\n" } };

describe("tags", () => {
  test("a tag of a tag: the inner one's message", () =>
    withWorld({ topic: [PLAIN] }, async (world) => {
      const inner = await world.repository.annotatedTag("inner", {
        target: world.head,
        message: `in ${KEY}`,
      });
      const outer = await world.repository.annotatedTag("outer", { target: inner, message: "out" });
      world.repository.setRef("refs/tags/inner", null);
      await pushed(world, "refs/tags/outer", outer, world.head, (run) => {
        expect(places(run)).toEqual(["tag-message"]);
        expect(run.leaks[0]?.commit).toBe(inner);
      });
    }));

  test("the tagger's name", () =>
    withWorld({ topic: [PLAIN] }, async (world) => {
      const tag = await world.repository.annotatedTag("t", {
        target: world.head,
        tagger: { name: `M ${KEY}` },
      });
      await pushed(world, "refs/tags/t", tag, world.head, (run) => expect(places(run)).toEqual(["author"]));
    }));

  test("a tag of the default branch's tip adds its message only", () =>
    withWorld({ topic: [PLAIN] }, async (world) => {
      const tag = await world.repository.annotatedTag("t", { target: world.base, message: KEY });
      await pushed(world, "refs/tags/t", tag, world.base, (run) => {
        expect(places(run)).toEqual(["tag-message"]);
        expect(run.outputs["commits-scanned"]).toBe("0");
      });
    }));

  test.each(["blob", "tree"] as const)("a tag of a %s: found, or said that it was not read", (type) =>
    withWorld({ topic: [PLAIN] }, async (world) => {
      const blob = await world.repository.write("blob", `x\n${KEY}\n`);
      const entry = Buffer.concat([Buffer.from("100644 file.txt\0"), Buffer.from(blob, "hex")]);
      const target = type === "blob" ? blob : await world.repository.write("tree", entry);
      const tag = await world.repository.annotatedTag("t", { target });
      const check = (run: ScanRun): void => {
        expect(run.outputs["result"]).toBe("fail");
        if (run.outputs["scan-complete"] === "true") expect(run.outputs["leak-count"]).toBe("1");
      };
      // What is no commit cannot be checked out.
      await pushed(world, "refs/tags/t", tag, world.base, check, ["none"]);
    }),
  );
});

describe("commits", () => {
  test("a message in another encoding", () =>
    withWorld(
      {
        topic: [{ ...PLAIN, encoding: "ISO-8859-1", message: Buffer.from(`k\xe9y ${KEY}\n`, "latin1") }],
        keys: [KEY],
      },
      async (world) => {
        expect(places(await world.scan(await world.workspace()))).toEqual(["commit-message"]);
      },
    ));

  test("headers that git shows nowhere", () =>
    withWorld({ topic: [PLAIN] }, async (world) => {
      const { repository, base, head } = world;
      const tree = await repository.git("rev-parse", `${head}^{tree}`);
      const person = "M <m@example.com> 1767225600 +0000";
      const merged = `mergetag object ${base}\n type commit\n tag v\n tagger ${person}\n \n ${KEY}\n`;
      const commit = await repository.write(
        "commit",
        `tree ${tree}\nparent ${base}\nauthor ${person}\ncommitter ${person}\n${merged}\nmessage\n`,
      );
      await pushed(world, "refs/heads/odd", commit, commit, (run) => {
        expect(run.outputs).toMatchObject({ "leak-count": "1", "scan-complete": "true" });
        expect(run.leaks[0]?.commit).toBe(commit);
      });
    }));

  test("the committer, when it is not the author", () =>
    withWorld(
      { topic: [{ ...PLAIN, committer: { email: `${KEY}@example.com` } }], keys: [KEY] },
      async (world) => {
        expect(places(await world.scan(await world.workspace()))).toEqual(["author"]);
      },
    ));

  test("a message of a megabyte", () =>
    withWorld(
      { topic: [{ ...PLAIN, message: `${"word ".repeat(250_000)}${KEY}` }], keys: [KEY] },
      async (world) => {
        expect(places(await world.scan(await world.workspace()))).toEqual(["commit-message"]);
      },
    ));
});

describe("files", () => {
  test("of forty megabytes, with the key at its end and at the border of what is read at once", () => {
    const line = `${"x".repeat(99)}\n`;
    const atBorder = sampleKey("at the border");
    const start = line.repeat(41_943).slice(0, 4 * 1024 * 1024 - 80);
    const file = `${start}\n${atBorder}\n${line.repeat(370_000)}  ${KEY}\n`;
    return withWorld({ topic: [{ files: { "big.txt": file } }], keys: [KEY, atBorder] }, async (world) => {
      const run = await world.scan(await world.workspace("full"));
      const lines = file.split("\n");
      const at = (key: string): number => lines.findIndex((text) => text.includes(key)) + 1;
      expect(places(run).toSorted()).toEqual(
        [`file:big.txt:${at(KEY)}:3`, `file:big.txt:${at(atBorder)}:1`].toSorted(),
      );
    });
  });

  test("two thousand of them, each with the same key: one finding", () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [`f/${at}.txt`, `${at} ${KEY}\n`]),
    );
    return withWorld({ topic: [{ files }], keys: [KEY] }, async (world) => {
      const run = await world.scan(await world.workspace("full"));
      expect(run.outputs).toMatchObject({ "leak-count": "1", "scan-complete": "true" });
    });
  });

  test("of a thousand directories below one another", () =>
    withWorld(
      { topic: [{ files: { [`${"d/".repeat(1000)}f`]: `${KEY}\n` } }], keys: [KEY] },
      async (world) => {
        const run = await world.scan(await world.workspace("none"));
        expect(run.outputs).toMatchObject({ "leak-count": "1", "scan-complete": "true" });
      },
    ));

  test("that only changed their mode, or became a link", () =>
    withWorld(
      {
        base: { files: { "run.sh": `echo ${KEY}\n`, plain: "x" } },
        topic: [
          { files: { "run.sh": { mode: "100755", content: `echo ${KEY}\n` } } },
          { files: { plain: { mode: "120000", content: "run.sh" } } },
        ],
        keys: [KEY],
      },
      async (world) => {
        const run = await world.scan(await world.workspace());
        expect(run.outputs).toMatchObject({ result: "pass", "leak-count": "0", "scan-complete": "true" });
      },
    ));
});
