import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import type { CommitOptions, FileEntry } from "../../support/git/repository.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import type { SmallWorld } from "../../support/scan/small-world.ts";

/** A repository that is well, and hard to read. */
export interface Content {
  readonly title: string;
  readonly topic: readonly CommitOptions[];
  /** Makes of the topic what cannot be made with commits alone; returns the ref that is pushed and its id. */
  readonly grow?: (world: SmallWorld) => Promise<{ readonly ref: string; readonly id: string }>;
  readonly keys: readonly string[];
}

const KEY = sampleKey("faults of content");
const SECOND = sampleKey("faults of content, second");
const PERSON = "Mona <mona@example.com> 1767225600 +0000";
const MIB = 1024 * 1024;

const PATHS = 100_000;
const TINY = 20_000;
const DEPTH = 5_000;
const PARENTS = 5_000;
const TAGS = 1_000;
const IS_ALL = process.env["FAULTS"] === "all";
const MESSAGE_BYTES = (IS_ALL ? 100 : 8) * MIB;
const LINE_BYTES = (IS_ALL ? 500 : 32) * MIB;

const NAMES: readonly (string | Buffer)[] = [
  ...[
    "line\nend",
    "tab\there",
    `"quoted"`,
    "'single'",
    "-rf",
    "--upload-pack=touch",
    ":(magic)x",
    ":!x",
    "*",
  ],
  ...["##[error]x", "::error::x", "::add-mask::e", "\r::warning::x", "%0A::x", "$(id)", "`id`", "a\\b", "~"],
  ...[
    ".git ",
    ".GIT",
    "git~1",
    ".g\u200cit",
    ".gitmodules",
    "con",
    "a:b",
    "\u202egnp.exe",
    "\u0007bell",
    "e\u0301",
  ],
  ...[Buffer.from([0xff, 0xfe]), Buffer.from("caf\xe9", "latin1"), Buffer.from([0xed, 0xa0, 0x80])],
];

/** A name in each place in which names stand: of a file with a key, and of a directory. */
function odd(): FileEntry[] {
  return NAMES.flatMap((name, at): FileEntry[] => {
    const bytes = Buffer.from(name);
    return [
      [bytes, `${at}\n${sampleKey(`odd name ${at}`)}\n`],
      [Buffer.concat([Buffer.from("d/"), bytes, Buffer.from("/f.txt")]), `${at}\n`],
    ];
  });
}

function numbered(count: number, content: (at: number) => string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`n/${at % 100}/${at}.txt`, content(at)]),
  );
}

/** Without a process for each: there are thousands. */
function writeLoose(directory: string, type: string, text: string): string {
  const object = Buffer.from(`${type} ${Buffer.byteLength(text)}\0${text}`);
  const id = createHash("sha1").update(object).digest("hex");
  const folder = path.join(directory, "objects", id.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, id.slice(2)), deflateSync(object));
  return id;
}

const PLAIN: CommitOptions = { files: { "a.txt": "a\n" } };

export const CONTENTS: readonly Content[] = [
  {
    title: `${PATHS} paths in one commit`,
    topic: [{ files: numbered(PATHS, (at) => (at === PATHS - 1 ? `${KEY}\n` : "same\n")) }],
    keys: [KEY],
  },
  {
    title: `${TINY} small files`,
    topic: [{ files: numbered(TINY, (at) => (at === TINY / 2 ? `${KEY}\n` : `${at}\n`)) }],
    keys: [KEY],
  },
  {
    title: `${DEPTH} directories below one another`,
    topic: [{ files: { [`${"d/".repeat(DEPTH)}f`]: `${KEY}\n`, "top.txt": `${SECOND}\n` } }],
    keys: [KEY, SECOND],
  },
  {
    title: "a name of 4,000 bytes, and a path of 4,000 bytes",
    topic: [
      { files: { ["n".repeat(4000)]: `${KEY}\n`, [`${"p".repeat(199)}/`.repeat(20)]: null } },
      {
        files: { [`${`${"p".repeat(199)}/`.repeat(19)}${"q".repeat(200)}`]: `${SECOND}\n` },
      },
    ],
    keys: [KEY, SECOND],
  },
  {
    title: `${NAMES.length} odd names`,
    topic: [{ files: odd() }],
    keys: NAMES.map((_, at) => sampleKey(`odd name ${at}`)),
  },
  {
    title: "links to elsewhere, and submodules that are nowhere",
    topic: [
      {
        files: [
          ["etc", { mode: "120000", content: "/etc/passwd" }],
          ["up", { mode: "120000", content: "../../../../outside" }],
          ["loop", { mode: "120000", content: "loop" }],
          ["said", { mode: "120000", content: KEY }],
          ["module", { mode: "160000", id: "ab".repeat(20) }],
          [
            ".gitmodules",
            `[submodule "module"]\n\tpath = module\n\turl = https://x:${SECOND}@example.com/m\n`,
          ],
        ],
      },
    ],
    keys: [KEY, SECOND],
  },
  {
    title: `a file of one line of ${LINE_BYTES / MIB} MiB`,
    topic: [
      {
        files: { "min.js": Buffer.concat([Buffer.alloc(LINE_BYTES, "a=b;"), Buffer.from(`k="${KEY}";`)]) },
      },
    ],
    keys: [KEY],
  },
  {
    title: `a commit message of ${MESSAGE_BYTES / MIB} MiB`,
    topic: [{ ...PLAIN, message: Buffer.from(`${"word ".repeat(MESSAGE_BYTES / 5)}${KEY}\n`) }],
    keys: [KEY],
  },
  {
    title: `a commit with ${PARENTS} parents`,
    topic: [PLAIN],
    grow: async ({ repository, head }) => {
      const parents: string[] = [];
      for (let at = 0; at < PARENTS; at++) {
        const text = at === PARENTS - 1 ? KEY : String(at);
        parents.push(await repository.commit({ branch: null, parents: [head], files: { "p.txt": text } }));
      }
      const tree = await repository.git("rev-parse", `${head}^{tree}`);
      const lines = parents.map((id) => `parent ${id}\n`).join("");
      const commit = `tree ${tree}\n${lines}author ${PERSON}\ncommitter ${PERSON}\n\nAll\n`;
      return { ref: "refs/heads/octopus", id: await repository.write("commit", commit) };
    },
    keys: [KEY],
  },
  {
    title: `a tag of a tag, ${TAGS} times`,
    topic: [PLAIN],
    grow: async ({ repository, head }) => {
      let [id, type] = [head, "commit"];
      for (let at = 0; at < TAGS; at++) {
        const message = at === 0 ? KEY : String(at);
        const tag = `object ${id}\ntype ${type}\ntag t\ntagger ${PERSON}\n\n${message}\n`;
        [id, type] = [writeLoose(repository.directory, "tag", tag), "tag"];
      }
      return { ref: "refs/tags/t", id };
    },
    keys: [KEY],
  },
  {
    title: `a tag with a message of ${MESSAGE_BYTES / MIB} MiB`,
    topic: [PLAIN],
    grow: async ({ repository, head }) => {
      const text = `${"word ".repeat(MESSAGE_BYTES / 5)}${KEY}\n`;
      const tag = `object ${head}\ntype commit\ntag t\ntagger ${PERSON}\n\n${text}`;
      return { ref: "refs/tags/t", id: await repository.write("tag", tag) };
    },
    keys: [KEY],
  },
];
