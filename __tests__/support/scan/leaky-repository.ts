import { gzipSync } from "node:zlib";
import { tarOf, zipOf } from "../../scan/archive/build.ts";
import { createRepository, type ObjectFormat, type Repository } from "../git/repository.ts";
import { sampleKey } from "../sample-keys.mjs";

/** A key that stands in the repository, and where a scan has to say that it stands. */
export interface Planted {
  readonly name: string;
  readonly key: string;
  readonly source: "file" | "commit-message" | "tag-message" | "path" | "ref" | "author" | "event-text";
  /** `null` where there is none, or where its name holds the key. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The commit or tag object that brought it in; `tip`: it still stands at the tip of what was scanned. */
  readonly commit: string | "tip" | null;
}

/** A repository whose branch `topic` adds a key in every way there is. */
export interface LeakyRepository {
  readonly repository: Repository;
  /** Where `topic` left `main`. */
  readonly fork: string;
  /** The tip of `main`, which has gone on since. */
  readonly main: string;
  /** The tip of `topic`. */
  readonly topic: string;
  /** A former tip of `topic`, to which no ref leads. */
  readonly oldTip: string;
  /** An annotated tag on `topic`. */
  readonly tag: string;
  /** What is reachable from `topic` and not from `main`. */
  readonly added: readonly Planted[];
  /** Stood in the files of the fork point already, and stand in those of `topic`, edited around or moved. */
  readonly known: readonly Planted[];
  /** The same as they stand in `main`. */
  readonly inMain: readonly Planted[];
  /** Added and removed again before the fork point. */
  readonly longGone: Planted;
  /** Only of `oldTip`. */
  readonly dropped: Planted;
  readonly tagMessage: Planted;
  /** Branch and tag whose names hold keys. */
  readonly namedBranch: { readonly name: string; readonly planted: Planted };
  readonly namedTag: { readonly name: string; readonly planted: Planted };
}

/** Commits of `topic` up to which a list of commits without paging or with one of 250 entries would be cut. */
const THIRTY_FIRST = 31;
const TWO_HUNDRED_FIFTY_FIRST = 251;
const LINES_OF_GUIDE = 60;
const MINIFIED_HALF = "var a=function(b){return b};".repeat(56_000); // 1.5 MB

type Spot = Omit<Planted, "name" | "key">;

const ON_LINE_2 = { source: "file", line: 2, column: 5 } as const;

/**
 * @param options.long with so many commits, and a file so large, that lists are cut and depths are not enough
 */
