import type { KeylessInstead } from "../keyless-instead.ts";
import { ERROR_GUIDE, type MessageFacts, PROJECTS_PAGE } from "../message.ts";
import { ACCEPTED } from "./accepted.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";
import { REJECTED } from "./rejected.ts";
import { missing } from "./steps.ts";

/** Begins with a space, since Chinese words stand before it. */
const MAPPING = " OpenAI 处该服务账户的映射（Security, Workload Identity Provider）";

/** What is said in place of the usual sentence where it would speak of a key that there is not. */
export const KEYLESS_INSTEAD: KeylessInstead = {
  "scope-missing": {
    says: ACCEPTED["scope-missing"].says,
    todo: (facts) => [
      allow(facts, "缺少的权限"),
      ...(facts.probe === "request" ? ["如果它不用于生成内容，请设置 probe: models。"] : []),
    ],
  },
  "list-scope-missing": {
    says: ACCEPTED["list-scope-missing"].says,
    todo: (facts) =>
      facts.probe === "request"
        ? []
        : [`设置 probe: request，直接测试它的用途。${allow(facts, " api.model.read ")}`],
  },
  "responses-scope-missing": {
    says: ACCEPTED["responses-scope-missing"].says,
    todo: (facts) => [`如果你的代码使用 Responses API：${allow(facts, "它")}`],
  },
  "required-model-missing": {
    says: ACCEPTED["required-model-missing"].says,
    todo: () => [`在 ${PROJECTS_PAGE} 为服务账户所在的项目开通该模型（Limits），或确认它还没有下线。`],
  },
  "required-models-unverified": {
    says: ACCEPTED["required-models-unverified"].says,
    todo: (facts) => [`${allow(facts, " api.model.read ")}或者去掉 require-models。`],
  },
  "model-not-reachable": {
    says: ACCEPTED["model-not-reachable"].says,
    todo: ({ modelGiven }) => [
      modelGiven ? "检查输入 model 的拼写，以及该模型是否已经下线。" : "把输入 model 设为你所用的模型。",
      `在 ${PROJECTS_PAGE} 为服务账户所在的项目开通该模型（Limits）。`,
    ],
  },
  "no-model-to-ask": {
    says: ACCEPTED["no-model-to-ask"].says,
    todo: () => [
      "把输入 model 设为它可用的文本或嵌入模型，或设置 probe: models。",
      `如果它没有任何模型，请在 ${PROJECTS_PAGE} 为它的项目开通一个（Limits）。`,
    ],
  },
  "slow-down": {
    says: ACCEPTED["slow-down"].says,
    todo: () => ["请逐步增加请求量；设置没有问题。"],
  },
  "wrong-or-revoked": {
    says: ({ host }) => `${host} 不接受 OpenAI 刚刚发给本作业的访问令牌。`,
    todo: () => [`在 ${PROJECTS_PAGE} 确认服务账户及其项目仍然存在，然后重新运行作业。`],
  },
  "rejected-by-host": {
    says: ({ host }) => `${host} 不接受 OpenAI 刚刚发给本作业的访问令牌。`,
    todo: () => ["去掉 base-url：访问令牌只能用于 OpenAI 自己的 API。"],
  },
  "account-deactivated": {
    says: REJECTED["account-deactivated"].says,
    todo: () => ["查看 OpenAI 发来的邮件，或在 https://help.openai.com 咨询。"],
  },
  "project-archived": {
    says: ({ key }) => `${key} 所属的项目已归档。`,
    todo: () => [
      `在 ${PROJECTS_PAGE} 的一个在用项目中创建服务账户，把映射指向它，并把 service-account-id 设为它的编号。`,
    ],
  },
  "not-an-admin-key": {
    says: ({ key, scopes }) => `${key} 没有所要求的权限${missing(scopes)}。`,
    todo: () => ["工作负载的访问令牌不能管理组织：请为此使用管理员密钥。"],
  },
  "project-mismatch": {
    says: REJECTED["project-mismatch"].says,
    todo: () => ["去掉 project：访问令牌对应的就是服务账户的项目。"],
  },
  "no-key-received": {
    says: ({ host }) => `${host} 说没有收到访问令牌，但它已经发送。`,
    todo: REJECTED["no-key-received"].todo,
  },
  "authentication-unclear": {
    says: ({ host, status }) => `${host} 没有接受请求（HTTP ${status}），但这不足以判断设置是否正确。`,
    todo: () => ["请看上面日志中对方的说明。", `检查${MAPPING}中的权限。错误的解释见 ${ERROR_GUIDE} 页面。`],
  },
  membership: {
    says: ({ key }) => `${key} 不是（或不再是）该组织的成员。`,
    todo: () => [`在 ${PROJECTS_PAGE} 确认服务账户仍然存在。`],
  },
  "permission-unclear": {
    says: ({ host, status }) => `${host} 禁止了该请求（HTTP ${status}），没有说明是否与服务账户有关。`,
    todo: () => [`检查${MAPPING}中的权限，以及服务账户在其项目中的角色（见 ${PROJECTS_PAGE} 页面）。`],
  },
  "limit-unclear": {
    says: INCONCLUSIVE["limit-unclear"].says,
    todo: ({ host }) => [`在 ${host} 检查项目的上限，或稍后重新运行作业。`],
  },
  "answer-unclear": {
    says: ({ host, status }) => `${host} 的回答（HTTP ${status}）不足以判断设置是否正确。`,
    todo: INCONCLUSIVE["answer-unclear"].todo,
  },
};

function allow({ scopes }: MessageFacts, otherwise: string): string {
  const what = scopes.length > 0 ? ` ${scopes.join("、")}` : otherwise.trimEnd();
  return `在${MAPPING}的权限中开通${what}，或一项都不填，并检查服务账户在其项目中的角色（见 ${PROJECTS_PAGE} 页面）。`;
}
