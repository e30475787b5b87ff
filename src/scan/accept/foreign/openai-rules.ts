import { MARKER } from "../../../key/grammar.ts";

/**
 * The keys that gitleaks finds by its rule for OpenAI (gitleaks/gitleaks:config/gitleaks.toml, `openai-api-key`,
 * v8.24.3 to v8.30.1). Others it can only find by its generic rule.
 */
const FOUND_BY_OPENAI_RULE = new RegExp(
  `^sk-(?:(?:proj|svcacct|admin)-(?:[\\w-]{74}|[\\w-]{58})${MARKER}(?:[\\w-]{74}|[\\w-]{58})|[a-zA-Z0-9]{20}${MARKER}[a-zA-Z0-9]{20})$`,
);

const OPENAI_RULE = "openai-api-key";
const GENERIC_RULE = "generic-api-key";

/** The rules of gitleaks that find OpenAI keys. */
export type KeyRule = typeof OPENAI_RULE | typeof GENERIC_RULE;

/** The rule of this name, if it is one that finds OpenAI keys. */
export function keyRule(id: string): KeyRule | undefined {
  return id === OPENAI_RULE || id === GENERIC_RULE ? id : undefined;
}

/**
 * Which of its rules gitleaks reports a key by. Where the one for OpenAI finds it, the generic one keeps quiet
 * (gitleaks/gitleaks:detect/utils.go, `filter`), so that what accepts the one does not accept the other.
 */
export function ruleThatFinds(key: string): KeyRule {
  return FOUND_BY_OPENAI_RULE.test(key) ? OPENAI_RULE : GENERIC_RULE;
}
