export const id = 357;
export const ids = [357];
export const modules = {

/***/ 3357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CHINESE: () => (/* binding */ CHINESE)
});

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
// EXTERNAL MODULE: ./lib/report/messages/chinese/secret.js
var secret = __webpack_require__(1687);
;// CONCATENATED MODULE: ./lib/report/messages/chinese/steps.js


/** Steps to a new key. */
const newKey = (facts) => [
    facts.openAiHost
        ? `在 ${message/* KEYS_PAGE */.BA} 新建密钥（只显示一次）。`
        : `向 ${facts.host} 的运营方获取密钥（OpenAI 自己的密钥在 ${message/* KEYS_PAGE */.BA} 新建）。`,
    (0,secret/* storeIt */.$)(facts),
];
/** The step for a secret that holds more or less than a key. */
const storeAgain = ({ key, secret }, how) => [
    `在 ${secret.url} 重新保存 ${key}：${how}。`,
];
const onlyTheKey = "只保存密钥本身，一行";
/** What a run is worth that found out nothing. */
const notJudged = ({ keyless }) => `${keyless === undefined ? "密钥" : "服务账户"}没有得到验证：这并不说明它有问题。`;
/** Steps for what passes by itself. */
const tryLater = (facts) => [
    `过几分钟重新运行作业${facts.openAiHost ? `；故障情况见 ${message/* STATUS_PAGE */.$Q} 页面` : ""}。`,
    notJudged(facts),
];
/** Steps for an answer that is not the API's. */
const checkBaseUrl = (facts) => [
    facts.openAiHost
        ? `作出回答的是本运行器与 OpenAI 之间的某个环节（代理、防火墙或 CDN）。请重新运行作业；故障情况见 ${message/* STATUS_PAGE */.$Q} 页面。`
        : `检查输入 base-url（多数服务的地址应以 /v1 结尾），或询问 ${facts.host} 的运营方。`,
    notJudged(facts),
];
/** Steps to credit on an OpenAI account. */
const addCredit = [
    `在 ${message/* BILLING_PAGE */.an} 充值；几分钟后到账。`,
    "如果部署依赖它，请在那里打开自动充值（auto recharge）。",
];
/** Steps to the scopes that a restricted key lacks. */
const scopeSteps = ({ scopes, probe }) => [
    `在 ${message/* KEYS_PAGE */.BA} 编辑该密钥，开通${scopes.length > 0 ? ` ${scopes.join("、")}` : "缺少的权限"}` +
        (probe === "request" ? "（生成内容需要 Model capabilities 的 Request）。" : "。"),
    ...(probe === "request" ? ["如果该密钥不用于生成内容，请设置 probe: models。"] : []),
];
/** The scopes that are missing, in brackets; nothing when the API did not name them. */
const missing = (scopes) => scopes.length === 0 ? "" : `（缺少 ${scopes.join("、")}）`;
/** What was asked, as the subject of a sentence. */
const asked = ({ model }) => (model === "" ? "所测试的模型" : ` ${model} `);

;// CONCATENATED MODULE: ./lib/report/messages/chinese/accepted.js


