import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as core from "@actions/core";

/** What the GitHub Actions runner offers a step. No decisions here. */
export interface RunnerPort {
  /** The value of an input, exactly as given; empty when not given. */
  input(name: string): string;
  env(name: string): string | undefined;
  mask(value: string): void;
  info(line: string): void;
  warning(message: string, title: string): void;
  notice(message: string, title: string): void;
  annotate(level: "error" | "warning", message: string, properties: AnnotationProperties): void;
  /** An error annotation, and exit code 1. */
  fail(message: string): void;
  /** @returns whether it could be written */
  output(name: string, value: string): boolean;
  /**
   * Adds to the job summary; without a file for it (older and foreign runners) nothing happens.
   * @returns whether it could be written
   */
  summary(markdown: string): Promise<boolean>;
  workingDirectory(): string;
  temporaryDirectory(): string;
  /** The payload of the event, `undefined` when there is none or it is no JSON. */
  eventPayload(): unknown;
}

/** Where an annotation stands: a path in the repository, lines and columns from 1. */
export interface AnnotationProperties {
  readonly title: string;
  /** Path in the repository. The runner does not mask it: it is never one that holds a key. */
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  /** Only where it ends on the line on which it begins: GitHub refuses columns otherwise. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The runner that started this process, by its environment and the commands that it reads. */
export function createRunnerPort(env: NodeJS.ProcessEnv): RunnerPort {
  return {
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    env: (name) => env[name],
    mask: core.setSecret,
    info: core.info,
    warning: (message, title) => core.warning(message, { title }),
    notice: (message, title) => core.notice(message, { title }),
    annotate: (level, message, properties) =>
      level === "error" ? core.error(message, properties) : core.warning(message, properties),
    fail: core.setFailed,
    output: (name, value) => {
      try {
        core.setOutput(name, value);
        return true;
      } catch {
        // The file of the outputs is missing, or its disk is full.
        return false;
      }
    },
    summary: async (markdown) => {
      if (!env["GITHUB_STEP_SUMMARY"]) return true;
      return await core.summary
        .addRaw(markdown, true)
        .write()
        .then(
          () => true,
          () => false,
        );
    },
    workingDirectory: () => process.cwd(),
    temporaryDirectory: tmpdir,
    eventPayload: () => {
      const path = env["GITHUB_EVENT_PATH"];
      if (!path) return undefined;
      try {
        return JSON.parse(readFileSync(path, "utf8"));
      } catch {
        return undefined;
      }
    },
  };
}
