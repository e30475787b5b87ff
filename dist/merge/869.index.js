export const id = 869;
export const ids = [869];
export const modules = {

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHINESE: () => (/* binding */ CHINESE)
/* harmony export */ });
/* harmony import */ var _scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64);

const RUN_AGAIN = "请重新运行失败的作业；本作业会再次汇总全部报告。";
const ONE_RUN = "请确认只有本次运行、同一计划的作业把报告写进输入 reports 所指的文件夹。";
/** The Chinese sentences about scans that were put together (简体中文). */
const CHINESE = {
    headline,
    gap: (gap) => ({ says: gapWords(gap), repair: repairWords(gap) }),
    found,
    parts: (reported, shards) => `${shards} 份中的 ${reported} 份`,
    changed: "作业运行期间有分支或标签被创建、移动或删除，因此各作业看到的历史不完全相同。期间推送的内容由那次推送的扫描负责。",
    about: (repository, text) => `${repository}：${text}`,
    noPlan: "输入 plan 不是一份扫描计划，因此无从知道本应扫描什么。请传入制定计划的作业的输出 plan，并查看那个作业是否失败。",
    leftOut: (number) => `有 ${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(number)} 个仓库有意不扫描，或没有可读的内容；计划作业的摘要列出了它们。`,
    moreRepositories: (number) => `还有 ${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(number)} 个仓库`,
    labels: { repository: "仓库", found: "发现", parts: "已报告", missing: "缺少" },
};
function headline({ repositories, complete }) {
    const findings = repositories.flatMap(({ view }) => view.findings);
    const leaky = repositories.filter(({ view }) => view.findings.length > 0).length;
    const all = `${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(repositories.length)} 个仓库`;
    const words = findings.length === 0
        ? `${all}中没有发现密钥`
        : `${all}中有 ${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(leaky)} 个发现 ${foundIn(findings)}`;
    return complete ? words : `不完整：在读取了的部分里，${words}`;
}
function found({ view }) {
    return view.findings.length === 0 ? "" : foundIn(view.findings);
}
function foundIn(findings) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return [
        ...(leaks > 0 ? [`${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(leaks)} 个泄露的密钥`] : []),
        ...(possible > 0 ? [`${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(possible)} 个疑似密钥`] : []),
        ...(dead > 0 ? [`${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(dead)} 个已撤销的密钥`] : []),
    ].join("、");
}
function gapWords(gap) {
    switch (gap.report) {
        case "missing":
            return `没有第 ${gap.shard} 份的报告。`;
        case "differs":
            return `第 ${gap.shard} 份有两份内容不同的报告。`;
        case "other-split":
            return `有第 ${gap.shard} 份的报告，而历史本应分为 ${gap.shards} 份。`;
        case "no-history":
            return `第 ${gap.shard} 份的报告不是历史扫描的报告。`;
        case "foreign":
            return gap.repository === ""
                ? "有一份报告没有写明仓库，不在计划之内。"
                : `有一份 ${gap.repository} 的报告，而它不在计划之内。`;
        case "plan":
            return gap.says;
        case "too-many":
            return "报告文件夹里的文件多于或大于所能读取的限度。";
        default:
            return `报告文件夹里有 ${(0,_scan_messages_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(gap.count)} 个文件不是报告：${FILES[gap.report]}。`;
    }
}
const FILES = {
    "not-json": "不是 JSON，或被截断",
    "too-deep": "嵌套太深",
    "other-version": "由另一版本的 action 写成",
    form: "不符合报告的格式",
    "too-large": "大于 64 MiB",
    "no-file": "是文件夹、链接之类",
    unreadable: "无法读取",
};
function repairWords(gap) {
    switch (gap.report) {
        case "missing":
            return `请查看它的作业为何失败或被跳过。${RUN_AGAIN}`;
        case "plan":
            return "请看计划作业的摘要。";
        case "no-history":
            return "请在写报告的作业里设置 scan-scope: history。";
        case "other-version":
            return "请在工作流的所有作业里使用同一版本的 action。";
        default:
            return ONE_RUN;
    }
}


/***/ })

};
