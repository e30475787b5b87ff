import { ADMIN_KEYS_PAGE, KEYS_PAGE, PROJECTS_PAGE } from "../../messages/message.ts";
import type { FindingView, ScanView } from "../view.ts";
import { isInCommits, isShortLived, sourcesOf } from "./facts.ts";

/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
export function todoFor(view: ScanView): readonly string[] {
  const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
  const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
  const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
  return [
    ...revokeSteps(leaks),
    ...(leaks.length > 0 ? replaceSteps(view) : []),
    ...possibleSteps(possible, view),
    ...tidySteps(leaks.concat(possible)),
    ...(leaks.some(isInCommits) ? [greenStep(view)] : []),
    ...(dead.length > 0 ? [deadStep(view.ignoreFile)] : []),
  ];
}

function revokeSteps(leaks: readonly FindingView[]): string[] {
  const openAi = leaks.filter((finding) => finding.kind !== "relay" && !isShortLived(finding));
  const has = (kind: FindingView["kind"]): boolean => openAi.some((finding) => finding.kind === kind);
  const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
  const steps = [
    ...(has("admin") ? [`Revoke the admin key at ${ADMIN_KEYS_PAGE}; it can manage the organization.`] : []),
    ...(has("service-account")
      ? [`Revoke the service account's key: open its project at ${PROJECTS_PAGE}, and delete the key there.`]
      : []),
    ...(ordinary ? [`Revoke the key at ${KEYS_PAGE}.`] : []),
    ...(leaks.some((finding) => finding.kind === "relay" && !isShortLived(finding))
      ? ["Revoke the key of the relay or compatible vendor there."]
      : []),
  ];
  return steps.map((step, index) =>
    index === 0
      ? `${step} Do this first: deleting the line does not help, since everybody who has or gets a copy of the history has the key.`
      : step,
  );
}

function replaceSteps({ secretsUrl }: ScanView): string[] {
  return [
    `Create a new key, store it as a secret (for workflows of this repository at ${secretsUrl}), and let the program read it from its environment.`,
  ];
}

function possibleSteps(possible: readonly FindingView[], { what, ignoreFile }: ScanView): string[] {
  if (possible.length === 0) return [];
  // Of an event that only brings texts, nothing of the repository is read.
  const accept = what === "event-text" ? "write" : `write its fingerprint into ${ignoreFile}, or`;
  return [
    `If a possible key is one of a relay or compatible vendor, revoke it there${possible.some(isShortLived) ? "; a short-lived credential of OpenAI's expires by itself, but should not be stored" : ""}. If it is no key, accept it: ${accept} openai-key-guard:allow into its line.`,
  ];
}

/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings: readonly FindingView[]): string[] {
  const has = sourcesOf(findings);
  return [
    ...(has("event-text")
      ? [
          'Edit the text that holds the key, then open its list of edits ("edited") and delete the old revision too.',
        ]
      : []),
    ...(has("ref")
      ? ["Delete the branch or tag whose name holds the key, and push it under another name."]
      : []),
    ...(has("file", "path", "commit-message", "tag-message", "author")
      ? [
          "Then, if need be, clean the history (git filter-repo, and a forced push); copies, forks and pull requests keep the old commits, which is why revoking comes first.",
        ]
      : []),
  ];
}

/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }: ScanView): string {
  return `This check stays red until the commits with the key are gone from the branch (rebase or squash, and a forced push), or the revoked key is accepted: write its fingerprint into ${ignoreFile} (for a pull request, on the branch that it goes to), or set verify-leaks: true, which makes it a dead-leak.`;
}

function deadStep(ignoreFile: string): string {
  return `A revoked key needs no more than to be replaced where it is still used; to hear no more of it, write its fingerprint into ${ignoreFile}.`;
}
