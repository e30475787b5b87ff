import { describe, expect, test } from "@jest/globals";
import { createRepository, type Repository } from "./repository.ts";

async function withRepository(
  use: (repository: Repository) => Promise<void>,
  objectFormat: "sha1" | "sha256" = "sha1",
) {
  const repository = await createRepository({ objectFormat });
  try {
    await use(repository);
  } finally {
    await repository.remove();
  }
}

describe("a repository made for a test", () => {
  test("is the same on every run", async () => {
    const build = async (repository: Repository) => {
      await repository.commit({ files: { "a.txt": "one\n" } });
      return repository.commit({ files: { "a.txt": "two\n", "b/c": "three\n" }, message: "second" });
    };
    const ids: string[] = [];
    for (let run = 0; run < 2; run++) {
      await withRepository(async (repository) => {
        ids.push(await build(repository));
        expect(await repository.git("fsck", "--strict")).toBe("");
      });
    }
    expect(ids).toEqual(["4f0864a3d588c4d3b835733b70d2a9da6733c637", ids[0]]);
  });

  test("knows SHA-256", () =>
    withRepository(async (repository) => {
      const id = await repository.commit({ files: { a: "a" } });
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect(await repository.git("rev-parse", "refs/heads/main")).toBe(id);
    }, "sha256"));

  test("grows by hundreds of commits at once", () =>
    withRepository(async (repository) => {
      for (let i = 0; i < 251; i++) await repository.commit({ files: { [`file ${i}`]: `${i}\n` } });
      expect(await repository.git("rev-list", "--count", "main")).toBe("251");
    }));

  test("can go on after it was read, from any commit", () =>
    withRepository(async (repository) => {
      const root = await repository.commit({ files: { a: "a" } });
      await repository.flush();
      const left = await repository.commit({ files: { b: "b" } });
      const right = await repository.commit({ files: { c: "c" }, parents: [root], branch: "topic" });
      const orphan = await repository.commit({ files: { d: "d" }, parents: [], branch: "other" });
      expect(await repository.git("log", "--format=%P", "-1", left)).toBe(root);
      expect(await repository.git("ls-tree", "--name-only", right)).toBe("a\nc");
      expect(await repository.git("ls-tree", "--name-only", orphan)).toBe("d");
      expect((await repository.between(root, "main")).map((commit) => commit.id)).toEqual([left]);
    }));

  test("can have a merge with text of its own", () =>
    withRepository(async (repository) => {
      const root = await repository.commit({ files: { a: "a\n" } });
      const topic = await repository.commit({ files: { b: "b\n" }, branch: "topic", parents: [root] });
      const main = await repository.commit({ files: { c: "c\n" } });
      const merge = await repository.merge(topic, { files: { evil: "only here\n" } });
      expect(await repository.git("log", "-1", "--format=%P", merge)).toBe(`${main} ${topic}`);
      expect(await repository.git("ls-tree", "--name-only", merge)).toBe("a\nb\nc\nevil");
    }));

  test("tells a conflict", () =>
    withRepository(async (repository) => {
      const root = await repository.commit({ files: { a: "a\n" } });
      const topic = await repository.commit({ files: { a: "b\n" }, branch: "topic", parents: [root] });
      await repository.commit({ files: { a: "c\n" } });
      await expect(repository.merge(topic)).rejects.toThrow("does not merge");
    }));

  test("can have tags, odd names, modes and broken encodings", () =>
    withRepository(async (repository) => {
      const commit = await repository.commit({
        files: [
          [Buffer.from([0x66, 0xff, 0xfe]), "bytes"],
          ["new\nline ::warning::##[error]", "text"],
          ["run", { mode: "100755", content: "#!/bin/sh\n" }],
          ["link", { mode: "120000", content: "run" }],
          ["module", { mode: "160000", id: "1".repeat(40) }],
        ],
        message: Buffer.from([0xe9, 0x0a]),
        encoding: "ISO-8859-1",
      });
      repository.lightTag("light");
      const tag = await repository.annotatedTag("v1", { message: "told\n" });
      const nested = await repository.annotatedTag("v1-again", { target: tag });
      expect(await repository.git("rev-parse", "light")).toBe(commit);
      expect(await repository.git("cat-file", "-t", tag)).toBe("tag");
      expect(await repository.git("rev-parse", `${nested}^{commit}`)).toBe(commit);
      expect(await repository.git("log", "-1", "--format=%s")).toBe("é");
      const names = await repository.git("ls-tree", "-z", commit);
      const entries = names.split("\0").map((line) => line.replace(/ [a-z]+ [0-9a-f]+\t/, " "));
      expect(entries).toEqual([
        "100644 f\ufffd\ufffd",
        "120000 link",
        "160000 module",
        "100644 new\nline ::warning::##[error]",
        "100755 run",
        "",
      ]);
    }));

  test("can lose branches and keep their commits", () =>
    withRepository(async (repository) => {
      await repository.commit({ files: { a: "a" } });
      const lost = await repository.commit({ files: { b: "b" }, branch: "gone" });
      await repository.flush();
      repository.setBranch("gone", null);
      const loose = await repository.commit({ files: { c: "c" }, branch: null, parents: [lost] });
      expect(await repository.git("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
      expect(await repository.git("cat-file", "-t", loose)).toBe("commit");
      expect(await repository.git("cat-file", "-t", lost)).toBe("commit");
    }));

  test("can hold an object that git itself would not write", () =>
    withRepository(async (repository) => {
      await repository.commit({ files: { a: "a" } });
      const raw = await repository.git("cat-file", "commit", "main");
      const id = await repository.write("commit", `${raw.replace("\n\n", "\nx-own header\n\n")}\n`);
      repository.setBranch("signed", id);
      expect(await repository.git("cat-file", "commit", "signed")).toContain("\nx-own header\n");
    }));
});
