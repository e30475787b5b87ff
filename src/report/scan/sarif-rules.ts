import type { ReportingDescriptor, Result } from "sarif";
import { CONFIDENCES, type Confidence } from "../../contract.ts";
import { KEYS_PAGE } from "../messages/message.ts";

/** The page of the project; `OWNER` as in the README. */
export const INFORMATION_URI = "https://github.com/OWNER/openai-key-guard";

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly level: Result.level;
  readonly title: string;
  readonly says: string;
  readonly help: readonly string[];
  /** 9.0 and above is critical at GitHub, 7.0 high, 4.0 medium. */
  readonly securitySeverity: string;
}

const RULES: Readonly<Record<Confidence, Rule>> = {
  leak: {
    id: "openai-key-leak",
    name: "OpenAiKeyLeak",
    level: "error",
    title: "Leaked OpenAI key",
    says: "A key in one of OpenAI's formats stands in the repository, its history or its texts.",
    help: [
      `Revoke the key first (admin keys and service accounts on their own pages): ${KEYS_PAGE}.`,
      "Create a new key, store it as a secret, and let the program read it from its environment.",
      "Then, if need be, clean the history. Deleting the line does not help: whoever has a copy has the key.",
    ],
    securitySeverity: "9.8",
  },
  "possible-leak": {
    id: "possible-key-leak",
    name: "PossibleKeyLeak",
    level: "warning",
    title: "Possible key of a relay or compatible vendor",
    says: "A text that has the form of a key of a relay, of a vendor compatible with OpenAI, or of a short-lived OpenAI credential, and is random enough to be one.",
    help: [
      "If it is a key, revoke it at the relay or vendor that issued it, and store a new one as a secret.",
      "If it is none, accept it: write its fingerprint into .keyguardignore, or openai-key-guard:allow into its line.",
    ],
    securitySeverity: "6.5",
  },
  "dead-leak": {
    id: "dead-key-leak",
    name: "DeadKeyLeak",
    level: "warning",
    title: "Revoked OpenAI key",
    says: "A key in one of OpenAI's formats that OpenAI no longer accepts.",
    help: [
      "Replace the key where it is still used, and keep the new one in a secret.",
      "To hear no more of it, write its fingerprint into .keyguardignore.",
    ],
    securitySeverity: "2.0",
  },
};

/** What every result refers to, in this order. */
export const RULE_DESCRIPTORS: readonly ReportingDescriptor[] = CONFIDENCES.map((confidence) =>
  descriptorOf(RULES[confidence]),
);

/** What a SARIF result says of its rule; the index is that of the list of rules. */
export function ruleOf(confidence: Confidence): Required<Pick<Result, "ruleId" | "ruleIndex" | "level">> {
  const { id, level } = RULES[confidence];
  return { ruleId: id, ruleIndex: CONFIDENCES.indexOf(confidence), level };
}

function descriptorOf({ id, name, level, title, says, help, securitySeverity }: Rule): ReportingDescriptor {
  return {
    id,
    name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: says },
    help: {
      text: help.join(" "),
      markdown: help.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    },
    helpUri: INFORMATION_URI,
    defaultConfiguration: { level },
    properties: {
      tags: ["security", "secrets", "openai", "external/cwe/cwe-798"],
      precision: id === "possible-key-leak" ? "medium" : "very-high",
      "problem.severity": level === "error" ? "error" : "warning",
      "security-severity": securitySeverity,
    },
  };
}
