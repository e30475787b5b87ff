import { gzipSync } from "node:zlib";
import { tarOf, zipOf } from "../scan/archive/build.ts";
import type { CommitOptions } from "../support/git/repository.ts";
import type { Chance } from "./random.ts";

/** What a commit is made with. */
export interface Stuff {
  /** Makes another key, and remembers it. */
  readonly plant: (what: string) => string;
  /** A text with something in it that must stay text, or with a part of a key. */
  readonly foul: () => string;
  /** Something that must stay text, short enough for a name. */
  readonly command: () => string;
  readonly chance: Chance;
}

/** Ways in which a key comes into a repository, each as a commit. */
export const HIDINGS: Readonly<Record<string, (stuff: Stuff) => CommitOptions | Promise<CommitOptions>>> = {
  "a line": ({ plant, foul }) => ({
    files: { "app/config.ts": `const key = "${plant("line")}"; // ${oneLine(foul())}\n` },
  }),
  "a message": ({ plant, foul }) => ({
    files: { "notes.txt": "a\n" },
    message: `Add ${plant("message")}\n\n${withoutNul(foul())}`,
  }),
  "the first line of a message": ({ plant, command }) => ({
    files: { "notes.txt": "b\n" },
    message: `${oneLine(command())} ${plant("subject")}`,
  }),
  "an author": ({ plant, foul }) => ({
    files: { "notes.txt": "c\n" },
    author: { name: person(`Mona ${plant("author")} ${foul()}`) },
  }),
  "an author's address": ({ plant, command }) => ({
    files: { "notes.txt": "d\n" },
    author: { name: person(command()) || "Mona", email: `${plant("address")}@example.com` },
    committer: { name: person(command()) || "Mona" },
  }),
  "a path": ({ plant, command }) => ({
    files: { [`docs/${plant("path")}${fileName(command())}.md`]: "text\n" },
  }),
  "a folder": ({ plant, command }) => ({
    files: { [`${plant("folder")}/${fileName(command())}/a.md`]: "text\n" },
  }),
  "files whose names are commands": ({ plant, command }) => ({
    files: Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [
        `src/${fileName(command())}${at}.ts`,
        `const key = "${plant(`file ${at}`)}";\n`,
      ]),
    ),
  }),
  "a file at the root whose name is a command": ({ plant, command }) => ({
    files: { [`${fileName(command())}x`]: `k=${plant("root")}\n` },
  }),
  "a name that is not UTF-8": ({ plant, command }) => ({
    files: [
      [
        Buffer.concat([Buffer.from([0x64, 0xff, 0xfe, 0x0a]), Buffer.from(fileName(command()))]),
        `k=${plant("bytes")}\n`,
      ],
    ],
  }),
  "UTF-16": ({ plant, foul }) => ({
    files: { "win/settings.ini": Buffer.from(`\ufeffk = ${plant("utf16")}\r\n${foul()}\r\n`, "utf16le") },
  }),
  base64: ({ plant }) => ({
    files: { "k8s/secret.yaml": `data:\n  key: ${Buffer.from(plant("base64")).toString("base64")}\n` },
  }),
  hex: ({ plant }) => ({
    files: { "dump.txt": `${Buffer.from(plant("hex")).toString("hex")}\n` },
  }),
  "a notebook": ({ plant, foul }) => ({
    files: {
      "lab.ipynb": JSON.stringify({ cells: [{ source: [`k = "${plant("notebook")}"\n`, foul()] }] }),
    },
  }),
  "a zip": ({ plant, command }) => ({
    files: {
      [`dist/${fileName(command())}.zip`]: zipOf([
        { name: `${fileName(command())}.env`, data: Buffer.from(`k=${plant("zip")}\n`) },
        { name: `${plant("name in a zip")}.txt`, data: Buffer.from("text\n") },
      ]),
    },
  }),
  "a tar.gz": async ({ plant, command }) => ({
    files: {
      "dist/app.tar.gz": gzipSync(
        await tarOf([
          {
            name: `app/${fileName(command()).replace(/[^\u0020-\u007e]/g, "")}.env`,
            data: Buffer.from(plant("tar")),
          },
        ]),
      ),
    },
  }),
  "a broken archive": ({ plant, command }) => ({
    files: {
      [`dist/${fileName(command())}.gz`]: gzipSync(Buffer.from(`k=${plant("broken")}`)).subarray(0, -9),
      "dist/broken.zip": Buffer.from(`PK\u0003\u0004${plant("broken zip")}`),
    },
  }),
  "the target of a link": ({ plant, command }) => ({
    files: {
      [`link-${fileName(command())}`]: { mode: "120000", content: `/nowhere/${plant("link")}` },
    },
  }),
  "the address of a submodule": ({ plant, foul }) => ({
    files: {
      ".gitmodules": `[submodule "a"]\n\tpath = sub\n\turl = https://x:${plant("submodule")}@example.com/${oneLine(foul())}\n`,
      sub: { mode: "160000", id: "0123456789abcdef0123456789abcdef01234567" },
    },
  }),
  "the ignore file": ({ plant, foul }) => ({
    files: { ".keyguardignore": `${foul()}\n!${foul()}\n${plant("ignore file")}\n# ${foul()}\n[\n/\n**\n` },
  }),
  "a line that says that it is fine": ({ plant }) => ({
    files: { "app/allowed.ts": `const key = "${plant("allowed")}"; // openai-key-guard:allow\n` },
  }),
};

/** As much of a text as the name of a file can hold. */
export function fileName(text: string): string {
  return withoutNul(text).replaceAll("/", "").toWellFormed().slice(0, 60).toWellFormed();
}

/** As much of a text as the name of a branch can hold. */
export function refName(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_#%!$&'(),;=+<>}|"`@/\u0085\u2028\u202e\u200b-]/g, "-")
    .replace(/\/{2,}/g, "/")
    .replace(/^[/-]+|\/+$/g, "")
    .slice(0, 120)
    .replace(/\/$/, "");
}

export function oneLine(text: string): string {
  return withoutNul(text).replace(/[\r\n]/g, " ");
}

function person(text: string): string {
  return oneLine(text).replace(/[<>]/g, "").slice(0, 400).trim();
}

function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "");
}
