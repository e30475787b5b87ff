/** Of every input; `action.yml` and the documents say the same. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  checks: "validate",
  "api-key": "",
  "key-name": "OPENAI_API_KEY",
  "base-url": "https://api.openai.com/v1",
  organization: "",
  project: "",
  probe: "request",
  model: "",
  "require-models": "",
  "on-missing-key": "auto",
  "identity-provider-id": "",
  "service-account-id": "",
  audience: "",
  "timeout-seconds": "20",
  "max-attempts": "3",
  "scan-scope": "event",
  "scan-shard": "1/1",
  "ignore-file": ".keyguardignore",
  "verify-leaks": "false",
  "sarif-file": "",
  "scan-report-file": "",
  "scan-repository": "",
  comment: "false",
  "admin-key": "",
  "created-at": "",
  "max-age-days": "90",
  "warn-days": "14",
  issue: "false",
  "issue-assignees": "",
  "issue-labels": "openai-key",
  rotate: "false",
  "dry-run": "false",
  "project-id": "",
  "secrets-token": "",
  "secret-place": "repository",
  locale: "en",
  "fail-on": "unusable, leak, incomplete-scan, rotation-due",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in before the step starts
  token: "${{ github.token }}",
};

/** Of every input of the action in `plan/`. */
export const PLAN_DEFAULTS = {
  organization: "",
  repositories: "",
  "include-archived": "true",
  "include-forks": "false",
  part: "1/1",
  "megabytes-per-job": "500",
  "max-jobs": "256",
  locale: "en",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in before the step starts
  token: "${{ github.token }}",
} as const;

/** Of every input of the action in `merge/`. */
export const MERGE_DEFAULTS = {
  plan: "",
  reports: "reports",
  "sarif-file": "",
  locale: "en",
  "fail-on": "leak, incomplete-scan",
} as const;
