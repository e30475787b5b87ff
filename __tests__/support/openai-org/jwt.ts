import { generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from "node:crypto";

const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const decoded = (part: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
  if (typeof value !== "object" || value === null) throw new TypeError("Not an object.");
  return value as Record<string, unknown>;
};

export interface Signer {
  readonly kid: string;
  readonly sign: (claims: object, header?: object) => string;
  /** Header and claims of a token that this signer signed; `undefined` for any other text. */
  readonly read: (
    token: string,
  ) => Record<"header" | "claims", Readonly<Record<string, unknown>>> | undefined;
}

let pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;

/** Signs tokens as GitHub does (RS256), with a key that lives as long as this process. */
export function createSigner(): Signer {
  // Made once: a key of this kind takes a while.
  pair ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { publicKey, privateKey } = pair;
  const kid = randomBytes(20).toString("hex").toUpperCase();
  return {
    kid,
    sign(claims, header) {
      const head = coded({ typ: "JWT", alg: "RS256", x5t: "stand-in", kid, ...header });
      const text = `${head}.${coded(claims)}`;
      return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
    },
    read(token) {
      const [head = "", claims = "", signature = "", ...rest] = token.split(".");
      const bytes = Buffer.from(signature, "base64url");
      if (rest.length > 0 || !verify("sha256", Buffer.from(`${head}.${claims}`), publicKey, bytes))
        return undefined;
      return { header: decoded(head), claims: decoded(claims) };
    },
  };
}
