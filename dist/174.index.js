export const id = 174;
export const ids = [174];
export const modules = {

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


/***/ }),

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CHINESE: () => (/* binding */ CHINESE)
});

// EXTERNAL MODULE: ./lib/report/messages/han.js
var han = __webpack_require__(8756);
;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-left-over.js
const WHY = {
    missing: "生效的提交里没有这个文件，或者读不了",
    "other-rule": "属于不查找 OpenAI 密钥的规则",
    commits: "接受的是整个提交",
    contents: "按密钥或所在行的内容来接受",
    conditions: "要求同时满足几个条件",
    scope: "限定的是规则的查找范围",
    extends: "引用了另一个文件，那个文件不会读取",
    sweeping: "对每个文件都成立，等于关掉检查",
    pattern: "不是 Go 的正则表达式，或者过于复杂",
    form: "格式与这种文件不符",
    long: "过长",
    "too-many": "超出了允许的数量",
    key: "里面有一个密钥，必须撤销它",
    unclear: "没有写明提交，或者密钥被隐去",
    unreadable: "文件不能按它名字所示的格式读取",
    "too-large": "文件大于 1 MiB",
};
/** What of a file of another scanner accepts nothing here, and why, in Chinese: a sentence. */
function leftOverWords(note) {
    const { file, why, lines, parts, more } = note;
    const where = lines === undefined ? parts : `第 ${lines} 行`;
    const others = more === 0 ? "" : `，另有 ${more} 处`;
    return `没有沿用 ${file} 里的规则${where === undefined ? "" : `：${where}${others}`}（${WHY[why]}）。`;
}

// EXTERNAL MODULE: ./lib/report/scan/messages/facts.js
var facts = __webpack_require__(3064);
;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-words.js


