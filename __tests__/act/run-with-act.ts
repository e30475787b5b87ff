import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GitHubEvent } from "../support/git/payloads.ts";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
/** What of this project a user of the action gets to run. */
export const SHIPPED = ["action.yml", "plan", "merge", "package.json", "dist"].filter((name) =>
  existsSync(path.join(PROJECT, name)),
);
/** Workflows that users call. */
export const CALLED = [".github/workflows/history-scan.yml", ".github/workflows/organization-scan.yml"];
/** How examples call the action, and the labels of runners that they ask for: all of them are this machine. */
const ACTION = "OWNER/openai-key-guard@v1";
const RUNNERS = ["ubuntu-latest", "ubuntu-slim", "self-hosted"];
const TIMEOUT_MS = 120_000;

export interface ActOptions {
  /** Path of the workflow, in this project unless it is absolute; or its text. */
  readonly workflow: string | { readonly name: string; readonly text: string };
  /** Texts of the workflow, and what a user would put in their place. */
  readonly replace?: Readonly<Record<string, string>>;
  /** Folders with actions of others, by `owner/name@ref`. */
  readonly others?: Readonly<Record<string, string>>;
  readonly event: GitHubEvent;
  /** What `actions/checkout` would leave. Default: an empty directory. */
  readonly workspace?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Variables of the repository. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Of the runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder of programs that come before all others. */
  readonly programs?: string;
  readonly job?: string;
  /** `name:value`: only that one of the matrix. */
  readonly matrix?: string;
}

export interface ActRun {
  readonly succeeded: boolean;
  /**
   * Everything that act printed, as a person would see it. When a step fails, act does not wait for the last lines
   * that the step has printed (HostEnvironment.exec returns before its terminal is read): look at outputs then.
   */
  readonly log: string;
  /** Outputs of all steps, each as `name=value`, in the order in which act has read them. */
  readonly outputs: readonly string[];
  /** Names of steps, with how they ended, in the order in which they did. */
  readonly steps: readonly { readonly name: string; readonly ended: "Success" | "Failure" }[];
}

/** Runs a workflow of this project with the committed bundle, by a runner that is not ours: nektos/act, on this machine. */
export async function runWithAct(act: string, options: ActOptions): Promise<ActRun> {
  const root = mkdtempSync(path.join(tmpdir(), "act-"));
  try {
    const folders = {
      home: path.join(root, "home"),
      tmp: path.join(root, "tmp"),
      empty: path.join(root, "empty"),
    };
    for (const folder of Object.values(folders)) mkdirSync(folder);
    const action = path.join(root, "action");
    for (const name of [...SHIPPED, ...CALLED]) {
      cpSync(path.join(PROJECT, name), path.join(action, name), { recursive: true });
    }
    const workflow = path.join(root, "workflow.yml");
    writeFileSync(workflow, workflowText(options));
    const eventFile = path.join(root, "event.json");
    writeFileSync(eventFile, JSON.stringify(options.event.payload));
    return await run(
      act,
      [
        options.event.name,
        ...["--directory", options.workspace ?? folders.empty],
        ...["--workflows", workflow, "--eventpath", eventFile],
        ...["--local-repository", `${ACTION}=${action}`, "--no-cache-server", "--action-offline-mode"],
        // Nothing is masked: what the action prints itself must not hold a key.
        "--insecure-secrets",
        ...RUNNERS.flatMap((label) => ["--platform", `${label}=-self-hosted`]),
        ...pairs("--local-repository", options.others),
        ...(options.job === undefined ? [] : ["--job", options.job]),
        ...(options.matrix === undefined ? [] : ["--matrix", options.matrix]),
        ...pairs("--env", { ...options.event.env, SHA_REF: options.event.sha, ...options.env }),
        ...pairs("--secret", options.secrets),
        ...pairs("--var", options.variables),
      ],
      // act runs the `node` of PATH: it has to be the one that the tests run with.
      {
        PATH: [options.programs ?? [], path.dirname(process.execPath), process.env["PATH"]]
          .flat()
          .join(path.delimiter),
        HOME: folders.home,
        XDG_CACHE_HOME: folders.home,
        TMPDIR: folders.tmp,
      },
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function workflowText({ workflow, replace = {} }: ActOptions): string {
  const { name, text: given } =
    typeof workflow === "string"
      ? { name: workflow, text: readFileSync(path.resolve(PROJECT, workflow), "utf8") }
      : workflow;
  let text = given;
  for (const [from, to] of Object.entries(replace)) {
    if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

function pairs(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<ActRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"], timeout: TIMEOUT_MS });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        log += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      const ends = log.matchAll(/(Success|Failure) - Main (.*?)(?: \[[\d.a-zµ]+\])?$/gm);
      const steps = [...ends].map(([, ended = "", name = ""]) => ({
        name,
        ended: ended === "Success" ? ("Success" as const) : ("Failure" as const),
      }));
      const outputs = [...log.matchAll(/::set-output:: (.*)$/gm)].map(([, output = ""]) => output);
      resolve({ succeeded: code === 0, log, outputs, steps });
    });
  });
}
