import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ChangesParser, ListingCheck, TreeParser } from "../../../src/scan/repository/listings.ts";
import { cutAt, id } from "./pieces.ts";

const path = fc
  .array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 40 })
  .map((bytes) => Buffer.from(bytes));
const anId = fc.integer({ min: 0, max: 255 }).map(id);
const NUL = Buffer.from([0]);

test("entries of a tree, whatever their names are", () => {
  const entry = fc.record({ type: fc.constantFrom("blob", "commit"), id: anId, path });
  fc.assert(
    fc.property(fc.array(entry), fc.array(fc.nat(500)), (entries, cuts) => {
      const bytes = Buffer.concat(
        entries.flatMap((one) => [Buffer.from(`100644 ${one.type} ${one.id}\t`), one.path, NUL]),
      );
      const parser = new TreeParser();
      const found = cutAt(bytes, cuts).flatMap((chunk) =>
        [...parser.push(chunk)].map((one) => `${one.type} ${one.id} ${one.path.toString("hex")}`),
      );
      expect(found).toEqual(entries.map((one) => `${one.type} ${one.id} ${one.path.toString("hex")}`));
    }),
  );
});

test("changes of commits, also of merges of many parents and under names that look like headers", () => {
  const change = fc.record({
    parents: fc.integer({ min: 1, max: 4 }),
    id: anId,
    path: fc.oneof(
      path,
      fc.constantFrom(":100644", id(7), "::").map((text) => Buffer.from(text)),
    ),
  });
  const commit = fc.record({ id: anId, changes: fc.array(change, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(commit), fc.array(fc.nat(2000)), (commits, cuts) => {
      const bytes = Buffer.concat(
        commits.flatMap((one) => [
          Buffer.from(one.id),
          NUL,
          ...one.changes.flatMap((file) => [header(file.parents, file.id), NUL, file.path, NUL]),
        ]),
      );
      const parser = new ChangesParser();
      const found = cutAt(bytes, cuts).flatMap((chunk) =>
        [...parser.push(chunk)].map((one) => [one.commit, one.id, one.path.toString("hex")]),
      );
      expect(found).toEqual(
        commits.flatMap((one) => one.changes.map((file) => [one.id, file.id, file.path.toString("hex")])),
      );
    }),
  );
});

/** `::100644 100644 100644 <old> <old> <new> MM` for two parents. */
function header(parents: number, newId: string): Buffer {
  const modes = Array.from({ length: parents + 1 }, () => "100644");
  const olds = Array.from({ length: parents }, () => id(1));
  return Buffer.from(`${":".repeat(parents)}${[...modes, ...olds, newId, "M".repeat(parents)].join(" ")}`);
}

test("lines of a listing are counted, wherever they are cut", () => {
  const line = fc
    .tuple(
      fc.constantFrom("", "?"),
      fc.constantFrom(id(7), `${id(8)}${"0".repeat(24)}`),
      fc.constantFrom("", " ", " a b.txt", ` ${"p".repeat(200)}`),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(2000)), (lines, cuts) => {
      const check = new ListingCheck();
      const text = Buffer.from(lines.map((one) => `${one}\n`).join(""));
      for (const chunk of cutAt(text, cuts)) expect(check.push(chunk)).toBe(true);
      expect(check).toMatchObject({ lines: lines.length, isWhole: true });
    }),
  );
});

test.each(["nonsense", "", `${id(7)}x`, id(7).slice(1), `!${id(7)}`, `${id(7).toUpperCase()}A`])(
  "%j is no line of a listing",
  (line) => {
    const check = new ListingCheck();
    expect(check.push(Buffer.from(`${id(1)}\n${line}\n`))).toBe(false);
    expect(check.isWhole).toBe(false);
  },
);

test("a listing that is cut off, or never ends its line", () => {
  const cut = new ListingCheck();
  expect(cut.push(Buffer.from(`${id(1)} a\n${id(2)} b`))).toBe(true);
  expect(cut).toMatchObject({ lines: 1, isWhole: false });
  const endless = new ListingCheck();
  expect(endless.push(Buffer.alloc(1000, "x"))).toBe(false);
  const tree = new TreeParser();
  const changes = new ChangesParser();
  for (let at = 0; at < 20; at++) {
    for (const parser of [tree, changes])
      expect([...parser.push(Buffer.alloc(1024 * 1024, "x"))]).toEqual([]);
  }
  expect([tree.isGarbled, tree.isWhole, changes.isGarbled]).toEqual([true, false, true]);
});
