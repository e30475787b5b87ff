/**
 * What a test file gets for `@jest/globals`: jest's own `expect` and `each`, and as little of a runner as our unit
 * tests need. A test can be run by itself, as often as there are mutants, without loading anything again.
 */
import { expect } from "expect";
import { bind } from "jest-each";

export interface Test {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

let file = "";
let group: string[] = [];
let tests: Test[] = [];

function testOf(name: string, run: () => unknown): void {
  tests.push({ file, name: [...group, name].join(" > "), run });
}

function describeOf(name: string, define: () => void): void {
  group = [...group, name];
  define();
  group = group.slice(0, -1);
}

export const test = Object.assign(testOf, { each: bind(testOf as never, false) });
export const describe = Object.assign(describeOf, { each: bind(describeOf as never, false) });
export { expect, test as it };

/**
 * Loads a test file.
 *
 * @returns its tests
 * @throws what loading it throws, and when it holds no test
 */
export async function testsOf(name: string, load: () => Promise<unknown>): Promise<readonly Test[]> {
  file = name;
  group = [];
  tests = [];
  await load();
  if (tests.length === 0) throw new Error(`${name} holds no tests`);
  return tests;
}
