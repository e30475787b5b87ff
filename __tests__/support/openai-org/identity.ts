import { randomBytes } from "node:crypto";
import { openaiError } from "../stand-in/bodies.mjs";
import type { FaultPlan, LoggedRequest } from "./faults.ts";
import { createSigner, type Signer } from "./jwt.ts";
import type { Organization } from "./organization.ts";
import { newId, unix } from "./records.ts";
import { type Incoming, type Reply, type ServeOptions, serve } from "./serve.ts";

const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
const TOKEN_TYPES = ["urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:id_token"];
/** GitHub's tokens live that long. */
const SUBJECT_LIFETIME_S = 300;
const ACCESS_LIFETIME_S = 3600;

/** What may be wrong with an exchange, as far as OpenAI's reference tells it. */
export type Refusal = "audience" | "issuer" | "token" | "provider" | "mapping" | "request";

/** What both sides have agreed on, which tests may change at any time. */
export interface IdentityRules {
  /** The provider at OpenAI. */
  providerId: string;
  providerEnabled: boolean;
  /** The audience and issuer that the provider expects. */
  audience: string;
  issuer: string;
  serviceAccountId: string;
  /** What the mapping demands of the token's claims. */
  attributes: Readonly<Record<string, string>>;
  mappingEnabled: boolean;
  /** Claims of GitHub's token besides, or in place of, the usual ones. */
  claims: Readonly<Record<string, unknown>>;
  /** Sent in place of GitHub's own answer. */
  githubAnswers: Reply | undefined;
  /**
   * `openai`: `{"error": {message, code}}`, seen at auth.openai.com. `oauth`: `{"error", "error_description"}`,
   * which openai-node reads.
   */
  errorShape: "openai" | "oauth";
  /** Status of a refusal. Default: 401 for what is wrong with the token, 400 for the rest. */
  status: 400 | 401 | 403 | undefined;
  /** Merged into the answer of a successful exchange. */
  answers: Readonly<Record<string, unknown>>;
}

export interface IdentityOptions extends Partial<IdentityRules> {
  /** Lets the tokens in. */
  readonly organization?: Organization;
  /** Of OpenAI's side; GitHub's is plain HTTP on the loopback interface. */
  readonly tls?: NonNullable<ServeOptions["tls"]>;
  readonly now?: () => Date;
  readonly repository?: string;
}

export interface IdentitySide {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  readonly faults: FaultPlan;
}

