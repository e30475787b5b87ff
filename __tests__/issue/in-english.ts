import * as body from "../../src/issue/body.ts";
import type { IssueFacts } from "../../src/issue/facts.ts";
import type { Memory } from "../../src/issue/memory.ts";
import { ENGLISH } from "../../src/issue/messages/english.ts";
import type { Standing } from "../../src/issue/standing.ts";

/** The texts of the issue in English: most tests are about what stands where. */

export function issueTitle(facts: Pick<IssueFacts, "keyName">, standing: Standing): string | undefined {
  return body.issueTitle(facts, standing, ENGLISH);
}

export function issueBody(facts: IssueFacts, memory: Memory): string {
  return body.issueBody(facts, memory, ENGLISH);
}

export function commentBody(
  kind: body.CommentKind,
  facts: IssueFacts,
  before: Standing | undefined,
  memory: Memory,
): string {
  return body.commentBody(kind, facts, before, memory, ENGLISH);
}

export function duplicateBody(number: number): string {
  return body.duplicateBody(number, ENGLISH);
}
