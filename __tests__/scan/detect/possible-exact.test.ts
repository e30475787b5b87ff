import { expect, test } from "@jest/globals";
import { possibleLeakAt } from "../../../src/scan/detect/possible.ts";
import { hexToken, token } from "./corpus.ts";

function at(text: string, form: Parameters<typeof possibleLeakAt>[2]): string | undefined {
  return possibleLeakAt(Buffer.from(`"${text}"`), 1, form)?.key;
}

test("a token with its place", () => {
  const key = `sk-${token("p", 32)}`;
  expect(possibleLeakAt(Buffer.from(` = ${key}\n`), 3, "secret-key")).toEqual({
    key,
    confidence: "possible-leak",
    encoding: "plain",
    offset: 3,
    length: 35,
  });
});

test.each([
  ["secret-key", "sk-", 32, 200],
  ["client-secret", "ek_", 32, 200],
  ["session-token", "sess-", 40, 200],
] as const)("%s: %s, with %d to %d characters behind it", (form, prefix, shortest, longest) => {
  for (const length of [shortest, longest]) {
    expect(at(prefix + token("q", length), form)).toBe(prefix + token("q", length));
  }
  for (const length of [shortest - 1, longest + 1, longest + 2]) {
    expect(at(prefix + token("q", length), form)).toBeUndefined();
  }
});

test("signs are part of a secret key only, and end no other", () => {
  const signed = `${token("r", 20)}-${token("s", 20)}_`;
  expect(at(`sk-${signed}`, "secret-key")).toBe(`sk-${signed}`);
  for (const body of [signed, `${token("t", 40)}-`, `${token("t", 40)}_`]) {
    expect(at(`ek_${body}`, "client-secret")).toBeUndefined();
    expect(at(`sess-${body}`, "session-token")).toBeUndefined();
  }
});

test("the prefix says nothing of how random it is", () => {
  const nine = "q7Zx2Wm8zQ4wX7q2Mz8W4xq7Zm2w8Qx4";
  expect(at(`sk-${nine}`, "secret-key")).toBeUndefined();
  expect(at(`sk-${nine}a`, "secret-key")).toBe(`sk-${nine}a`);
  expect(at(`sk-proj-${nine}`, "secret-key")).toBeUndefined();
});

test("the client secret that OpenAI's documentation shows is none", () => {
  const shown = ["68af296e8e408191", "a1120ab6383263c2"].join("");
  expect(at(`ek_${shown}`, "client-secret")).toBeUndefined();
  expect(at(`ek_${hexToken("x", 32)}`, "client-secret")).toBe(`ek_${hexToken("x", 32)}`);
});
