import sodium from "libsodium-wrappers";
import type { SecretAt, SecretVisibility, StoredSecret } from "./types.ts";

await sodium.ready;

interface KeyPair {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export interface HeldSecret extends StoredSecret {
  /** All that it ever held, oldest first. In memory only. */
  readonly values: string[];
  selected: readonly number[];
}

/** The secrets of one place, and the key pair that they are sealed for. */
export class SecretStore {
  readonly secrets = new Map<string, HeldSecret>();
  #pair: KeyPair;
  readonly #now: () => Date;
  #pairs = 0;

  constructor(now: () => Date) {
    this.#now = now;
    this.#pair = this.#newPair();
  }

  get key(): { readonly id: string; readonly base64: string } {
    const base64 = sodium.to_base64(this.#pair.publicKey, sodium.base64_variants.ORIGINAL);
    return { id: this.#pair.id, base64 };
  }

  changeKey(): void {
    this.#pair = this.#newPair();
  }

  /** What a sealed box holds; `undefined` when it was sealed for another key, or is none. */
  opened(sealed: string): string | undefined {
    try {
      const box = sodium.from_base64(sealed, sodium.base64_variants.ORIGINAL);
      const bytes = sodium.crypto_box_seal_open(box, this.#pair.publicKey, this.#pair.privateKey);
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }

  get(name: string): HeldSecret | undefined {
    return this.secrets.get(name.toUpperCase());
  }

  /** @returns whether it is new */
  set(
    name: string,
    value: string,
    { visibility, selected }: { visibility?: SecretVisibility; selected?: readonly number[] } = {},
  ): boolean {
    const now = this.#now();
    const before = this.get(name);
    const secret: HeldSecret = before ?? {
      name: name.toUpperCase(),
      createdAt: now,
      updatedAt: now,
      writes: 0,
      visibility: "all",
      selected: [],
      values: [],
    };
    secret.values.push(value);
    secret.updatedAt = now;
    secret.visibility = visibility ?? secret.visibility;
    secret.selected = selected ?? (secret.visibility === "selected" ? secret.selected : []);
    this.secrets.set(secret.name, secret);
    return before === undefined;
  }

  #newPair(): KeyPair {
    const { publicKey, privateKey } = sodium.crypto_box_keypair();
    this.#pairs += 1;
    return { id: `56838518287827${this.#pairs}`, publicKey, privateKey };
  }
}

/** The stores of all repositories, environments and organizations. */
export class SecretStores {
  readonly #stores = new Map<string, SecretStore>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  open(at: SecretAt): void {
    this.#stores.set(keyOf(at), new SecretStore(this.#now));
  }

  has(at: SecretAt): boolean {
    return this.#stores.has(keyOf(at));
  }

  find(at: SecretAt): SecretStore | undefined {
    return this.#stores.get(keyOf(at));
  }

  at(at: SecretAt): SecretStore {
    const store = this.find(at);
    if (store === undefined) throw new Error(`There is no place for secrets at ${keyOf(at)}`);
    return store;
  }

  rename(from: string, to: string): void {
    const start = keyOf({ repository: from });
    for (const [key, store] of [...this.#stores]) {
      if (key !== start && !key.startsWith(`${start} `)) continue;
      this.#stores.delete(key);
      this.#stores.set(keyOf({ repository: to }) + key.slice(start.length), store);
    }
  }
}

function keyOf(at: SecretAt): string {
  if ("organization" in at) return `organization ${at.organization.toLowerCase()}`;
  const repository = `repository ${at.repository.toLowerCase()}`;
  return at.environment === undefined ? repository : `${repository} ${at.environment.toLowerCase()}`;
}
