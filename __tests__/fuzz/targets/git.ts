import { type BatchEvent, BatchParser } from "../../../src/scan/repository/batch.ts";
import { ChangesParser, TreeParser } from "../../../src/scan/repository/listings.ts";
import { Random } from "../engine/random.ts";
import { hold, type Target } from "../engine/target.ts";

const ID = "0123456789abcdef".repeat(3).slice(0, 40);
const LONG_ID = "0123456789abcdef".repeat(4);

/** What git writes: objects after their headers, changes, trees. An input is any bytes, in pieces cut anywhere. */
export const gitTarget: Target = {
  name: "git",
  form: "bytes",
  sources: ["scan/repository/batch.ts", "scan/repository/batch-walk.ts", "scan/repository/listings.ts"],
  largestBytes: 4096,
  dictionary: [
    ...[`${ID} blob 3 a/b\nabc\n`, `${LONG_ID} tree 0\n\n`, `${ID} commit 5 \n`, `${ID} tag 1 x\nx\n`],
    ...[
      `${ID} missing\n`,
      `${ID} ambiguous\n`,
      `${ID} submodule\n`,
      " missing\n",
      " blob ",
      " 99999999999 ",
      "\n",
    ],
    ...[
      `${ID}\0`,
      `:100644 100644 ${ID} ${ID} M\0a.txt\0`,
      `::100644 100644 100644 ${ID} ${ID} ${ID} MM\0b\0`,
    ],
    ...[`100644 blob ${ID}\ta b\0`, `160000 commit ${ID}\tsub\0`, "\t", "\0", ":", "\xff\xfe", "\u2028"],
  ],
  seeds: () =>
    [
      `${ID} blob 3 a/b\nabc\n${ID} missing\n${ID} commit 0\n\n`,
      `${ID}\0:100644 100644 ${ID} ${ID} M\0a.txt\0:000000 100644 ${ID} ${LONG_ID} A\0b\nc\0`,
      `100644 blob ${ID}\ta\x00120000 blob ${ID}\tb\tc\0`,
      `${ID} blob 10 cut\nabc`,
    ].map((text) => Buffer.from(text, "latin1")),
  run(input) {
    const random = Random.of(input);
    const cut = pieces(input, random);
    holdBatch(input, cut);
    holdObject(input, random);
    hold(
      JSON.stringify(changesIn([input])) === JSON.stringify(changesIn(cut)),
      "changes do not depend on how their list is cut",
    );
    hold(
      JSON.stringify(entriesIn([input])) === JSON.stringify(entriesIn(cut)),
      "entries of a tree do not depend on how their list is cut",
    );
    const fields = input.toString("latin1").split("\0").slice(0, -1);
    hold(entriesIn([input]).length === fields.length, "every field of a tree is an entry");
    for (const { path } of entriesIn([input]))
      hold(
        fields.some((field) => field.endsWith(path)),
        "a path is one that stands there",
      );
    for (const { path, commit } of changesIn([input]))
      hold(
        fields.includes(path) && (commit === "" || fields.includes(commit)),
        "a change is one that stands there",
      );
    return true;
  },
};

interface Told {
  readonly what: string;
  readonly bytes: string;
}

/** All that a parser tells, data in one piece, and how it ended. */
function toldOf(chunks: readonly Buffer[]): { readonly told: readonly Told[]; readonly end: string } {
  const parser = new BatchParser();
  const told: Told[] = [];
  let bytes: string[] = [];
  let broken = false;
  const tell = (event: BatchEvent): void => {
    hold(!broken, "nothing comes after what is not of this form");
    if (event.event === "data") return void bytes.push(event.bytes.toString("latin1"));
    const { event: what, ...rest } = event;
    if (what === "end") {
      hold(bytes.join("").length === event.header.size, "an object has as many bytes as its header says");
    } else if (what === "garbled") {
      broken = true;
    } else hold(bytes.length === 0, "what stands between objects is no content");
    told.push({ what: `${what} ${JSON.stringify(rest)}`, bytes: bytes.join("") });
    bytes = [];
  };
  for (const chunk of chunks) for (const event of parser.push(chunk)) tell(event);
  hold(!broken || !parser.isBetweenObjects(), "what is not of this form is no end of an object");
  return { told, end: broken ? "broken" : parser.isBetweenObjects() ? "whole" : "cut off" };
}

function holdBatch(input: Buffer, cut: readonly Buffer[]): void {
  const whole = toldOf([input]);
  hold(
    JSON.stringify(whole) === JSON.stringify(toldOf(cut)),
    "objects do not depend on how their stream is cut",
  );
  for (const { what, bytes } of whole.told) {
    const { at } = JSON.parse(what.slice(what.indexOf(" "))) as { at?: number };
    hold(
      at === undefined || (at > 0 && at <= input.length && input[at - 1] === 10),
      "content begins behind a line",
    );
    hold(input.includes(Buffer.from(bytes, "latin1")), "content is what stands there");
  }
}

/** Whatever an object holds, it is read as it is, and so is the one behind it. */
function holdObject(input: Buffer, random: Random): void {
  const stream = Buffer.concat([
    Buffer.from(`${ID} blob ${input.length} a path\n`),
    input,
    Buffer.from(`\n${LONG_ID} commit 2\nok\n`),
  ]);
  const { told, end } = toldOf(pieces(stream, random));
  hold(end === "whole" && told.length === 4, "two objects are two");
  hold(
    told[1]?.bytes === input.toString("latin1") && told[3]?.bytes === "ok",
    "objects are read as they are",
  );
}

function changesIn(chunks: readonly Buffer[]): { commit: string; id: string; path: string }[] {
  const parser = new ChangesParser();
  return chunks.flatMap((chunk) =>
    [...parser.push(chunk)].map((one) => ({ ...one, path: one.path.toString("latin1") })),
  );
}

function entriesIn(chunks: readonly Buffer[]): { type: string; id: string; path: string }[] {
  const parser = new TreeParser();
  return chunks.flatMap((chunk) =>
    [...parser.push(chunk)].map((one) => ({ ...one, path: one.path.toString("latin1") })),
  );
}

function pieces(bytes: Buffer, random: Random): Buffer[] {
  const cut: Buffer[] = [];
  const most = random.pick([1, 3, 50, 1_000]);
  for (let at = 0; at < bytes.length; ) {
    // A copy: what a parser keeps must not change under it.
    const piece = Buffer.from(bytes.subarray(at, at + 1 + random.below(most)));
    cut.push(piece);
    at += piece.length;
  }
  return cut;
}
