import type { Failure } from "../../../validate/observation.ts";
import type {
  Came,
  ExchangeMessages,
  ProgressMessages,
  Told,
  ValidationLog,
  ValidationSummary,
  ValidationWarnings,
} from "../catalogue.ts";
import { glossed } from "./verdicts.ts";

/** The Chinese sentences of warnings. */
export const WARNINGS: ValidationWarnings = {
  "trailing-line-break": ({ key }) =>
    `${key} 里的密钥前后有换行。这里已经去掉；其他工具会把它一起发送，从而失败。请重新保存该 secret，不带换行。`,
  "surrounding-space": ({ key }) =>
    `${key} 里的密钥前后有空格。这里已经去掉；其他工具会把它们一起发送，从而失败。请重新保存该 secret，不带空格。`,
  "unusual-format": ({ key }) =>
    `${key} 的格式不像 OpenAI 的密钥。如果它用于中转服务或其他厂商，请把 base-url 设为那里的地址。`,
  "openai-key-elsewhere": ({ key, host }) =>
    `${key} 是 OpenAI 自己的密钥，而 base-url 把它发往 ${host}。该服务的运营方可以读取并使用它。`,
  "model-shuts-down": ({ model, date, days }) =>
    `模型 ${model} ${days < 0 ? "原定" : "将"}于 ${date} 下线。请换用另一个，见 https://developers.openai.com/api/docs/deprecations 页面。`,
};

/** The Chinese lines of the log around the probe. */
export const LOG: ValidationLog = {
  begins: ({ name, host, proxied }) =>
    `OpenAI Key Guard ${proxied ? "通过本运行器的代理" : ""}在 ${host} 验证${name === undefined ? "本作业的身份（不用密钥）" : ` ${name}`}`,
  verdict: (verdict, says) => `结论：${glossed(verdict)}。${says}`,
  failure: (verdict, says) => `${glossed(verdict)}：${says}`,
  next: "下一步：",
  together: (sentences) => sentences.join(""),
  proxyTrouble: {
    unsupported:
      "设置了 HTTPS_PROXY，但这个 Node.js 无法使用它：请求直接发出。请把运行器升级到 2.336 或更高版本。",
    "not-an-address":
      "设置了 HTTPS_PROXY，但它不是代理的地址（http://host:port）：请求直接发出。请在运行器的环境里改正。",
  },
  keyUnused:
    "设置了变量 OPENAI_API_KEY，但没有使用它：写了 identity-provider-id 时，检查的是作业自己的身份。" +
    "要检查那个密钥，请去掉 identity-provider-id；如果不再需要它，请删除该 secret。",
};

/** The Chinese words of the summary. */
export const SUMMARY: ValidationSummary = {
  heading: (name, verdict) => `${name}：${glossed(verdict)}`,
  key: "密钥",
  credential: "凭证",
  accessToken: "短期访问令牌，没有密钥（oidc）",
  host: "地址",
  testRequest: "测试请求",
  models: "模型数",
  httpStatus: "HTTP 状态码",
  errorCode: "错误码",
  requestId: "请求编号",
  missingScopes: "缺少的权限",
  missingModels: "缺少的模型",
  shutsDown: "下线日期",
  todo: "下一步怎么做",
};

const FAILURES: Readonly<Record<Failure, string>> = {
  dns: "找不到主机",
  refused: "连接被拒绝",
  reset: "连接中断",
  timeout: "没有及时回答",
  tls: "证书没有被接受",
  proxy: "代理没有连接",
  network: "连接失败",
  "too-large": "回答超过 4 MiB",
  cancelled: "已中止",
};

function answered(came: Came): string {
  return "status" in came ? `HTTP ${came.status}` : FAILURES[came.failure];
}

/** `0.2 秒`、`12 秒`. */
function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} 秒`;
}

function outcome(told: Told): string {
  switch (told.told) {
    case "nothing":
      return "";
    case "models":
      return `，${told.count} 个模型`;
    case "words":
      return `；对方说：${told.words}`;
    case "control":
      return told.accepted
        ? "；它被接受，所以这个地址的回答什么也证明不了"
        : "；它被拒绝，所以上面的回答是可信的";
  }
}

/** The Chinese lines of the log while the API is asked. */
export const PROGRESS: ProgressMessages = {
  asked: ({ request, model, control, durationMs }, came, told) => {
    const how = [...(model === undefined ? [] : [`用 ${model}`]), ...(control ? ["用编造的密钥"] : [])];
    const aside = how.length === 0 ? "" : `（${how.join("，")}）`;
    return `${request}${aside}：${answered(came)}${outcome(told)}（${seconds(durationMs)}）`;
  },
  waiting: (path, elapsedMs, limitMs) =>
    `… 仍在等待 ${path}：已等 ${seconds(elapsedMs)}，最多 ${seconds(limitMs)}`,
  onceMore: (came, delayMs) => `${answered(came)}：这可能有误；${seconds(delayMs)}后再问一次`,
  attempt: (came, attempt, attempts, delayMs) =>
    `${answered(came)}；${seconds(delayMs)}后第 ${attempt} 次尝试，共 ${attempts} 次`,
  modelSays: (model, reply) => `${model} 说：${reply}`,
  modelSilent: "模型作出了回答，但在给它的几个 token 内没有文字。",
};

const EXCHANGE_REQUEST = "POST https://auth.openai.com/oauth/token";

/** The Chinese lines of the log while the job's identity is exchanged. */
export const EXCHANGE: ExchangeMessages = {
  idToken: (came) =>
    `本作业的 OIDC 令牌：${came === "received" ? "已从 GitHub 得到" : came === undefined ? "没有请求" : answered(came)}`,
  accessToken: `${EXCHANGE_REQUEST}：已得到访问令牌`,
  noAccessToken: (came, words) => {
    const isTooLong = "failure" in came && came.failure === "too-large";
    const what = isTooLong ? "回答太长" : answered(came);
    return `${EXCHANGE_REQUEST}：没有得到访问令牌，${what}${words === "" ? "" : `；对方说：${words}`}`;
  },
  attempt: (attempt, attempts, delayMs) => `${seconds(delayMs)}后第 ${attempt} 次尝试，共 ${attempts} 次`,
  waiting: (elapsedMs, limitMs) => `… 仍在等待访问令牌：已等 ${seconds(elapsedMs)}，最多 ${seconds(limitMs)}`,
};
