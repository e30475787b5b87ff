import { Repository } from "./repository.ts";
import { SecretStores } from "./secret-store.ts";
import type { RepositoryOptions, Variant } from "./types.ts";

const FIRST_DAY = new Date("2026-01-01T00:00:00Z");

/** All that a stand-in holds, and its time. */
export class World {
  readonly variant: Variant;
  readonly botLogin: string;
  readonly repositories: Repository[] = [];
  readonly secrets = new SecretStores(() => this.now());
  /** Names that a repository had before, and its id. */
  readonly renamed = new Map<string, number>();
  /** Names of accounts that are no users, in small letters. */
  readonly organizations = new Set<string>();
  /** Base addresses, set when the server listens. */
  urls = { server: "", api: "" };
  /** New issues are missing in so many listings. */
  listingLag = 0;
  #now: () => Date;
  #lastId = 1000;

  constructor(variant: Variant, botLogin: string, now: Date | (() => Date) = FIRST_DAY) {
    this.variant = variant;
    this.botLogin = botLogin;
    this.#now = typeof now === "function" ? now : () => now;
  }

  /** Whole seconds, as GitHub keeps them. */
  now(): Date {
    return new Date(Math.floor(this.#now().getTime() / 1000) * 1000);
  }

  setNow(now: Date): void {
    this.#now = () => now;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  addRepository(name: string, options: RepositoryOptions = {}): Repository {
    if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Error(`Not owner/name: ${name}`);
    if (this.find(name) !== undefined) throw new Error(`There is a repository ${name}`);
    const repository = new Repository(this, name, options);
    this.repositories.push(repository);
    for (const environment of options.environments ?? [])
      this.secrets.open({ repository: name, environment });
    this.secrets.open({ repository: name });
    const owner = { organization: name.split("/")[0] ?? "" };
    if (!this.secrets.has(owner)) this.secrets.open(owner);
    return repository;
  }

  /** GitHub does not tell big letters from small ones. */
  find(name: string): Repository | undefined {
    return this.repositories.find((repository) => repository.name.toLowerCase() === name.toLowerCase());
  }

  repository(name: string): Repository {
    const found = this.find(name);
    if (found === undefined) throw new Error(`There is no repository ${name}`);
    return found;
  }

  byId(id: number): Repository | undefined {
    return this.repositories.find((repository) => repository.id === id);
  }

  remove(name: string): void {
    this.repositories.splice(this.repositories.indexOf(this.repository(name)), 1);
  }

  rename(from: string, to: string): void {
    const repository = this.repository(from);
    this.renamed.set(from.toLowerCase(), repository.id);
    this.secrets.rename(from, to);
    repository.name = to;
  }
}
