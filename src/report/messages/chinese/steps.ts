import { BILLING_PAGE, KEYS_PAGE, type MessageFacts, STATUS_PAGE } from "../message.ts";
import { storeIt } from "./secret.ts";

/** Steps to a new key. */
export const newKey = (facts: MessageFacts): string[] => [
  facts.openAiHost
    ? `在 ${KEYS_PAGE} 新建密钥（只显示一次）。`
    : `向 ${facts.host} 的运营方获取密钥（OpenAI 自己的密钥在 ${KEYS_PAGE} 新建）。`,
  storeIt(facts),
];

/** The step for a secret that holds more or less than a key. */
export const storeAgain = ({ key, secret }: MessageFacts, how: string): string[] => [
  `在 ${secret.url} 重新保存 ${key}：${how}。`,
];
export const onlyTheKey = "只保存密钥本身，一行";

/** What a run is worth that found out nothing. */
export const notJudged = ({ keyless }: MessageFacts): string =>
  `${keyless === undefined ? "密钥" : "服务账户"}没有得到验证：这并不说明它有问题。`;

/** Steps for what passes by itself. */
export const tryLater = (facts: MessageFacts): string[] => [
  `过几分钟重新运行作业${facts.openAiHost ? `；故障情况见 ${STATUS_PAGE} 页面` : ""}。`,
  notJudged(facts),
];

/** Steps for an answer that is not the API's. */
export const checkBaseUrl = (facts: MessageFacts): string[] => [
  facts.openAiHost
    ? `作出回答的是本运行器与 OpenAI 之间的某个环节（代理、防火墙或 CDN）。请重新运行作业；故障情况见 ${STATUS_PAGE} 页面。`
    : `检查输入 base-url（多数服务的地址应以 /v1 结尾），或询问 ${facts.host} 的运营方。`,
  notJudged(facts),
];

/** Steps to credit on an OpenAI account. */
export const addCredit = [
  `在 ${BILLING_PAGE} 充值；几分钟后到账。`,
  "如果部署依赖它，请在那里打开自动充值（auto recharge）。",
];

/** Steps to the scopes that a restricted key lacks. */
export const scopeSteps = ({ scopes, probe }: MessageFacts): string[] => [
  `在 ${KEYS_PAGE} 编辑该密钥，开通${scopes.length > 0 ? ` ${scopes.join("、")}` : "缺少的权限"}` +
    (probe === "request" ? "（生成内容需要 Model capabilities 的 Request）。" : "。"),
  ...(probe === "request" ? ["如果该密钥不用于生成内容，请设置 probe: models。"] : []),
];

/** The scopes that are missing, in brackets; nothing when the API did not name them. */
export const missing = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "" : `（缺少 ${scopes.join("、")}）`;

/** What was asked, as the subject of a sentence. */
export const asked = ({ model }: MessageFacts): string => (model === "" ? "所测试的模型" : ` ${model} `);