/** GitHub, which tells who a job is, and OpenAI's token endpoint, which believes it. */
export interface IdentityStandIn {
  readonly rules: IdentityRules;
  /** The two variables that GitHub gives to a job with `id-token: write`. */
  readonly env: Readonly<Record<"ACTIONS_ID_TOKEN_REQUEST_URL" | "ACTIONS_ID_TOKEN_REQUEST_TOKEN", string>>;
  readonly github: IdentitySide;
  /** https://auth.openai.com */
  readonly openai: IdentitySide;
  /** Tokens that were given out: secrets, for tests that search for them. */
  readonly subjectTokens: readonly string[];
  readonly accessTokens: readonly string[];
  /** Why exchanges were refused, oldest first. */
  readonly refusals: readonly Refusal[];
  /** What no client should have sent. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

export async function startIdentity(options: IdentityOptions = {}): Promise<IdentityStandIn> {
  const { organization, tls, repository = "octo-org/octo-repo", ...given } = options;
  const now = options.now ?? (() => organization?.now() ?? new Date());
  const rules: IdentityRules = {
    providerId: `idp_${randomBytes(12).toString("hex")}`,
    providerEnabled: true,
    audience: "https://api.openai.com/v1",
    issuer: GITHUB_ISSUER,
    serviceAccountId: newId("svc_acct"),
    attributes: { repository },
    mappingEnabled: true,
    claims: {},
    githubAnswers: undefined,
    errorShape: "openai",
    status: undefined,
    answers: {},
    ...given,
  };
  const requestToken = randomBytes(48).toString("base64url");
  const signer = createSigner();
  const subjectTokens: string[] = [];
  const accessTokens: string[] = [];
  const refusals: Refusal[] = [];
  const violations: string[] = [];

  function github(incoming: Incoming): Reply {
    const { method, path, query, body, bearer } = incoming;
    if (
      method !== "GET" ||
      path !== TOKEN_PATH ||
      body !== undefined ||
      query["api-version"]?.[0] !== "2.0"
    ) {
      violations.push(`GitHub: ${method} ${path}`);
      return { status: 404, body: { message: "Not Found" } };
    }
    if (rules.githubAnswers !== undefined) return rules.githubAnswers;
    if (bearer !== requestToken) {
      violations.push("GitHub: not the token of the job");
      return { status: 401, body: { message: "Unauthorized" } };
    }
    const audience = query["audience"]?.[0] ?? `https://github.com/${repository.split("/")[0]}`;
    const token = signer.sign(subjectClaims(repository, audience, now(), rules.claims));
    subjectTokens.push(token);
    return { status: 200, body: { count: token.length, value: token } };
  }

  function openai(incoming: Incoming): Reply {
    const found = judge(incoming, rules, signer, now());
    if (found.refusal !== undefined) {
      refusals.push(found.refusal);
      if (found.refusal === "request") violations.push(`OpenAI: ${found.message}`);
      return refusalReply(found.refusal, found.message, rules);
    }
    const issued = unix(now());
    const lifetime = Math.min(ACCESS_LIFETIME_S, found.expires - issued);
    const token = signer.sign({
      sub: rules.serviceAccountId,
      iat: issued,
      exp: issued + lifetime,
      jti: newId("key"),
    });
    accessTokens.push(token);
    const expiresAt = new Date((issued + lifetime) * 1000);
    organization?.acceptToken(token, { serviceAccountId: rules.serviceAccountId, expiresAt });
    return {
      status: 200,
      headers: { "cache-control": "no-store" },
      body: {
        access_token: token,
        issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
        token_type: "Bearer",
        expires_in: lifetime,
        expires_at: issued + lifetime,
        scope: "api.model.read api.model.request",
        ...rules.answers,
      },
    };
  }

  const githubSide = await serve({ now, identify: () => "job", answer: github });
  const openaiSide = await serve({
    ...(tls === undefined ? {} : { tls }),
    now,
    identify: ({ bearer }) => (bearer === undefined ? "none" : "bearer"),
    // The subject token is a secret, and does not belong into a log.
    shown: (body) =>
      isRecord(body) ? { ...body, subject_token: typeof body["subject_token"] } : typeof body,
    answer: openai,
  });
  return {
    rules,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${githubSide.origin}${TOKEN_PATH}?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    github: githubSide,
    openai: openaiSide,
    ...{ subjectTokens, accessTokens, refusals, violations },
    close: async () => void (await Promise.all([githubSide.close(), openaiSide.close()])),
  };
}

const TOKEN_PATH = "/85/idtoken/0b1f2c3d/4e5f6a7b";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The claims of https://docs.github.com/actions/reference/security/oidc */
function subjectClaims(repository: string, audience: string, now: Date, claims: object): object {
  const at = unix(now);
  const owner = repository.split("/")[0];
  return {
    jti: randomBytes(16).toString("hex"),
    sub: `repo:${repository}:ref:refs/heads/main`,
    aud: audience,
    ref: "refs/heads/main",
    sha: "0123456789abcdef0123456789abcdef01234567",
    ref_type: "branch",
    repository,
    repository_owner: owner,
    repository_visibility: "private",
    repository_id: "1296269",
    repository_owner_id: "6154722",
    run_id: "1658821493",
    run_number: "7",
    run_attempt: "1",
    actor: "octocat",
    actor_id: "583231",
    workflow: "Key check",
    workflow_ref: `${repository}/.github/workflows/key-check.yml@refs/heads/main`,
    job_workflow_ref: `${repository}/.github/workflows/key-check.yml@refs/heads/main`,
    event_name: "schedule",
    runner_environment: "github-hosted",
    iss: GITHUB_ISSUER,
    nbf: at - 600,
    iat: at,
    exp: at + SUBJECT_LIFETIME_S,
    ...claims,
  };
}

type Judgement =
  | { readonly refusal: Refusal; readonly message: string }
  | { readonly refusal: undefined; readonly expires: number };

/** In the order of https://developers.openai.com/api/reference/workload-identity-federation */
function judge(incoming: Incoming, rules: IdentityRules, signer: Signer, now: Date): Judgement {
  const { body } = incoming;
  const refuse = (refusal: Refusal, message: string): Judgement => ({ refusal, message });
  if (incoming.method !== "POST" || incoming.path !== "/oauth/token") {
    return refuse("request", `No such endpoint: ${incoming.method} ${incoming.path}`);
  }
  if (incoming.headers.authorization !== undefined) return refuse("request", "No authorization is expected.");
  if (!/^application\/json\b/.test(incoming.headers["content-type"] ?? "") || !isRecord(body)) {
    return refuse("request", "Not a JSON object.");
  }
  const needed = [
    "grant_type",
    "subject_token",
    "subject_token_type",
    "identity_provider_id",
    "service_account_id",
  ];
  for (const name of needed) {
    if (typeof body[name] !== "string" || body[name] === "")
      return refuse("request", `Missing parameter: ${name}`);
  }
  const foreign = Object.keys(body).find((name) => !needed.includes(name));
  if (foreign !== undefined) return refuse("request", `Unknown parameter: ${foreign}`);
  if (body["grant_type"] !== GRANT_TYPE) return refuse("request", "Unsupported grant_type.");
  if (!TOKEN_TYPES.includes(String(body["subject_token_type"]))) {
    return refuse("request", "Unsupported subject_token_type.");
  }
  if (body["identity_provider_id"] !== rules.providerId || !rules.providerEnabled) {
    return refuse("provider", "The identity provider does not exist or is disabled.");
  }
  const read = signer.read(String(body["subject_token"]));
  if (read === undefined) return refuse("token", "Invalid ID token: signature verification failed");
  const { header, claims } = read;
  if (header["kid"] !== signer.kid) return refuse("token", "Invalid ID token: no key matches the kid");
  for (const name of ["iss", "aud", "sub", "exp", "iat"]) {
    if (claims[name] === undefined) return refuse("token", `Invalid ID token: missing ${name}`);
  }
  const expires = Number(claims["exp"]);
  if (expires <= unix(now)) return refuse("token", "Invalid ID token: token has expired");
  if (claims["iss"] !== rules.issuer) return refuse("issuer", "Invalid ID token: issuer mismatch");
  if (claims["aud"] !== rules.audience) return refuse("audience", "Invalid ID token: audience mismatch");
  const fits = Object.entries(rules.attributes).every(([name, value]) => claims[name] === value);
  if (!fits || !rules.mappingEnabled || body["service_account_id"] !== rules.serviceAccountId) {
    return refuse("mapping", "No service account mapping matches the identity.");
  }
  return { refusal: undefined, expires };
}

const CODES: Readonly<Record<Refusal, readonly [code: string, status: number]>> = {
  request: ["invalid_request", 400],
  provider: ["invalid_grant", 400],
  mapping: ["invalid_grant", 400],
  token: ["invalid_subject_token", 401],
  issuer: ["invalid_subject_token", 401],
  audience: ["invalid_subject_token", 401],
};

function refusalReply(refusal: Refusal, message: string, rules: IdentityRules): Reply {
  const [code, usual] = CODES[refusal];
  const status = rules.status ?? usual;
  return rules.errorShape === "openai"
    ? openaiError(status, code, message)
    : { status, body: { error: code, error_description: message } };
}
