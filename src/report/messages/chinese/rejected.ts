import type { ReasonOf } from "../../../validate/reason.ts";
import {
  ADMIN_KEYS_PAGE,
  GENERAL_PAGE,
  IP_GUIDE,
  type KeylessOnly,
  type Message,
  PROJECTS_PAGE,
} from "../message.ts";
import { secretReaches, storeIt } from "./secret.ts";
import { newKey } from "./steps.ts";

/** Sentences for keys that are refused, not given or not wanted here. */
export const REJECTED: Readonly<
  Record<
    Exclude<
      ReasonOf<"invalid" | "wrong-kind" | "mismatched" | "blocked" | "missing" | "skipped">,
      KeylessOnly
    >,
    Message
  >
> = {
  "wrong-or-revoked": {
    says: ({ key, host }) => `${host} 不认识 ${key} 中的密钥：它有误，或已被撤销、删除。`,
    todo: newKey,
  },
  "account-deactivated": {
    says: ({ key }) => `${key} 所属的账户已被停用。`,
    todo: () => ["查看 OpenAI 发来的邮件，或在 https://help.openai.com 咨询；然后使用有效账户的密钥。"],
  },
  "project-archived": {
    says: ({ key }) => `${key} 所属的项目已归档，其密钥也随之失效。`,
    todo: newKey,
  },
  "access-terminated": {
    says: ({ key }) => `OpenAI 已终止 ${key} 所属账户的使用权限。`,
    todo: () => ["查看 OpenAI 发来的邮件，或在 https://help.openai.com 咨询。"],
  },
  "rejected-by-host": {
    says: ({ key, host }) =>
      `${host} 拒绝了 ${key}：密钥有误、已撤销、已过期或额度用尽，该服务没有说明是哪一种。`,
    todo: (facts) => [
      `在 ${facts.host} 检查密钥及其余额。`,
      "检查 base-url 是不是签发该密钥的地址。",
      storeIt(facts, "可用的密钥"),
    ],
  },
  "relay-key-expired": {
    says: ({ key, host }) => `${host} 说 ${key} 已过期。`,
    todo: (facts) => [`在 ${facts.host} 续期该密钥；然后${storeIt(facts)}`],
  },
  "admin-key": {
    says: ({ key }) => `${key} 是管理员密钥：它用于管理组织，不能使用模型。`,
    todo: (facts) => [
      ...newKey(facts),
      "只调用模型的工作流里不应放管理员密钥。要检查管理员密钥本身，请设置 probe: models。",
    ],
  },
  "not-an-admin-key": {
    says: ({ key }) => `${key} 是普通密钥，而这里需要管理员密钥。`,
    todo: () => [`在 ${ADMIN_KEYS_PAGE} 新建管理员密钥。`],
  },
  "other-vendor": {
    says: ({ key, vendor, host }) => `${key} 里是 ${vendor} 的密钥，不是 ${host} 的；没有发送到那里。`,
    todo: (facts) => [
      `如果本来就要用于 ${facts.vendor}，请把 base-url 设为该厂商的地址。否则：`,
      ...newKey(facts),
    ],
  },
  "short-lived": {
    says: ({ key }) => `${key} 里是几分钟或几小时就失效的会话令牌或客户端密钥；没有发送出去。`,
    todo: newKey,
  },
  "organization-mismatch": {
    says: ({ key }) => `输入 organization 不是 ${key} 所属的组织。`,
    todo: () => [`去掉 organization，或从 ${GENERAL_PAGE} 复制编号。`],
  },
  "organization-unknown": {
    says: () => "OpenAI 不认识输入 organization 所写的组织。",
    todo: () => [`去掉 organization，或从 ${GENERAL_PAGE} 复制编号。`],
  },
  "project-mismatch": {
    says: ({ key }) => `输入 project 不是 ${key} 所属的项目。`,
    todo: () => [`去掉 project（项目密钥本身就属于一个项目），或从 ${PROJECTS_PAGE} 复制编号。`],
  },
  "ip-not-allowed": {
    says: ({ key }) => `OpenAI 组织或项目的 IP 白名单拒绝了本运行器的地址；${key} 本身没有得到验证。`,
    todo: () => [
      `把运行器的地址加入白名单（见 ${IP_GUIDE} 页面）；改动最多需要 15 分钟生效。`,
      "GitHub 托管运行器的地址会变：请使用自托管运行器，或有固定地址的大型运行器。",
    ],
  },
  "region-not-supported": {
    says: ({ key }) => `OpenAI 不向本运行器所在的地区提供服务；${key} 本身没有得到验证。`,
    todo: () => [
      "请在受支持国家或地区的运行器上运行作业，见 https://platform.openai.com/docs/supported-countries 列表。",
    ],
  },
  "no-key": {
    says: ({ key }) => `没有给出 ${key} 的密钥：输入 api-key 和变量 OPENAI_API_KEY 都是空的。`,
    todo: (facts) => [
      secretReaches(facts),
      "环境的 secret 需要在作业里写 environment:；组织的 secret 必须对本仓库开放；被调用的工作流只能得到调用方传入的 secret。",
      "不用密钥的作业（无密钥方式）需要输入 identity-provider-id，而它是空的。",
    ],
  },
  "no-key-received": {
    says: ({ key, host }) => `${host} 说没有收到密钥，但 ${key} 已经发送。`,
    todo: () => ["途中的某个环节（代理或网关）去掉了 Authorization 请求头：请询问其管理者。"],
  },
  fork: {
    says: ({ key }) => `已跳过：GitHub 不向来自 fork 的拉取请求提供 secret，因此无法检查 ${key}。`,
    todo: () => [],
  },
  dependabot: {
    says: ({ key }) =>
      `已跳过：GitHub 只向 Dependabot 的运行提供 Dependabot 专用的 secret，而其中没有 ${key}。`,
    todo: ({ key }) => [`如果在那里也要检查，请把 ${key} 保存为仓库中 Dependabot 专用的 secret。`],
  },
  "not-required": {
    says: ({ key }) => `已跳过：没有给出 ${key} 的密钥，而 on-missing-key 为 skip。`,
    todo: () => [],
  },
};
