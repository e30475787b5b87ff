import { expect, test } from "@jest/globals";
import {
  type Expected,
  expectVerdict,
  inputsFor,
  keyFor,
  ON_FAULTS,
  ON_OPENAI,
  ON_RELAYS,
} from "../support/expected-verdicts.ts";
import { guardLoopback } from "../support/guard.ts";

// On a host that is not OpenAI's: relays, and OpenAI's own answers passed on by a gateway.

/** What differs from OpenAI's host: a 401 without OpenAI's form is the host's own rejection; chat is asked first. */
const OTHERWISE: Record<string, Expected> = {
  "401-quoting-the-key-text": ["invalid", "rejected-by-host"],
  "401-key-in-every-field": ["invalid", "rejected-by-host"],
  "command-injection-401": ["invalid", "rejected-by-host"],
  "no-responses-scope": ["valid", "generated"],
  // A relay that has just accepted the key rejects a request for reasons of its own.
  "revoked-after-list": ["unknown", "authentication-unclear"],
};

test.each(Object.entries({ ...ON_OPENAI, ...ON_RELAYS, ...ON_FAULTS, ...OTHERWISE }))(
  "%s",
  async (state, [verdict, reason]) => {
    const report = await guardLoopback(state, { key: keyFor(state), inputs: inputsFor(state) });
    expectVerdict(report.outputs, verdict, reason);
    const others = report.requests.filter(({ authorization }) => authorization !== `Bearer ${keyFor(state)}`);
    // Control requests carry a key that nobody has, and the same one throughout.
    expect(new Set(others.map(({ authorization }) => authorization)).size).toBeLessThanOrEqual(1);
  },
);
