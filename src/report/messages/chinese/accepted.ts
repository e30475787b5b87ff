import type { ReasonOf } from "../../../validate/reason.ts";
import { BILLING_PAGE, KEYS_PAGE, LIMITS_PAGE, type Message, PROJECTS_PAGE } from "../message.ts";
import { addCredit, asked, missing, scopeSteps } from "./steps.ts";

/** Sentences for keys that the API accepts, whatever else it says about them. */
export const ACCEPTED: Readonly<
  Record<ReasonOf<"valid" | "restricted" | "rate-limited" | "no-credit" | "spend-limited">, Message>
> = {
  generated: {
    says: ({ key, model }) => `${key} 可用：它被接受，${model} 也回答了测试请求。`,
    todo: () => [],
  },
  listed: {
    says: ({ key }) => `${key} 被接受，可以列出模型；没有测试余额（probe: models）。`,
    todo: () => [],
  },
  "admin-listed": {
    says: ({ key }) => `${key} 是可用的管理员密钥：它可以列出管理员密钥。`,
    todo: () => [],
  },
  "test-request-refused": {
    says: (facts) =>
      `${facts.key} 被接受；但${asked(facts)}不支持这种测试请求（HTTP ${facts.status}），因此没有测试余额。`,
    todo: ({ modelGiven }) => (modelGiven ? [] : ["把输入 model 设为你所用的模型，就能同时测试余额。"]),
  },
  "scope-missing": {
    says: ({ key, scopes }) => `${key} 是真的，但受到限制：它没有所要求的权限${missing(scopes)}。`,
    todo: scopeSteps,
  },
  "list-scope-missing": {
    says: ({ key, model, probe }) =>
      probe === "request"
        ? `${key} 可以使用 ${model}；但它受到限制，不能列出模型（缺少 api.model.read）。`
        : `${key} 是真的，但受到限制：它不能列出模型，因此无法得知更多情况。`,
    todo: ({ probe }) =>
      probe === "request" ? [] : ["设置 probe: request，直接测试它的用途；或者允许它列出模型。"],
  },
  "responses-scope-missing": {
    says: ({ key, model, scopes }) =>
      `${key} 可以通过 chat completions 使用 ${model}，但不能使用 Responses API${missing(scopes)}。`,
    todo: () => [`如果你的代码使用 Responses API，请在 ${KEYS_PAGE} 为该密钥开通。`],
  },
  "required-model-missing": {
    says: ({ key, missingModels }) => `${key} 被接受，但用不了所要求的模型：${missingModels.join("、")}。`,
    todo: ({ host, openAiHost }) => [
      openAiHost
        ? `在 ${PROJECTS_PAGE} 为密钥所在的项目开通该模型（Limits），或确认它还没有下线。`
        : `请 ${host} 的运营方开通该模型，或改正 require-models。`,
    ],
  },
  "required-models-unverified": {
    says: ({ key }) => `${key} 被接受，但无法列出它的模型，因此无法检查 require-models。`,
    todo: () => [`在 ${KEYS_PAGE} 允许该密钥列出模型（Models: Read），或去掉 require-models。`],
  },
  "model-not-reachable": {
    says: (facts) =>
      facts.modelGiven
        ? `${facts.key} 被接受，但${asked(facts)}不存在，或没有对它开放。`
        : `${facts.key} 被接受，但试过的模型都没有对它开放，最后一个是${asked(facts).trimEnd()}。`,
    todo: ({ openAiHost, modelGiven }) => [
      modelGiven ? "检查输入 model 的拼写，以及该模型是否已经下线。" : "把输入 model 设为你所用的模型。",
      ...(openAiHost ? [`在 ${PROJECTS_PAGE} 为密钥所在的项目开通该模型（Limits）。`] : []),
    ],
  },
  "no-model-to-ask": {
    says: ({ key, model, modelGiven }) =>
      modelGiven
        ? `${key} 被接受，但 ${model} 不是可以请求生成几个 token 文本的模型。`
        : `${key} 被接受，但没有找到可以请求生成几个 token 文本的模型。`,
    todo: ({ openAiHost }) => [
      "把输入 model 设为该密钥可用的文本或嵌入模型，或设置 probe: models。",
      ...(openAiHost ? [`如果该密钥没有任何模型，请在 ${PROJECTS_PAGE} 为它的项目开通一个（Limits）。`] : []),
    ],
  },
  "rate-limit": {
    says: ({ key }) => `${key} 是真的；只是此刻被限流（rate limit）。`,
    todo: ({ openAiHost }) => [
      `偶尔出现则无需处理。${openAiHost ? `每分钟的限额见 ${LIMITS_PAGE} 页面。` : ""}`,
    ],
  },
  "slow-down": {
    says: ({ key }) => `${key} 是真的；请求增长过快，API 要求放慢速度。`,
    todo: () => ["请逐步增加请求量；密钥没有问题。"],
  },
  "credit-exhausted": {
    says: ({ key }) => `${key} 是真的，但账户的预付余额已用完：所有收费的请求都会失败。`,
    todo: () => addCredit,
  },
  "quota-exhausted": {
    says: ({ key }) => `${key} 是真的，但额度或余额已用完：所有收费的请求都会失败。`,
    todo: ({ host, openAiHost }) => (openAiHost ? addCredit : [`在 ${host} 为账户充值。`]),
  },
  "billing-inactive": {
    says: ({ key }) => `${key} 是真的，但账户没有启用付费。`,
    todo: () => [`在 ${BILLING_PAGE} 设置付款方式。`],
  },
  "relay-quota-exhausted": {
    says: ({ key, host }) => `${key} 在 ${host} 有效，但它在那里的额度已用完。`,
    todo: ({ host }) => [`在 ${host} 为账户充值，或提高该密钥的额度。`],
  },
  "organization-spend-limit": {
    says: ({ key }) => `${key} 是真的，但组织的消费上限已到。`,
    todo: () => [`在 ${LIMITS_PAGE} 提高组织的上限，或等到下个月。`],
  },
  "project-spend-limit": {
    says: ({ key }) => `${key} 是真的，但它所在项目的消费上限已到。`,
    todo: () => [`在 ${PROJECTS_PAGE} 提高项目的上限（Limits），或等到下个月。`],
  },
  "usage-limit": {
    says: ({ key }) => `${key} 是真的，但组织的用量已达到其等级的上限。`,
    todo: () => [`在 ${LIMITS_PAGE} 查看该等级的上限，并申请提高。`],
  },
  "hard-limit": {
    says: ({ key }) => `${key} 是真的，但已达到计费的硬性上限（hard limit）。`,
    todo: () => [`在 ${LIMITS_PAGE} 提高上限。`],
  },
  "relay-budget": {
    says: ({ key, host }) => `${key} 在 ${host} 有效，但它在那里的预算已用完。`,
    todo: ({ host }) => [`请 ${host} 的运营方提高该密钥的预算。`],
  },
};
