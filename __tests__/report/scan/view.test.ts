import { describe, expect, test } from "@jest/globals";
import { repositoryUrlOf } from "../../../src/report/links.ts";
import { viewOf } from "../../../src/report/scan/view.ts";
import type { Place } from "../../../src/scan/sighting.ts";
import { COMMIT, CONTEXT, finding, KEY, place, result } from "./sample-result.ts";

function viewedPlace(changes: Partial<Place>, context = CONTEXT) {
  const view = viewOf(result({ findings: [finding({ place: place(changes) })] }), context);
  return view.findings[0]?.place;
}

const BLOB = `https://github.example/octo/repo/blob/${COMMIT}`;

describe("permalinks", () => {
  test.each<[string, Partial<Place>, string | undefined]>([
    ["a file", {}, `${BLOB}/src/app.ts#L3`],
    ["a file without lines", { line: undefined }, `${BLOB}/src/app.ts`],
    ["a file that is shown rendered", { file: "README.md" }, `${BLOB}/README.md?plain=1#L3`],
    ["odd characters", { file: "a b/ü#?(1)%.ts" }, `${BLOB}/a%20b/%C3%BC%23%3F%281%29%25.ts#L3`],
    ["a key in the path", { file: `a/${KEY}.ts` }, `https://github.example/octo/repo/commit/${COMMIT}`],
    ["a way out", { file: "../../evil" }, `https://github.example/octo/repo/commit/${COMMIT}`],
    ["bytes that are no text", { file: "a\ufffd" }, `https://github.example/octo/repo/commit/${COMMIT}`],
    [
      "a commit message",
      { source: "commit-message", file: undefined },
      `https://github.example/octo/repo/commit/${COMMIT}`,
    ],
    ["a tag", { source: "tag-message", file: undefined }, undefined],
    ["an event's text", { source: "event-text", file: "title", commit: undefined }, undefined],
    ["something that is no commit", { commit: "main" }, undefined],
  ])("%s", (_, changes, url) => {
    expect(viewedPlace(changes)?.url).toBe(url);
  });

  test("are left out where the repository has no pages to link", () => {
    expect(viewedPlace({}, { ...CONTEXT, repositoryUrl: undefined })?.url).toBeUndefined();
  });

  test.each([
    ["https://github.example", "octo/repo", "https://github.example/octo/repo"],
    ["http://ghes.local:8080/sub/", "octo/repo.x", "http://ghes.local:8080/sub/octo/repo.x"],
    ["https://github.example", "octo/../x", undefined],
    ["javascript:alert(1)//", "octo/repo", undefined],
    ["https://github.example", "octo/re)po", undefined],
    ["https://github.example", "", undefined],
  ])("of %s and %s", (server, repository, url) => {
    expect(repositoryUrlOf(server, repository)).toBe(url);
  });
});

describe("a view", () => {
  test("holds no key, whoever reads it", () => {
    const view = viewOf(result({ findings: [finding()], known: [finding()] }), CONTEXT);
    expect(JSON.stringify(view)).not.toContain(KEY.slice(8, 30));
  });

  test("gives the exact path only of names in which nothing is hidden", () => {
    expect(viewedPlace({ file: "a b/c.ts" })?.exactPath).toBe("a b/c.ts");
    for (const file of [`x/${KEY}`, "a\nb", "##[x]", "../a", "/a", "a//b"]) {
      expect(viewedPlace({ file })?.exactPath).toBeUndefined();
    }
  });

  test("encodes the path for URIs, with what is invisible and without keys", () => {
    expect(viewedPlace({ file: "a\nb/\u202ec.ts" })?.uri).toBe("a%0Ab/%E2%80%AEc.ts");
    expect(viewedPlace({ file: `a/x-${KEY}.ts` })?.uri).toBe("a/x-***.ts");
    expect(viewedPlace({ file: "../x" })?.uri).toBeUndefined();
  });
});
