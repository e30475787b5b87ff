import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { git } from "../../support/git/run-git.ts";

/** The objects of a pull request, by what they are for it. */
export interface Ids {
  /** The file with the key. */
  readonly blob: string;
  /** A file without one. */
  readonly cleanBlob: string;
  /** The tree at the head. */
  readonly tree: string;
  /** The commit before the head; it has a key of its own, in a file that the head removes. */
  readonly middle: string;
  readonly head: string;
  readonly base: string;
}

/** Something that is wrong with the clone. */
export interface Damage {
  readonly title: string;
  /** Each object in a file of its own, or all in a pack. */
  readonly storage: "loose" | "packed";
  /** Breaks what is in a git directory. */
  readonly inflict: (gitDir: string, ids: Ids) => void | Promise<void>;
  /** `found`: git does not need what is damaged, or does not believe it. */
  readonly expected?: "found" | "incomplete";
}

const NOWHERE = "de".repeat(20);

function looseFile(gitDir: string, id: string): string {
  return path.join(gitDir, "objects", id.slice(0, 2), id.slice(2));
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { recursive: true, force: true });
  writeFileSync(file, content);
}

function packFile(gitDir: string, ending: ".pack" | ".idx"): string {
  const directory = path.join(gitDir, "objects", "pack");
  const name = readdirSync(directory).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending}`);
  return path.join(directory, name);
}

function flip(file: string, at: (length: number) => number): void {
  const bytes = readFileSync(file);
  const index = Math.min(bytes.length - 1, Math.floor(at(bytes.length)));
  bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  put(file, bytes);
}

const HURT: readonly [how: string, hurt: (file: string) => void][] = [
  ["is cut off", (file) => put(file, readFileSync(file).subarray(0, readFileSync(file).length / 2))],
  ["is no zlib", (file) => put(file, Buffer.alloc(200, "no zlib at all"))],
  ["has a flipped byte", (file) => flip(file, (length) => length / 2)],
  ["is empty", (file) => put(file, "")],
  ["is missing", (file) => rmSync(file)],
  [
    "is a directory",
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
];

const LOOSE: readonly Damage[] = (["blob", "tree", "middle", "head"] as const).flatMap((what) =>
  HURT.map(([how, hurt]) => ({
    title: `the ${what} ${how}`,
    storage: "loose" as const,
    inflict: (gitDir: string, ids: Ids) => hurt(looseFile(gitDir, ids[what])),
    expected: "incomplete" as const,
  })),
);

/** Of whose content the name tells nothing any more: git looks at it where it follows it. */
const SWAPPED: readonly Damage[] = (
  [
    ["tree", "blob"],
    ["middle", "tree"],
    ["head", "base"],
  ] as const
).map(([what, by]) => ({
  title: `in place of the ${what} there is the ${by}`,
  storage: "loose",
  inflict: (gitDir, ids) => put(looseFile(gitDir, ids[what]), readFileSync(looseFile(gitDir, ids[by]))),
}));

const PACKED: readonly Damage[] = [
  ...[0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999].map(
    (part): Damage => ({
      title: `a flipped byte in the pack, at ${part}`,
      storage: "packed",
      inflict: (gitDir) => flip(packFile(gitDir, ".pack"), (length) => length * part),
    }),
  ),
  ...[0, 0.3, 0.9, 0.95, 0.999].map(
    (part): Damage => ({
      title: `a flipped byte in the index, at ${part}`,
      storage: "packed",
      inflict: (gitDir) => flip(packFile(gitDir, ".idx"), (length) => length * part),
    }),
  ),
  ...([".pack", ".idx"] as const).flatMap((ending): Damage[] => [
    {
      title: `the ${ending} is missing`,
      storage: "packed",
      inflict: (gitDir) => rmSync(packFile(gitDir, ending)),
      expected: "incomplete",
    },
    {
      title: `the ${ending} is cut off`,
      storage: "packed",
      inflict: (gitDir) =>
        put(packFile(gitDir, ending), readFileSync(packFile(gitDir, ending)).subarray(0, 700)),
      expected: "incomplete",
    },
    {
      title: `the ${ending} is empty`,
      storage: "packed",
      inflict: (gitDir) => put(packFile(gitDir, ending), ""),
      expected: "incomplete",
    },
  ]),
];

const AROUND: readonly Damage[] = [
  ...["/no/such/directory", "\0\u0001garbage", "../../objects", `"unfinished`].map(
    (to): Damage => ({
      title: `objects borrowed from ${JSON.stringify(to)}`,
      storage: "packed",
      inflict: (gitDir) => put(path.join(gitDir, "objects/info/alternates"), `${to}\n`),
      expected: "found",
    }),
  ),
  ...(["middle", "head", "base"] as const).map(
    (what): Damage => ({
      title: `a list of shallow commits that has the ${what} in it, whose parents are there`,
      storage: "packed",
      inflict: (gitDir, ids) => put(path.join(gitDir, "shallow"), `${ids[what]}\n`),
    }),
  ),
  ...[NOWHERE, "garbage", "\0".repeat(100)].map(
    (line): Damage => ({
      title: `a list of shallow commits that says ${JSON.stringify(line.slice(0, 12))}`,
      storage: "packed",
      inflict: (gitDir) => put(path.join(gitDir, "shallow"), `${line}\n`),
    }),
  ),
  {
    title: "a commit graph with flipped bytes",
    storage: "packed",
    inflict: async (gitDir) => {
      await git([`--git-dir=${gitDir}`, "commit-graph", "write", "--reachable"]);
      const file = path.join(gitDir, "objects/info/commit-graph");
      for (const part of [0.5, 0.6, 0.7, 0.8, 0.9]) flip(file, (length) => length * part);
    },
    expected: "found",
  },
  {
    title: "an index of several packs that is none",
    storage: "packed",
    inflict: (gitDir) => put(path.join(gitDir, "objects/pack/multi-pack-index"), "MIDX garbage"),
    expected: "found",
  },
  {
    title: "a bitmap that is none",
    storage: "packed",
    inflict: (gitDir) => put(packFile(gitDir, ".idx").replace(/idx$/, "bitmap"), "BITM garbage"),
    expected: "found",
  },
  {
    title: "a replacement of the head by its base",
    storage: "packed",
    inflict: (gitDir, { head, base }) => put(path.join(gitDir, "refs/replace", head), `${base}\n`),
    expected: "found",
  },
  {
    title: "a replacement of the file with the key",
    storage: "packed",
    inflict: (gitDir, { blob, cleanBlob }) => put(path.join(gitDir, "refs/replace", blob), `${cleanBlob}\n`),
    expected: "found",
  },
  {
    title: "a graft that gives the head other parents",
    storage: "packed",
    inflict: (gitDir, { head, base }) => put(path.join(gitDir, "info/grafts"), `${head} ${base}\n`),
    expected: "found",
  },
];

