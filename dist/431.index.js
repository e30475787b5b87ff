export const id = 431;
export const ids = [431];
export const modules = {

/***/ 9431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHINESE: () => (/* binding */ CHINESE)
/* harmony export */ });
/* harmony import */ var _report_messages_chinese_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var _report_messages_han_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


const AHEAD_WORDS = {
    model: { title: "所用的模型即将下线", line: "正在使用的一个模型即将下线" },
    "spend-limit": { title: "接近消费上限", line: "消费上限快要用完，或已经用完" },
    "leftover-key": { title: "留有需要删除的密钥", line: "更换密钥后留下了需要有人删除的密钥" },
};
/** The Chinese catalogue of the issue. */
const CHINESE = {
    unnamed: "服务账户",
    title: (keyName, worst) => (0,_report_messages_han_js__WEBPACK_IMPORTED_MODULE_1__/* .spaced */ .j)(keyName, titleWords(worst)),
    matter,
    row: (one, since) => [matter(one), `${since} 首次发现`],
    fromBefore: (one, since) => `${matter(one)}；${since} 首次发现。这是先前的运行查明的，本次运行无法判断。`,
    well: (keyName) => `${(0,_report_messages_han_js__WEBPACK_IMPORTED_MODULE_1__/* .spaced */ .j)(keyName, "一切恢复正常")}。`,
    noLonger: (words) => `不再成立的：${words.join("；")}。`,
    reopened: "重新打开此 issue。",
    closed: "关闭此 issue；再有问题时会重新打开。",
    duplicate: (number) => `两次运行同时打开了 issue。与 #${number} 重复，以后只更新那一个。`,
    footer: "这个 issue 由 OpenAI Key Guard 维护：它的运行会改写这段文字，每次变化都写评论说明，一切恢复正常后关闭 issue。如果以 not planned 关闭，在出现别的问题之前它会一直关闭。工作流里没有 issue: true 时，不会改动它。",
    lookedAt: (day, run) => `${day} 由${run}查看。`,
    sentence: (text) => `${text}。`,
    verdict: "结论",
    done: (issue, done, url) => url === undefined ? `issue #${issue} ${DONE[done]}。` : `issue #${issue} ${DONE[done]}，见 ${url} 页面。`,
    doneInSummary: (link, done) => `关于该密钥的 ${link} ${DONE[done]}。`,
    issue: (number) => `issue ${number}`,
    thisRun: "这次运行",
    aRun: "一次运行",
    more: (count) => `还有 ${count} 项，见运行的摘要。`,
    headings: {
        todo: "怎么办",
        byHand: "或者手动更换",
        toDelete: "需要手动删除的密钥",
        steps: "更换的步骤",
        remarks: "另外",
        secrets: (place) => ({
            repository: "本仓库的 secret",
            environment: "本仓库的环境及其 secret",
            organization: "组织的 secret",
        })[place],
    },
    label: "关于 OpenAI 密钥，由 OpenAI Key Guard 维护",
    notes: {
        assignees: (names) => `没能把 issue 指派给 ${names.join("、")}：服务器不接受。请检查 issue-assignees。`,
        labels: (names) => `issue 的标签不全：没能加上 ${names.join("、")}。请检查 issue-labels。`,
        locked: "issue 已锁定，因此变化只写在正文里，没有写成评论。",
        duplicateLeft: (number) => `关于该密钥的第二个 issue #${number} 没能关闭；下一次运行会再试。`,
    },
    refusals: {
        sentence: (why) => `没能维护关于该密钥的 issue：${why}。`,
        noAnswer: "连不上 GitHub API，或者它的回答不正常，或者没有访问它的令牌；下一次运行会再试",
        cancelled: "运行被取消；下一次运行会继续",
        notTheApi: "回答的不是 GitHub API",
        noAuthor: "服务器没有说明令牌属于谁，因此无法区分我们的 issue 和别人的；请给输入 token 一个可以读取自身用户的令牌",
        noRepository: "运行器没有说明这是哪个仓库（GITHUB_REPOSITORY 为空）",
        noLabel: "输入 issue-labels 为空，而 issue 要靠第一个标签来找到",
        tooMany: (label) => `带有标签 ${label} 的 issue 太多，找不到我们的那一个；请在 issue-labels 的最前面放一个专用的标签`,
        rateLimit: (status) => `GitHub API 的请求次数已用完，短时间内不会恢复（HTTP ${status}）；下一次运行会再试`,
        status: (status) => `${STATUS_WORDS[status] ?? (status >= 500 ? "GitHub API 出了故障；下一次运行会再试" : "GitHub API 没有照做")}（HTTP ${status}）`,
    },
};
const DONE = {
    opened: "已打开",
    updated: "已更新",
    left: "保持原样",
    closed: "已关闭",
    reopened: "已重新打开",
};
const STATUS_WORDS = {
    401: "令牌无效；请检查输入 token",
    403: "令牌没有写 issue 的权限；请给作业加上 permissions: issues: write（来自 fork 和 Dependabot 的运行永远没有这个权限，已归档的仓库也不接受改动）",
    404: "对这个令牌来说，服务器上没有这个仓库，或者服务器没有这部分 API；请检查令牌是否授权了这个仓库",
    410: "这个仓库关闭了 issue；请在仓库设置里打开，或者去掉 issue: true",
    422: "GitHub 没有接受这个 issue；请检查 issue-labels 和 issue-assignees",
};
function titleWords(matter) {
    const ahead = aheadOf(matter);
    if (ahead !== undefined)
        return AHEAD_WORDS[ahead].title;
    if (matter === "sight:blind")
        return "没有得到应有的看管";
    return matter.startsWith("key:") ? `不可用：${verdictIn(matter)}` : rotationWords(matter);
}
function matter(matter) {
    const ahead = aheadOf(matter);
    if (ahead !== undefined)
        return AHEAD_WORDS[ahead].line;
    if (matter === "sight:blind")
        return "检查看不到它应当看管的全部内容";
    return matter.startsWith("key:") ? `密钥不可用：${verdictIn(matter)}` : rotationWords(matter);
}
function verdictIn(matter) {
    return (0,_report_messages_chinese_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .glossed */ ._)(matter.slice("key:".length));
}
function rotationWords(matter) {
    return matter === "rotation:due" ? "应当轮换" : "快要轮换";
}
function aheadOf(matter) {
    return matter.startsWith("ahead:") ? matter.slice("ahead:".length) : undefined;
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


/***/ }),

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ spaced)
/* harmony export */ });
const HAN_BESIDE_LATIN = /^(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han})$/u;
/** Parts of a Chinese sentence put together, with a space where Chinese meets Latin letters or digits. */
function spaced(...parts) {
    return parts.reduce((text, part) => {
        const seam = `${text.slice(-1)}${part.slice(0, 1)}`;
        return HAN_BESIDE_LATIN.test(seam) ? `${text} ${part}` : `${text}${part}`;
    }, "");
}


/***/ })

};
