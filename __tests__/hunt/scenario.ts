import { MARKER } from "../support/key-windows.mjs";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";
import { Chance } from "./random.ts";

export const FAMILIES = ["validate", "age", "rotate", "keyless", "scan", "everything"] as const;
export type Family = (typeof FAMILIES)[number];

/** One run of the action, as chance would have it. Made from its seed alone. */
export interface Scenario {
  readonly seed: string;
  readonly family: Family;
  readonly debug: boolean;
  /** Of ten answers so many are poisoned. */
  readonly strength: number;
  /** Of the value in the secret. */
  readonly accident: string;
  /** What the secret holds, accident and all. */
  readonly key: string;
  /** The key itself. */
  readonly plainKey: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Days since the key was made. */
  readonly day: number;
}

const KINDS: readonly ((seed: string) => string)[] = [
  (seed) => sampleKey(seed, "sk-proj-"),
  (seed) => sampleKey(seed, "sk-svcacct-"),
  (seed) => sampleKey(seed, "sk-admin-", 58),
  (seed) => sampleKey(seed, "sk-None-", 20),
  (seed) => sampleKey(seed, "sk-", 20),
  (seed) =>
    `sk-service-my-bot-${sampleCharacters(`${seed} a`, 20)}${MARKER}${sampleCharacters(`${seed} b`, 20)}`,
];

/** What happens to keys on their way into a secret. */
const ACCIDENTS: Readonly<Record<string, (key: string, chance: Chance) => string>> = {
  none: (key) => key,
  "line break at the end": (key) => `${key}\n`,
  "spaces around": (key) => `  ${key} `,
  "carriage return": (key) => `${key}\r\n`,
  "in quotes": (key) => `"${key}"`,
  "in typographic quotes": (key) => `\u201c${key}\u201d`,
  bearer: (key) => `Bearer ${key}`,
  assignment: (key) => `OPENAI_API_KEY=${key}`,
  "exported assignment": (key) => `export OPENAI_API_KEY='${key}'`,
  "as JSON": (key) => JSON.stringify({ api_key: key }),
  "line break inside": (key, chance) => insert(key, "\n", chance),
  "space inside": (key, chance) => insert(key, " ", chance),
  "zero width space inside": (key, chance) => insert(key, "\u200b", chance),
  "byte order mark": (key) => `\ufeff${key}`,
  "cut off": (key) => key.slice(0, Math.floor(key.length * 0.7)),
  "two keys": (key) => `${key},${sampleKey(`second ${key.slice(-4)}`)}`,
};

function insert(key: string, what: string, chance: Chance): string {
  const at = 12 + chance.integer(Math.max(key.length - 24, 1));
  return key.slice(0, at) + what + key.slice(at);
}

const CHECKS: Readonly<Record<Family, readonly string[]>> = {
  validate: ["validate"],
  age: ["rotation", "validate, rotation", "rotation, validate"],
  rotate: ["rotation", "validate, rotation"],
  keyless: ["validate", "validate, rotation"],
  scan: ["scan"],
  everything: ["validate, scan", "validate, rotation, scan", "rotation, scan"],
};

export function scenarioOf(seed: string): Scenario {
  const chance = new Chance(seed);
  const family = chance.pick(FAMILIES);
  // Most runs have a good key: nothing else would get far.
  const accident = chance.happens(0.8) ? "none" : chance.pick(Object.keys(ACCIDENTS));
  const kind = family === "rotate" || chance.happens(0.5) ? KINDS[1] : chance.pick(KINDS);
  const plain = (kind ?? sampleKey)(`hunt ${seed}`);
  return {
    seed,
    family,
    debug: chance.happens(0.5),
    strength: chance.pick([0, 0, 2, 5, 10]),
    accident,
    key: ACCIDENTS[accident]?.(plain, chance) ?? plain,
    plainKey: plain,
    inputs: {
      checks: chance.pick(CHECKS[family]),
      "max-attempts": chance.pick(["1", "2"]),
      "timeout-seconds": "5",
      probe: chance.pick(["request", "request", "request", "models"]),
      "fail-on": chance.pick([
        "unusable, leak, incomplete-scan, rotation-due",
        "never",
        "rotation-soon, dead-leak",
      ]),
      ...(chance.happens(0.2) ? { "require-models": "gpt-6-luna, no-such-model" } : {}),
      ...(chance.happens(0.2) ? { "created-at": "2026-11-01" } : {}),
    },
    day: chance.pick([0, 10, 80, 95]),
  };
}
