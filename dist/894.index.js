export const id = 894;
export const ids = [894];
export const modules = {

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

/***/ 3894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CHINESE: () => (/* binding */ CHINESE)
});

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese/remarks.js

const SCOPES = { organization: "组织", project: "项目" };
/** A remark in Chinese. */
function remarkText(remark, key, field) {
    switch (remark.remark) {
        case "unused":
            return remark.days === "never"
                ? `${key} 从未使用过。如果没有程序需要它，请在 ${message/* KEYS_PAGE */.BA} 删除：不存在的密钥不会泄露。`
                : `${key} 已有 ${remark.days} 天没有使用。如果不再有程序需要它，请在 ${message/* KEYS_PAGE */.BA} 删除。`;
        case "owner-without-access":
            return `${key} 的所有者已失去对其项目的权限：这个密钥已经不能用，或者很快就不能用。`;
        case "owned-by-person":
            return `${key} 属于个人，这个人离开组织时它随之失效。服务账户的密钥或无密钥方式不会这样。`;
        case "model-shuts-down":
            return `模型 ${field(remark.model)} ${remark.days < 0 ? "原定" : "将"}于 ${remark.date} 下线。请换用另一个，见 https://developers.openai.com/api/docs/deprecations 页面。`;
        case "spend-limit-near":
            return `${SCOPES[remark.scope]}本月的消费上限已用掉 ${remark.percent} %：达到上限后 ${key} 将停止工作。请在 ${message/* LIMITS_PAGE */.hu} 提高上限，或减少消费。`;
        case "spend-limit-reached":
            return `${SCOPES[remark.scope]}本月的消费上限已到：在 ${message/* LIMITS_PAGE */.hu} 提高上限或到下个月之前，${key} 不能工作。`;
        case "created-at-differs":
            return `输入 created-at 与 OpenAI 对 ${key} 的记录相差 ${remark.days} 天；以记录为准。请去掉 created-at。`;
        case "leftover-keys":
            return `先前对 ${key} 的一次更换中断，留下了密钥：${remark.ids.map(field).join("、")}。如果没有在使用，请在 ${message/* KEYS_PAGE */.BA} 删除。`;
    }
}

// EXTERNAL MODULE: ./lib/report/messages/chinese/secret.js
var secret = __webpack_require__(1687);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese/states.js


const SOURCES = {
    record: "依据 OpenAI 的记录",
    "created-at": "依据输入 created-at",
    secret: "依据其 secret 最后一次保存的日期",
};
const old = (facts) => `${facts.key} 已用 ${facts.ageDays} 天（${facts.created} 创建${facts.source === undefined ? "" : `，${SOURCES[facts.source]}`}）`;
/** `今天`, `明天`, `还有 12 天`. */
function inDays(count) {
    if (count <= 0)
        return "今天";
    return count === 1 ? "明天" : `还有 ${count} 天`;
}
/** Steps from an old key to a new one, without a moment in which none works. */
const replace = (facts) => [
    facts.openAiHost
        ? facts.ofServiceAccount
            ? `在 ${message/* PROJECTS_PAGE */.bC}（项目的 API keys 页面）为同一个服务账户再建一个密钥，并设置有效期；它只显示一次。`
            : `在 ${message/* KEYS_PAGE */.BA} 再建一个密钥，并设置有效期；它只显示一次。`
        : `向 ${facts.host} 的运营方再要一个密钥。`,
    (0,secret/* storeIt */.$)(facts),
    "再运行一次这项检查；用旧密钥部署的东西都要重新部署。",
    ...(facts.openAiHost
        ? [
            `最后才在 ${message/* KEYS_PAGE */.BA} 撤销旧密钥${facts.recordId === "" ? "" : `（${facts.recordId}）`}。`,
            `改用无密钥方式，就根本没有密钥需要轮换，见 ${message/* KEYLESS_GUIDE */.mH} 页面。`,
        ]
        : ["最后才在那里撤销旧密钥。"]),
    ...(facts.source === "created-at" ? ["把工作流里的 created-at 改成新密钥的创建日期。"] : []),
];
const SET_CREATED_AT = "把 created-at 设为密钥的创建日期（YYYY-MM-DD）。";
const bothWays = ({ openAiHost }) => openAiHost
    ? [
        "用 admin-key 提供管理员密钥（放在单独的 secret 里），以便向 OpenAI 查询这个密钥。",
        `或者把 created-at 设为 ${message/* KEYS_PAGE */.BA} 的列表里显示的创建日期（YYYY-MM-DD）。`,
    ]
    : [SET_CREATED_AT];
