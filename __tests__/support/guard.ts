import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Certificate, certificateFor } from "./certificates.mjs";
import { type ConnectProxy, startProxy } from "./connect-proxy.mjs";
import { type RunOptions, type RunReport, runAction } from "./runner.mjs";
import { sampleKey } from "./sample-keys.mjs";
import { type RecordedRequest, type StandInOptions, startStandIn } from "./stand-in-api.mjs";

/** `action.yml`, as far as tests look at it. */
export interface ActionManifest {
  readonly name: string;
  readonly description: string;
  readonly branding: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, { description: string; default?: string; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const root = new URL("../../", import.meta.url);
export const manifest: ActionManifest = parse(readFileSync(new URL("action.yml", root), "utf8"));
/** The committed bundle: what users run is what is tested. */
export const BUNDLE = fileURLToPath(new URL(manifest.runs.main, root));
const DEFAULTS = Object.fromEntries(
  Object.entries(manifest.inputs).flatMap(([name, input]) =>
    // An expression is for GitHub to fill in; here, nobody does.
    input.default === undefined ? [] : [[name, input.default.startsWith("$") ? "" : input.default]],
  ),
);

/** Short, so that states that are tried again or time out do not hold up the tests; a test of them sets its own. */
const QUICK = { "timeout-seconds": "10", "max-attempts": "1" };

/** The bundle is the committed one unless another is given. */
export type GuardOptions = Partial<RunOptions> & {
  /** The key given; `undefined` for the usual one, empty for none. */
  readonly key?: string;
  readonly standIn?: StandInOptions;
};

export type GuardReport = RunReport & { readonly requests: readonly RecordedRequest[] };

export const KEY = sampleKey("guard");

/** Runs the bundle as the runner would, without any API around it. */
export function guard({
  key = KEY,
  inputs,
  env,
  secrets,
  standIn: _,
  ...rest
}: GuardOptions): Promise<RunReport> {
  return runAction({
    bundle: BUNDLE,
    defaults: DEFAULTS,
    inputs: { ...QUICK, "api-key": key, ...inputs },
    secrets: secrets ?? (key === "" ? [] : [key]),
    ...(env === undefined ? {} : { env }),
    ...rest,
  });
}

/** Runs the bundle against a stand-in over http on loopback: a host that is not OpenAI's, as far as it knows. */
export async function guardLoopback(state: string, options: GuardOptions = {}): Promise<GuardReport> {
  const key = options.key ?? KEY;
  const api = await startStandIn({ state, key, ...options.standIn });
  try {
    const report = await guard({ ...options, inputs: { "base-url": api.url, ...options.inputs } });
    return { ...report, requests: api.requests };
  } finally {
    await api.close();
  }
}

/** api.openai.com and a relay, as a machine behind a company's proxy sees them: TLS, through a CONNECT proxy. */
export interface OpenAiWorld {
  readonly proxy: ConnectProxy;
  /** Variables that lead the action into this world. */
  readonly env: Readonly<Record<string, string>>;
  /** For servers that are to stand for one of its hosts. */
  readonly tls: Readonly<Record<"key" | "cert", string>>;
  /** From now on the server at this port is the host; `undefined`: nobody is. */
  map(host: WorldHost, port: number | undefined): void;
  /** Runs the bundle against a stand-in that is OpenAI's API for as long as the run lasts. */
  run(state: string, options?: GuardOptions): Promise<GuardReport>;
  /** Runs the bundle against the servers that are mapped. */
  guard(options: GuardOptions): Promise<RunReport>;
  close(): Promise<void>;
}

export const RELAY_HOST = "relay.example";
const API_HOSTS = ["api.openai.com", "eu.api.openai.com", RELAY_HOST] as const;
const HOSTS = [...API_HOSTS, "auth.openai.com", "api.github.com"] as const;
export type WorldHost = (typeof HOSTS)[number];

export async function openAiWorld(): Promise<OpenAiWorld> {
  const certificate: Certificate = await certificateFor(HOSTS);
  const map: Record<string, number> = {};
  const proxy = await startProxy({ map });
  const env = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificate.caFile };
  const inWorld = (options: GuardOptions): Promise<RunReport> =>
    guard({ ...options, platformEnv: { ...env, ...options.platformEnv } });
  return {
    proxy,
    env,
    tls: { key: certificate.key, cert: certificate.cert },
    map(host, port) {
      if (port === undefined) delete map[`${host}:443`];
      else map[`${host}:443`] = port;
    },
    guard: inWorld,
    async run(state, options = {}) {
      const key = options.key ?? KEY;
      const api = await startStandIn({ state, key, tls: certificate, ...options.standIn });
      for (const host of API_HOSTS) map[`${host}:443`] = api.port;
      try {
        return { ...(await inWorld(options)), requests: api.requests };
      } finally {
        await api.close();
      }
    },
    async close() {
      await proxy.close();
      certificate.remove();
    },
  };
}

/** The whole of what a person or a later step can see of a run, for tests that search it. */
export function visible(report: RunReport): string {
  return [
    ...report.log,
    report.rawSummary,
    ...Object.values(report.outputs),
    JSON.stringify(report.annotations),
  ].join("\n");
}
