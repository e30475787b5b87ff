import { expect, test } from "@jest/globals";
import { MARKER } from "../../../src/key/grammar.ts";
import { anchorsIn, needlesThat, offsetsOf } from "../../../src/scan/detect/anchors.ts";
import { NEEDLES } from "../../../src/scan/detect/needles.ts";

const [LEFT, SECRET] = ["left-half", "secret-key"].map(
  (form) => NEEDLES.find((needle) => needle.form === form && needle.step === 1)?.index ?? -1,
);

test("none in nothing", () => {
  expect(anchorsIn(Buffer.alloc(0))).toEqual({ offsets: new Uint32Array(0), needles: new Uint8Array(0) });
});

test.each([1, 63, 64, 65, 128, 129, 1000])("%d of them, in order, each with its needle", (count) => {
  const unit = `${MARKER}x~`;
  const { offsets, needles } = anchorsIn(Buffer.from(unit.repeat(count)));
  expect([...offsets]).toEqual(Array.from({ length: count }, (_, index) => index * unit.length));
  expect([...needles]).toEqual(Array.from({ length: count }, () => LEFT));
});

test("in order also where a longer needle begins before a shorter one that is found first", () => {
  const body = "q7Zk2Xw9Lm4Rt8Vb3Nf6Hj1PqW5eR0tY";
  for (let shift = 0; shift < 4; shift++) {
    const bytes = Buffer.from(`${"~".repeat(shift)}sk-${body}~${MARKER}x sk-${body} T%33BlbkFJ ${MARKER}y`);
    const { offsets, needles } = anchorsIn(bytes);
    const at = (index: number | undefined): number[] =>
      [...offsets].filter((_, place) => needles[place] === index).map((offset) => offset - shift);
    expect(at(LEFT)).toEqual([36, 93]);
    expect(at(SECRET)).toEqual([0, 46]);
    expect([...offsets]).toEqual([0, 36, 46, 82, 88, 93].map((offset) => offset + shift));
  }
});

test("of those that fit", () => {
  const bytes = Buffer.from(`~${MARKER}x~sk-${"q7Zk2Xw9Lm4Rt8"}${"Vb3Nf6Hj1PqW5eR0tY"}~`);
  const anchors = anchorsIn(bytes);
  expect([
    ...offsetsOf(
      anchors,
      needlesThat(({ form }) => form === "left-half"),
    ),
  ]).toEqual([1]);
  expect([
    ...offsetsOf(
      anchors,
      needlesThat(({ form }) => form === "secret-key"),
    ),
  ]).toEqual([11]);
  expect([
    ...offsetsOf(
      anchors,
      needlesThat(({ step }) => step === 2),
    ),
  ]).toEqual([]);
  expect([
    ...offsetsOf(
      anchors,
      needlesThat(() => true),
    ),
  ]).toEqual([1, 11]);
});
