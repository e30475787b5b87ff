import type { DateSource } from "../../../../rotation/age.ts";
import type { RotationReason } from "../../../../rotation/result.ts";
import { storeIt } from "../../../messages/chinese/secret.ts";
import { ADMIN_KEYS_PAGE, KEYLESS_GUIDE, KEYS_PAGE, PROJECTS_PAGE } from "../../../messages/message.ts";
import type { RotationFacts, RotationMessage } from "../message.ts";

const SOURCES: Readonly<Record<DateSource, string>> = {
  record: "依据 OpenAI 的记录",
  "created-at": "依据输入 created-at",
  secret: "依据其 secret 最后一次保存的日期",
};

const old = (facts: RotationFacts): string =>
  `${facts.key} 已用 ${facts.ageDays} 天（${facts.created} 创建${facts.source === undefined ? "" : `，${SOURCES[facts.source]}`}）`;

/** `今天`, `明天`, `还有 12 天`. */
function inDays(count: number): string {
  if (count <= 0) return "今天";
  return count === 1 ? "明天" : `还有 ${count} 天`;
}

/** Steps from an old key to a new one, without a moment in which none works. */
const replace = (facts: RotationFacts): string[] => [
  facts.openAiHost
    ? facts.ofServiceAccount
      ? `在 ${PROJECTS_PAGE}（项目的 API keys 页面）为同一个服务账户再建一个密钥，并设置有效期；它只显示一次。`
      : `在 ${KEYS_PAGE} 再建一个密钥，并设置有效期；它只显示一次。`
    : `向 ${facts.host} 的运营方再要一个密钥。`,
  storeIt(facts),
  "再运行一次这项检查；用旧密钥部署的东西都要重新部署。",
  ...(facts.openAiHost
    ? [
        `最后才在 ${KEYS_PAGE} 撤销旧密钥${facts.recordId === "" ? "" : `（${facts.recordId}）`}。`,
        `改用无密钥方式，就根本没有密钥需要轮换，见 ${KEYLESS_GUIDE} 页面。`,
      ]
    : ["最后才在那里撤销旧密钥。"]),
  ...(facts.source === "created-at" ? ["把工作流里的 created-at 改成新密钥的创建日期。"] : []),
];

const SET_CREATED_AT = "把 created-at 设为密钥的创建日期（YYYY-MM-DD）。";

const bothWays = ({ openAiHost }: RotationFacts): string[] =>
  openAiHost
    ? [
        "用 admin-key 提供管理员密钥（放在单独的 secret 里），以便向 OpenAI 查询这个密钥。",
        `或者把 created-at 设为 ${KEYS_PAGE} 的列表里显示的创建日期（YYYY-MM-DD）。`,
      ]
    : [SET_CREATED_AT];

const unknown = (key: string, why: string): string => `无法得知 ${key} 用了多久：${why}。`;

/** The Chinese sentences about how old a key is, by reason. */
export const ROTATION_MESSAGES: Readonly<Record<RotationReason, RotationMessage>> = {
  young: {
    says: (facts) => `${old(facts)}，${facts.due} 之前不必轮换（${inDays(facts.daysLeft)}）。`,
    todo: () => [],
  },
  keyless: {
    says: () => "作业使用无密钥方式：没有会变旧的长期密钥。",
    todo: () => [],
  },
  rotated: {
    says: ({ key, newKeyId, expires }) =>
      `${key} 已更换：secret 里是新密钥 ${newKeyId}${expires === "" ? "" : `，${expires} 过期`}。`,
    todo: ({ key }) => [`用 ${key} 的旧值部署的东西都要重新部署。`],
  },
  "age-soon": {
    says: (facts) =>
      `${old(facts)}，应在 ${facts.due} 轮换（${inDays(facts.daysLeft)}；max-age-days: ${facts.maxAgeDays}）。`,
    todo: replace,
  },
  "expiry-soon": {
    says: ({ key, expires, daysLeft }) =>
      `${key} 将于 ${expires} 过期（${inDays(daysLeft)}）；从那时起，用它的请求都会失败。`,
    todo: replace,
  },
  "age-due": {
    says: (facts) =>
      `${old(facts)}，${facts.daysLeft < 0 ? `${facts.due} 起就应当轮换` : "现在必须轮换"}（max-age-days: ${facts.maxAgeDays}）。`,
    todo: replace,
  },
  expired: {
    says: ({ key, expires }) => `${key} 已于 ${expires} 过期：用它的请求都会失败。`,
    todo: replace,
  },
  "no-source": {
    says: ({ key }) => unknown(key, "admin-key 和 created-at 都没有给出"),
    todo: bothWays,
  },
  "no-key": {
    says: ({ key }) => unknown(key, "里面没有可以查询的密钥"),
    todo: (facts) => [storeIt(facts, "密钥")],
  },
  "no-record": {
    says: ({ key }) => unknown(key, "管理员密钥能看到的密钥中，没有首尾字符与它相同的"),
    todo: () => [
      `检查管理员密钥与密钥是否属于同一个组织，见 ${ADMIN_KEYS_PAGE} 页面。已停用或过期的密钥，以及已归档项目的密钥，OpenAI 可能不会列出。`,
      `或者${SET_CREATED_AT}`,
    ],
  },
  "ambiguous-record": {
    says: ({ key, count }) =>
      unknown(key, `组织里有 ${count} 个密钥的首尾字符相同，而 OpenAI 只显示这些字符`),
    todo: () => [
      `在 ${KEYS_PAGE} 另建一个密钥来代替它：新密钥几乎不会再与别的密钥混淆。`,
      `或者${SET_CREATED_AT}`,
    ],
  },
  "unclear-records": {
    says: ({ key, count }) => unknown(key, `组织里有 ${count} 个密钥，OpenAI 显示的内容太少，看不出是不是它`),
    todo: () => [SET_CREATED_AT],
  },
  "admin-key-malformed": {
    says: ({ key }) => unknown(key, "admin-key 的内容不是密钥，没有发送"),
    todo: () => ["在 admin-key 读取的 secret 里只保存管理员密钥本身，一行：不带引号、名字或 Bearer。"],
  },
  "admin-key-wrong-kind": {
    says: ({ key }) => unknown(key, "admin-key 的内容不是管理员密钥（应以 sk-admin- 开头），没有发送"),
    todo: () => [`在 ${ADMIN_KEYS_PAGE} 新建管理员密钥，保存到单独的 secret 里。`],
  },
  "admin-trouble": {
    says: ({ key, trouble }) => unknown(key, trouble),
    todo: ({ troubleTodo }) => troubleTodo,
  },
  "created-in-future": {
    says: ({ key, created }) => unknown(key, `created-at 是 ${created}，在将来`),
    todo: () => ["改正工作流里的 created-at：年、月、日（YYYY-MM-DD）。"],
  },
  "clock-differs": {
    says: ({ key, created }) => unknown(key, `OpenAI 说它创建于 ${created}，而按本运行器的时钟，那还在将来`),
    todo: () => ["请校准运行器的时钟。"],
  },
};