export async function createLeakyRepository({
  objectFormat = "sha1",
  long = false,
}: {
  readonly objectFormat?: ObjectFormat;
  readonly long?: boolean;
} = {}): Promise<LeakyRepository> {
  const repository = await createRepository({ objectFormat });
  const seed = `leaky ${objectFormat} ${long}`;
  const key = (name: string): string => sampleKey(`${seed} ${name}`);
  const plant = (name: string, spot: Spot): Planted => ({ name, key: key(name), ...spot });
  const inFile = (name: string, file: string, commit: string | "tip" = "tip"): Planted =>
    plant(name, { ...ON_LINE_2, file, commit });
  const text = (name: string): string => `one\nk = ${key(name)}\n`;

  const guide = Array.from({ length: LINES_OF_GUIDE }, (_, at) => `Line ${at} of the guide.`);
  const first = await repository.commit({
    files: {
      ".gitattributes": "*.dat -diff\n*.pem binary\n*.min.js -diff linguist-generated\n",
      "README.md": "# Shop\n",
      "docs/guide.md": `${guide.join("\n")}\n`,
      "config/old.txt": `a\n${text("known, touched")}b\n`,
      "config/from.txt": text("known, moved"),
      "config/copied.txt": text("known, copied"),
      "legacy/secret.txt": text("long gone"),
    },
  });
  const longGone = inFile("long gone", "legacy/secret.txt", first);
  const fork = await repository.commit({
    files: { "legacy/secret.txt": null, "README.md": "# Shop\n\nBuy.\n" },
  });
  await repository.commit({
    files: { "side/token.txt": text("side branch") },
    branch: "side",
    parents: [first],
  });

  const added: Planted[] = [];
  let count = 0;
  const onTopic = async (options: Parameters<Repository["commit"]>[0]): Promise<string> => {
    count += 1;
    return await repository.commit({
      branch: "topic",
      ...options,
      ...(count === 1 ? { parents: [fork] } : {}),
    });
  };
  await onTopic({ files: { "src/first.txt": text("first commit") } });
  added.push(inFile("first commit", "src/first.txt"), inFile("side branch", "side/token.txt"));

  const middle = await onTopic({ files: { "src/middle.env": text("removed again") } });
  added.push(inFile("removed again", "src/middle.env", middle));
  const edited = guide.with(29, `Line 29 of the guide, ${key("renamed and edited")} in it.`);
  await onTopic({
    files: { "src/middle.env": null, "docs/guide.md": null, "docs/manual.md": `${edited.join("\n")}\n` },
  });
  added.push(
    plant("renamed and edited", {
      source: "file",
      file: "docs/manual.md",
      line: 30,
      column: 23,
      commit: "tip",
    }),
  );
  await onTopic({ files: { "data/dump.dat": text("no diff"), "data/cert.pem": text("binary") } });
  added.push(inFile("no diff", "data/dump.dat"), inFile("binary", "data/cert.pem"));

  await onTopic({
    files: {
      "win/settings.ini": Buffer.from(`\ufeffone\r\nk = ${key("utf-16")}\r\n`, "utf16le"),
      "k8s/secret.yaml": kubernetesSecret(key("kubernetes secret")),
      "dist/app.zip": zipOf([
        { name: "app/readme.txt", data: Buffer.from("nothing") },
        { name: "app/.env", data: Buffer.from(text("zip")) },
      ]),
      "dist/app.tar.gz": gzipSync(await tarOf([{ name: "app/.env", data: Buffer.from(text("tar.gz")) }])),
    },
  });
  added.push(
    inFile("utf-16", "win/settings.ini"),
    plant("kubernetes secret", {
      source: "file",
      file: "k8s/secret.yaml",
      line: 6,
      column: 12,
      commit: "tip",
    }),
    plant("zip", { source: "file", file: "dist/app.zip", line: null, column: null, commit: "tip" }),
    plant("tar.gz", { source: "file", file: "dist/app.tar.gz", line: null, column: null, commit: "tip" }),
  );

  const spot = { file: null, line: null, column: null } as const;
  const talkative = await onTopic({
    files: { "src/note.txt": "1" },
    message: `Try it\n\nwith ${key("message")} as key`,
  });
  added.push(plant("message", { source: "commit-message", ...spot, commit: talkative }));
  const signed = await onTopic({ files: { "src/note.txt": "2" }, author: { name: `Mona ${key("author")}` } });
  added.push(plant("author", { source: "author", ...spot, commit: signed }));
  await onTopic({ files: { [`src/${key("path")}/index.ts`]: "export {};\n" } });
  added.push(plant("path", { source: "path", ...spot, commit: "tip" }));
  const shortLived = await onTopic({ files: { [`src/${key("removed path")}.ts`]: "export {};\n" } });
  added.push(plant("removed path", { source: "path", ...spot, commit: shortLived }));
  await onTopic({ files: { [`src/${key("removed path")}.ts`]: null } });

  count += 1;
  const evil = await repository.merge(repository.tip("side"), {
    into: "topic",
    files: { "src/merged.txt": text("merge commit") },
  });
  added.push(inFile("merge commit", "src/merged.txt", evil));
  await onTopic({ files: { "src/merged.txt": null } });

  if (long) {
    const minified = `${MINIFIED_HALF}"${key("minified")}"${MINIFIED_HALF}`;
    await onTopic({ files: { "dist/app.min.js": minified } });
    const column = MINIFIED_HALF.length + 2;
    added.push(
      plant("minified", { source: "file", file: "dist/app.min.js", line: 1, column, commit: "tip" }),
    );
  }
  for (const at of long ? [THIRTY_FIRST, TWO_HUNDRED_FIFTY_FIRST] : []) {
    while (count < at - 1) await onTopic({ files: { "src/count.txt": `${count}\n` } });
    const name = `commit ${at}`;
    const commit = await onTopic({ files: { "src/late.txt": text(name) } });
    await onTopic({ files: { "src/late.txt": null } });
    added.push(inFile(name, "src/late.txt", commit));
  }
  const topic = await onTopic({
    files: {
      "config/old.txt": `a\n${text("known, touched")}c\n`,
      "config/from.txt": null,
      "config/to.txt": `${text("known, moved")}and more\n`,
      "config/copy.txt": `more\n${text("known, copied")}`,
    },
  });
  const known = [
    plant("known, touched", { source: "file", file: "config/old.txt", line: 3, column: 5, commit: "tip" }),
    inFile("known, moved", "config/to.txt"),
    inFile("known, copied", "config/copied.txt"),
  ];

  const dropped = inFile("dropped", "src/dropped.txt");
  const oldTip = await repository.commit({
    files: { "src/dropped.txt": text("dropped") },
    parents: [fork],
    branch: null,
  });
  const main = await repository.commit({ files: { "main/later.txt": text("main went on") } });
  const inMain = [
    plant("known, touched", { source: "file", file: "config/old.txt", line: 3, column: 5, commit: "tip" }),
    inFile("known, moved", "config/from.txt"),
    inFile("known, copied", "config/copied.txt"),
    inFile("main went on", "main/later.txt"),
  ];

  repository.setBranch("side", null);
  repository.lightTag("v1", topic);
  const tag = await repository.annotatedTag("v2", { target: topic, message: `Two\n\n${key("tag message")}` });
  const tagMessage = plant("tag message", { source: "tag-message", ...spot, commit: tag });
  const branchName = `wip/${key("branch name")}`;
  repository.setBranch(branchName, topic);
  const tagName = `v3-${key("tag name")}`;
  repository.lightTag(tagName, topic);
  await repository.flush();
  return {
    ...{ repository, fork, main, topic, oldTip, tag, added, known, inMain, longGone, dropped, tagMessage },
    namedBranch: {
      name: branchName,
      planted: plant("branch name", { source: "ref", ...spot, commit: null }),
    },
    namedTag: { name: tagName, planted: plant("tag name", { source: "ref", ...spot, commit: null }) },
  };
}

/** All keys of the repository, for the harness to look for. */
export function keysOf(leaky: LeakyRepository): string[] {
  const { added, known, inMain, longGone, dropped, tagMessage, namedBranch, namedTag } = leaky;
  const all = [
    ...added,
    ...known,
    ...inMain,
    longGone,
    dropped,
    tagMessage,
    namedBranch.planted,
    namedTag.planted,
  ];
  return [...new Set(all.map(({ key }) => key))];
}

function kubernetesSecret(key: string): string {
  const data = Buffer.from(key).toString("base64");
  return `apiVersion: v1\nkind: Secret\nmetadata:\n  name: openai\ndata:\n  api-key: ${data}\n`;
}