const unknown = (key, why) => `无法得知 ${key} 用了多久：${why}。`;
/** The Chinese sentences about how old a key is, by reason. */
const ROTATION_MESSAGES = {
    young: {
        says: (facts) => `${old(facts)}，${facts.due} 之前不必轮换（${inDays(facts.daysLeft)}）。`,
        todo: () => [],
    },
    keyless: {
        says: () => "作业使用无密钥方式：没有会变旧的长期密钥。",
        todo: () => [],
    },
    rotated: {
        says: ({ key, newKeyId, expires }) => `${key} 已更换：secret 里是新密钥 ${newKeyId}${expires === "" ? "" : `，${expires} 过期`}。`,
        todo: ({ key }) => [`用 ${key} 的旧值部署的东西都要重新部署。`],
    },
    "age-soon": {
        says: (facts) => `${old(facts)}，应在 ${facts.due} 轮换（${inDays(facts.daysLeft)}；max-age-days: ${facts.maxAgeDays}）。`,
        todo: replace,
    },
    "expiry-soon": {
        says: ({ key, expires, daysLeft }) => `${key} 将于 ${expires} 过期（${inDays(daysLeft)}）；从那时起，用它的请求都会失败。`,
        todo: replace,
    },
    "age-due": {
        says: (facts) => `${old(facts)}，${facts.daysLeft < 0 ? `${facts.due} 起就应当轮换` : "现在必须轮换"}（max-age-days: ${facts.maxAgeDays}）。`,
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
        todo: (facts) => [(0,secret/* storeIt */.$)(facts, "密钥")],
    },
    "no-record": {
        says: ({ key }) => unknown(key, "管理员密钥能看到的密钥中，没有首尾字符与它相同的"),
        todo: () => [
            `检查管理员密钥与密钥是否属于同一个组织，见 ${message/* ADMIN_KEYS_PAGE */.Vg} 页面。已停用或过期的密钥，以及已归档项目的密钥，OpenAI 可能不会列出。`,
            `或者${SET_CREATED_AT}`,
        ],
    },
    "ambiguous-record": {
        says: ({ key, count }) => unknown(key, `组织里有 ${count} 个密钥的首尾字符相同，而 OpenAI 只显示这些字符`),
        todo: () => [
            `在 ${message/* KEYS_PAGE */.BA} 另建一个密钥来代替它：新密钥几乎不会再与别的密钥混淆。`,
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
        todo: () => [`在 ${message/* ADMIN_KEYS_PAGE */.Vg} 新建管理员密钥，保存到单独的 secret 里。`],
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

;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese/trouble.js

const ADMIN = {
    refused: {
        says: "OpenAI 不接受这个管理员密钥：它写错了、已被撤销或已过期",
        todo: [
            `在 ${message/* ADMIN_KEYS_PAGE */.Vg} 新建管理员密钥，保存到 admin-key 读取的 secret 里。这不说明密钥本身有问题。`,
        ],
    },
    "under-privileged": {
        says: "管理员密钥缺少所需的权限",
        todo: [
            `在 ${message/* ADMIN_KEYS_PAGE */.Vg} 开通：读取密钥和项目的权限（使用 rotate: true 时还要写入）。这不说明密钥本身有问题。`,
        ],
    },
    blocked: {
        says: "OpenAI 拒绝来自本运行器的地址或地区的请求",
        todo: [`放行这个地址（见 ${message/* IP_GUIDE */.zY} 页面），或者换个地方运行作业。`],
    },
    "not-found": {
        says: "OpenAI 没有所查询的内容",
        todo: [
            "检查管理员密钥与密钥是否属于同一个组织；使用 rotate: true 时还要检查 project-id 和 service-account-id。",
        ],
    },
    "invalid-request": {
        says: "OpenAI 没有接受请求",
        todo: [
            "请查阅 OpenAI 文档中这个错误码的说明。如果是新建密钥：组织可能限制了密钥的有效期，请调低 max-age-days；新密钥的有效期比它多两周（warn-days 更长时则多 warn-days）。",
        ],
    },
    "rate-limited": {
        says: "OpenAI 的 Admin API 此刻限流",
        todo: ["过几分钟重新运行作业。"],
    },
    unreachable: {
        says: "OpenAI 的 Admin API 没有回答",
        todo: [`过几分钟重新运行作业；故障情况见 ${message/* STATUS_PAGE */.$Q} 页面。`],
    },
    "not-the-api": {
        says: "回答的不是 OpenAI 的 Admin API",
        todo: [
            "作出回答的是本运行器与 OpenAI 之间的某个环节（代理、防火墙或 CDN）。请检查它的设置，或重新运行作业。",
        ],
    },
    cancelled: { says: "运行被取消", todo: ["重新运行作业。"] },
};
/** What went wrong with the Admin API. */
function adminTroubleWords({ kind, status }, code) {
    const { says, todo } = ADMIN[kind];
    const details = [...(status === undefined ? [] : [`HTTP ${status}`]), ...(code === "" ? [] : [code])];
    return { says: details.length === 0 ? says : `${says}（${details.join("，")}）`, todo };
}
const SECRETS = {
    refused: {
        says: "GitHub 不接受 secrets-token 的令牌",
        todo: ["重新创建令牌，保存到 secrets-token 读取的 secret 里。"],
    },
    "under-privileged": {
        says: "secrets-token 的令牌没有这个权限",
        todo: [
            "请开通：fine-grained 令牌需要 Secrets: read and write（环境的 secret 还需要 Environments: read and write，组织的 secret 需要 Organization secrets: read and write）。作业自带的令牌不能有这个权限。",
        ],
    },
    "not-found": {
        says: "对 secrets-token 的令牌来说，GitHub 上没有这个 secret、它的位置或这个仓库",
        todo: ["检查 key-name 和 secret-place，以及令牌是否授权了这个仓库。"],
    },
    "invalid-request": {
        says: "GitHub 没有接受要保存的内容",
        todo: ["检查 key-name 和 secret-place。"],
    },
    "rate-limited": {
        says: "GitHub API 的请求次数已用完",
        todo: ["稍后重新运行作业。"],
    },
    unreachable: { says: "GitHub API 没有回答", todo: ["过几分钟重新运行作业。"] },
    "not-the-api": {
        says: "回答的不是 GitHub 管理 secret 的 API",
        todo: ["只有 GitHub 和 GitHub Enterprise Server 可以保存 secret。"],
    },
};
/** What went wrong with GitHub's API for secrets. */
function secretTroubleWords({ kind, status }) {
    const { says, todo } = SECRETS[kind];
    return { says: status === undefined ? says : `${says}（HTTP ${status}）`, todo };
}

;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese/steps.js


const STEPS = {
    prepare: {
        done: "已查看 secret、服务账户和旧密钥：需要的条件都已具备",
        would: "secret、服务账户和旧密钥都符合要求",
        task: "查看 secret、服务账户和旧密钥",
    },
    create: {
        done: "已为服务账户新建密钥",
        would: "将为服务账户新建密钥",
        task: "为服务账户新建密钥",
    },
    validate: {
        done: "已验证新密钥：可用",
        would: "将用同样的探测验证新密钥",
        task: "用同样的探测验证新密钥",
    },
    store: {
        done: "已把新密钥存入 secret",
        would: "将把新密钥存入 secret",
        task: "把新密钥存入 secret",
    },
    confirm: {
        done: "已确认：secret 已更新，新密钥可用",
        would: "将确认 secret 已更新、新密钥可用",
        task: "确认 secret 已更新、新密钥可用",
    },
    "delete-old": {
        done: "已删除旧密钥",
        would: "将删除旧密钥",
        task: "删除旧密钥",
    },
};
const WHY = {
    "no-such-secret": "那里没有这个 secret；请检查 key-name 和 secret-place",
    "not-stored": "secret 没有变化",
    "changed-meanwhile": "与此同时，别人改动了 secret 或密钥",
    "secret-holds-another-key": "secret 最后一次保存，早于交给本次运行的密钥的创建时间，因此它装的是另一个密钥；请检查 key-name、secret-place 和 api-key",
    "another-rotation": "几分钟前已开始更换同一个 secret，那次更换仍在进行或已中断；一刻钟之后的运行会继续",
    "no-unique-record": "无法确定哪条记录属于旧密钥",
    "record-is-the-new-key": "找到的记录属于新密钥",
    "leftover-keys": "先前几次尝试为替换同一个旧密钥而新建的密钥还在；删除它们之后，下一次运行会继续",
    "clock-differs": "按新密钥的日期看，本运行器的时钟相差很大，无法说明旧密钥已到期限；请校准时钟",
    "of-another-project": "旧密钥不属于 project-id 的项目，那里不会删除任何东西",
    "still-listed": "OpenAI 说密钥已删除，却仍然列出它",
    cancelled: "运行被取消",
};
/** One step in words; texts from outside are cleaned by `field`. */
function stepText(line, field) {
    const { step, outcome, trouble, keyId } = line;
    const words = STEPS[step];
    const why = trouble === undefined ? "" : `：${troubleText(trouble, field)}`;
    const key = keyId === undefined ? "" : `（${field(keyId)}）`;
    switch (outcome) {
        case "done":
            return `${words.done}${key}。`;
        case "would":
            return `${words.would}${key}${why}。`;
        case "left":
            return `未执行“${words.task}”${why}。`;
        case "failed":
            return `“${words.task}”失败${why}。`;
    }
}
/** Why a step failed, as half a sentence; texts from outside are cleaned by `field`. */
function troubleText(trouble, field) {
    switch (trouble.of) {
        case "admin":
            return adminTroubleWords(trouble.trouble, field(trouble.trouble.code)).says;
        case "secrets":
            return secretTroubleWords(trouble.trouble).says;
        case "probe":
            return `对新密钥的探测结果是 ${trouble.verdict}`;
        case "rotation":
            return WHY[trouble.why];
    }
}
/** Why nothing was rotated. */
const REFUSALS = {
    "not-needed": "不更换：密钥还没有到期限。",
    fork: "不更换：这次运行来自 fork。",
    dependabot: "不更换：这次运行属于 Dependabot。",
    "no-admin-key": "不更换：rotate: true 需要可以写入的管理员密钥（admin-key），而这里没有。",
    "no-secrets-token": "不更换：rotate: true 需要可以写 secret 的令牌（secrets-token），而这里没有。",
    "no-key": "不更换：这次运行没有拿到它能识别的密钥，不知道要替换的是什么。",
    "admin-key": "不更换：这是管理员密钥，而新建的是服务账户的密钥。",
    "lookup-failed": "不更换：没能查到密钥的记录，之后就无法删除旧密钥。下一次运行会再试。",
    "secret-out-of-reach": "需要更换时将无法更换：用 secrets-token 看不到这个 secret。令牌已过期、缺少权限、授权的是别的仓库，或者没有这个 secret：请检查 secrets-token、key-name 和 secret-place。",
    "age-unknown": "不更换：无法得知密钥用了多久。",
};
/** What a person has to do about a key that was left. */
function toDeleteText(key, field) {
    const name = key.id === undefined ? `名为“${field(key.name ?? "")}”的密钥` : `密钥 ${field(key.id)}`;
    const gap = key.id === undefined ? "" : " ";
    switch (key.why) {
        case "not-deleted":
            return `请在 ${message/* KEYS_PAGE */.BA} 删除${name}：没能删除这个${key.which === "new" ? "新" : "旧"}密钥。`;
        case "not-matched":
            return `请自己在 ${message/* KEYS_PAGE */.BA} 删除旧密钥：无法确定是哪一个。`;
        case "perhaps-in-use":
            return `请在 ${message/* KEYS_PAGE */.BA} 查看${name}：没能查明 secret 里装的是不是它。新旧两个密钥中，删除不再使用的那一个。`;
        case "left-over":
            return `请在 ${message/* KEYS_PAGE */.BA} 查看${name}：它是先前一次更换为替换同一个密钥而新建的。如果没有正在进行的更换，secret 里也不是它，就把它删除。`;
        case "perhaps-created":
            return `请在 ${message/* KEYS_PAGE */.BA} 查找${name}${gap}并删除：新建它时的回答丢失了。`;
    }
}

;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese/timeline.js
/** The Chinese words of the timeline. */
const CHINESE_TIMELINE = {
    title: "密钥从创建到终止",
    young: "无需轮换",
    soon: "尽快轮换",
    due: "已到轮换期限",
    expired: "已过期",
    today: (ageDays) => `今天，已创建 ${ageDays} 天`,
    dueOn: (day) => `轮换期限 ${day}`,
    expiresOn: (day) => `过期日 ${day}`,
};

;// CONCATENATED MODULE: ./lib/report/rotation/messages/chinese.js





/** In a word, for people who do not read the codes. */
const GLOSSES = {
    ok: "正常",
    soon: "快要轮换",
    due: "应当轮换",
    unknown: "无法得知",
};
function glossed(state) {
    return `${state}（${GLOSSES[state]}）`;
}
/** The Chinese catalogue of a rotation. */
const CHINESE = {
    reasons: ROTATION_MESSAGES,
    remark: remarkText,
    step: stepText,
    trouble: troubleText,
    admin: adminTroubleWords,
    secrets: secretTroubleWords,
    refusals: REFUSALS,
    toDelete: toDeleteText,
    unfinished: (rotate, key, why) => {
        const because = why === "" ? "" : `：${why}`;
        switch (rotate) {
            case "planned":
                return "这是试运行：需要的条件都已具备；密钥和 secret 都没有改动。";
            case "failed":
                return `更换失败${because}。没有向 secret ${key} 写入任何内容，旧密钥也没有动。`;
            case "unclear":
                return `更换中断${because}。secret ${key} 里是旧密钥、新密钥，或别人刚刚保存的密钥；没有删除任何一个。`;
        }
    },
    again: {
        planned: "从工作流中去掉 dry-run：下一次运行就会更换密钥。",
        plannedEarly: "从工作流中去掉 dry-run：密钥一到期限，运行时就会更换。",
        failed: "重新运行作业：它会再次尝试更换密钥。",
        unclear: "重新运行作业：它会查明 secret 里是哪个密钥，以及那个密钥是否应当轮换。",
    },
    noRecord: {
        malformed: "admin-key 的内容不是密钥，没有发送",
        "wrong-kind": "admin-key 的内容不是管理员密钥，没有发送",
        none: "管理员密钥能看到的密钥中，没有首尾字符与它相同的",
        ambiguous: "组织里有几个密钥的首尾字符与它相同",
        unclear: "组织里有些密钥，OpenAI 显示的内容太少，无法判断",
    },
    recordUnused: (why) => `没有使用 OpenAI 对该密钥的记录：${why}。`,
    replaced: "这说的是之前的密钥：本次运行已经把它换掉。",
    log: {
        begins: (key) => `OpenAI Key Guard 查看 ${key} 已用了多久`,
        rotating: (key, dryRun) => `正在更换 ${key}${dryRun ? "（试运行：不写入任何内容）" : ""}`,
        result: (state, says) => `轮换：${glossed(state)}。${says}`,
        next: "下一步：",
        failure: (state, says) => `轮换 ${glossed(state)}：${says}`,
    },
    summary: {
        unnamed: "服务账户",
        heading: (key, state) => `${key}：轮换 ${glossed(state)}`,
        toDelete: "需要处理的密钥",
        todo: "下一步怎么做",
        byHand: "或者手动更换",
        steps: "更换的步骤",
    },
    rows: {
        age: "已用",
        created: "创建",
        due: "轮换期限",
        expires: "过期",
        lastUsed: "最近使用",
        owner: "所有者",
        keyId: "密钥编号",
        days: (count) => `${count} 天`,
        never: "从未使用",
        serviceAccount: "服务账户",
        person: "个人",
    },
    timeline: CHINESE_TIMELINE,
    together: (sentences) => sentences.join(""),
};


/***/ })

};
