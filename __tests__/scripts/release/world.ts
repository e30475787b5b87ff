import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly immutable: boolean;
  readonly target_commitish: string;
  readonly assets: { name: string; text: string }[];
}

/** What the stand-in for GitHub knows. */
export interface State {
  releases: Release[];
  /** Commit of each attested file, by its SHA-256. */
  attested: Record<string, string>;
  environment: { protection_rules: { type: string }[] } | undefined;
  immutability: boolean;
  /** A word of calls that are answered by 502. */
  broken?: string;
}

export interface Ended {
  readonly status: number | null;
  readonly says: string;
}

/**
 * A project at version 1.2.3 with a history, its files for a release, its copy at GitHub, and a `gh` that talks to that.
 */
export class ReleaseWorld {
  readonly root: string = mkdtempSync(path.join(tmpdir(), "release-"));
  readonly project: string = path.join(this.root, "project");
  readonly first: string;
  readonly sha: string;

  /** @param like is copied: making all of it takes longest */
  constructor(like?: ReleaseWorld) {
    if (like !== undefined) {
      cpSync(like.root, this.root, { recursive: true });
      this.first = like.first;
      this.sha = like.sha;
      return;
    }
    for (const folder of ["project/dist", "bin"])
      mkdirSync(path.join(this.root, folder), { recursive: true });
    for (const name of [
      "scripts/release",
      "scripts/release.mjs",
      "package-lock.json",
      "action.yml",
      "LICENSE",
    ]) {
      cpSync(path.join(PROJECT, name), path.join(this.project, name), { recursive: true });
    }
    const { version: _, ...manifest } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8"));
    writeFileSync(path.join(this.project, "package.json"), JSON.stringify({ ...manifest, version: "1.2.3" }));
    writeFileSync(path.join(this.project, "dist/index.js"), "// the bundle\n");
    this.git("init", "--quiet", "--initial-branch=main");
    this.first = this.commit("first");
    this.sha = this.commit("second");
    this.git("clone", "--quiet", "--bare", this.project, path.join(this.root, "git"));
    const gh = path.join(this.root, "bin/gh");
    const fake = fileURLToPath(new URL("fake-gh.mjs", import.meta.url));
    // What the system starts has to be short on some systems, so that it is the script that names its file.
    writeFileSync(gh, `#!/usr/bin/env node\nimport(${JSON.stringify(fake)});\n`);
    chmodSync(gh, 0o755);
    this.change(() => ({
      releases: [],
      attested: {},
      environment: { protection_rules: [{ type: "required_reviewers" }] },
      immutability: true,
    }));
    this.step("pack");
    this.attest();
  }

  commit(message: string): string {
    this.git("add", "-A");
    this.git(
      "-c",
      "user.name=T",
      "-c",
      "user.email=t@example.com",
      "-c",
      "commit.gpgsign=false",
      "commit",
      "-q",
      "--allow-empty",
      "-m",
      message,
    );
    return this.git("rev-parse", "HEAD");
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync("git", ["-C", this.project, ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** Of the copy at GitHub; empty when there is no such ref. */
  remoteRef(ref: string): string {
    const args = ["-C", path.join(this.root, "git"), "rev-parse", "--verify", "-q", ref];
    return spawnSync("git", args, { encoding: "utf8" }).stdout.trim();
  }

  setRemoteRef(ref: string, sha: string): void {
    spawnSync("git", ["-C", path.join(this.root, "git"), "update-ref", ref, sha]);
  }

  get state(): State {
    return JSON.parse(readFileSync(path.join(this.root, "state.json"), "utf8"));
  }

  change(how: (state: State) => State): void {
    const file = path.join(this.root, "state.json");
    const before = existsSync(file) ? this.state : ({} as State);
    writeFileSync(file, JSON.stringify(how(before)));
  }

  /** What was asked of GitHub since the last time. */
  calls(): string[] {
    const file = path.join(this.root, "calls");
    const calls = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
    rmSync(file, { force: true });
    return calls;
  }

  get env(): NodeJS.ProcessEnv {
    return {
      PATH: [path.join(this.root, "bin"), path.dirname(process.execPath), process.env["PATH"]].join(
        path.delimiter,
      ),
      HOME: this.root,
      FAKE_GH: this.root,
      BETWEEN_LOOKS_MS: "1",
    };
  }

  step(name: string, env: NodeJS.ProcessEnv = {}): Ended {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", name], {
      cwd: this.project,
      encoding: "utf8",
      env: {
        ...this.env,
        VERSION: "1.2.3",
        GITHUB_SHA: this.sha,
        GITHUB_REF: "refs/heads/main",
        GITHUB_REPOSITORY: "octo/guard",
        ...env,
      },
    });
    return { status, says: (stdout + stderr).trim() };
  }

  /** What actions/attest does. */
  private attest(): void {
    const digests = ["dist.tar.gz", "sbom.spdx.json"].map((name) =>
      createHash("sha256")
        .update(readFileSync(path.join(this.project, name)))
        .digest("hex"),
    );
    this.change((state) => ({
      ...state,
      attested: { ...state.attested, ...Object.fromEntries(digests.map((digest) => [digest, this.sha])) },
    }));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
