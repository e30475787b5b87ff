import type { GitHubClient } from "../../../src/ports/github.ts";
import { bodyOf, dateOf, NotTheApi, troubleFrom } from "../../../src/ports/secret-answers.ts";
import { createSecretsPort } from "../../../src/ports/secrets.ts";
import { SECRET_TROUBLES } from "../../support/github/secret-troubles.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const NAME = "OPENAI_API_KEY";
const PUBLIC_KEY = Buffer.alloc(32, 9).toString("base64");
const PLACES = [
  { place: "repository" },
  { place: "organization" },
  { place: "environment", environment: "production" },
] as const;
/** What GitHub answers about a secret. An input is `{place, answers: [{status, headers, data}], date}`. */
export const secretTarget: Target = {
  name: "secret",
  form: "json",
  sources: ["ports/secret-answers.ts", "ports/secrets.ts", "ports/sealed-box.ts"],
  largestBytes: 4096,
  dictionary: [
    ...[
      "name",
      "created_at",
      "updated_at",
      "visibility",
      "selected",
      "all",
      "private",
      "selected_repositories_url",
    ],
    ...["key_id", "key", "total_count", "repositories", "id", "message", "Not Found", "documentation_url"],
    ...[
      "status",
      "headers",
      "data",
      "content-type",
      "application/json; charset=utf-8",
      "text/html",
      "<html>",
    ],
    ...["retry-after", "x-ratelimit-remaining", "0", "1", NAME, NAME.toLowerCase(), PUBLIC_KEY, "AAAA"],
    ...["2026-11-22T12:00:00Z", "2026-11-22T12:00:00+14:00", "2026-13-01T00:00:00Z", "2026-11-22", "now"],
  ],
  seeds: () =>
    jsonSeeds(
      {
        place: 0,
        answers: [{ status: 200, headers: {}, data: { name: NAME, updated_at: "2026-11-22T12:00:00Z" } }],
        date: "2026-11-22T12:00:00.123Z",
      },
      {
        place: 1,
        answers: [
          { status: 200, headers: {}, data: { key_id: "1", key: PUBLIC_KEY } },
          { status: 200, headers: {}, data: { name: NAME, visibility: "selected" } },
          { status: 200, headers: {}, data: { total_count: 2, repositories: [{ id: 1 }, { id: 2 }] } },
        ],
        date: "x",
      },
      {
        place: 2,
        answers: [{ status: 403, headers: { "retry-after": "1" }, data: { message: "no" } }],
        date: "",
      },
      {
        place: 0,
        answers: [{ status: 200, headers: { "content-type": "application/json" }, data: "{" }],
        date: "",
      },
      {
        place: 0,
        answers: [
          { status: 502, headers: {}, data: "<html>" },
          { status: 404, data: {} },
        ],
        date: "",
      },
    ),
  async run(input) {
    const value = parsed(input);
    if (!isObject(value) || !Array.isArray(value["answers"]) || typeof value["date"] !== "string")
      return false;
    holdDate(value["date"]);
    const answers = value["answers"].filter(isObject).map(answerOf);
    for (const answer of answers) {
      holdBody(answer);
      holdTrouble(answer);
    }
    const place = PLACES[Math.abs(Math.trunc(Number(value["place"]))) % PLACES.length] ?? PLACES[0];
    await holdPort(place, answers);
    return true;
  },
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

function answerOf({ status, headers, data }: Readonly<Record<string, unknown>>): Answer {
  const code = typeof status === "number" && status >= 100 && status < 600 ? Math.trunc(status) : 200;
  return { status: code, headers: isObject(headers) ? headers : {}, data };
}

function holdDate(text: string): void {
  const date = dateOf(text);
  if (date === undefined) return;
  hold(!Number.isNaN(date.getTime()), "a date is one");
  hold(text.length >= 20 && date.getTime() === new Date(text).getTime(), "a date is the one that was told");
}

function holdBody(answer: Answer): void {
  try {
    const body = bodyOf(answer);
    hold(answer.status === 200 && isObject(body), "only an object is the body of an answer");
  } catch (error) {
    if (!(error instanceof NotTheApi || isCutShort(error))) throw error;
    const { kind } = troubleFrom(error);
    hold(kind === "not-the-api" || kind === "unreachable", "an answer that is none proves nothing");
  }
}

/** The only other error of its own: the class is not told to others. */
function isCutShort(error: unknown): boolean {
  return error instanceof Error && error.constructor.name === "CutShort";
}

function holdTrouble(answer: Answer): void {
  const { kind, status } = troubleFrom({ message: "quotes the server", status: 500, response: answer });
  hold(SECRET_TROUBLES.includes(kind) && status === answer.status, "a trouble has a kind, and its status");
  const isGitHubs = isObject(answer.data) && typeof answer.data["message"] === "string";
  if (!isGitHubs || answer.status >= 500 || answer.status < 400)
    hold(
      kind === "unreachable" || kind === "not-the-api",
      "only GitHub's own refusal proves that nothing was stored",
    );
  hold(kind !== "refused" || answer.status === 401, "a token is wrong only where GitHub says so");
}

/** A port whose requests get these answers, one after another, and errors where those are none. */
async function holdPort(place: (typeof PLACES)[number], answers: readonly Answer[]): Promise<void> {
  const puts: Readonly<Record<string, unknown>>[] = [];
  let at = 0;
  const request = async (route: string, parameters: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const answer = answers[at++ % Math.max(answers.length, 1)];
    if (answer === undefined) throw new Error("no answer");
    if (route.startsWith("PUT ")) puts.push(parameters);
    if (answer.status >= 400)
      throw Object.assign(new Error("x"), { status: answer.status, response: answer });
    return answer;
  };
  const client = { request } as unknown as GitHubClient;
  const port = createSecretsPort(client, { owner: "o", repo: "r", name: NAME, place });
  const read = await port.updatedAt();
  hold(!read.answered || read.value instanceof Date, "a secret's date is one");
  const prepared = await port.prepare();
  const stored = await port.store("value that must not be seen");
  hold(!stored.answered || puts.length > 0, "nothing is stored without a request");
  hold(!JSON.stringify(puts).includes("must not be seen"), "a secret goes out sealed");
  for (const { visibility, selected_repository_ids: ids } of puts) {
    if (place.place !== "organization") continue;
    hold(
      ["all", "private", "selected"].includes(String(visibility)),
      "who may read a secret stays as it was",
    );
    hold(
      visibility !== "selected" || (Array.isArray(ids) && ids.every(Number.isSafeInteger)),
      "a list is whole",
    );
  }
  for (const one of [read, prepared, stored])
    hold(one.answered || SECRET_TROUBLES.includes(one.trouble.kind), "what goes wrong has a kind");
}
