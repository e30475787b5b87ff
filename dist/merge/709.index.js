export const id = 709;
export const ids = [709];
export const modules = {

/***/ 709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHINESE: () => (/* binding */ CHINESE)
/* harmony export */ });
/** The Chinese sentences about the step. */
const CHINESE = {
    unexpected: (what) => `意外错误，请报告给我们：${what}`,
    issueNotKept: (why) => `未能维护关于该密钥的 issue。${why}`,
    failsBecause: (term) => `步骤失败，因为 fail-on 中有“${term}”。`,
    outputsUnwritten: "未能写入输出，后续步骤会看不到或只看到一部分：请在运行器的磁盘上腾出空间，然后重新运行作业。",
    summaryUnwritten: "未能写入作业摘要；其中的全部内容在日志里都有。",
    together: (sentences) => sentences.join(""),
};


/***/ })

};
