import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ChangesParser, TreeParser } from "../../../src/scan/repository/listings.ts";
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
