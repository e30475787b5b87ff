import { spawnSync } from "node:child_process";
import type { Document } from "./documents.ts";
import type { Checked, Finding } from "./finding.ts";
import { type Use, usesIn } from "./house-rules.ts";

const TOOL = "pins";
const GITHUB = "https://github.com";
const TIMEOUT_MS = 60_000;

/**
 * Whether the commit of each pin is the one that has the tag behind it: whoever reads only the comment has to read the
 * truth. Asks the repositories themselves, without a token.
 *
 * @param server where they are
 */
export function checkPins(documents: readonly Document[], server = GITHUB): Checked {
  const uses = documents.filter(({ kind }) => kind === "workflow").flatMap(usesIn);
  const pinned = uses.filter(({ action, comment }) => action.includes("@") && comment.startsWith(" v"));
  const known = new Map<string, string | undefined>();
  const findings: Finding[] = [];
  for (const use of pinned) {
    const [name = "", commit] = use.action.split("@");
    const repository = name.split("/").slice(0, 2).join("/");
    const version = use.comment.trim();
    const id = `${repository} ${version}`;
    if (!known.has(id)) {
      const asked = commitOf(`${server}/${repository}`, version);
      if ("trouble" in asked) return { state: "skipped", tool: TOOL, why: `${repository}: ${asked.trouble}` };
      known.set(id, asked.commit);
    }
    const tagged = known.get(id);
    if (tagged !== commit) findings.push(finding(use, tagged));
  }
  return { state: "checked", tool: TOOL, findings };
}

function finding({ document, line, action, comment }: Use, tagged: string | undefined): Finding {
  const says = tagged === undefined ? "is no tag there" : `is ${tagged}`;
  return { tool: TOOL, document, line, says: `${action}:${comment} ${says}` };
}

function commitOf(
  url: string,
  tag: string,
): { readonly commit: string | undefined } | { readonly trouble: string } {
  // Of an annotated tag, the second line is its commit.
  const wanted = [`refs/tags/${tag}`, `refs/tags/${tag}^{}`];
  const { status, stdout } = spawnSync("git", ["ls-remote", url, ...wanted], {
    encoding: "utf8",
    timeout: TIMEOUT_MS,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
  });
  if (status !== 0) return { trouble: "git could not list its tags" };
  const lines = stdout.split("\n").map((line) => line.split("\t"));
  const found = wanted.flatMap((ref) => lines.filter(([, name]) => name === ref)).at(-1);
  return { commit: found?.[0] };
}
