import { CHECKOUT_STATES, type CheckoutState } from "../support/git/checkout.ts";
import { MARKER } from "../support/key-windows.mjs";
import { sampleCharacters, sampleKey } from "../support/sample-keys.mjs";
import { EVENTS } from "./events.ts";
import { Chance } from "./random.ts";

export const FAMILIES = ["validate", "age", "rotate", "keyless", "scan", "everything"] as const;
export type Family = (typeof FAMILIES)[number];

/** What a scan meets. */
export interface Surroundings {
  /** One of `EVENTS`. */
  readonly event: string;
  /** How the workspace was checked out. */
  readonly clone: CheckoutState;
  /** `noisy`: its errors hold what others wrote; `failing`: it does not fetch either. */
  readonly git: "quiet" | "noisy" | "failing" | "missing";
}

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
  /** The key comes as `OPENAI_API_KEY` of the environment, or a second one does. */
  readonly inEnv: "no" | "instead" | "as well";
  readonly relay: boolean;
  readonly surroundings: Surroundings;
}

const CLONES: readonly CheckoutState[] = [...CHECKOUT_STATES, "default", "none"];

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
  const checks = chance.pick(CHECKS[family]);
  return {
    seed,
    family,
    debug: chance.happens(0.5),
    strength: chance.pick([0, 1, 3, 6, 10]),
    accident,
    key: ACCIDENTS[accident]?.(plain, chance) ?? plain,
    plainKey: plain,
    inputs: {
      checks,
      "max-attempts": chance.pick(["1", "2"]),
      "timeout-seconds": "5",
      probe: chance.pick(["request", "request", "request", "models"]),
      "fail-on": chance.pick([
        "unusable, leak, incomplete-scan, rotation-due",
        "never",
        "rotation-soon, dead-leak",
      ]),
      // Of a chance of its own, so that a seed is the same run in all else.
      locale: new Chance(`${seed} locale`).pick(["en", "en", "zh-CN"]),
      ...(chance.happens(0.2) ? { "require-models": "gpt-6-luna, no-such-model" } : {}),
      ...(chance.happens(0.2) ? { "created-at": "2026-11-01" } : {}),
    },
    // A rotation is to be due.
    day: chance.pick(family === "rotate" ? [80, 95, 95, 95] : [0, 10, 80, 95]),
    inEnv: chance.pick(["no", "no", "no", "instead", "as well"]),
    relay: checks !== "scan" && /^validate(?:, scan)?$/.test(checks) && chance.happens(0.2),
    surroundings: {
      event: chance.pick(Object.keys(EVENTS)),
      clone: chance.pick(CLONES),
      git: chance.pick(["quiet", "quiet", "quiet", "noisy", "failing", "missing"]),
    },
  };
}
