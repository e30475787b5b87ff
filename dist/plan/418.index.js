export const id = 418;
export const ids = [418];
export const modules = {

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHINESE: () => (/* binding */ CHINESE)
/* harmony export */ });
const WITH_APP = "请使用安装到全部仓库的 App 的令牌（examples/organization-scan.yml），或在输入 repositories 中写明要扫描的仓库。";
const REASONS = {
    archived: "已归档，而 include-archived 为 false",
    fork: "是复刻，而 include-forks 为 false",
    empty: "没有提交",
    disabled: "已被 GitHub 停用",
    "not-chosen": "不在输入 repositories 之列",
    "other-part": "属于另一份",
};
function troubled(trouble) {
    switch (trouble.kind) {
        case "no-answer":
            return "无法连接 GitHub 的 API，或无法理解其回答";
        case "rate-limit":
            return `GitHub 的 API 暂时拒绝更多请求（状态码 ${trouble.status}，限流）`;
        case "status":
            return `GitHub 的 API 返回了状态码 ${trouble.status}`;
    }
}
/** The Chinese sentences about a plan. */
const CHINESE = {
    headline: (counts) => counts.repositories === 0
        ? `没有可扫描的内容：没有选中任何仓库，略过 ${counts.leftOut} 个`
        : `${counts.repositories} 个仓库，${counts.jobs} 个作业，略过 ${counts.leftOut} 个`,
    repository: (name, size, jobs) => `${name}（${size}）：${jobs} 个作业`,
    size: (kb) => kb === undefined ? "大小未知" : kb < 1000 ? `${kb} kB` : `${(kb / 1000).toFixed(kb < 10_000 ? 1 : 0)} MB`,
    leftOut: (name, why) => `略过 ${name}：${REASONS[why]}。`,
    reason: (why) => REASONS[why],
    more: (count) => `还有 ${count} 个`,
    unnamed: (count) => `略过了 ${count} 个私有仓库；任何人都能看到这次运行，因此不写出它们的名字。`,
    gap(gap, trouble) {
        switch (gap.gap) {
            case "selected":
                return `列表可能缺少私有仓库：该令牌只能访问选定的仓库，作业自带的令牌总是如此。${WITH_APP}`;
            case "private-unknown":
                return `列表可能缺少私有仓库：无从得知该令牌看不到多少个。${WITH_APP}`;
            case "fewer":
                return `列表缺少${gap.of === "public" ? "公开" : "私有"}仓库：GitHub 统计有 ${gap.counted} 个，只列出 ${gap.listed} 个。${WITH_APP}`;
            case "broken-off":
                return `列表在 ${gap.listed} 个仓库之后中断：${troubled(trouble)}。请重新运行作业。`;
            case "unsteady":
                return "每次读取的列表都不一样，因此可能有遗漏。请在没有人创建或移动仓库时重新运行作业。";
            case "endless":
                return `列表没有尽头：读取 ${gap.pages} 页后放弃。请用输入 repositories 选择。`;
            case "not-understood":
                return `列表中有 ${gap.entries} 项无法理解，它们可能是仓库。请报告给我们。`;
            case "key-in-name":
                return `有仓库的名字像是一个密钥，会显示在作业的名字里（编号 ${gap.ids.slice(0, 10).join("、")}${gap.ids.length > 10 ? "……" : ""}）。该仓库没有扫描：请改名；如果确实是密钥，请撤销它。`;
            case "nothing":
                return "没有扫描任何仓库，因此对它们一无所知。请用输入 repositories、include-archived 和 include-forks 另作选择。";
            case "not-there":
                return `输入 repositories 中有该令牌看不到的仓库名：${gap.patterns.join("、")}。请改正，或提供能看到它的令牌。`;
        }
    },
    failure(failure, trouble) {
        switch (failure.failure) {
            case "no-account":
                return `输入“organization”的值是“${failure.account}”，GitHub 没有这个组织或用户。应为其主页地址中的名字。请在 with: 下改正。`;
            case "no-list":
                return `无法列出仓库：${troubled(trouble)}。请检查输入“token”，然后重新运行作业。`;
            case "too-many": {
                const how = failure.parts === undefined || failure.parts < 2
                    ? "请用输入“repositories”少选一些，或调大“max-jobs”。"
                    : `请调用工作流 ${failure.parts} 次，从“part: 1/${failure.parts}”到“part: ${failure.parts}/${failure.parts}”。`;
                return `要扫描 ${failure.repositories} 个仓库，而一个矩阵最多有 ${failure.maxJobs} 个作业。${how}`;
            }
            case "public-run":
                return `该工作流在公开仓库中运行，日志会显示 ${failure.privateRepositories} 个私有仓库的名字，以及密钥在其中的位置。请在私有仓库中运行，或用输入“repositories”选择公开仓库。`;
        }
    },
    noRepository: "运行器没有说明这是哪个仓库（GITHUB_REPOSITORY）。请在工作流中运行。",
    noToken: "输入“token”是空的，没有令牌就不会询问 GitHub。不写它就会使用作业自带的令牌，也可以提供 App 的令牌。",
    notGitHub: "输入“organization”需要 GitHub 或 GitHub Enterprise Server：Gitea 和 Forgejo 不会说明令牌看不到哪些仓库。请在每个仓库中使用 examples/history-shards.yml。",
    cancelled: "没有制定计划：作业已取消。",
    labels: {
        plan: "扫描计划",
        incomplete: "列表可能不完整",
        repository: "仓库",
        size: "大小",
        jobs: "作业",
        leftOut: (count) => `略过 ${count} 个`,
        why: "原因",
    },
};


/***/ })

};
