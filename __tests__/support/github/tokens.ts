import { randomBytes } from "node:crypto";
import type { Permissions, TokenName, TokenOptions } from "./types.ts";

export interface Token extends TokenOptions {
  readonly name: string;
  readonly value: string;
}

const ALL_SECRETS: Permissions = { secrets: "write", environments: "write", organization_secrets: "write" };
const READ_SECRETS: Permissions = { secrets: "read", environments: "read", organization_secrets: "read" };

/** Tokens that a stand-in knows. Their values are made for it alone. */
export class Tokens {
  readonly #all = new Map<string, Token>();
  readonly #wrong = newValue("person");

  constructor(bot: string) {
    const job = { login: bot, kind: "installation" } as const;
    const person = { login: "anna", kind: "person" } as const;
    const given: Readonly<Record<Exclude<TokenName, "wrong">, TokenOptions>> = {
      job: { ...job, permissions: { issues: "write" } },
      "job-read-only": { ...job, permissions: { issues: "read" } },
      "job-without-issues": { ...job, permissions: {} },
      person: { ...person, permissions: { issues: "write" } },
      "secrets-writer": { ...person, permissions: { issues: "write", ...ALL_SECRETS } },
      "secrets-reader": { ...person, permissions: { issues: "read", ...READ_SECRETS } },
      stranger: { login: "mallory", kind: "person", permissions: { issues: "write" }, sees: [] },
      expired: { ...person, permissions: { issues: "write", ...ALL_SECRETS }, expired: true },
    };
    for (const [name, options] of Object.entries(given)) this.add(name, options);
  }

  add(name: string, options: TokenOptions): string {
    const value = newValue(options.kind);
    this.#all.set(name, { ...options, name, value });
    return value;
  }

  value(name: string): string {
    if (name === "wrong") return this.#wrong;
    const token = this.#all.get(name);
    if (token === undefined) throw new Error(`There is no token ${name}`);
    return token.value;
  }

  /** Whose a token in a header is; `none` without a header. */
  judge(authorization: string | undefined): Token | "none" | "wrong" {
    if (authorization === undefined) return "none";
    const value = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
    return [...this.#all.values()].find((token) => token.value === value) ?? "wrong";
  }
}

function newValue(kind: TokenOptions["kind"]): string {
  const random = randomBytes(18).toString("hex");
  return kind === "installation" ? `ghs_${random}` : `github_pat_${random}`;
}