/** Chinese words of the catalogue that several of its sentences share. */
/** `甲`, `甲和乙`, `甲、乙和丙`. */
function list(items) {
    if (items.length <= 1)
        return items.join("");
    return (0,han/* spaced */.j)(items.slice(0, -1).join("、"), "和", items.at(-1) ?? "");
}
const KIND_WORDS = {
    project: "OpenAI 项目密钥",
    "service-account": "OpenAI 服务账户密钥",
    admin: "OpenAI 管理员密钥",
    user: "OpenAI 用户密钥",
    legacy: "OpenAI 旧格式密钥",
    relay: "中转服务或兼容厂商的密钥",
    oidc: "OpenAI 短期凭证",
    none: "密钥",
};
/** What was found, such as `已撤销的 OpenAI 项目密钥`. */
function kindWords(finding) {
    const words = (0,facts/* isShortLived */.HB)(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
    switch (finding.confidence) {
        case "leak":
            return words;
        case "possible-leak":
            return (0,han/* spaced */.j)("疑似", words);
        case "dead-leak":
            return (0,han/* spaced */.j)("已撤销的", words);
    }
}
/** How the key is written there; nothing for the key as it is. */
const ENCODING_WORDS = {
    plain: undefined,
    joined: "由几段拼接而成",
    "utf-16": "UTF-16 编码",
    base64: "base64 编码",
    hex: "十六进制编码",
    percent: "百分号编码",
    escaped: "转义写法",
    html: "HTML 实体写法",
};
const UNKNOWN_FILE = "（路径不明的文件）";
/** Where it stands: `src/a.ts:3:14`, `提交说明`. */
function whereWords({ source, file, entry, line, column }) {
    switch (source) {
        case "file": {
            const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
            return entry === undefined
                ? `${file ?? UNKNOWN_FILE}${position}`
                : `压缩包 ${file ?? UNKNOWN_FILE} 中的 ${entry}${position}`;
        }
        case "path":
            return entry === undefined
                ? `文件名 ${file ?? UNKNOWN_FILE}`
                : `压缩包 ${file ?? UNKNOWN_FILE} 中的文件名 ${entry}`;
        case "commit-message":
            return "提交说明";
        case "tag-message":
            return "标签说明";
        case "ref":
            return file === undefined ? "分支或标签的名字" : `分支或标签名 ${file}`;
        case "author":
            return "作者或提交者一栏";
        case "event-text":
            return file === undefined ? "事件的文字" : (EVENT_TEXTS[file] ?? file);
    }
}
/** Texts of events, by their names in `scan/event/texts.ts`. */
const EVENT_TEXTS = {
    "pull request title": "拉取请求的标题",
    "pull request body": "拉取请求的正文",
    "review body": "审查的正文",
    "review comment body": "审查评论的正文",
    "issue title": "issue 的标题",
    "issue body": "issue 的正文",
    "comment body": "评论的正文",
    "discussion title": "讨论的标题",
    "discussion body": "讨论的正文",
    "answer body": "回答的正文",
    "release name": "release 的名称",
    "release body": "release 的正文",
    "milestone title": "里程碑的标题",
    "milestone description": "里程碑的描述",
    "label name": "标签的名称",
    "label description": "标签的描述",
    "wiki page title": "wiki 页面的标题",
    "wiki page summary": "wiki 页面的摘要",
    "title of the other run": "另一次运行的标题",
    "check title": "检查的标题",
    "check summary": "检查的摘要",
    "check text": "检查的正文",
    "deployment description": "部署的描述",
    "deployment status description": "部署状态的描述",
    "status description": "提交状态的描述",
    "package description": "软件包的描述",
    "package version description": "软件包版本的描述",
    "project name": "项目的名称",
    "project body": "项目的正文",
    "project note": "项目卡片的内容",
    "project column name": "项目列的名称",
};
/** The object it stands in; a tag is one of its own. */
function commitWords({ source, commit }) {
    if (commit === undefined)
        return "";
    return `（${source === "tag-message" || source === "ref" ? "标签对象" : "提交"} ${(0,facts/* short */.h0)(commit)}）`;
}
/** What was scanned. */
function scopeWords(view) {
    const event = eventWords(view.eventName);
    switch (view.what) {
        case "range":
            return `${event}新增的内容`;
        case "tip":
            return `提交 ${(0,facts/* short */.h0)(view.tip ?? "")} `;
        case "tree":
            return `提交 ${(0,facts/* short */.h0)(view.tip ?? "")} 的文件`;
        case "history":
            return `历史${view.shard === undefined ? "" : `（第 ${view.shard} 份）`}`;
        case "event-text":
            return `${event}的文字`;
        case "nothing":
            return event;
    }
}
/** The same for a result without findings, where the number of commits is what one wants to know. */
function cleanScopeWords(view) {
    if (view.what !== "range" || view.commits === 0)
        return scopeWords(view);
    const event = eventWords(view.eventName);
    return view.commits === 1 ? `${event}的提交` : `${event}的 ${(0,facts/* grouped */.zD)(view.commits)} 个提交`;
}
/** What happened. */
function eventWords(eventName) {
    switch (eventName) {
        case "push":
            return "这次推送";
        case "pull_request":
        case "pull_request_target":
            return "这个拉取请求";
        case "merge_group":
            return "这个合并组";
        default:
            return "这个事件";
    }
}

// EXTERNAL MODULE: ./lib/report/scan/messages/repair.js
var repair = __webpack_require__(1786);
;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-why.js



/** What is missing of a scan, why, and how to repair it, in Chinese. */
/** What the payload of an event does not say: after “没有写明”. */
const UNSAID = {
    "pushed-commits": "推送了哪些提交",
    "before-push": "推送之前是什么",
    "new-ref-commit": "新的分支或标签指向哪里",
    "pull-request-commit": "拉取请求指向哪个提交",
    "merge-group-commit": "合并组指向哪个提交",
    "other-run-commit": "另一次运行针对哪个提交",
    "wiki-commits": "涉及 wiki 的哪些提交",
    before: "此前是什么",
};
const NO_GIT = {
    "no-git": "这台运行器上没有 git",
    "temp-full": "临时目录（RUNNER_TEMP）所在的磁盘已满",
    "temp-denied": "临时目录（RUNNER_TEMP）不可写",
    "temp-missing": "临时目录（RUNNER_TEMP）不存在",
    "temp-exhausted": "这台机器的资源已经用尽",
    "temp-failed": "临时目录（RUNNER_TEMP）不可用",
};
const CAUSES = {
    "not-fetched": "检出里没有它，也没能获取任何内容",
    "no-server": "检出里没有它，也没有可以获取它的服务器",
    "git-not-started": "git 无法启动",
    killed: "git 崩溃了，或者被外部终止",
    stalled: "git 十分钟没有任何动静",
    flooded: "git 不停地报错",
    garbled: "git 的回答不像 git 的回答",
    cancelled: "运行被取消",
    "disk-full": "磁盘已满",
    "disk-read-only": "磁盘不可写",
    "nothing-left": "这台机器的资源已经用尽",
    "git-too-old": "这个 git 太旧",
    "server-refused": "服务器拒绝了令牌，或者不让它看到这个仓库",
    "server-gone": "服务器上已经没有它了",
    "server-error": "服务器返回了它自身的错误",
    "server-unresolved": "无法解析服务器的域名",
    certificate: "服务器的证书不被接受",
    proxy: "代理没能建立连接",
    "server-unreachable": "连不上服务器",
    damaged: "仓库已损坏",
    "fetch-failed": "git 没能获取它",
    "list-failed": "git 没能列出对象",
    "read-failed": "git 没能读取对象",
    vanished: "它们在读取过程中被删除",
    "too-many-hits": "密钥超过 5,000 个，或者可能含有密钥的文件超过 100,000 个",
    "api-absent": "GitHub API 上没有它，或者不让这个令牌看到它",
    "api-refused": "GitHub API 拒绝了令牌",
    "api-rate-limited": "GitHub API 的请求次数已用完",
    "api-budget": "一次运行向 GitHub API 发送的请求已达上限",
    "api-server-error": "GitHub API 三次都返回了它自身的错误",
    "api-unreachable": "连不上 GitHub API",
    "api-unreadable": "读不懂 GitHub API 的回答",
    "api-too-large": "GitHub API 不提供超过 100 MB 的文件",
    "api-unusable": "GitHub API 用不了",
    "api-no-wiki": "GitHub API 看不到 wiki",
    "api-files-of-commit": "GitHub API 对一个提交最多列出 3,000 个文件",
    "api-files-of-tree": "这个提交太大，GitHub API 没有列出它的全部文件",
};
/** Why something was not read. */
function whyWords(why) {
    switch (why.because) {
        case "unsaid":
            return `这个事件的数据没有写明${UNSAID[why.unsaid]}`;
        case "no-way":
            return `${NO_GIT[why.git]}，${why.api === "no-token" ? "也没有访问 GitHub API 的令牌" : "而通过 GitHub API 无法读取历史"}`;
        case "api-limit":
            return `${missed(why)}没有读取，因为${/^[A-Za-z]/.test(CAUSES[why.limit]) ? " " : ""}${CAUSES[why.limit]}`;
        case "api-commits-of-range":
            return `这个范围里有 ${why.missing} 个提交，GitHub API 没有列出`;
        case "api-without-base":
            return `没有 git、也没有可以对照的提交时，最多读取 ${why.most} 个提交`;
        default:
            return CAUSES[why.because];
    }
}
function missed({ commits, files }) {
    return list([
        ...(commits > 0 ? [`${(0,facts/* grouped */.zD)(commits)} 个提交`] : []),
        ...(files > 0 ? [`${(0,facts/* grouped */.zD)(files)} 个文件`] : []),
    ]);
}
/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING = {
    commit: ({ id, role }) => `没能取得${role === "base" ? "这个事件所基于的提交" : "提交"}${id ? ` ${(0,facts/* short */.h0)(id)}` : ""}`,
    history: () => "缺少一部分要扫描的提交",
    objects: ({ count }) => `没能读取${count ? ` ${(0,facts/* grouped */.zD)(count)} 个` : ""}文件或其他对象`,
    limit: () => "还没读完就到了上限",
    "no-way": () => "git 和 GitHub API 都没能读取任何内容",
};
const PERMISSIONS = "给作业加上 permissions: contents: read，并让输入 token 保持默认值";
const REPAIRS = {
    "run-again": "请重新运行作业。",
    "free-disk": "请在运行器的磁盘上腾出空间，再重新运行作业。",
    "writable-temp": "请为这个步骤设置一个存在且可写的 RUNNER_TEMP。",
    "free-machine": "请看看这台运行器上还在运行什么：文件描述符、进程或内存已经不够；然后重新运行作业。",
    "larger-runner": "请重新运行作业；如果内存不足，换更大的运行器，或者用 scan-shard 把很大的历史分给作业矩阵。",
    "look-at-git": "请看看 git 在这台运行器上等待什么（慢磁盘、锁，或者挡在它前面的程序），再重新运行作业。",
    "git-itself": "请重新检出仓库，并确认 PATH 上的第一个 git 就是 git 本身，而不是会改动输出的脚本。",
    "newer-git": "请使用带有 git 2.29 或更高版本的运行器或容器。",
    "check-out-anew": "请重新检出仓库。",
    "readable-payload": "请让这个步骤能够读取 GITHUB_EVENT_PATH 所指的文件；在容器里要把它挂载进去。",
    "fetch-commits": `请在 actions/checkout 设置 fetch-depth: 0，或者${PERMISSIONS}，这样才能获取这些提交。`,
    "fetch-objects": `请去掉 actions/checkout 的 filter 和 sparse-checkout，并设置 fetch-depth: 0，或者${PERMISSIONS}，这样才能获取缺少的对象。`,
    spread: "请在有 git 的运行器上运行，并在 actions/checkout 设置 fetch-depth: 0；很大的历史可以用 scan-shard 分给作业矩阵。",
    "install-git": `请使用有 git 的运行器（或容器），先用 actions/checkout 检出仓库，并${PERMISSIONS}。`,
};
/** What is missing and why, and how to repair it: a sentence each. */
function gapWords(gap) {
    return { says: `${MISSING[gap.gap](gap)}：${whyWords(gap.why)}。`, repair: REPAIRS[(0,repair/* repairOf */.d)(gap)] };
}
const GIB = 1024 ** 3;
/** Why an archive was not opened, or not to its end. */
function unopenedWords({ because, most = 0 }) {
    switch (because) {
        case "damaged":
            return "已损坏，或者只是看起来像压缩包";
        case "cut-off":
            return "不完整，末尾被截断";
        case "encrypted":
            return "已加密";
        case "method":
            return "使用了这个版本打不开的压缩方法";
        case "format":
            return "使用了这个版本打不开的格式";
        case "entry-size":
            return `内容超过 ${(0,facts/* inMib */.UE)(most)}`;
        case "nested-size":
            return `是另一个压缩包里超过 ${(0,facts/* inMib */.UE)(most)} 的压缩包`;
        case "total-size":
            return `压缩包的内容超过 ${(0,facts/* inMib */.UE)(most)}`;
        case "ratio":
            return `内容超过自身大小的 ${most} 倍`;
        case "overlap":
            return "压缩包里同样的字节重复了太多次";
        case "entries":
            return `压缩包里的条目超过 ${(0,facts/* grouped */.zD)(most)} 个`;
        case "depth":
            return `压缩包嵌套超过 ${most} 层`;
        case "too-large":
            return `大于 ${(0,facts/* inMib */.UE)(most)}`;
        case "archives-before":
            return `在它之前的压缩包内容已超过 ${most / GIB} GiB`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-notes.js


/** What is said of an event, of what was scanned, and besides, in Chinese. */
const WHO = {
    push: "这次推送",
    "pull-request": "这个拉取请求",
    "merge-group": "这个合并组",
    branch: "新的分支",
    tag: "新的标签",
};
const ADDS_NOTHING = {
    texts: "这个事件只带来文字，没有提交；扫描的是这些文字。",
    release: "release 只带来文字，没有提交；扫描的是这些文字。",
    "deleting-push": "这次推送删除了一个分支或标签，没有新增内容。",
    deletion: "这个事件删除了一个分支或标签，没有新增内容。",
    "merge-group-done": "这个合并组已经结束，没有新增内容。",
};
const FILES_BECAUSE = {
    "adds-nothing": "这个事件没有给仓库新增内容",
    publication: "这个事件把仓库公开给所有人，没有新增内容（scan-scope: history 会扫描现在所有人都能看到的一切）",
    "unknown-event": "不知道这个事件新增了什么",
};
/** What an event adds, and why it is that: a sentence. */
function scopeNoteWords(note) {
    switch (note.note) {
        case "range":
            return adds(note, ` ${note.base} `);
        case "not-in-target":
            return adds(note, "目标分支");
        case "not-in-default":
            return adds(note, "默认分支");
        case "no-target":
            return `${WHO[note.of]}没有写明目标：从 ${note.head} 能到达的一切都会扫描。`;
        case "all-new":
            return `这是全新的，没有可以对照的内容：从 ${note.head} 能到达的一切都会扫描。`;
        case "wiki":
            return "这个事件修改了 wiki，但没有写明之前是什么：因此扫描 wiki 的全部历史。";
        case "nothing":
            return ADDS_NOTHING[note.because];
        case "files":
            return `${filesBecause(note.because)}：改为扫描${note.commit === undefined ? "本次运行所在的提交" : `提交 ${note.commit} `}的全部文件。`;
        case "tree":
            return "扫描当前检出的提交中的文件。";
        case "history":
            return `扫描所有分支和标签的全部历史${note.shards > 1 ? `（第 ${note.shard} 份，共 ${note.shards} 份）` : ""}。`;
        case "staged":
            return "扫描暂存的内容。";
    }
}
function adds({ of, head }, base) {
    const what = `从 ${head} 能到达、而从${base}到达不了的内容`;
    return of === "other-run"
        ? `此前的那次运行针对 ${head}，它新增的是${what}。`
        : `${WHO[of]}新增的是${what}。`;
}
function filesBecause(because) {
    return because === "adds-nothing" || because === "publication" || because === "unknown-event"
        ? FILES_BECAUSE[because]
        : `这个事件的数据没有写明${UNSAID[because]}`;
}
const BAD_LINES = {
    key: () => "写的是密钥本身，而应当写密钥的指纹（报告里有；这个密钥必须撤销）",
    "too-long": ({ most }) => `超过 ${most} 个字符`,
    gitleaks: () => "是 .gitleaksignore 的格式，而应当写密钥的指纹（报告里有）",
    "too-many-paths": ({ most }) => `超出了路径的上限 ${most} 条`,
    sweeping: ({ pattern }) => `（${pattern}）匹配所有文件，等于关掉检查`,
};
const WITHHELD = {
    fork: "没有验证泄露的密钥：这次运行属于来自 fork 的拉取请求。",
    dependabot: "没有验证泄露的密钥：这次运行属于 Dependabot。",
};
/** What people should know besides: a sentence. */
function noteWords(note) {
    switch (note.note) {
        case "unsaid":
            return `这个事件的数据没有写明${UNSAID[note.unsaid]}。改为扫描本次运行所针对的提交的全部文件；此前新增又删除的内容没有扫描。`;
        case "unknown-event":
            return `这个版本不知道${note.event === undefined ? "这个未知事件" : `事件 ${note.event} `}新增了什么。改为扫描本次运行所针对的提交的全部文件。`;
        case "overlong":
            return "没能取得此前的提交，因此扫描的内容比这个事件新增的更多；找到的密钥可能更早就有。";
        case "fell-back":
            return "没能取得强制推送之前的提交；改以默认分支作为对照。";
        case "base-not-all-read":
            return "对照用的提交没能读全；其中原有的密钥会被当作新的报告。";
        case "ignore-file-unread":
            return "没能读取忽略文件（检出里没有它，它不是文件，或者大于 1 MiB）；没有任何结果因它而被接受。";
        case "left-behind":
            return "临时目录（RUNNER_TEMP）里的一个 openai-key-guard-… 目录没能删除；里面是获取到的内容。";
        case "ignore-file-too-large":
            return "忽略文件大于 1 MiB，其中的规则一条都没有使用。";
        case "ignore-line": {
            const { line, why, most = 0, pattern = "" } = note;
            return `忽略文件第 ${line} 行${BAD_LINES[why]({ most, pattern })}，没有使用。`;
        }
        case "more-ignore-lines":
            return `忽略文件中没有使用的行还有 ${note.count} 行。`;
        case "left-over":
            return leftOverWords(note);
        case "none-verified":
            return WITHHELD[note.withheld];
        case "not-all-verified":
            return `${note.of} 个泄露的密钥中，有 ${note.left} 个没有验证：${notVerified(note)}。`;
    }
}
function notVerified({ why, most }) {
    switch (why) {
        case "cancelled":
            return "运行被取消";
        case "unreachable":
            return "连不上 OpenAI";
        case "too-many":
            return `一次运行最多验证 ${most} 个`;
    }
}
/** What happens while a scan runs: a line of the log. */
function progressWords(event) {
    switch (event.event) {
        case "begins":
            return `OpenAI Key Guard 正在查找泄露的密钥。${scopeNoteWords(event.note)}`;
        case "fetching":
            return "正在获取检出里缺少的内容 …";
        case "over-api":
            return `改用 GitHub API 读取，因为${event.why === "commits-missing" ? " git 没能取得全部提交" : NO_GIT[event.why]} …`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-reports.js
/** What is said in Chinese of the other places that a report goes to. */
const CHINESE_REPORTS = {
    noPullRequest: "不写评论：这个事件不属于任何拉取请求。",
    comment: (trouble) => `没能写入拉取请求下的评论：${commentWords(trouble)}。`,
    file: (trouble) => `没能写入报告文件：${fileWords(trouble)}。`,
};
function commentWords(trouble) {
    switch (trouble.kind) {
        case "not-the-api":
            return "回答的不是 GitHub API";
        case "too-many-comments":
            return "拉取请求的评论太多，找不到我们的那一条";
        case "no-answer":
            return "连不上 GitHub API，或者它的回答不正常，或者没有访问它的令牌";
        case "rate-limit":
            return `GitHub API 的请求次数已用完（HTTP ${trouble.status}）`;
        case "status":
            return `${STATUSES[trouble.status] ?? "GitHub API 没有照做"}（HTTP ${trouble.status}）`;
    }
}
const STATUSES = {
    401: "令牌无效",
    403: "令牌没有写评论的权限；请给作业加上 permissions: pull-requests: write（来自 fork 和 Dependabot 的运行永远没有这个权限）",
    404: "对这个令牌来说，服务器上没有这个拉取请求，或者服务器没有这部分 API",
    410: "这里关闭了评论",
    422: "GitHub 没有接受这条评论；对话可能已锁定",
};
function fileWords(trouble) {
    switch (trouble.of) {
        case "outside":
            return "它不在工作区里";
        case "directory":
            return "已有一个同名的目录";
        case "link-on-the-way":
            return "途中的一个目录是符号链接";
        case "file-on-the-way":
            return "途中应当是目录的位置上是一个文件";
        case "file-system":
            return trouble.code === undefined ? "文件系统返回了错误" : `文件系统返回了 ${trouble.code}`;
    }
}

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese-todo.js


/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
function todoFor(view) {
    const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
    const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
    const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
    return [
        ...revokeSteps(leaks),
        ...(leaks.length > 0
            ? [
                `新建一个密钥，保存为 secret（本仓库工作流的 secret 在 ${view.secretsUrl} ），让程序从环境变量读取。`,
            ]
            : []),
        ...possibleSteps(possible, view),
        ...tidySteps(leaks.concat(possible)),
        ...(leaks.some(facts/* isInCommits */.An) ? [greenStep(view)] : []),
        ...(dead.length > 0 ? [deadStep(view)] : []),
    ];
}
function revokeSteps(leaks) {
    const openAi = leaks.filter((finding) => finding.kind !== "relay" && !(0,facts/* isShortLived */.HB)(finding));
    const has = (kind) => openAi.some((finding) => finding.kind === kind);
    const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
    const steps = [
        ...(has("admin") ? [`到 ${message/* ADMIN_KEYS_PAGE */.Vg} 撤销管理员密钥；它能管理整个组织。`] : []),
        ...(has("service-account")
            ? [`撤销服务账户的密钥：到 ${message/* PROJECTS_PAGE */.bC} 打开它所在的项目，在那里删除密钥。`]
            : []),
        ...(ordinary ? [`到 ${message/* KEYS_PAGE */.BA} 撤销密钥。`] : []),
        ...(leaks.some((finding) => finding.kind === "relay" && !(0,facts/* isShortLived */.HB)(finding))
            ? ["到签发它的中转服务或兼容厂商那里撤销密钥。"]
            : []),
    ];
    return steps.map((step, index) => index === 0
        ? `${step}先做这一步：只删除那一行没有用，凡是有历史副本或能拿到副本的人，都有这个密钥。`
        : step);
}
function possibleSteps(possible, { what, ignoreFile }) {
    if (possible.length === 0)
        return [];
    // Of an event that only brings texts, nothing of the repository is read.
    const accept = what === "event-text" ? "" : `把它的指纹写进 ${ignoreFile}，或者`;
    const shortLived = possible.some(facts/* isShortLived */.HB) ? "；OpenAI 的短期凭证会自行失效，但不应当保存下来" : "";
    return [
        `疑似密钥如果属于中转服务或兼容厂商，就到那里撤销${shortLived}。如果不是密钥，就接受它：${accept}在那一行写上 openai-key-guard:allow。`,
    ];
}
/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings) {
    const has = (0,facts/* sourcesOf */.u0)(findings);
    return [
        ...(has("event-text") ? ["编辑含有密钥的文字，再打开它的编辑记录（“edited”），把旧版本也删除。"] : []),
        ...(has("ref") ? ["删除名字里含有密钥的分支或标签，换一个名字重新推送。"] : []),
        ...(has("file", "path", "commit-message", "tag-message", "author")
            ? [
                "之后如有需要，再清理历史（git filter-repo，然后强制推送）；副本、fork 和拉取请求里仍保留着旧提交，所以要先撤销。",
            ]
            : []),
    ];
}
/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }) {
    return `含有密钥的提交从分支上消失（rebase 或 squash，再强制推送）之前，这项检查会一直失败；也可以在撤销之后接受它：把它的指纹写进 ${ignoreFile}（拉取请求要写在它的目标分支上），或者设置 verify-leaks: true，让它记为 dead-leak。`;
}
function deadStep({ ignoreFile }) {
    return `已撤销的密钥只需在仍然使用它的地方换掉；不想再看到它，就把它的指纹写进 ${ignoreFile}。`;
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/chinese.js







const LABELS = {
    check: "泄露密钥扫描",
    incomplete: "扫描不完整",
    todo: "怎么办（按此顺序）",
    key: "密钥",
    confidence: "判定",
    where: "位置",
    commit: "提交",
    state: "状态",
    fingerprint: "指纹",
    acceptedBy: "接受依据",
    rule: "规则",
    places: (number) => `另有 ${(0,facts/* grouped */.zD)(number)} 处`,
    accepted: (number) => `${(0,facts/* grouped */.zD)(number)} 项已接受，不计入`,
    known: (number) => `${(0,facts/* grouped */.zD)(number)} 个密钥原先就有，不计入`,
    proposed: (number) => `这里新增了 ${(0,facts/* grouped */.zD)(number)} 条忽略规则，合并之后才生效`,
    unopened: (number) => `${(0,facts/* grouped */.zD)(number)} 个压缩包没有打开，或没有读完`,
    notes: "说明",
};
/** The Chinese catalogue (简体中文). */
const CHINESE = {
    headline,
    counts: ({ commits, objects, bytes }) => `读取了 ${(0,facts/* grouped */.zD)(commits)} 个提交、${(0,facts/* grouped */.zD)(objects)} 个对象，${(0,facts/* mebibytes */.jh)(bytes) ?? "不到 0.1 MiB"}`,
    kind: kindWords,
    where: whereWords,
    finding: findingSentence,
    state,
    gap: gapWords,
    why: whyWords,
    scopeNote: scopeNoteWords,
    note: noteWords,
    unopened: unopenedWords,
    progress: progressWords,
    accepted: ({ finding, by, rule }) => `${(0,han/* spaced */.j)(whereWords(finding.place), "的", kindWords(finding))}已被接受，依据是${ACCEPTED_BY[by]}（${rule}）。`,
    acceptedBy: (by) => ACCEPTED_BY[by],
    todo: todoFor,
    more: (number) => `还有 ${number} 项`,
    moreInSummary: (number) => `还有 ${number} 项，见作业摘要。`,
    moreGaps: (number) => `还有 ${(0,facts/* grouped */.zD)(number)} 处没能读取，见作业摘要。`,
    details: (runUrl) => `全部内容见这次运行的摘要：${runUrl}`,
    resolved: "先前在这里发现的密钥，已经不在这个拉取请求新增的内容里。但只要推送过，密钥就必须撤销。",
    cancelled: "运行被取消。",
    sentence: (text) => `${text}。`,
    together: (sentences) => sentences.join(""),
    titled: (title, text) => `${title}：${text}`,
    aside: (text) => `（${text}）`,
    reports: CHINESE_REPORTS,
    labels: LABELS,
};
const ACCEPTED_BY = {
    fingerprint: "忽略文件中的指纹",
    path: "忽略文件中的路径",
    place: "忽略文件中的位置",
    inline: "该行的标记",
};
function headline(view) {
    const found = view.findings.length;
    const aside = [
        ...(view.accepted.length > 0 ? [`已接受 ${(0,facts/* grouped */.zD)(view.accepted.length)} 项`] : []),
        ...(view.known.length > 0 ? [`原先就有 ${view.known.length} 个`] : []),
    ];
    const apart = aside.length === 0 ? "" : `（${aside.join("，")}）`;
    if (!view.complete) {
        const so = found > 0 ? `发现 ${foundWords(view)}` : "没有发现密钥";
        return `不完整：${scopeWords(view)}只读取了一部分，其中${so}${apart}`;
    }
    if (found > 0)
        return `${scopeWords(view)}中发现 ${foundWords(view)}${apart}`;
    if (view.what === "nothing")
        return "没有新增可能含有密钥的内容";
    if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
        return `${eventWords(view.eventName)}没有带来新的提交`;
    }
    const other = aside.length === 0 ? "" : view.what === "range" ? "新的" : "其他";
    return `${cleanScopeWords(view)}中没有发现${other}密钥${apart}`;
}
function foundWords({ findings }) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return list([
        ...(leaks > 0 ? [`${(0,facts/* grouped */.zD)(leaks)} 个泄露的密钥`] : []),
        ...(possible > 0 ? [`${(0,facts/* grouped */.zD)(possible)} 个疑似密钥`] : []),
        ...(dead > 0 ? [`${(0,facts/* grouped */.zD)(dead)} 个已撤销的密钥`] : []),
    ]);
}
function findingSentence(finding) {
    const { publicPrefix, place, placeCount } = finding;
    const encoding = ENCODING_WORDS[place.encoding];
    return [
        kindWords(finding),
        publicPrefix === "" ? "" : `（${publicPrefix}…）`,
        (0,han/* spaced */.j)("，位于", whereWords(place)),
        commitWords(place),
        encoding === undefined ? "" : `，${encoding}`,
        placeCount > 1 ? `，另有 ${(0,facts/* grouped */.zD)(placeCount - 1)} 处` : "",
        finding.atTip || !(0,facts/* isInCommits */.An)(finding)
            ? ""
            : finding.inHistory
                ? "；它不在 HEAD 中，但仍在历史里"
                : "；它在后来的提交中已删除，但仍在历史里",
        finding.live === "true" ? "；OpenAI 此刻仍然接受它" : "",
        `。指纹 ${finding.fingerprint}。`,
    ].join("");
}
function state(finding) {
    const words = [
        ...(finding.live === "true" ? ["此刻有效"] : []),
        ...(finding.live === "false" ? ["已撤销"] : []),
        ...((0,facts/* isInCommits */.An)(finding) && !finding.atTip
            ? [finding.inHistory ? "不在 HEAD 中，仍在历史里" : "已删除，仍在历史里"]
            : []),
        ENCODING_WORDS[finding.place.encoding] ?? "",
    ].filter((word) => word !== "");
    return words.join("；");
}


/***/ })

};
