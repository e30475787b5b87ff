export const id = 421;
export const ids = [421];
export const modules = {

/***/ 421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHINESE: () => (/* binding */ CHINESE)
/* harmony export */ });
const UNDER_WITH = "请在步骤的 with: 下改正。";
const BASE_URL_ADVICE = {
    "not-a-url": "应为以 https:// 开头的完整地址，例如 https://api.openai.com/v1。",
    "not-https": "只允许 https://，因为走 http:// 时途中任何人都能读到密钥；http:// 只能用于本机（localhost）。",
    credentials: "地址里不能带用户名和密码。密钥应放在“api-key”读取的 secret 里。",
    query: "地址里不能有“?”和“#”。请填写 /models 或 /chat/completions 之前的部分。",
};
const TOKEN_ADVICE = {
    "leave-out": "不写这个输入，就会使用作业自带的令牌。",
    "secrets-token": "请在它的 secret 里只保存令牌本身。",
};
const HIDDEN = {
    key: "一个像密钥的值（不予显示）",
    password: "一个可能含有密码的值（不予显示）",
};
function words(got) {
    if ("shown" in got)
        return `“${got.shown}”`;
    return got.hidden === "long" ? `一个 ${got.length} 个字符的值（不予显示）` : HIDDEN[got.hidden];
}
/** Several values, each of which may be given. */
const anyOf = (values) => values.join("、");
/** The Chinese sentences about mistakes in inputs. */
const CHINESE = {
    empty: (name, allowed) => `输入“${name}”是空的。请至少填写其中一项：${anyOf(allowed)}。`,
    notOneOf: ({ name, got }, allowed) => `输入“${name}”的值是${words(got)}，无法识别。可以填写：${anyOf(allowed)}。${UNDER_WITH}`,
    locale: (got, allowed, chinese) => `输入“locale”的值是${words(got)}，无法识别。可以填写：${anyOf(allowed)}。${chinese ? "简体中文请写 locale: zh-CN。" : UNDER_WITH}`,
    notANumber: ({ name, got }, { min, max, whole, example }) => `输入“${name}”的值是${words(got)}。应为 ${min} 到 ${max} 的${whole ? "整数" : "数字"}，例如 ${example}。`,
    nameIsKey: (name) => `输入“${name}”的值像是一个密钥（不予显示）。这里应填写名称；密钥应放在“api-key”读取的 secret 里。`,
    notAnId: ({ name, got }, form, page) => `输入“${name}”的值是${words(got)}。应为由字母、数字、“-”和“_”组成的编号，例如 ${form}。请从 ${page} 复制，或者不写这个输入。`,
    notAPath: ({ name, got }, example) => `输入“${name}”的值是${words(got)}。应为工作区内的路径，例如 ${example}。`,
    ignoreFormat: (got, formats) => `输入“ignore-file”不认识${words(got)}的格式。应为用逗号或换行分隔的路径，路径之前可以写：${anyOf(formats.map((format) => `${format}:`))}。没有对应写法的选项见 docs/migration.md。`,
    tokenIsKey: (name, advice) => `输入“${name}”的值是 OpenAI 的密钥（不予显示），没有发送到任何地方。这里应填写 GitHub 的令牌。${TOKEN_ADVICE[advice]}`,
    notAToken: (name, advice) => `输入“${name}”的值里有空格或换行（不予显示）。这里应填写令牌。${TOKEN_ADVICE[advice]}`,
    keyName: (got, longest) => `输入“key-name”的值是${words(got)}。应为最多 ${longest} 个可见字符，例如 OPENAI_API_KEY。请填写 secret 的名字。`,
    neverBesideOthers: (got) => `输入“fail-on”里除了“never”还有别的项（${words(got)}）。请只写“never”，或去掉它。`,
    baseUrl: (got, problem) => `输入“base-url”的值是${words(got)}。${BASE_URL_ADVICE[problem]}`,
    shard: (got, most) => `输入“scan-shard”的值是${words(got)}。应为 i/n，i 从 1 到 n，n 最大 ${most}，例如 3/8。在作业矩阵里依次列出 1/8、2/8 等。`,
    shardWithoutHistory: (got, scope) => `输入“scan-shard”的值是${words(got)}，而“scan-scope: ${scope}”。只有扫描历史时才能分份。请设置“scan-scope: history”，或者不写“scan-shard”。`,
    repository: (got) => `输入“scan-repository”的值是${words(got)}。应为 owner/name，与 actions/checkout 的写法相同。请改正它；要扫描工作流自己的仓库，就不写它。`,
    repositoryOfEvent: (got) => `输入“scan-repository”的值是${words(got)}，而“scan-scope: event”。它只能与“history”或“tree”同用，因为事件属于工作流自己的仓库。请设置“scan-scope: history”，或去掉它。`,
    warnDays: (warnDays, maxAgeDays) => `输入“warn-days”的值是 ${warnDays}，而“max-age-days: ${maxAgeDays}”。它应当小于“max-age-days”，否则新密钥一开始就会被提醒。请调小它，或调大后者。`,
    serviceAccountUnused: () => "给出了输入“service-account-id”，但没有用到它的地方。它应与“identity-provider-id”（无密钥方式）或“rotate: true”同用。请补上其中之一，或去掉它。",
    adminKeyElsewhere: (host) => `给出了输入“admin-key”，但“base-url”不是 OpenAI 自己的地址（${words(host)}），管理员密钥不会发往那里。如果是中转服务的密钥，请去掉“admin-key”，改用“created-at”。`,
    notADate: ({ name, got }) => `输入“${name}”的值是${words(got)}。应为密钥的创建日期，格式为 YYYY-MM-DD，例如 2026-03-31。可以在 https://platform.openai.com/api-keys 的列表中查到。`,
    audienceAlone: () => "给出了输入“audience”，却没有“identity-provider-id”。请两个都写（无密钥方式），或去掉它。",
    identityElsewhere: (host) => `给出了输入“identity-provider-id”，但“base-url”不是 OpenAI 自己的地址（${words(host)}）。工作负载身份联合是 OpenAI 自己的功能：请去掉“base-url”，或改用“api-key”。`,
    identityBesideKey: () => "输入“identity-provider-id”和“api-key”同时给出了。请去掉“api-key”：使用工作负载身份联合的作业不需要密钥。两者都要检查时，请用两个步骤。",
    audience: (got, example) => `输入“audience”的值是${words(got)}。应与 OpenAI 处身份提供方所要求的完全一致，例如 ${example}。`,
    serviceAccountMissing: (neededBy, page) => `输入“${neededBy}”需要“service-account-id”，但它是空的。请填写服务账户的编号，例如 user-abc123：见 ${page}，打开项目的 Members。`,
    dryRunAlone: () => "输入“dry-run”为 true，却没有“rotate: true”。请两个都写，或去掉它。",
    rotateWithoutCheck: () => "输入“rotate”为 true，但“checks”里没有“rotation”。请设置“checks: validate, rotation”。",
    rotateBesideIdentity: () => "输入“rotate”为 true，又给出了“identity-provider-id”。没有密钥就没有什么可以轮换：请去掉其中一个。",
    rotateElsewhere: (host) => `输入“rotate”为 true，但“base-url”不是 OpenAI 自己的地址（${words(host)}）。只能轮换 OpenAI 的密钥。`,
    rotateNeedsSecretName: (got) => `输入“key-name”的值是${words(got)}。“rotate: true”时，它应为用来保存新密钥的 secret 的名字，由字母、数字和下划线组成。`,
    projectMissing: (page) => `输入“rotate”需要“project-id”，但它是空的。请填写服务账户所在项目的编号，例如 proj_abc123：见 ${page}。`,
    secretPlace: (got) => `输入“secret-place”的值是${words(got)}。可以填写：repository、organization，或 environment:NAME，例如 environment:production。`,
    issueWithoutChecks: () => "输入“issue”为 true，但无从得知密钥的情况：“checks”里既没有“validate”也没有“rotation”。请设置“checks: validate, rotation”，或去掉“issue”。",
    labels: (got, most, longest) => `输入“issue-labels”的值是${words(got)}。应为 1 到 ${most} 个标签，每个最多 ${longest} 个字符，用逗号分隔。靠第一个标签找到该 issue。`,
    assignees: (got, most) => `输入“issue-assignees”的值是${words(got)}。应为最多 ${most} 个用户名，用逗号或空格分隔。issue 不能指派给团队。`,
    account: (got) => `输入“organization”的值是${words(got)}。应为组织或用户的名字，例如 my-company。请从其主页的地址中复制名字，不要带地址的其余部分。`,
    repositoryPattern: (got) => `输入“repositories”的值是${words(got)}，无法识别。应为仓库名，不同的部分可用 * 和 ? 代替，不要的在前面加 !，例如 web-* 或 !web-old。用逗号、空格或换行分隔。`,
    part: (got, most) => `输入“part”的值是${words(got)}。应为 i/n，i 从 1 到 n，n 最大 ${most}，例如 1/2。请为每一份各调用一次工作流：1/2 和 2/2。`,
};


/***/ })

};
