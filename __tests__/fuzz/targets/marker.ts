import { readIssue, writtenBy } from "../../../src/issue/find.ts";
import { markerOf, readMarker } from "../../../src/issue/marker.ts";
import type { Memory } from "../../../src/issue/memory.ts";
import { chooseIssue, planIssue } from "../../../src/issue/plan.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const NAME = "OPENAI_API_KEY";
const MEMORY: Memory = {
  standing: { key: "invalid", rotation: "due", sight: "clear", ahead: ["model"] },
  since: { key: "2026-11-01", rotation: "2026-10-01", sight: "2026-10-02", ahead: "2026-09-30" },
  told: 3,
};
const OWN = markerOf("key", NAME, MEMORY);
const LOGIN = "github-actions[bot]";

/** What an issue's text says of the key that it is about. An input is `{name, behind, issue}`. */
export const markerTarget: Target = {
  name: "marker",
  form: "json",
  sources: [
    "issue/marker.ts",
    "issue/find.ts",
    "issue/plan.ts",
    "issue/standing.ts",
    "issue/memory.ts",
    "report/authorship.ts",
  ],
  largestBytes: 4096,
  dictionary: [
    ...[
      OWN,
      markerOf("change", NAME, MEMORY),
      markerOf("key", "other", MEMORY),
      "<!-- openai-key-guard:key ",
      "<!-- openai-key-guard:change ",
      " -->",
      "-->",
      "<!--",
    ],
    ...[
      NAME,
      "v1 ",
      "v2 ",
      "told=3",
      "told=-1",
      "told=1e9",
      "key=invalid/2026-11-01",
      "key=well/2026-02-31",
      "rotation=due/2026-10-01",
      "ahead=none/2026-10-01",
      "ahead=model+model/2026-10-01",
      " sum=",
      "%20",
      "%ZZ",
      "%2f",
    ],
    ...[
      "number",
      "body",
      "user",
      "login",
      "type",
      "Bot",
      "User",
      LOGIN,
      "mallory",
      "state",
      "closed",
      "state_reason",
      "not_planned",
      "pull_request",
      "locked",
      "\n",
      " ",
      "\u00a0",
    ],
  ],
  seeds: () =>
    jsonSeeds(
      {
        name: NAME,
        behind: "\ntext",
        issue: { number: 1, state: "open", body: OWN, user: { login: LOGIN, type: "Bot" } },
      },
      {
        name: "a b/c -->",
        behind: "",
        issue: {
          number: 2,
          state: "closed",
          state_reason: "not_planned",
          body: `\n ${OWN}`,
          user: { login: "mallory", type: "User" },
        },
      },
      {
        name: "密钥",
        behind: OWN,
        issue: { number: 3, state: "open", body: `<!-- openai-key-guard:key ${NAME} v2 x -->`, user: null },
      },
      {
        name: "other",
        behind: "x",
        issue: {
          number: 4,
          body: markerOf("key", "other", MEMORY),
          user: { login: LOGIN, type: "Bot" },
          labels: [{ name: "a" }],
          pull_request: {},
        },
      },
    ),
  run(input) {
    const value = parsed(input);
    if (!isObject(value) || typeof value["name"] !== "string" || typeof value["behind"] !== "string")
      return false;
    const { behind } = value;
    const name = value["name"].slice(0, 200).toWellFormed();
    if (name !== "") holdRoundTrip(name, behind);
    const issue = isObject(value["issue"]) ? value["issue"] : {};
    const body = typeof issue["body"] === "string" ? issue["body"] : "";
    for (const kind of ["key", "change"] as const) {
      const marker = readMarker(kind, body);
      if (marker === undefined) continue;
      const begin = `<!-- openai-key-guard:${kind} `;
      hold(body.trimStart().startsWith(begin), "a marker is what a text begins with");
      const written = markerOf(kind, marker.keyName, marker.memory ?? MEMORY);
      const named = written.slice(0, written.indexOf(" v1 "));
      hold(body.trimStart().startsWith(named), "the name is the one that stands there");
      if (marker.memory !== undefined)
        hold(body.trimStart().startsWith(written), "a memory is taken only as it was written");
    }
    holdIssue(issue, name);
    return true;
  },
};

/** Whatever stands behind a marker, it is read as it was written, and as no other kind. */
function holdRoundTrip(name: string, behind: string): void {
  const text = `${markerOf("key", name, MEMORY)}\n${behind}`;
  const read = readMarker("key", text);
  hold(
    read?.keyName === name && JSON.stringify(read.memory) === JSON.stringify(MEMORY),
    "a marker is read as it was written",
  );
  hold(readMarker("change", text) === undefined, "the marker of an issue is none of a comment");
  hold(!markerOf("key", name, MEMORY).slice(4, -3).includes("--"), "nothing in a marker ends it");
  hold((name === NAME) === (readMarker("key", text)?.keyName === NAME), "no name reads as another");
}

function holdIssue(issue: Readonly<Record<string, unknown>>, name: string): void {
  const read = readIssue(issue);
  if (read === undefined) return;
  const { found, keyName } = read;
  hold(
    Number.isSafeInteger(found.number) && !issue["pull_request"],
    "an issue has a number and is no pull request",
  );
  hold(
    typeof issue["body"] === "string" && readMarker("key", issue["body"])?.keyName === keyName,
    "an issue is about the key that its marker names",
  );
  const user = isObject(issue["user"]) ? issue["user"] : {};
  const own = writtenBy([found], LOGIN);
  hold(
    (own.length === 1) ===
      (user["login"] === LOGIN || (user["type"] === "Bot" && user["login"] === `${LOGIN}[bot]`)),
    "an issue is ours when we wrote it",
  );
  hold(
    writtenBy([found], undefined).length === (user["type"] === "Bot" ? 1 : 0),
    "without a name only a bot's issue may be ours",
  );
  if (keyName !== name)
    hold(
      readMarker("key", markerOf("key", name, MEMORY))?.keyName !== keyName,
      "an issue of another key is not taken for this one's",
    );
  const { current } = chooseIssue([found]);
  const plan = planIssue(
    current,
    { key: "invalid", rotation: undefined, sight: undefined, ahead: undefined },
    NOW,
  );
  hold(
    plan.plan !== "close" && plan.plan !== "nothing",
    "an issue about a key that is invalid is not closed",
  );
  const well = planIssue(current, { key: "well", rotation: "ok", sight: "clear", ahead: [] }, NOW);
  hold(!found.isOpen || well.plan === "close", "an open issue about a key that is well is closed");
}
