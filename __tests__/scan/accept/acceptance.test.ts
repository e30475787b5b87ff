import { describe, expect, test } from "@jest/globals";
import { SOURCES } from "../../../src/contract.ts";
import { ruleFor, split } from "../../../src/scan/accept/acceptance.ts";
import { fingerprintOf } from "../../../src/scan/accept/fingerprint.ts";
import { NO_RULES, parseIgnoreFile } from "../../../src/scan/accept/ignore-file.ts";
import { sampleKey } from "../../support/sample-keys.mjs";
import { sighting } from "./sightings.ts";

const key = sampleKey();
const fingerprint = fingerprintOf(key);

function acceptance(sightings: ReturnType<typeof sighting>[], ignoreFile = "") {
  const { rules } = parseIgnoreFile(ignoreFile);
  const judged = sightings.map((one) => ({
    ...{ sighting: one, place: one.place },
    by: ruleFor(one, fingerprint, rules),
  }));
  const { accepted, open } = split(judged);
  return {
    accepted: accepted.map((one) => ({ sighting: one.sighting, by: one.by })),
    open: open.map((one) => one.sighting),
  };
}

describe("a fingerprint", () => {
  test("accepts the key wherever it stands", () => {
    const everywhere = SOURCES.map((source) => sighting(key, { source }));
    const { accepted, open } = acceptance(everywhere, fingerprint);
    expect(open).toEqual([]);
    expect(accepted).toEqual(
      everywhere.map((one) => ({ sighting: one, by: { by: "fingerprint", rule: fingerprint } })),
    );
  });

  test("of another key accepts nothing", () => {
    const here = sighting(key);
    expect(acceptance([here], fingerprintOf(`${key}x`))).toEqual({ accepted: [], open: [here] });
  });
});

describe("a path", () => {
  const sample = sighting(key, { file: "test/a.ts" });

  test("accepts the key if it takes in all files that it stands in", () => {
    const other = sighting(key, { file: "docs/a.md" });
    expect(acceptance([sample, other], "test/\ndocs/")).toEqual({
      open: [],
      accepted: [
        { sighting: sample, by: { by: "path", rule: "test/" } },
        { sighting: other, by: { by: "path", rule: "docs/" } },
      ],
    });
  });

  test("accepts no sample of a key that is in use", () => {
    const inUse = sighting(key, { file: "src/a.ts" });
    expect(acceptance([sample, inUse], "test/")).toEqual({ accepted: [], open: [sample, inUse] });
  });

  test.each(SOURCES.filter((source) => source !== "file"))("does not accept a %s", (source) => {
    const elsewhere = sighting(key, { source, file: "test/a.ts" });
    const { accepted, open } = acceptance([sample, elsewhere], "test/");
    expect(accepted.map((one) => one.sighting)).toEqual([sample]);
    expect(open).toEqual([elsewhere]);
  });
});

describe("a marker in the line", () => {
  test.each([
    ["openai-key-guard:allow", "x = 1 // openai-key-guard:allow"],
    ["gitleaks:allow", "#gitleaks:allow"],
    ["betterleaks:allow", "# betterleaks:allow"],
    ["trufflehog:ignore", "# trufflehog:ignore"],
    ["kingfisher:ignore", "# kingfisher:ignore"],
    ["pragma: allowlist secret", "# pragma: allowlist secret"],
    ["pragma: allowlist secret", "# pragma: whitelist secret"],
    ["secretlint-disable-line", "// secretlint-disable-line @secretlint/rule"],
    ["ggignore", "# ggignore"],
  ])("%s accepts the key there, and only there", (rule, lineText) => {
    const marked = sighting(key, { lineText });
    const bare = sighting(key, { line: 2 });
    expect(acceptance([marked, bare])).toEqual({
      accepted: [{ sighting: marked, by: { by: "inline", rule } }],
      open: [bare],
    });
  });

  test.each([
    "openai-key-guard",
    "allow",
    "biggignored",
    "my-ggignore",
    "nopragma secret",
    "allowlist secret",
    "",
  ])("is not seen in %j", (lineText) => {
    expect(acceptance([sighting(key, { lineText })]).accepted).toEqual([]);
  });

  test.each(["path", "ref", "author"] as const)("does not count in a %s, which has no lines", (source) => {
    const named = sighting(key, { source, lineText: "gitleaks:allow" });
    expect(acceptance([named]).accepted).toEqual([]);
  });

  test("and a path can accept a key together", () => {
    const marked = sighting(key, { lineText: "// gitleaks:allow" });
    const sample = sighting(key, { file: "test/a.ts" });
    const { accepted, open } = acceptance([marked, sample], "test/");
    expect(open).toEqual([]);
    expect(accepted.map(({ by }) => by?.by)).toEqual(["inline", "path"]);
  });

  test("is found in a line of megabytes", () => {
    const lineText = `${"pragma: ".repeat(500_000)}gitleaks:allow`;
    expect(acceptance([sighting(key, { lineText })]).open).toEqual([]);
  });
});

test("without rules nothing is accepted", () => {
  const here = sighting(key);
  expect(ruleFor(here, fingerprint, NO_RULES)).toBeUndefined();
  expect(acceptance([here])).toEqual({ accepted: [], open: [here] });
});
