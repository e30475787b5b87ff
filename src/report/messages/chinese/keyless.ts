import type { ReasonOf } from "../../../validate/reason.ts";
import {
  KEYLESS_GUIDE,
  type KeylessFacts,
  type KeylessOnly,
  type Message,
  type MessageFacts,
} from "../message.ts";
import { INCONCLUSIVE } from "./inconclusive.ts";

/** Begins with a space, since Chinese words stand before it. */
const PROVIDERS = " OpenAI 的组织设置（Security, Workload Identity Provider）";
const GITHUB_STATUS = "https://www.githubstatus.com";
const OIDC_SERVICE = "GitHub 的 OIDC 服务";

/** Sentences for a job that gets no access token for its identity. */
export const KEYLESS: Readonly<Record<KeylessOnly, Message>> = {
  "no-id-token-permission": {
    says: () => "本作业无法证明自己的身份：GitHub 没有向它提供 OIDC 令牌。",
    todo: () => [
      "在作业的 permissions: 下添加 id-token: write，并保留作业需要的其他权限：permissions: 会去掉没有列出的一切。",
      "如果是被调用的工作流，调用它的作业也必须给出这个权限。",
    ],
  },
  "identity-withheld": {
    says: () => "GitHub 不向 fork 或 Dependabot 的这次运行提供 OIDC 令牌，因此无法检查服务账户。",
    todo: () => ["把 on-missing-key 设为 auto，即可在这样的运行中跳过检查。"],
  },
  "identity-withheld-fork": {
    says: () => "已跳过：GitHub 不向来自 fork 的拉取请求提供 OIDC 令牌，因此无法检查服务账户。",
    todo: () => [],
  },
  "identity-withheld-dependabot": {
    says: () => "已跳过：GitHub 不向 Dependabot 的这次运行提供 OIDC 令牌，因此无法检查服务账户。",
    todo: () => [],
  },
  "identity-not-required": {
    says: () =>
      "已跳过：GitHub 没有向本作业提供 OIDC 令牌（它的权限里没有 id-token: write），而 on-missing-key 为 skip。",
    todo: () => [],
  },
  "id-token-refused": {
    says: ({ status }) => `GitHub 没有把原本提供的 OIDC 令牌发给本作业（HTTP ${status}）。`,
    todo: () => [
      `重新运行作业；GitHub 的故障情况见 ${GITHUB_STATUS} 页面。`,
      "如果是 GitHub Enterprise Server，请询问管理员是否已为 GitHub Actions 配置 OIDC。",
    ],
  },
  "id-token-unreachable": {
    says: (facts) =>
      facts.keyless !== undefined && facts.keyless.trouble === undefined
        ? `${OIDC_SERVICE}的地址不是 https：没有向它请求，因为途中别人能读到本作业的凭证。`
        : `${OIDC_SERVICE}没有给出令牌。${because(facts, OIDC_SERVICE)}`,
    todo: (facts) => [
      ...(NETWORK.has(facts.keyless?.trouble ?? "") ? troubleSteps(facts, OIDC_SERVICE) : []),
      `过几分钟重新运行作业；GitHub 的故障情况见 ${GITHUB_STATUS} 页面。`,
      "服务账户没有得到验证：这并不说明它有问题。",
    ],
  },
  "audience-refused": {
    says: () => "OpenAI 拒绝了本作业的令牌：它的 audience 与 OpenAI 处身份提供方所要求的不同。",
    todo: ({ keyless }) => [
      `让输入 audience 与${PROVIDERS}中身份提供方的 audience 逐字一致${is("aud", keyless)}。`,
      guide,
    ],
  },
  "provider-unknown": {
    says: () => "OpenAI 不认识 identity-provider-id 所写的身份提供方，或它已被停用。",
    todo: () => [`从${PROVIDERS}复制它的编号，并在那里确认它已启用。`, guide],
  },
  "mapping-refused": {
    says: () => "OpenAI 认识该身份提供方，但它的映射中没有一个允许本作业代表该服务账户。",
    todo: (facts) => [...mappingSteps(facts), guide],
  },
  "identity-refused": {
    says: ({ status }) => `OpenAI 拒绝了本作业的令牌（HTTP ${status}），没有以已知的方式说明设置有什么问题。`,
    todo: (facts) => [
      "请看上面日志中 OpenAI 的说明。",
      `在${PROVIDERS}中确认：身份提供方就是 identity-provider-id 所写的那个，它已启用，并且它的 issuer 和 audience 与令牌的逐字一致${is("iss", facts.keyless)}${is("aud", facts.keyless)}。`,
      ...mappingSteps(facts),
      guide,
    ],
  },
  "exchange-unreachable": {
    says: (facts) => `OpenAI 的令牌接口没有给出访问令牌。${because(facts, "auth.openai.com")}`,
    todo: (facts) => troubleSteps(facts, "auth.openai.com"),
  },
};

const guide = `逐步的设置说明见 ${KEYLESS_GUIDE} 页面。`;

/** Every row of a mapping has to match; so everything that rows are usually about is shown. */
function mappingSteps({ keyless }: MessageFacts): string[] {
  const said = (keyless?.claims ?? []).filter(([name]) => name !== "iss" && name !== "aud");
  const token =
    said.length === 0
      ? ""
      : `令牌里写的是：${said.map(([name, value]) => `${name} = "${value}"`).join("，")}。`;
  return [
    `把${PROVIDERS}中该服务账户映射的每一行，与本作业的令牌对照：每一行都必须逐字一致。${token}`,
    "确认该映射已启用，并且对应的正是 service-account-id 所写的服务账户。",
  ];
}

/** A claim of the token, in brackets; nothing without a token. */
function is(name: string, keyless: KeylessFacts | undefined): string {
  const value = keyless?.claims.find(([one]) => one === name)?.[1];
  return value === undefined ? "" : `（令牌的 ${name} 是 ${value}）`;
}

/** Kinds of trouble of which the way to the server is to blame. */
const NETWORK: ReadonlySet<string> = new Set<ReasonOf<"unreachable">>(["tls", "proxy"]);

/** How it failed, in the words in which it is said of the API. */
function because(facts: MessageFacts, host: string): string {
  return troubleMessage(facts)?.says({ ...facts, host }) ?? "";
}

function troubleSteps(facts: MessageFacts, host: string): readonly string[] {
  const message = troubleMessage(facts) ?? INCONCLUSIVE.network;
  return message.todo({ ...facts, host, openAiHost: true });
}

function troubleMessage({ keyless }: MessageFacts): Message | undefined {
  const trouble = keyless?.trouble;
  return trouble === undefined || trouble === "id-token-unreachable" || trouble === "exchange-unreachable"
    ? undefined
    : INCONCLUSIVE[trouble];
}