/** Sentences for keys that the API accepts, whatever else it says about them. */
const ACCEPTED = {
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
        says: (facts) => `${facts.key} 被接受；但${asked(facts)}不支持这种测试请求（HTTP ${facts.status}），因此没有测试余额。`,
        todo: ({ modelGiven }) => (modelGiven ? [] : ["把输入 model 设为你所用的模型，就能同时测试余额。"]),
    },
    "scope-missing": {
        says: ({ key, scopes }) => `${key} 是真的，但受到限制：它没有所要求的权限${missing(scopes)}。`,
        todo: scopeSteps,
    },
    "list-scope-missing": {
        says: ({ key, model, probe }) => probe === "request"
            ? `${key} 可以使用 ${model}；但它受到限制，不能列出模型（缺少 api.model.read）。`
            : `${key} 是真的，但受到限制：它不能列出模型，因此无法得知更多情况。`,
        todo: ({ probe }) => probe === "request" ? [] : ["设置 probe: request，直接测试它的用途；或者允许它列出模型。"],
    },
    "responses-scope-missing": {
        says: ({ key, model, scopes }) => `${key} 可以通过 chat completions 使用 ${model}，但不能使用 Responses API${missing(scopes)}。`,
        todo: () => [`如果你的代码使用 Responses API，请在 ${message/* KEYS_PAGE */.BA} 为该密钥开通。`],
    },
    "required-model-missing": {
        says: ({ key, missingModels }) => `${key} 被接受，但用不了所要求的模型：${missingModels.join("、")}。`,
        todo: ({ host, openAiHost }) => [
            openAiHost
                ? `在 ${message/* PROJECTS_PAGE */.bC} 为密钥所在的项目开通该模型（Limits），或确认它还没有下线。`
                : `请 ${host} 的运营方开通该模型，或改正 require-models。`,
        ],
    },
    "required-models-unverified": {
        says: ({ key }) => `${key} 被接受，但无法列出它的模型，因此无法检查 require-models。`,
        todo: () => [`在 ${message/* KEYS_PAGE */.BA} 允许该密钥列出模型（Models: Read），或去掉 require-models。`],
    },
    "model-not-reachable": {
        says: (facts) => facts.modelGiven
            ? `${facts.key} 被接受，但${asked(facts)}不存在，或没有对它开放。`
            : `${facts.key} 被接受，但试过的模型都没有对它开放，最后一个是${asked(facts).trimEnd()}。`,
        todo: ({ openAiHost, modelGiven }) => [
            modelGiven ? "检查输入 model 的拼写，以及该模型是否已经下线。" : "把输入 model 设为你所用的模型。",
            ...(openAiHost ? [`在 ${message/* PROJECTS_PAGE */.bC} 为密钥所在的项目开通该模型（Limits）。`] : []),
        ],
    },
    "no-model-to-ask": {
        says: ({ key, model, modelGiven }) => modelGiven
            ? `${key} 被接受，但 ${model} 不是可以请求生成几个 token 文本的模型。`
            : `${key} 被接受，但没有找到可以请求生成几个 token 文本的模型。`,
        todo: ({ openAiHost }) => [
            "把输入 model 设为该密钥可用的文本或嵌入模型，或设置 probe: models。",
            ...(openAiHost ? [`如果该密钥没有任何模型，请在 ${message/* PROJECTS_PAGE */.bC} 为它的项目开通一个（Limits）。`] : []),
        ],
    },
    "rate-limit": {
        says: ({ key }) => `${key} 是真的；只是此刻被限流（rate limit）。`,
        todo: ({ openAiHost }) => [
            `偶尔出现则无需处理。${openAiHost ? `每分钟的限额见 ${message/* LIMITS_PAGE */.hu} 页面。` : ""}`,
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
        todo: () => [`在 ${message/* BILLING_PAGE */.an} 设置付款方式。`],
    },
    "relay-quota-exhausted": {
        says: ({ key, host }) => `${key} 在 ${host} 有效，但它在那里的额度已用完。`,
        todo: ({ host }) => [`在 ${host} 为账户充值，或提高该密钥的额度。`],
    },
    "organization-spend-limit": {
        says: ({ key }) => `${key} 是真的，但组织的消费上限已到。`,
        todo: () => [`在 ${message/* LIMITS_PAGE */.hu} 提高组织的上限，或等到下个月。`],
    },
    "project-spend-limit": {
        says: ({ key }) => `${key} 是真的，但它所在项目的消费上限已到。`,
        todo: () => [`在 ${message/* PROJECTS_PAGE */.bC} 提高项目的上限（Limits），或等到下个月。`],
    },
    "usage-limit": {
        says: ({ key }) => `${key} 是真的，但组织的用量已达到其等级的上限。`,
        todo: () => [`在 ${message/* LIMITS_PAGE */.hu} 查看该等级的上限，并申请提高。`],
    },
    "hard-limit": {
        says: ({ key }) => `${key} 是真的，但已达到计费的硬性上限（hard limit）。`,
        todo: () => [`在 ${message/* LIMITS_PAGE */.hu} 提高上限。`],
    },
    "relay-budget": {
        says: ({ key, host }) => `${key} 在 ${host} 有效，但它在那里的预算已用完。`,
        todo: ({ host }) => [`请 ${host} 的运营方提高该密钥的预算。`],
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/chinese/inconclusive.js


/** Sentences for runs that say nothing about the key. */
const INCONCLUSIVE = {
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
        says: ({ host, timeoutSeconds, status }) => status === undefined
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
        says: ({ host, keyless }) => keyless?.trouble === undefined
            ? `${host} 的回答超过 4 MiB，不是 API 的回答。`
            : `${host} 的回答太长，不可能是令牌。`,
        todo: checkBaseUrl,
    },
    cancelled: {
        says: ({ host }) => `${host} 还没有回答，运行就被取消了。`,
        todo: (facts) => [notJudged(facts)],
    },
    redirect: {
        says: ({ host, keyless }) => `${host} 的回答是重定向，而 API 不会这样；没有跟随它，因此${keyless === undefined ? "密钥没有发往别处" : "没有令牌发往别处"}。`,
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
            ...(openAiHost ? [`错误的解释见 ${message/* ERROR_GUIDE */.iX} 页面。`] : []),
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
        says: ({ host, probe }) => probe === "models"
            ? `${host} 对任何密钥（包括编造的）都列出模型：无从判断这个密钥的情况。`
            : `${host} 对任何密钥（包括编造的）都照样回答：无从判断这个密钥的情况。`,
        todo: ({ probe }) => (probe === "models" ? ["设置 probe: request，并指定该服务的一个模型。"] : []),
    },
    "control-unclear": {
        says: ({ host }) => `${host} 作出了回答，但无法查明它是否真的检查密钥。`,
        todo: tryLater,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/chinese/keyless.js


/** Begins with a space, since Chinese words stand before it. */
const PROVIDERS = " OpenAI 的组织设置（Security, Workload Identity Provider）";
const GITHUB_STATUS = "https://www.githubstatus.com";
const OIDC_SERVICE = "GitHub 的 OIDC 服务";
/** Sentences for a job that gets no access token for its identity. */
const KEYLESS = {
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
        says: () => "已跳过：GitHub 没有向本作业提供 OIDC 令牌（它的权限里没有 id-token: write），而 on-missing-key 为 skip。",
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
        says: (facts) => facts.keyless !== undefined && facts.keyless.trouble === undefined
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
const guide = `逐步的设置说明见 ${message/* KEYLESS_GUIDE */.mH} 页面。`;
/** Every row of a mapping has to match; so everything that rows are usually about is shown. */
function mappingSteps({ keyless }) {
    const said = (keyless?.claims ?? []).filter(([name]) => name !== "iss" && name !== "aud");
    const token = said.length === 0
        ? ""
        : `令牌里写的是：${said.map(([name, value]) => `${name} = "${value}"`).join("，")}。`;
    return [
        `把${PROVIDERS}中该服务账户映射的每一行，与本作业的令牌对照：每一行都必须逐字一致。${token}`,
        "确认该映射已启用，并且对应的正是 service-account-id 所写的服务账户。",
    ];
}
/** A claim of the token, in brackets; nothing without a token. */
function is(name, keyless) {
    const value = keyless?.claims.find(([one]) => one === name)?.[1];
    return value === undefined ? "" : `（令牌的 ${name} 是 ${value}）`;
}
/** Kinds of trouble of which the way to the server is to blame. */
const NETWORK = new Set(["tls", "proxy"]);
/** How it failed, in the words in which it is said of the API. */
function because(facts, host) {
    return troubleMessage(facts)?.says({ ...facts, host }) ?? "";
}
function troubleSteps(facts, host) {
    const message = troubleMessage(facts) ?? INCONCLUSIVE.network;
    return message.todo({ ...facts, host, openAiHost: true });
}
function troubleMessage({ keyless }) {
    const trouble = keyless?.trouble;
    return trouble === undefined || trouble === "id-token-unreachable" || trouble === "exchange-unreachable"
        ? undefined
        : INCONCLUSIVE[trouble];
}

;// CONCATENATED MODULE: ./lib/report/messages/chinese/rejected.js



/** Sentences for keys that are refused, not given or not wanted here. */
const REJECTED = {
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
        says: ({ key, host }) => `${host} 拒绝了 ${key}：密钥有误、已撤销、已过期或额度用尽，该服务没有说明是哪一种。`,
        todo: (facts) => [
            `在 ${facts.host} 检查密钥及其余额。`,
            "检查 base-url 是不是签发该密钥的地址。",
            (0,secret/* storeIt */.$)(facts, "可用的密钥"),
        ],
    },
    "relay-key-expired": {
        says: ({ key, host }) => `${host} 说 ${key} 已过期。`,
        todo: (facts) => [`在 ${facts.host} 续期该密钥；然后${(0,secret/* storeIt */.$)(facts)}`],
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
        todo: () => [`在 ${message/* ADMIN_KEYS_PAGE */.Vg} 新建管理员密钥。`],
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
        todo: () => [`去掉 organization，或从 ${message/* GENERAL_PAGE */.bg} 复制编号。`],
    },
    "organization-unknown": {
        says: () => "OpenAI 不认识输入 organization 所写的组织。",
        todo: () => [`去掉 organization，或从 ${message/* GENERAL_PAGE */.bg} 复制编号。`],
    },
    "project-mismatch": {
        says: ({ key }) => `输入 project 不是 ${key} 所属的项目。`,
        todo: () => [`去掉 project（项目密钥本身就属于一个项目），或从 ${message/* PROJECTS_PAGE */.bC} 复制编号。`],
    },
    "ip-not-allowed": {
        says: ({ key }) => `OpenAI 组织或项目的 IP 白名单拒绝了本运行器的地址；${key} 本身没有得到验证。`,
        todo: () => [
            `把运行器的地址加入白名单（见 ${message/* IP_GUIDE */.zY} 页面）；改动最多需要 15 分钟生效。`,
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
            (0,secret/* secretReaches */.c)(facts),
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
        says: ({ key }) => `已跳过：GitHub 只向 Dependabot 的运行提供 Dependabot 专用的 secret，而其中没有 ${key}。`,
        todo: ({ key }) => [`如果在那里也要检查，请把 ${key} 保存为仓库中 Dependabot 专用的 secret。`],
    },
    "not-required": {
        says: ({ key }) => `已跳过：没有给出 ${key} 的密钥，而 on-missing-key 为 skip。`,
        todo: () => [],
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/chinese/keyless-instead.js





/** Begins with a space, since Chinese words stand before it. */
const MAPPING = " OpenAI 处该服务账户的映射（Security, Workload Identity Provider）";
/** What is said in place of the usual sentence where it would speak of a key that there is not. */
const KEYLESS_INSTEAD = {
    "scope-missing": {
        says: ACCEPTED["scope-missing"].says,
        todo: (facts) => [
            allow(facts, "缺少的权限"),
            ...(facts.probe === "request" ? ["如果它不用于生成内容，请设置 probe: models。"] : []),
        ],
    },
    "list-scope-missing": {
        says: ACCEPTED["list-scope-missing"].says,
        todo: (facts) => facts.probe === "request"
            ? []
            : [`设置 probe: request，直接测试它的用途。${allow(facts, " api.model.read ")}`],
    },
    "responses-scope-missing": {
        says: ACCEPTED["responses-scope-missing"].says,
        todo: (facts) => [`如果你的代码使用 Responses API：${allow(facts, "它")}`],
    },
    "required-model-missing": {
        says: ACCEPTED["required-model-missing"].says,
        todo: () => [`在 ${message/* PROJECTS_PAGE */.bC} 为服务账户所在的项目开通该模型（Limits），或确认它还没有下线。`],
    },
    "required-models-unverified": {
        says: ACCEPTED["required-models-unverified"].says,
        todo: (facts) => [`${allow(facts, " api.model.read ")}或者去掉 require-models。`],
    },
    "model-not-reachable": {
        says: ACCEPTED["model-not-reachable"].says,
        todo: ({ modelGiven }) => [
            modelGiven ? "检查输入 model 的拼写，以及该模型是否已经下线。" : "把输入 model 设为你所用的模型。",
            `在 ${message/* PROJECTS_PAGE */.bC} 为服务账户所在的项目开通该模型（Limits）。`,
        ],
    },
    "no-model-to-ask": {
        says: ACCEPTED["no-model-to-ask"].says,
        todo: () => [
            "把输入 model 设为它可用的文本或嵌入模型，或设置 probe: models。",
            `如果它没有任何模型，请在 ${message/* PROJECTS_PAGE */.bC} 为它的项目开通一个（Limits）。`,
        ],
    },
    "slow-down": {
        says: ACCEPTED["slow-down"].says,
        todo: () => ["请逐步增加请求量；设置没有问题。"],
    },
    "wrong-or-revoked": {
        says: ({ host }) => `${host} 不接受 OpenAI 刚刚发给本作业的访问令牌。`,
        todo: () => [`在 ${message/* PROJECTS_PAGE */.bC} 确认服务账户及其项目仍然存在，然后重新运行作业。`],
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
            `在 ${message/* PROJECTS_PAGE */.bC} 的一个在用项目中创建服务账户，把映射指向它，并把 service-account-id 设为它的编号。`,
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
        todo: () => ["请看上面日志中对方的说明。", `检查${MAPPING}中的权限。错误的解释见 ${message/* ERROR_GUIDE */.iX} 页面。`],
    },
    membership: {
        says: ({ key }) => `${key} 不是（或不再是）该组织的成员。`,
        todo: () => [`在 ${message/* PROJECTS_PAGE */.bC} 确认服务账户仍然存在。`],
    },
    "permission-unclear": {
        says: ({ host, status }) => `${host} 禁止了该请求（HTTP ${status}），没有说明是否与服务账户有关。`,
        todo: () => [`检查${MAPPING}中的权限，以及服务账户在其项目中的角色（见 ${message/* PROJECTS_PAGE */.bC} 页面）。`],
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
function allow({ scopes }, otherwise) {
    const what = scopes.length > 0 ? ` ${scopes.join("、")}` : otherwise.trimEnd();
    return `在${MAPPING}的权限中开通${what}，或一项都不填，并检查服务账户在其项目中的角色（见 ${message/* PROJECTS_PAGE */.bC} 页面）。`;
}

// EXTERNAL MODULE: ./lib/report/messages/chinese/verdicts.js
var verdicts = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/report/messages/chinese/log.js

/** The Chinese sentences of warnings. */
const WARNINGS = {
    "trailing-line-break": ({ key }) => `${key} 里的密钥前后有换行。这里已经去掉；其他工具会把它一起发送，从而失败。请重新保存该 secret，不带换行。`,
    "surrounding-space": ({ key }) => `${key} 里的密钥前后有空格。这里已经去掉；其他工具会把它们一起发送，从而失败。请重新保存该 secret，不带空格。`,
    "unusual-format": ({ key }) => `${key} 的格式不像 OpenAI 的密钥。如果它用于中转服务或其他厂商，请把 base-url 设为那里的地址。`,
    "openai-key-elsewhere": ({ key, host }) => `${key} 是 OpenAI 自己的密钥，而 base-url 把它发往 ${host}。该服务的运营方可以读取并使用它。`,
    "model-shuts-down": ({ model, date, days }) => `模型 ${model} ${days < 0 ? "原定" : "将"}于 ${date} 下线。请换用另一个，见 https://developers.openai.com/api/docs/deprecations 页面。`,
};
/** The Chinese lines of the log around the probe. */
const LOG = {
    begins: ({ name, host, proxied }) => `OpenAI Key Guard ${proxied ? "通过本运行器的代理" : ""}在 ${host} 验证${name === undefined ? "本作业的身份（不用密钥）" : ` ${name}`}`,
    verdict: (verdict, says) => `结论：${(0,verdicts/* glossed */._)(verdict)}。${says}`,
    failure: (verdict, says) => `${(0,verdicts/* glossed */._)(verdict)}：${says}`,
    next: "下一步：",
    together: (sentences) => sentences.join(""),
    proxyTrouble: {
        unsupported: "设置了 HTTPS_PROXY，但这个 Node.js 无法使用它：请求直接发出。请把运行器升级到 2.336 或更高版本。",
        "not-an-address": "设置了 HTTPS_PROXY，但它不是代理的地址（http://host:port）：请求直接发出。请在运行器的环境里改正。",
    },
    keyUnused: "设置了变量 OPENAI_API_KEY，但没有使用它：写了 identity-provider-id 时，检查的是作业自己的身份。" +
        "要检查那个密钥，请去掉 identity-provider-id；如果不再需要它，请删除该 secret。",
};
/** The Chinese words of the summary. */
const SUMMARY = {
    heading: (name, verdict) => `${name}：${(0,verdicts/* glossed */._)(verdict)}`,
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
const FAILURES = {
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
function answered(came) {
    return "status" in came ? `HTTP ${came.status}` : FAILURES[came.failure];
}
/** `0.2 秒`、`12 秒`. */
function seconds(ms) {
    return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} 秒`;
}
function outcome(told) {
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
const PROGRESS = {
    asked: ({ request, model, control, durationMs }, came, told) => {
        const how = [...(model === undefined ? [] : [`用 ${model}`]), ...(control ? ["用编造的密钥"] : [])];
        const aside = how.length === 0 ? "" : `（${how.join("，")}）`;
        return `${request}${aside}：${answered(came)}${outcome(told)}（${seconds(durationMs)}）`;
    },
    waiting: (path, elapsedMs, limitMs) => `… 仍在等待 ${path}：已等 ${seconds(elapsedMs)}，最多 ${seconds(limitMs)}`,
    onceMore: (came, delayMs) => `${answered(came)}：这可能有误；${seconds(delayMs)}后再问一次`,
    attempt: (came, attempt, attempts, delayMs) => `${answered(came)}；${seconds(delayMs)}后第 ${attempt} 次尝试，共 ${attempts} 次`,
    modelSays: (model, reply) => `${model} 说：${reply}`,
    modelSilent: "模型作出了回答，但在给它的几个 token 内没有文字。",
};
const EXCHANGE_REQUEST = "POST https://auth.openai.com/oauth/token";
/** The Chinese lines of the log while the job's identity is exchanged. */
const EXCHANGE = {
    idToken: (came) => `本作业的 OIDC 令牌：${came === "received" ? "已从 GitHub 得到" : came === undefined ? "没有请求" : answered(came)}`,
    accessToken: `${EXCHANGE_REQUEST}：已得到访问令牌`,
    noAccessToken: (came, words) => {
        const isTooLong = "failure" in came && came.failure === "too-large";
        const what = isTooLong ? "回答太长" : answered(came);
        return `${EXCHANGE_REQUEST}：没有得到访问令牌，${what}${words === "" ? "" : `；对方说：${words}`}`;
    },
    attempt: (attempt, attempts, delayMs) => `${seconds(delayMs)}后第 ${attempt} 次尝试，共 ${attempts} 次`,
    waiting: (elapsedMs, limitMs) => `… 仍在等待访问令牌：已等 ${seconds(elapsedMs)}，最多 ${seconds(limitMs)}`,
};

;// CONCATENATED MODULE: ./lib/report/messages/chinese/malformed.js

/** Sentences for values that are no key. */
const MALFORMED = {
    empty: {
        says: ({ key }) => `${key} 里只有空白字符。`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "line-break": {
        says: ({ key }) => `${key} 中间有换行：密钥只有一行。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "inner-space": {
        says: ({ key }) => `${key} 中间有空格：密钥里没有空格。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    "not-ascii": {
        says: ({ key }) => `${key} 里有密钥不会有的字符，例如弯引号、全角字符或不可见字符。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, "用显示密钥的页面上的复制按钮复制，不要从聊天或文档里复制"),
    },
    quotes: {
        says: ({ key }) => `${key} 里的密钥带有引号，引号会被当作密钥的一部分。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, "不带引号"),
    },
    punctuation: {
        says: ({ key }) => `${key} 里的密钥前后有逗号、句号之类的符号。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, onlyTheKey),
    },
    bearer: {
        says: ({ key }) => `${key} 以“Bearer”开头：那是请求头的内容，不应写进 secret。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, "不带“Bearer”"),
    },
    assignment: {
        says: ({ key }) => `${key} 里是整个赋值（NAME=value），而不只是值。它没有发送出去。`,
        todo: (facts) => storeAgain(facts, "只保存“=”后面的内容"),
    },
    placeholder: {
        says: ({ key }) => `${key} 里是示例中的占位符，不是密钥。它没有发送出去。`,
        todo: newKey,
    },
    "shortened-copy": {
        says: ({ key }) => `${key} 里是页面上显示的缩略形式（带省略号或星号），不是密钥。它没有发送出去。`,
        todo: newKey,
    },
    identifier: {
        says: ({ key }) => `${key} 里是组织、项目或用户的编号，不是密钥。它没有发送出去。`,
        todo: newKey,
    },
};

;// CONCATENATED MODULE: ./lib/report/messages/chinese.js







/*
 * Words, as the Chinese documents of OpenAI and GitHub and README.zh-CN.md have them:
 * key 密钥 · secret secret (GitHub's pages show this word) · admin key 管理员密钥 · token of GitHub's 令牌, of text token
 * organization 组织 · project 项目 · service account 服务账户 · account 账户 · owner 所有者 · member 成员 · id 编号
 * credit 余额 · quota 额度 · spend limit 消费上限 · usage limit 用量上限 · rate limit 限流 · billing 付费
 * revoke 撤销 · expire 过期 · rotate 轮换 · archive 归档 · deactivate 停用 · shut down (a model) 下线
 * relay 中转服务 · vendor 厂商 · whoever runs a host 运营方 · permission, scope 权限 · allow 开通
 * workflow 工作流 · job 作业 · step 步骤 · runner 运行器 · input 输入 · summary 摘要 · log 日志 · environment 环境
 * pull request 拉取请求 · fork fork · merge queue 合并队列 · commit 提交 · branch 分支 · tag 标签 · history 历史
 * identity provider 身份提供方 · mapping 映射 · access token 访问令牌 · keyless 无密钥方式 · verdict 结论
 */
const reasons = {
    ...ACCEPTED,
    ...REJECTED,
    ...MALFORMED,
    ...INCONCLUSIVE,
    ...KEYLESS,
};
const UNNAMED = {
    subject: "服务账户",
    heading: "服务账户",
    // Names in Latin letters stand apart from Chinese words by a space; this one does not.
    sentence: (text) => text.replace(/(?<=[\u3000-\u9fff\uff00-\uff60]) (?=服务账户)|(?<=服务账户) (?=[\u3000-\u9fff])/g, ""),
};
/** The Chinese catalogue of a validation. */
const CHINESE = {
    reasons,
    keyless: { ...reasons, ...KEYLESS_INSTEAD },
    unnamed: UNNAMED,
    warnings: WARNINGS,
    log: LOG,
    summary: SUMMARY,
    progress: PROGRESS,
    exchange: EXCHANGE,
};


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ storeIt),
/* harmony export */   c: () => (/* binding */ secretReaches)
/* harmony export */ });
/** The step that stores a new value where the key is kept. */
function storeIt({ key, secret }, what = "它") {
    return secret.isNamed
        ? `在 ${secret.url} 把${what}保存为${ofPlace(secret)} secret ${key}。`
        : `在 ${secret.url} 把${what}保存到本步骤读取的${ofPlace(secret)} secret（${key}）里。`;
}
/** The step after a secret that did not reach the check. */
function secretReaches({ key, secret }) {
    return secret.isNamed
        ? `请在 ${secret.url} 确认有名为 ${key} 的${ofPlace(secret)} secret，并且步骤里写了 api-key: \${{ secrets.${key} }}。`
        : `请在 ${secret.url} 确认有 ${key} 的${ofPlace(secret)} secret，并且步骤把它作为 api-key 传入。`;
}
function ofPlace({ place, placeName }) {
    switch (place) {
        case "repository":
            return "";
        case "environment":
            return `环境 ${placeName} 的`;
        case "organization":
            return `组织 ${placeName} 的`;
    }
}


/***/ }),

/***/ 8877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ glossed)
/* harmony export */ });
/** In a word, for people who do not read the codes. */
const GLOSSES = {
    valid: "可用",
    restricted: "受限",
    "rate-limited": "被限流",
    "no-credit": "余额不足",
    "spend-limited": "已达消费上限",
    invalid: "无效",
    "wrong-kind": "种类不对",
    mismatched: "组织或项目不符",
    blocked: "地址或地区被拒绝",
    malformed: "不是密钥",
    missing: "没有密钥",
    skipped: "已跳过",
    unreachable: "无法连接",
    unknown: "无法判断",
};
/** A verdict as machines read it, and in a Chinese word: `valid（可用）`. */
function glossed(verdict) {
    return `${verdict}（${GLOSSES[verdict]}）`;
}


/***/ })

};