/** For a scan of the history, which begins at the refs. */
export const OF_REFS: readonly Damage[] = [
  ["refs/heads/broken", `${NOWHERE}\n`],
  ["refs/heads/broken", "garbage\n"],
  ["refs/heads/broken", ""],
  ["refs/heads/broken", "ref: refs/heads/broken\n"],
  ["HEAD", "garbage\n"],
  ["HEAD", `${NOWHERE}\n`],
  ["packed-refs", "garbage\n\0"],
].map(([file = "", content = ""]) => ({
  title: `${file}: ${JSON.stringify(content.slice(0, 12))}`,
  storage: "packed",
  inflict: (gitDir) => put(path.join(gitDir, file), content),
}));

export const DAMAGES: readonly Damage[] = [...LOOSE, ...SWAPPED, ...PACKED, ...AROUND];

/** Puts all objects of a repository into one pack. */
export async function packAll(gitDir: string): Promise<void> {
  await git([`--git-dir=${gitDir}`, "repack", "-a", "-d", "-q"]);
}

/** Puts each object of a repository into a file of its own. */
export async function explode(gitDir: string): Promise<void> {
  await packAll(gitDir);
  const pack = readFileSync(packFile(gitDir, ".pack"));
  rmSync(path.join(gitDir, "objects", "pack"), { recursive: true });
  mkdirSync(path.join(gitDir, "objects", "pack"));
  await git([`--git-dir=${gitDir}`, "unpack-objects", "-q"], { input: pack });
}
