import type { ReasonOf } from "../../../validate/reason.ts";
import { ERROR_GUIDE, type KeylessOnly, type Message } from "../message.ts";
import { checkBaseUrl, newKey, notJudged, tryLater } from "./steps.ts";

/** Sentences for runs that say nothing about the key. */
export const INCONCLUSIVE: Readonly<
  Record<Exclude<ReasonOf<"unreachable" | "unknown">, KeylessOnly>, Message>
> = {
  dns: {
    says: ({ host }) => `找不到 ${host}（DNS）。`,
    todo: (facts) => ["检查 base-url，以及运行器的 DNS 和网络。", ...tryLater(facts).slice(1)],
  },
  refused: {
    says: ({ host }) => `${host} 拒绝了连接。`,
    todo: tryLater,
  },
  reset: {
    says: ({ host }) => `${host} 在回答完整之前断开了连接。`,
    todo: tryLater,
  },
  timeout: {
    says: ({ host, timeoutSeconds, status }) =>
      status === undefined
        ? `${host} 没有在 ${timeoutSeconds} 秒内给出完整的回答。`
        : `${host} 等待请求超时（HTTP ${status}）。`,
    todo: tryLater,
  },
  tls: {
    says: ({ host }) => `无法与 ${host} 建立可信的 TLS 连接：它的证书没有被接受。`,
    todo: () => [
      "如果代理会解密 TLS，请在运行器的环境里（不是步骤里）把 NODE_EXTRA_CA_CERTS 设为代理的证书。",
      "否则可能有人在监听：不要关闭证书验证。",
    ],
  },
  proxy: {
    says: ({ host }) => `本运行器的代理（HTTPS_PROXY）没有连接到 ${host}。`,
    todo: (facts) => [`在代理中放行 ${facts.host}，或把它列入 NO_PROXY。`, notJudged(facts)],
  },
  network: {
    says: ({ host }) => `与 ${host} 的连接失败。`,
    todo: tryLater,
  },
  "too-large": {
    says: ({ host, keyless }) =>
      keyless?.trouble === undefined
        ? `${host} 的回答超过 4 MiB，不是 API 的回答。`
        : `${host} 的回答太长，不可能是令牌。`,
    todo: checkBaseUrl,
  },
  cancelled: {
    says: ({ host }) => `${host} 还没有回答，运行就被取消了。`,
    todo: (facts) => [notJudged(facts)],
  },
  redirect: {
    says: ({ host, keyless }) =>
      `${host} 的回答是重定向，而 API 不会这样；没有跟随它，因此${keyless === undefined ? "密钥没有发往别处" : "没有令牌发往别处"}。`,
    todo: checkBaseUrl,
  },
  html: {
    says: ({ host, status }) => `${host} 的回答是网页（HTTP ${status}）：是代理、防火墙或登录页，不是 API。`,
    todo: checkBaseUrl,
  },
  "not-the-api": {
    says: ({ host, status }) => `${host} 的回答（HTTP ${status}）不是 API 的回答。`,
    todo: checkBaseUrl,
  },
  "no-such-endpoint": {
    says: ({ host, status }) => `${host} 的这个地址上没有 API（HTTP ${status}）。`,
    todo: checkBaseUrl,
  },
  overloaded: {
    says: ({ host }) => `${host} 过载。`,
    todo: tryLater,
  },
  "server-error": {
    says: ({ host, status }) => `${host} 出现服务器错误（HTTP ${status}）。`,
    todo: tryLater,
  },
  "request-conflict": {
    says: ({ host, status }) => `${host} 暂时无法处理该请求（HTTP ${status}）。`,
    todo: tryLater,
  },
  "authentication-unclear": {
    says: ({ host, status }) => `${host} 没有接受请求（HTTP ${status}），但这不足以判断密钥的情况。`,
    todo: ({ openAiHost }) => [
      "请看上面日志中对方的说明。如果密钥已过期，请新建一个。",
      ...(openAiHost ? [`错误的解释见 ${ERROR_GUIDE} 页面。`] : []),
    ],
  },
  membership: {
    says: ({ key }) => `${key} 的所有者不是（或不再是）该组织的成员；密钥是否仍然可用，无法得知。`,
    todo: (facts) => ["请组织的管理员邀请你加入，或使用服务账户的密钥。", ...newKey(facts)],
  },
  "permission-unclear": {
    says: ({ host, status }) => `${host} 禁止了该请求（HTTP ${status}），没有说明是否与密钥有关。`,
    todo: ({ key, host }) => [`在 ${host} 检查 ${key} 的权限。`],
  },
  "limit-unclear": {
    says: ({ host }) => `${host} 回答“请求过多”（HTTP 429），没有说明是哪一种上限。`,
    todo: ({ host }) => [`在 ${host} 检查密钥的额度和上限，或稍后重新运行作业。`],
  },
  "answer-unclear": {
    says: ({ host, status }) => `${host} 的回答（HTTP ${status}）不足以判断密钥的情况。`,
    todo: () => ["请看上面日志中对方的说明。"],
  },
  "any-key-accepted": {
    says: ({ host, probe }) =>
      probe === "models"
        ? `${host} 对任何密钥（包括编造的）都列出模型：无从判断这个密钥的情况。`
        : `${host} 对任何密钥（包括编造的）都照样回答：无从判断这个密钥的情况。`,
    todo: ({ probe }) => (probe === "models" ? ["设置 probe: request，并指定该服务的一个模型。"] : []),
  },
  "control-unclear": {
    says: ({ host }) => `${host} 作出了回答，但无法查明它是否真的检查密钥。`,
    todo: tryLater,
  },
};
