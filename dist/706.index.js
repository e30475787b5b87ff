export const id = 706;
export const ids = [706];
export const modules = {

/***/ 4706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkRepository: () => (/* binding */ checkRepository)
});

// EXTERNAL MODULE: ./lib/decide.js
var decide = __webpack_require__(3127);
// EXTERNAL MODULE: ./lib/key/forms.js
var key_forms = __webpack_require__(580);
// EXTERNAL MODULE: ./lib/ports/proxy.js
var proxy = __webpack_require__(7008);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/ports/store.js


/** Makes it, or nothing at all. */
function createStore(options) {
    let gitDir;
    try {
        gitDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.temp, "openai-key-guard-"));
        return { made: "store", store: fill(gitDir, options) };
    }
    catch (error) {
        if (gitDir !== undefined)
            removeAll(gitDir);
        return { made: "nothing", why: TROUBLES[error.code ?? ""] ?? "failed" };
    }
}
const TROUBLES = {
    ...{ ENOSPC: "full", EDQUOT: "full", EFBIG: "full" },
    ...{ EACCES: "denied", EPERM: "denied", EROFS: "denied" },
    ...{ ENOENT: "missing", ENOTDIR: "missing" },
    ...{ EMFILE: "exhausted", ENFILE: "exhausted", ENOMEM: "exhausted" },
};
function fill(gitDir, options) {
    const { workspace, objectFormat, borrowFrom, alone = false } = options;
    const checkedOut = alone ? undefined : findCheckedOut(workspace, borrowFrom);
    for (const directory of ["objects/info", "refs"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, directory), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
    const [config, whole, partial] = ["config", "config.whole", "config.partial"].map((name) => (0,external_node_path_.join)(gitDir, name));
    (0,external_node_fs_.writeFileSync)(config, configuration(objectFormat, false));
    (0,external_node_fs_.writeFileSync)(partial, configuration(objectFormat, true));
    if (checkedOut !== undefined) {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "objects/info/alternates"), `${asAlternate((0,external_node_path_.join)(checkedOut.gitDir, "objects"))}\n`);
        if (checkedOut.shallow !== "")
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "shallow"), checkedOut.shallow);
    }
    return {
        gitDir,
        checkedOut,
        shallow: () => new Set(readText((0,external_node_path_.join)(gitDir, "shallow"))
            .split("\n")
            .filter((id) => id !== "")),
        // Renamed, since that can be done on a full disk as well.
        asPartialClone: async (work) => {
            (0,external_node_fs_.renameSync)(config, whole);
            (0,external_node_fs_.renameSync)(partial, config);
            try {
                return await work();
            }
            finally {
                (0,external_node_fs_.renameSync)(config, partial);
                (0,external_node_fs_.renameSync)(whole, config);
            }
        },
        remove: () => removeAll(gitDir),
    };
}
function removeAll(directory) {
    try {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true, maxRetries: 3 });
        return true;
    }
    catch {
        return false;
    }
}
/** The remote has no address here: that goes with the one process that fetches. */
function configuration(objectFormat, partial) {
    return [
        "[core]",
        "\trepositoryformatversion = 1",
        "\tbare = true",
        "[extensions]",
        ...(objectFormat === "sha1" ? [] : [`\tobjectformat = ${objectFormat}`]),
        ...(partial ? ["\tpartialClone = origin", '[remote "origin"]', "\tpromisor = true"] : []),
        "",
    ].join("\n");
}
function findCheckedOut(workspace, known) {
    try {
        const gitDir = known ?? gitDirOf(workspace);
        const commonFile = readText((0,external_node_path_.join)(gitDir, "commondir")).trim();
        const common = (0,external_node_fs_.realpathSync)(commonFile === "" ? gitDir : (0,external_node_path_.resolve)(gitDir, commonFile));
        if (!(0,external_node_fs_.statSync)((0,external_node_path_.join)(common, "objects")).isDirectory())
            return undefined;
        return { gitDir: common, shallow: readText((0,external_node_path_.join)(common, "shallow")), partial: partialOf(common) };
    }
    catch {
        return undefined;
    }
}
function gitDirOf(workspace) {
    const dotGit = (0,external_node_path_.join)(workspace, ".git");
    return (0,external_node_fs_.statSync)(dotGit).isDirectory() ? dotGit : linked(workspace, dotGit);
}
/** `.git` is a file in work trees and submodules: `gitdir: path`. */
function linked(workspace, dotGit) {
    return (0,external_node_path_.resolve)(workspace, readText(dotGit)
        .replace(/^gitdir:\s*/, "")
        .trim());
}
function partialOf(gitDir) {
    const config = readText((0,external_node_path_.join)(gitDir, "config"));
    if (!/^\s*(?:partialclone|promisor|partialclonefilter)\s*=/im.test(config))
        return "no";
    return /^\s*partialclonefilter\s*=\s*"?blob:/im.test(config) ? "files" : "directories";
}
/** A directory of objects as a line of `objects/info/alternates`: as a C string where it has to be one. */
function asAlternate(directory) {
    const path = directory.split(external_node_path_.sep).join("/");
    return /["\\\n]/.test(path) ? `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"` : path;
}
function readText(path) {
    return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, "utf8") : "";
}

;// CONCATENATED MODULE: ./lib/report/scan/annotations.js
const TITLE = "OpenAI Key Guard";
/** The runner cuts messages at 4,096 characters. */
const LONGEST_MESSAGE = 4000;
/** Annotations, worst first: what could not be read, then what was found, then how many more there are. */
function annotationsOf(view, left, messages) {
    return [
        ...ofLevel("error", view, left.error, messages),
        ...ofLevel("warning", view, left.warning, messages),
    ];
}
function ofLevel(level, view, left, messages) {
    const gap = levelOfGaps(view) === level ? gapAnnotation(view, level, messages) : [];
    const findings = view.findings.filter((finding) => levelOf(finding) === level);
    const room = Math.max(0, left - gap.length);
    const kept = findings.length <= room ? findings : findings.slice(0, Math.max(0, room - 1));
    const rest = findings.length - kept.length;
    return [
        ...gap,
        ...kept.map((finding) => findingAnnotation(finding, level, messages)),
        ...(rest > 0 ? [annotation(level, messages.moreInSummary(rest))] : []),
    ].slice(0, Math.max(0, left));
}
/** A leak is an error also where it does not fail the step; what else was found is one where it does. */
function levelOf({ confidence, fails }) {
    return confidence === "leak" || fails ? "error" : "warning";
}
function levelOfGaps({ incompleteFails }) {
    return incompleteFails ? "error" : "warning";
}
function gapAnnotation({ gaps }, level, messages) {
    const [first, ...others] = gaps;
    if (first === undefined)
        return [];
    const { says, repair } = messages.gap(first);
    const more = others.length === 0 ? [] : [messages.moreGaps(others.length)];
    const incomplete = messages.sentence(messages.labels.incomplete);
    return [annotation(level, messages.together([incomplete, says, repair, ...more]))];
}
function findingAnnotation(finding, level, messages) {
    const place = finding.atTip && finding.place.source === "file" ? position(finding.place) : {};
    return { ...annotation(level, messages.finding(finding), place), about: finding };
}
function position(place) {
    const { exactPath, line, column, endColumn } = place;
    if (exactPath === undefined)
        return {};
    if (line === undefined)
        return { file: exactPath };
    const endLine = place.endLine ?? line;
    const oneLine = endLine === line;
    return {
        file: exactPath,
        startLine: line,
        endLine,
        ...(oneLine && column !== undefined ? { startColumn: column } : {}),
        ...(oneLine && column !== undefined && endColumn !== undefined ? { endColumn } : {}),
    };
}
function annotation(level, message, place = {}) {
    return { level, message: message.slice(0, LONGEST_MESSAGE), properties: { title: TITLE, ...place } };
}

// EXTERNAL MODULE: ./lib/translated.js
var translated = __webpack_require__(5929);
;// CONCATENATED MODULE: ./lib/report/scan/messages/english-left-over.js
const WHY = {
    missing: "the file is not there, or cannot be read, where ignore files count",
    "other-rule": "of a rule that finds no OpenAI keys",
    commits: "accepts whole commits",
    contents: "accepts by what a key or its line looks like",
    conditions: "accepts under several conditions at once",
    scope: "says where a rule looks at all",
    extends: "builds on another file, which is not read",
    sweeping: "fits every file, which would switch the guard off",
    pattern: "is no regular expression of Go, or one that takes too much",
    form: "is not of the form that such a file has",
    long: "is longer than it may be",
    "too-many": "is more than there may be",
    key: "has a key in it, which must be revoked",
    unclear: "does not name its commit, or has its key blacked out",
    unreadable: "the file cannot be read as what its name says",
    "too-large": "the file is larger than 1 MiB",
};
/** What of a file of another scanner accepts nothing here, and why: a sentence. */
function leftOverWords(note) {
    const { file, why, lines, parts, more } = note;
    const where = lines === undefined ? parts : `line ${lines}`;
    const others = more === 0 ? "" : ` and ${more} more`;
    return `Not taken over from ${file}${where === undefined ? "" : `: ${where}${others}`} (${WHY[why]}).`;
}

// EXTERNAL MODULE: ./lib/report/scan/messages/facts.js
var facts = __webpack_require__(3064);
// EXTERNAL MODULE: ./lib/report/scan/messages/repair.js
var repair = __webpack_require__(1786);
;// CONCATENATED MODULE: ./lib/report/scan/messages/words.js

/** English words of the catalogue that several of its sentences share. */
/** `1 file`, `1,234 files`. */
function count(number, one, many = `${one}s`) {
    return `${(0,facts/* grouped */.zD)(number)} ${number === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(items) {
    if (items.length <= 1)
        return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
const KIND_WORDS = {
    project: "OpenAI project key",
    "service-account": "OpenAI service account key",
    admin: "OpenAI admin key",
    user: "OpenAI user key",
    legacy: "OpenAI key of the legacy format",
    relay: "key of a relay or compatible vendor",
    oidc: "short-lived OpenAI credential",
    none: "key",
};
/** What was found, such as `revoked OpenAI project key`. */
function kindWords(finding) {
    const words = (0,facts/* isShortLived */.HB)(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
    switch (finding.confidence) {
        case "leak":
            return words;
        case "possible-leak":
            return `possible ${words}`;
        case "dead-leak":
            return `revoked ${words}`;
    }
}
/** How the key is written there; nothing for the key as it is. */
const ENCODING_WORDS = {
    plain: undefined,
    joined: "joined from several pieces",
    "utf-16": "in UTF-16",
    base64: "in base64",
    hex: "in hexadecimal",
    percent: "percent-encoded",
    escaped: "in escapes",
    html: "in HTML entities",
};
/** Of an object that no commit that was read names. */
const UNKNOWN_FILE = "(a file of unknown path)";
/** Where it stands, as people write it: `src/a.ts:3:14`, `the commit message`. */
function whereWords({ source, file, entry, line, column }) {
    switch (source) {
        case "file": {
            const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
            return entry === undefined
                ? `${file ?? UNKNOWN_FILE}${position}`
                : `${entry}${position} in the archive ${file ?? UNKNOWN_FILE}`;
        }
        case "path":
            return entry === undefined
                ? `the name of ${file ?? UNKNOWN_FILE}`
                : `the name of ${entry} in the archive ${file ?? UNKNOWN_FILE}`;
        case "commit-message":
            return "a commit message";
        case "tag-message":
            return "a tag's message";
        case "ref":
            return file === undefined ? "the name of a branch or tag" : `the name of the branch or tag ${file}`;
        case "author":
            return "an author or committer line";
        case "event-text":
            return `the ${file ?? "text of the event"}`;
    }
}
/** The object it stands in; a tag is one of its own. */
function commitWords({ source, commit }) {
    if (commit === undefined)
        return "";
    return ` (${source === "tag-message" || source === "ref" ? "tag object" : "commit"} ${(0,facts/* short */.h0)(commit)})`;
}
/** With its first letter in upper case. */
function sentenceStart(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** What was scanned, as the object of "in"; `read` when only a part could be. */
function scopeWords(view) {
    const event = eventWords(view.eventName);
    switch (view.what) {
        case "range":
            return `what ${event} adds`;
        case "tip":
            return `commit ${(0,facts/* short */.h0)(view.tip ?? "")}`;
        case "tree":
            return `the files of commit ${(0,facts/* short */.h0)(view.tip ?? "")}`;
        case "history":
            return `the history${view.shard === undefined ? "" : ` (shard ${view.shard})`}`;
        case "event-text":
            return `the texts of ${event}`;
        case "nothing":
            return event;
    }
}
/** The same for a result without findings, where the number of commits is what one wants to know. */
function cleanScopeWords(view) {
    return view.what === "range" && view.commits > 0
        ? `the ${view.commits === 1 ? "commit" : count(view.commits, "commit")} of ${eventWords(view.eventName)}`
        : scopeWords(view);
}
/** What happened, as the subject of a sentence. */
function eventWords(eventName) {
    switch (eventName) {
        case "push":
            return "this push";
        case "pull_request":
        case "pull_request_target":
            return "this pull request";
        case "merge_group":
            return "this merge group";
        default:
            return "this event";
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-why.js



/** What is missing of a scan, why, and how to repair it, in English. */
/** What the payload of an event does not say, as a clause. */
const UNSAID = {
    "pushed-commits": "which commits were pushed",
    "before-push": "what was there before the push",
    "new-ref-commit": "where the new branch or tag stands",
    "pull-request-commit": "which commit the pull request stands at",
    "merge-group-commit": "which commit the merge group stands at",
    "other-run-commit": "which commit the other run was about",
    "wiki-commits": "which commits of the wiki it is about",
    before: "what was there before",
};
const NO_GIT = {
    "no-git": "there is no git on this runner",
    "temp-full": "the disk is full on which the temporary directory (RUNNER_TEMP) lies",
    "temp-denied": "nothing may be written to the temporary directory (RUNNER_TEMP)",
    "temp-missing": "the temporary directory (RUNNER_TEMP) is not there",
    "temp-exhausted": "the machine has nothing left",
    "temp-failed": "the temporary directory (RUNNER_TEMP) cannot be used",
};
const CAUSES = {
    "not-fetched": "the clone does not have it, and nothing could be fetched",
    "no-server": "the clone does not have it, and there is no server to fetch it from",
    "git-not-started": "git could not be started",
    killed: "git crashed, or was ended from outside",
    stalled: "git gave no sign of life for ten minutes",
    flooded: "git complained without end",
    garbled: "git did not answer as git does",
    cancelled: "the run was cancelled",
    "disk-full": "the disk is full",
    "disk-read-only": "the disk cannot be written to",
    "nothing-left": "the machine has nothing left",
    "git-too-old": "this git is too old",
    "server-refused": "the server refused the token, or does not show it this repository",
    "server-gone": "the server does not have it any more",
    "server-error": "the server answered with an error of its own",
    "server-unresolved": "the name of the server could not be resolved",
    certificate: "the server's certificate was not accepted",
    proxy: "the proxy did not connect",
    "server-unreachable": "the server could not be reached",
    damaged: "the repository is damaged",
    "fetch-failed": "git could not fetch it",
    "list-failed": "git could not list the objects",
    "read-failed": "git could not read the objects",
    vanished: "they were removed while they were read",
    "too-many-hits": "there are more than 5,000 keys, or more than 100,000 files that may hold some",
    "api-absent": "GitHub's API does not have it, or does not show it to this token",
    "api-refused": "GitHub's API refused the token",
    "api-rate-limited": "the rate limit of GitHub's API was reached",
    "api-budget": "one run sends no more requests to GitHub's API",
    "api-server-error": "GitHub's API answered three times with errors of its own",
    "api-unreachable": "GitHub's API could not be reached",
    "api-unreadable": "the answer of GitHub's API could not be read",
    "api-too-large": "GitHub's API gives no files of more than 100 MB",
    "api-unusable": "GitHub's API could not be used",
    "api-no-wiki": "GitHub's API does not show wikis",
    "api-files-of-commit": "GitHub's API lists no more than 3,000 files of a commit",
    "api-files-of-tree": "GitHub's API does not list all files of so large a commit",
};
/** Why something was not read: the end of a sentence, "because …". */
function whyWords(why) {
    switch (why.because) {
        case "unsaid":
            return `the payload of this event does not say ${UNSAID[why.unsaid]}`;
        case "no-way":
            return `${NO_GIT[why.git]}, and ${why.api === "no-token" ? "there is no token for GitHub's API" : "a history cannot be read over GitHub's API"}`;
        case "api-limit":
            return `${missed(why)} not read, because ${CAUSES[why.limit]}`;
        case "api-commits-of-range":
            return `GitHub's API did not list ${why.missing} of the commits of this range`;
        case "api-without-base":
            return `without git no more than ${why.most} commits are read where there is nothing to hold them against`;
        default:
            return CAUSES[why.because];
    }
}
function missed({ commits, files }) {
    return list([
        ...(commits > 0 ? [count(commits, "commit")] : []),
        ...(files > 0 ? [count(files, "file")] : []),
    ]);
}
/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING = {
    commit: ({ id, role }) => `${id ? `The commit ${(0,facts/* short */.h0)(id)}` : "The commit"}${role === "base" ? " that this event builds on" : ""} could not be had`,
    history: () => "Some of the commits to be scanned are missing",
    objects: ({ count: number }) => `${number ? count(number, "file or other object", "files or other objects") : "Files or other objects"} could not be read`,
    limit: () => "A limit was reached before the end",
    "no-way": () => "Nothing could be read, neither with git nor through GitHub's API",
};
const PERMISSIONS = "give the job permissions: contents: read, and leave the input token at its default";
const REPAIRS = {
    "run-again": "Run the job again.",
    "free-disk": "Free space on the runner's disk, and run the job again.",
    "writable-temp": "Give the step a RUNNER_TEMP that is there and can be written to.",
    "free-machine": "See what else runs on this runner: it has no file descriptors, processes or memory to spare; then run the job again.",
    "larger-runner": "Run the job again; where memory is short, take a larger runner, or spread a large history over a job matrix with scan-shard.",
    "look-at-git": "See what git waits for on this runner (a slow disk, a lock, a program in front of it), and run the job again.",
    "git-itself": "Check the repository out anew, and see that the first git on PATH is git itself and not a script that changes what it says.",
    "newer-git": "Use a runner or container with git 2.29 or newer.",
    "check-out-anew": "Check the repository out anew.",
    "readable-payload": "Make the file that GITHUB_EVENT_PATH names readable for the step; in a container, mount it.",
    "fetch-commits": `Set fetch-depth: 0 at actions/checkout, or ${PERMISSIONS}, so that the commits can be fetched.`,
    "fetch-objects": `Leave out filter and sparse-checkout at actions/checkout and set fetch-depth: 0, or ${PERMISSIONS}, so that the missing objects can be fetched.`,
    spread: "Run on a runner with git and with fetch-depth: 0 at actions/checkout; a large history can be spread over a job matrix with scan-shard.",
    "install-git": `Run on a runner (or in a container) with git, check the repository out with actions/checkout first, and ${PERMISSIONS}.`,
};
/** What is missing and why, and how to repair it: a sentence each. */
function gapWords(gap) {
    return { says: `${MISSING[gap.gap](gap)}: ${whyWords(gap.why)}.`, repair: REPAIRS[(0,repair/* repairOf */.d)(gap)] };
}
const GIB = 1024 ** 3;
/** Why an archive was not opened, or not to its end: part of a sentence. */
function unopenedWords({ because, most = 0 }) {
    switch (because) {
        case "damaged":
            return "it is damaged, or only looks like an archive";
        case "cut-off":
            return "it is cut off";
        case "encrypted":
            return "it is encrypted";
        case "method":
            return "it uses a compression method that this version does not open";
        case "format":
            return "it has a format that this version does not open";
        case "entry-size":
            return `it holds more than ${(0,facts/* inMib */.UE)(most)}`;
        case "nested-size":
            return `it is an archive of more than ${(0,facts/* inMib */.UE)(most)} inside another`;
        case "total-size":
            return `the archive holds more than ${(0,facts/* inMib */.UE)(most)}`;
        case "ratio":
            return `it holds more than ${most} times its own size`;
        case "overlap":
            return "the archive holds the same bytes too many times over";
        case "entries":
            return `the archive holds more than ${most.toLocaleString("en")} entries`;
        case "depth":
            return `it is nested more than ${most} archives deep`;
        case "too-large":
            return `it is larger than ${(0,facts/* inMib */.UE)(most)}`;
        case "archives-before":
            return `the archives before it held more than ${most / GIB} GiB`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-notes.js


/** What is said of an event, of what was scanned, and besides, in English. */
const WHO = {
    push: "This push",
    "pull-request": "This pull request",
    "merge-group": "This merge group",
    branch: "A new branch",
    tag: "A new tag",
};
const ADDS_NOTHING = {
    texts: "This event adds text and no commits; its texts are scanned.",
    release: "A release adds text and no commits; its texts are scanned.",
    "deleting-push": "This push deletes a branch or tag and adds nothing.",
    deletion: "This event deletes a branch or tag and adds nothing.",
    "merge-group-done": "This merge group is done with and adds nothing.",
};
const FILES_BECAUSE = {
    "adds-nothing": "This event adds nothing to the repository",
    publication: "This event shows the repository to everybody and adds nothing (scan-scope: history scans all that can now be seen)",
    "unknown-event": "It is not known what this event adds",
};
/** What an event adds, and why it is that: a sentence. */
function scopeNoteWords(note) {
    switch (note.note) {
        case "range":
            return `${whoAdds(note)} ${note.base}.`;
        case "not-in-target":
            return `${whoAdds(note)} the branch it goes to.`;
        case "not-in-default":
            return `${whoAdds(note)} the default branch.`;
        case "no-target":
            return `${WHO[note.of]} does not say what it goes to: everything reachable from ${note.head} is scanned.`;
        case "all-new":
            return `This is new, and there is nothing to hold it against: everything reachable from ${note.head} is scanned.`;
        case "wiki":
            return "This event changes the wiki and does not say what was there before: the wiki's whole history is scanned.";
        case "nothing":
            return ADDS_NOTHING[note.because];
        case "files":
            return `${filesBecause(note.because)}: all files of ${note.commit === undefined ? "the commit that it runs on" : `commit ${note.commit}`} are scanned instead.`;
        case "tree":
            return "Scans the files of the checked-out commit.";
        case "history":
            return `Scans the whole history of all branches and tags${note.shards > 1 ? ` (shard ${note.shard} of ${note.shards})` : ""}.`;
        case "staged":
            return "Scans what is staged.";
    }
}
function whoAdds({ of, head, }) {
    return of === "other-run"
        ? `The run before this one was about ${head}, which adds what is reachable from it and not from`
        : `${WHO[of]} adds what is reachable from ${head} and not from`;
}
function filesBecause(because) {
    return because === "adds-nothing" || because === "publication" || because === "unknown-event"
        ? FILES_BECAUSE[because]
        : `The payload of this event does not say ${UNSAID[because]}`;
}
const ALL_FILES_INSTEAD = "All files of the commit that the run is about are scanned instead";
const BAD_LINES = {
    key: () => "holds a key itself, where the key's fingerprint belongs (reports show it; the key must be revoked)",
    "too-long": ({ most }) => `has more than ${most} characters`,
    gitleaks: () => "has the form of a .gitleaksignore, where the key's fingerprint belongs (reports show it)",
    "too-many-paths": ({ most }) => `is one path more than the ${most} that there may be`,
    sweeping: ({ pattern }) => `(${pattern}) takes in every file, which would switch the guard off`,
};
const WITHHELD = {
    fork: "Leaked keys were not verified: this run belongs to a pull request from a fork.",
    dependabot: "Leaked keys were not verified: this run belongs to Dependabot.",
};
/** What people should know besides: a sentence. */
function noteWords(note) {
    switch (note.note) {
        case "unsaid":
            return `The payload of this event does not say ${UNSAID[note.unsaid]}. ${ALL_FILES_INSTEAD}, and not what was added and removed before it.`;
        case "unknown-event":
            return `This version does not know what ${note.event === undefined ? "an unknown event" : `the event ${note.event}`} adds. ${ALL_FILES_INSTEAD}.`;
        case "overlong":
            return "The commits that were there before could not be had, so that more was scanned than this event added; a finding may be older than it.";
        case "fell-back":
            return "The commit that stood there before the forced push could not be had; the default branch was taken in its place.";
        case "base-not-all-read":
            return "Not all files of the base could be looked at; a key that stood in one of them is reported as new.";
        case "ignore-file-unread":
            return "The ignore file could not be read (it is missing in the clone, no file, or larger than 1 MiB); nothing was accepted by it.";
        case "left-behind":
            return "A directory openai-key-guard-… could not be removed from the temporary directory (RUNNER_TEMP); it holds what was fetched.";
        case "ignore-file-too-large":
            return "The ignore file is larger than 1 MiB, and none of it is used.";
        case "ignore-line": {
            const { line, why, most = 0, pattern = "" } = note;
            return `Line ${line} of the ignore file ${BAD_LINES[why]({ most, pattern })}, and is not used.`;
        }
        case "more-ignore-lines":
            return `Further lines of the ignore file that are not used: ${note.count}.`;
        case "left-over":
            return leftOverWords(note);
        case "none-verified":
            return WITHHELD[note.withheld];
        case "not-all-verified":
            return `${note.left} of ${note.of} leaked keys were not verified: ${notVerified(note)}.`;
    }
}
function notVerified({ why, most }) {
    switch (why) {
        case "cancelled":
            return "the run was cancelled";
        case "unreachable":
            return "OpenAI could not be reached";
        case "too-many":
            return `at most ${most} are verified in a run`;
    }
}
/** What happens while a scan runs: a line of the log. */
function progressWords(event) {
    switch (event.event) {
        case "begins":
            return `OpenAI Key Guard scans for leaked keys. ${scopeNoteWords(event.note)}`;
        case "fetching":
            return "Fetching what the clone does not have …";
        case "over-api":
            return `Reading over GitHub's API, since ${event.why === "commits-missing" ? "git could not get all commits" : NO_GIT[event.why]} …`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-reports.js
/** What is said in English of the other places that a report goes to. */
const ENGLISH_REPORTS = {
    noPullRequest: "No comment is written: this event belongs to no pull request.",
    comment: (trouble) => `The comment on the pull request could not be written: ${commentWords(trouble)}.`,
    file: (trouble) => `The report could not be written: ${fileWords(trouble)}.`,
};
function commentWords(trouble) {
    switch (trouble.kind) {
        case "not-the-api":
            return "what answered is not GitHub's API";
        case "too-many-comments":
            return "the pull request has too many comments to find ours";
        case "no-answer":
            return "GitHub's API could not be reached or did not answer as it should, or there is no token for it";
        case "rate-limit":
            return `the rate limit of GitHub's API is reached (HTTP ${trouble.status})`;
        case "status":
            return `${STATUSES[trouble.status] ?? "GitHub's API did not do it"} (HTTP ${trouble.status})`;
    }
}
const STATUSES = {
    401: "the token is not valid",
    403: "the token may not write comments; give the job permissions: pull-requests: write (runs for forks and of Dependabot never may)",
    404: "this server has no such pull request for this token, or does not know this part of the API",
    410: "comments are switched off here",
    422: "GitHub did not accept the comment; the conversation may be locked",
};
function fileWords(trouble) {
    switch (trouble.of) {
        case "outside":
            return "it is not inside the workspace";
        case "directory":
            return "there is a directory of that name";
        case "link-on-the-way":
            return "a directory on the way to it is a symbolic link";
        case "file-on-the-way":
            return "a file is in the place of a directory on the way to it";
        case "file-system":
            return `the file system answered ${trouble.code ?? "with an error"}`;
    }
}

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
;// CONCATENATED MODULE: ./lib/report/scan/messages/todo.js


/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
function todoFor(view) {
    const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
    const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
    const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
    return [
        ...revokeSteps(leaks),
        ...(leaks.length > 0 ? replaceSteps(view) : []),
        ...possibleSteps(possible, view),
        ...tidySteps(leaks.concat(possible)),
        ...(leaks.some(facts/* isInCommits */.An) ? [greenStep(view)] : []),
        ...(dead.length > 0 ? [deadStep(view.ignoreFile)] : []),
    ];
}
function revokeSteps(leaks) {
    const openAi = leaks.filter((finding) => finding.kind !== "relay" && !(0,facts/* isShortLived */.HB)(finding));
    const has = (kind) => openAi.some((finding) => finding.kind === kind);
    const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
    const steps = [
        ...(has("admin") ? [`Revoke the admin key at ${message/* ADMIN_KEYS_PAGE */.Vg}; it can manage the organization.`] : []),
        ...(has("service-account")
            ? [`Revoke the service account's key: open its project at ${message/* PROJECTS_PAGE */.bC}, and delete the key there.`]
            : []),
        ...(ordinary ? [`Revoke the key at ${message/* KEYS_PAGE */.BA}.`] : []),
        ...(leaks.some((finding) => finding.kind === "relay" && !(0,facts/* isShortLived */.HB)(finding))
            ? ["Revoke the key of the relay or compatible vendor there."]
            : []),
    ];
    return steps.map((step, index) => index === 0
        ? `${step} Do this first: deleting the line does not help, since everybody who has or gets a copy of the history has the key.`
        : step);
}
function replaceSteps({ secretsUrl }) {
    return [
        `Create a new key, store it as a secret (for workflows of this repository at ${secretsUrl}), and let the program read it from its environment.`,
    ];
}
function possibleSteps(possible, { what, ignoreFile }) {
    if (possible.length === 0)
        return [];
    // Of an event that only brings texts, nothing of the repository is read.
    const accept = what === "event-text" ? "write" : `write its fingerprint into ${ignoreFile}, or`;
    return [
        `If a possible key is one of a relay or compatible vendor, revoke it there${possible.some(facts/* isShortLived */.HB) ? "; a short-lived credential of OpenAI's expires by itself, but should not be stored" : ""}. If it is no key, accept it: ${accept} openai-key-guard:allow into its line.`,
    ];
}
/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings) {
    const has = (0,facts/* sourcesOf */.u0)(findings);
    return [
        ...(has("event-text")
            ? [
                'Edit the text that holds the key, then open its list of edits ("edited") and delete the old revision too.',
            ]
            : []),
        ...(has("ref")
            ? ["Delete the branch or tag whose name holds the key, and push it under another name."]
            : []),
        ...(has("file", "path", "commit-message", "tag-message", "author")
            ? [
                "Then, if need be, clean the history (git filter-repo, and a forced push); copies, forks and pull requests keep the old commits, which is why revoking comes first.",
            ]
            : []),
    ];
}
/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }) {
    return `This check stays red until the commits with the key are gone from the branch (rebase or squash, and a forced push), or the revoked key is accepted: write its fingerprint into ${ignoreFile} (for a pull request, on the branch that it goes to), or set verify-leaks: true, which makes it a dead-leak.`;
}
function deadStep(ignoreFile) {
    return `A revoked key needs no more than to be replaced where it is still used; to hear no more of it, write its fingerprint into ${ignoreFile}.`;
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english.js






const LABELS = {
    check: "Scan for leaked keys",
    incomplete: "The scan is incomplete",
    todo: "What to do, in this order",
    key: "Key",
    confidence: "Confidence",
    where: "Where",
    commit: "Commit",
    state: "State",
    fingerprint: "Fingerprint",
    acceptedBy: "Accepted by",
    rule: "Rule",
    places: (number) => count(number, "further place"),
    accepted: (number) => `${count(number, "accepted finding")}, not counted`,
    known: (number) => `${count(number, "key")} known from before, not counted`,
    proposed: (number) => `${count(number, "ignore rule")} proposed here; ${number === 1 ? "it does" : "they do"} not count until merged`,
    unopened: (number) => `${count(number, "archive")} not opened, or not to the end`,
    notes: "Notes",
};
/** The English catalogue: the log, the annotations, the summary and the comment say the same because of it. */
const ENGLISH = {
    headline,
    counts: ({ commits, objects, bytes }) => `${count(commits, "commit")}, ${count(objects, "object")}, ${(0,facts/* mebibytes */.jh)(bytes) ?? "less than 0.1 MiB"} read`,
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
    accepted: ({ finding, by, rule }) => `${sentenceStart(kindWords(finding))} in ${whereWords(finding.place)} is accepted by ${ACCEPTED_BY[by]} (${rule}).`,
    acceptedBy: (by) => ACCEPTED_BY[by],
    todo: todoFor,
    more: (number) => `and ${number} more`,
    moreInSummary: (number) => `And ${number} more, see the summary of the job.`,
    moreGaps: (number) => `And ${count(number, "more thing")} could not be read, see the summary of the job.`,
    details: (runUrl) => `All of it is in the summary of the run: ${runUrl}`,
    resolved: "Keys that were found here before are no longer among what this pull request adds. A key that was ever pushed must be revoked all the same.",
    cancelled: "The run was cancelled.",
    sentence: (text) => `${sentenceStart(text)}.`,
    together: (sentences) => sentences.join(" "),
    titled: (title, text) => `${title}: ${text}`,
    aside: (text) => ` (${text})`,
    reports: ENGLISH_REPORTS,
    labels: LABELS,
};
const ACCEPTED_BY = {
    fingerprint: "a fingerprint in the ignore file",
    path: "a path in the ignore file",
    place: "a place in the ignore file",
    inline: "a marker in its line",
};
function headline(view) {
    const found = view.findings.length;
    const aside = [
        ...(view.accepted.length > 0 ? [`${count(view.accepted.length, "finding")} accepted`] : []),
        ...(view.known.length > 0 ? [`${view.known.length} known from before`] : []),
    ];
    const apart = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
    if (!view.complete) {
        const so = found > 0 ? foundWords(view) : "no key";
        return `incomplete: ${so} in the part that could be read of ${scopeWords(view)}${apart}`;
    }
    if (found > 0)
        return `${foundWords(view)} in ${scopeWords(view)}${apart}`;
    if (view.what === "nothing")
        return "nothing was added that could hold a key";
    if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
        return `${eventWords(view.eventName)} adds no commit that was not there before`;
    }
    const other = aside.length === 0 ? "" : view.what === "range" ? "new " : "other ";
    return `no ${other}key in ${cleanScopeWords(view)}${apart}`;
}
function foundWords({ findings }) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return list([
        ...(leaks > 0 ? [count(leaks, "leaked key")] : []),
        ...(possible > 0 ? [count(possible, "possible key")] : []),
        ...(dead > 0 ? [count(dead, "revoked key")] : []),
    ]);
}
function findingSentence(finding) {
    const { publicPrefix, place, placeCount } = finding;
    const encoding = ENCODING_WORDS[place.encoding];
    return [
        sentenceStart(kindWords(finding)),
        publicPrefix === "" ? "" : ` (${publicPrefix}…)`,
        ` in ${whereWords(place)}`,
        commitWords(place),
        encoding === undefined ? "" : `, ${encoding}`,
        placeCount > 1 ? `, and at ${count(placeCount - 1, "other place")}` : "",
        finding.atTip || !(0,facts/* isInCommits */.An)(finding)
            ? ""
            : finding.inHistory
                ? "; it does not stand at HEAD, but is in the history"
                : "; it was removed again in a later commit, but is still in the history",
        finding.live === "true" ? "; OpenAI accepts it at this moment" : "",
        `. Fingerprint ${finding.fingerprint}.`,
    ].join("");
}
function state(finding) {
    const words = [
        ...(finding.live === "true" ? ["works at this moment"] : []),
        ...(finding.live === "false" ? ["revoked"] : []),
        ...((0,facts/* isInCommits */.An)(finding) && !finding.atTip
            ? [finding.inHistory ? "not at HEAD, in the history" : "removed again, still in the history"]
            : []),
        ENCODING_WORDS[finding.place.encoding] ?? "",
    ].filter((word) => word !== "");
    return words.join("; ");
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/languages.js


/** What the reports of a scan say, by language. */
const scanMessages = (0,translated/* translated */.v)(ENGLISH, {
    "zh-CN": async () => (await __webpack_require__.e(/* import() */ 174).then(__webpack_require__.bind(__webpack_require__, 1174))).CHINESE,
});

// EXTERNAL MODULE: ./lib/report/scan/outputs.js
var outputs = __webpack_require__(708);
;// CONCATENATED MODULE: ./lib/report/scan/sentences.js
/** Lines of the log for one kind of thing; the summary has more. */
const MAX_LINES = 50;
/** The first lines of the result in the log: what was found, and what was scanned. */
function headLines(view, messages) {
    const { check } = messages.labels;
    return [
        messages.sentence(messages.titled(check, messages.headline(view))),
        messages.sentence(messages.counts(view)),
    ];
}
/**
 * The lines that the log ends with: what is missing, what was found, what to do.
 *
 * @param told what stands in the log already, as annotations
 */
function logLines(view, told, messages) {
    const cut = (items, line) => [
        ...items.slice(0, MAX_LINES).map((item) => `  ${line(item)}`),
        ...(items.length > MAX_LINES ? [`  ${messages.moreInSummary(items.length - MAX_LINES)}`] : []),
    ];
    const { labels } = messages;
    const section = (label, items, line) => items.length === 0 ? [] : [messages.titled(label, "").trimEnd(), ...cut(items, line)];
    const about = new Set(told.flatMap((annotation) => annotation.about ?? []));
    // The first gap is told by an annotation of its own.
    const gaps = told.length > about.size ? view.gaps.slice(1) : view.gaps;
    return [
        ...section(labels.incomplete, gaps, (gap) => {
            const { says, repair } = messages.gap(gap);
            return messages.together([says, repair]);
        }),
        ...cut(view.findings.filter((finding) => !about.has(finding)), (finding) => messages.finding(finding)),
        ...section(labels.todo, messages.todo(view).map((step, index) => `${index + 1}. ${step}`), (step) => step),
        ...section(labels.accepted(view.accepted.length), view.accepted, (one) => messages.accepted(one)),
        ...section(labels.known(view.known.length), view.known, (one) => messages.finding(one)),
        ...section(labels.proposed(view.proposedRules.length), view.proposedRules, (rule) => rule),
        ...section(labels.unopened(view.unopened.length), view.unopened, ({ file, why }) => messages.titled(file, messages.unopened(why))),
        ...section(labels.notes, view.notes, (note) => messages.note(note)),
    ];
}
/** The sentence that the step fails with; the log has the rest by then. */
function headlineOf(view, messages) {
    return messages.sentence(messages.headline(view));
}
/** The output `reason`: the result, and what is to be done first. */
function reasonOf(view, messages) {
    const first = view.gaps[0];
    return messages.together([
        headlineOf(view, messages),
        ...(first === undefined ? [] : Object.values(messages.gap(first))),
    ]);
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/page.js
var page = __webpack_require__(9147);
;// CONCATENATED MODULE: ./lib/report/scan/summary.js



/** GitHub drops a summary of more than 1 MiB whole, and it may not be ours alone. */
const MAX_BYTES = 512 * 1024;
/** So many characters of a place on a line: with the fingerprint beside it, the table is as wide as the page. */
const LINE_LENGTH = 40;
const LONGEST_LINE = new RegExp(`.{1,${LINE_LENGTH}}`, "gsu");
/** They stand before the findings, and must leave room for them. */
const MAX_GAPS = 10;
/** The part of the job summary that tells of a scan: Markdown, bounded, tables always whole. */
function scanSummary(view, messages, maxBytes = MAX_BYTES) {
    const { labels } = messages;
    return (0,page/* pageOf */.Z)([
        heading(view, messages),
        gapList(view, messages),
        todoList(view, messages),
        findingTable(view.findings, messages),
        { lines: [(0,markdown/* sentence */.em)(messages.scopeNote(view.scopeNote)), "", (0,markdown/* plain */.pj)(messages.counts(view)), ""] },
        furtherPlaces(view.findings, messages),
        proposedList(view, messages),
        collapsed(labels.accepted(view.accepted.length), (0,markdown/* tableHead */.PP)([labels.key, labels.where, labels.acceptedBy, labels.rule, labels.fingerprint]), view.accepted, ({ finding, by, rule }) => (0,markdown/* row */.nM)([
            (0,markdown/* plain */.pj)(messages.kind(finding)),
            where(finding.place, messages),
            (0,markdown/* plain */.pj)(messages.acceptedBy(by)),
            code(rule),
            code(finding.fingerprint),
        ]), (number) => (0,markdown/* row */.nM)([(0,markdown/* plain */.pj)(messages.more(number)), "", "", "", ""])),
        collapsed(labels.known(view.known.length), (0,markdown/* tableHead */.PP)([labels.key, labels.where, labels.commit, labels.fingerprint]), view.known, (finding) => (0,markdown/* row */.nM)([
            (0,markdown/* plain */.pj)(messages.kind(finding)),
            where(finding.place, messages),
            commitCell(finding.place),
            code(finding.fingerprint),
        ]), (number) => (0,markdown/* row */.nM)([(0,markdown/* plain */.pj)(messages.more(number)), "", "", ""])),
        collapsed(labels.unopened(view.unopened.length), [], view.unopened, ({ file, why }) => `- ${messages.titled(code(file), (0,markdown/* plain */.pj)(messages.unopened(why)))}`, (number) => `- ${(0,markdown/* plain */.pj)(messages.more(number))}`),
        {
            head: [`**${labels.notes}**`, ""],
            rowCount: view.notes.length,
            row: (index) => {
                const note = view.notes[index];
                return note === undefined ? "" : `- ⚠️ ${(0,markdown/* sentence */.em)(messages.note(note))}`;
            },
            more: (number) => `- ${(0,markdown/* plain */.pj)(messages.more(number))}`,
            foot: [""],
        },
    ], maxBytes);
}
/** ❌ for what fails the step or is a leak, ⚠️ for what one should look at, ✅ for nothing. */
function signOf({ findings, accepted, complete, incompleteFails }) {
    if ((!complete && incompleteFails) || findings.some(isBad))
        return "❌";
    // Whoever writes a line can write a marker into it; rules in the ignore file were there before.
    const byMarker = accepted.some(({ by }) => by === "inline");
    return !complete || findings.length > 0 || byMarker ? "⚠️" : "✅";
}
function isBad({ confidence, fails }) {
    return confidence === "leak" || fails;
}
function heading(view, messages) {
    return { lines: [headingOf(view, messages), ""] };
}
/** The result in one line, as a heading. */
function headingOf(view, messages) {
    return `### ${signOf(view)} ${messages.titled(messages.labels.check, (0,markdown/* plain */.pj)(messages.headline(view)))}`;
}
/** First and loud: whatever stands below is not the whole truth. */
function gapList({ gaps }, messages) {
    return {
        head: [`**⚠️ ${messages.labels.incomplete}**`, ""],
        rowCount: gaps.length,
        maxRows: MAX_GAPS,
        row: (index) => {
            const gap = gaps[index];
            if (gap === undefined)
                return "";
            const { says, repair } = messages.gap(gap);
            return `- ${messages.together([(0,markdown/* sentence */.em)(says), `**${(0,markdown/* sentence */.em)(repair)}**`])}`;
        },
        more: (number) => `- ${(0,markdown/* plain */.pj)(messages.moreGaps(number))}`,
        foot: [""],
    };
}
/**
 * The findings, a row each, as the summary and the comment show them. Few columns: those that have to be scrolled into
 * sight are not seen.
 */
function findingTable(findings, messages) {
    const { labels } = messages;
    return {
        head: (0,markdown/* tableHead */.PP)(["", labels.key, labels.where, labels.fingerprint]),
        rowCount: findings.length,
        row: (index) => {
            const finding = findings[index];
            return finding === undefined ? "" : findingRow(finding, messages);
        },
        more: (number) => (0,markdown/* row */.nM)(["", (0,markdown/* plain */.pj)(messages.more(number)), "", ""]),
        foot: [""],
    };
}
function findingRow(finding, messages) {
    const { place, placeCount, confidence, publicPrefix, fingerprint } = finding;
    const further = placeCount > 1 ? messages.aside(messages.labels.places(placeCount - 1)) : "";
    const state = messages.state(finding);
    return (0,markdown/* row */.nM)([
        isBad(finding) ? "❌" : "⚠️",
        lines([
            `${(0,markdown/* plain */.pj)(messages.kind(finding))}${publicPrefix === "" ? "" : ` ${code(publicPrefix)}…`}`,
            confidence,
            (0,markdown/* plain */.pj)(state),
        ]),
        lines([`${where(place, messages)}${(0,markdown/* plain */.pj)(further)}`, commitCell(place)]),
        code(fingerprint),
    ]);
}
function where(place, messages) {
    return placeLink(place, messages.where(place));
}
function commitCell({ commit }) {
    return commit === undefined ? "" : `<code>${(0,facts/* short */.h0)(commit)}</code>`;
}
/** What to do next, in order; nothing when there is nothing to do. */
function todoList(view, messages) {
    const steps = messages.todo(view);
    if (steps.length === 0)
        return { lines: [] };
    return {
        lines: [
            `**${messages.labels.todo}**`,
            "",
            ...steps.map((step, index) => `${index + 1}. ${(0,markdown/* sentence */.em)(step, view.secretsUrl)}`),
            "",
        ],
    };
}
function furtherPlaces(findings, messages) {
    const places = findings.flatMap(({ fingerprint, otherPlaces }) => otherPlaces.map((place) => ({ fingerprint, place })));
    const { labels } = messages;
    return collapsed(labels.places(findings.reduce((sum, { placeCount }) => sum + Math.max(0, placeCount - 1), 0)), (0,markdown/* tableHead */.PP)([labels.fingerprint, labels.where, labels.commit]), places, ({ fingerprint, place }) => (0,markdown/* row */.nM)([code(fingerprint), where(place, messages), commitCell(place)]), (number) => (0,markdown/* row */.nM)([(0,markdown/* plain */.pj)(messages.more(number)), "", ""]));
}
function proposedList({ proposedRules }, messages) {
    return {
        head: [`**${messages.labels.proposed(proposedRules.length)}**`, ""],
        rowCount: proposedRules.length,
        row: (index) => {
            const rule = proposedRules[index];
            return rule === undefined ? "" : `- ${code(rule)}`;
        },
        more: (number) => `- ${(0,markdown/* plain */.pj)(messages.more(number))}`,
        foot: [""],
    };
}
function collapsed(title, head, items, itemRow, more) {
    return {
        head: ["<details>", `<summary>${(0,markdown/* plain */.pj)(title)}</summary>`, "", ...head],
        rowCount: items.length,
        row: (index) => {
            const item = items[index];
            return item === undefined ? "" : itemRow(item);
        },
        more,
        foot: ["", "</details>", ""],
    };
}
/** A text as code: also at the beginning of a line, where `-` or `1.` would be markup. */
function code(text) {
    return `<code>${(0,markdown/* plain */.pj)(text)}</code>`;
}
/** The words for a place, with the place's permalink where it has one. */
function placeLink(place, words) {
    const text = lines(broken(words).map(markdown/* plain */.pj));
    return place.url === undefined ? text : `[${text}](${place.url})`;
}
/** Several lines in one cell. */
function lines(texts) {
    return texts.filter((text) => text !== "").join("<br>");
}
/**
 * A text in lines, broken behind slashes if it can be: browsers do not do that, and a long path would push the other
 * columns out of sight.
 */
function broken(text) {
    const pieces = text.split(/(?<=\/)/).flatMap((piece) => piece.match(LONGEST_LINE) ?? []);
    const whole = [];
    for (const piece of pieces) {
        const last = whole.at(-1);
        if (last === undefined || last.length + piece.length > LINE_LENGTH)
            whole.push(piece);
        else
            whole[whole.length - 1] = `${last}${piece}`;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/scan/finding.js
/** `scan-complete`: whether all that the scope names was read. */
function isComplete(result) {
    return result.gaps.length === 0;
}

// EXTERNAL MODULE: ./lib/contract.js
var contract = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/grouped.js
/** Things by what they have in common, each in its order: `Map.groupBy`, which Node.js 20 does not have. */
function groupedBy(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [thing]);
        else
            group.push(thing);
    }
    return groups;
}

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __webpack_require__(5098);
;// CONCATENATED MODULE: ./lib/scan/accept/inline.js
/** Words in a line that accept the keys on it: our own, and those that people who come from the peers have there. */
const MARKERS = [
    ["openai-key-guard:allow", /openai-key-guard:allow/],
    ["gitleaks:allow", /gitleaks:allow/],
    ["betterleaks:allow", /betterleaks:allow/],
    ["trufflehog:ignore", /trufflehog:ignore/],
    ["kingfisher:ignore", /kingfisher:ignore/],
    // Yelp/detect-secrets:detect_secrets/filters/allowlist.py also takes the older word.
    ["pragma: allowlist secret", /pragma: ?(?:allow|white)list[ -]secret/i],
    ["secretlint-disable-line", /secretlint-disable-line/],
    ["ggignore", /(?<![\w-])ggignore(?![\w-])/],
];
/** The marker that accepts the keys of this line, by its usual name. */
function inlineMarker(lineText) {
    return MARKERS.find(([, inLine]) => inLine.test(lineText))?.[0];
}

;// CONCATENATED MODULE: ./lib/scan/accept/acceptance.js

/**
 * Which rule would accept a key where it stands: its fingerprint anywhere, else a marker in the line, else a path,
 * else this place. A path alone is not enough: {@link split} looks at all places of the key.
 */
function ruleFor(sighting, fingerprint, rules, foreign = []) {
    if (rules.fingerprints.has(fingerprint))
        return { by: "fingerprint", rule: fingerprint };
    return byMarker(sighting) ?? byPath(sighting, rules, foreign) ?? byPlace(sighting, foreign);
}
/**
 * Which places of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line or a rule for the place that one. Paths accept files,
 * and only if they take in all files that the key stands in and that neither accepts: a key that is in `test/` as
 * a sample and in `src/` for use is in use.
 *
 * @param judged all of the same key
 * @returns apart from them those that nobody has accepted: they make the finding
 */
function split(judged) {
    const everyFile = judged.every(({ place, by }) => place.source !== "file" || by !== undefined);
    const isAccepted = ({ by }) => by !== undefined && (by.by !== "path" || everyFile);
    return { accepted: judged.filter(isAccepted), open: judged.filter((one) => !isAccepted(one)) };
}
/** Paths, names of refs and of authors have no line that a marker could stand in. */
const WITH_LINES = ["file", "commit-message", "tag-message", "event-text"];
function byMarker({ place, lineText }) {
    const rule = WITH_LINES.includes(place.source) ? inlineMarker(lineText) : undefined;
    return rule === undefined ? undefined : { by: "inline", rule };
}
function byPlace(sighting, foreign) {
    const rule = firstOf(foreign, ({ placeRule }) => placeRule(sighting));
    return rule === undefined ? undefined : { by: "place", rule };
}
function byPath({ hit, place }, rules, foreign) {
    const { source, file } = place;
    if (source !== "file" || file === undefined)
        return undefined;
    const rule = rules.ruleFor(file) ?? firstOf(foreign, ({ pathRule }) => pathRule(file, hit.key));
    return rule === undefined ? undefined : { by: "path", rule };
}
function firstOf(items, look) {
    for (const item of items) {
        const found = look(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/scan/accept/fingerprint.js

/** Part of what is hashed, so that nobody's table of hashes of keys fits, and a later form can be told apart. */
const CONTEXT = "openai-key-guard:v1:";
const FINGERPRINT_LENGTH = 32;
/**
 * What stands for a key in reports and in the ignore file: the first 32 hex digits of a SHA-256. It gives nothing
 * away, as nobody can try all keys, and it is the same wherever the key stands.
 */
function fingerprintOf(key) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update(CONTEXT + key, "utf8")
        .digest("hex")
        .slice(0, FINGERPRINT_LENGTH);
}

// EXTERNAL MODULE: ./lib/key/redact.js
var redact = __webpack_require__(2166);
;// CONCATENATED MODULE: ./lib/scan/detect/needles.js

const HALF = grammar/* MARKER */.tl.length / 2;
/** What stands between bytes in hexadecimal, in dumps and in arrays of programs. */
const HEX_SEPARATORS = [" ", ":", "-", ",", ", ", ",0x", ", 0x", " 0x", "0x", ",0X", ", 0X"];
function needle(form, text, step = 1) {
    const bytes = Buffer.from(step === 1 ? text : [...text].join("\0"), "latin1");
    return { bytes, form, step };
}
/** The first character of the marker that is written as a number, in all ways, behind those that are not. */
function escapedMarkers() {
    return [...grammar/* MARKER */.tl.slice(0, HALF)].flatMap((character, at) => {
        const code = character.charCodeAt(0);
        const hex = code.toString(16);
        const octal = code.toString(8).padStart(3, "0");
        const writings = [hex, hex.toUpperCase()].flatMap((digits) => [
            `%${digits}`,
            `\\x${digits}`,
            `\\u00${digits}`,
            `\\u{${digits}}`,
            `\\U000000${digits}`,
            `&#x${digits};`,
            `&#X${digits};`,
        ]);
        return [...new Set([...writings, `\\${octal}`, `&#${code};`])].map((writing) => needle("escaped-marker", grammar/* MARKER */.tl.slice(0, at) + writing));
    });
}
/** The characters of base64 that bytes determine alone, when they begin at 0, 1 and 2 bytes behind a group's start. */
function base64Cores(bytes) {
    return [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        const phase = Math.ceil((before * 8) / 6);
        return { core: text.slice(phase, Math.floor(((before + bytes.length) * 8) / 6)), phase };
    });
}
/** The marker as bytes: as it is, and in UTF-16 from its first letter to its last. */
const MARKER_BYTES = [grammar/* MARKER */.tl, [...grammar/* MARKER */.tl].join("\0")].map((text) => Buffer.from(text, "latin1"));
/**
 * What the marker is written as in base64, and in base64 of that: secrets of Kubernetes hold files that have
 * encoded passwords in them.
 */
const BASE64_CORES = (() => {
    const once = MARKER_BYTES.flatMap(base64Cores);
    return [...once, ...once.flatMap(({ core }) => base64Cores(Buffer.from(core)))];
})();
function halves(text) {
    return [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
}
function hexMarkers() {
    const pairs = [...grammar/* MARKER */.tl].map((character) => character.charCodeAt(0).toString(16));
    const spaced = HEX_SEPARATORS.flatMap((separator) => [
        pairs.slice(0, 3).join(separator),
        pairs.slice(-3).join(separator),
    ]);
    const texts = [...halves(pairs.join("")), ...spaced];
    const inUpperCase = texts.map((text) => text.replace(/[a-f]/g, (digit) => digit.toUpperCase()));
    return [...new Set([...texts, ...inUpperCase])].map((text) => needle("hex", text));
}
const NEEDLES = [
    ...[1, 2].flatMap((step) => [
        needle("left-half", grammar/* MARKER */.tl.slice(0, HALF), step),
        needle("right-half", grammar/* MARKER */.tl.slice(HALF), step),
        needle("secret-key", "sk-", step),
        needle("client-secret", "ek_", step),
        needle("session-token", "sess-", step),
    ]),
    ...escapedMarkers(),
    ...BASE64_CORES.flatMap(({ core }) => halves(core)).map((half) => needle("base64", half)),
    ...hexMarkers(),
].map((one, index) => ({ ...one, index }));
const LONGEST_NEEDLE_BYTES = Math.max(...NEEDLES.map(({ bytes }) => bytes.length));

;// CONCATENATED MODULE: ./lib/scan/detect/rarity.js
/**
 * Where the rarest pair of bytes begins, of those at even places (`parity` 0) or at odd ones (1); the first of several.
 *
 * @param bytes at least three
 */
function rarestPair(bytes, parity) {
    let rarest = parity;
    let fewest = frequency(bytes, parity);
    for (let at = parity + 2; at + 1 < bytes.length; at += 2) {
        const times = frequency(bytes, at);
        if (times >= fewest)
            continue;
        rarest = at;
        fewest = times;
    }
    return rarest;
}
/** A guess at how frequent a pair is in source code, data and binary files. */
function frequency(bytes, at) {
    return weightOf(bytes[at]) * weightOf(bytes[at + 1]);
}
/** How frequent a byte is, against others. */
function weightOf(byte) {
    const character = String.fromCharCode(byte);
    if (/[aeinort]/.test(character))
        return 8;
    if (/[a-z]/.test(character))
        return /[jkqvwxz]/.test(character) ? 1 : 4;
    if (/[A-Z]/.test(character))
        return 1;
    if (/[0-9]/.test(character))
        return character === "0" ? 4 : 2;
    return " ,\0".includes(character) ? 9 : 2;
}

;// CONCATENATED MODULE: ./lib/scan/detect/search.js


/** Two neighbouring bytes as one number, in the order in which this machine reads them from memory. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function pairOf(first, second) {
    return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}
/** For each pair of bytes: 0, or 1 + the index of {@link PLACES} where the needles with this pair are. */
const TABLE = new Uint8Array(0x10000);
const PLACES = [];
/**
 * Only pairs at even addresses are looked up, which is half the work. So each needle has two pairs in the table,
 * one at an even and one at an odd place of it; of those that it has, the two that are rarest in files.
 */
for (const needle of NEEDLES) {
    for (const parity of [0, 1]) {
        const rarest = rarestPair(needle.bytes, parity);
        const pair = pairOf(needle.bytes[rarest] ?? 0, needle.bytes[rarest + 1] ?? 0);
        let list = TABLE[pair] ?? 0;
        if (list === 0) {
            list = PLACES.push([]);
            TABLE[pair] = list;
        }
        const other = rarest === 0 ? needle.bytes.length - 1 : 0;
        PLACES[list - 1]?.push({ needle, at: rarest, byte: needle.bytes[other] ?? 0, aside: other - rarest });
    }
}
/**
 * Every place in the bytes where a needle stands, in order: of two needles that overlap, none is known by a pair behind
 * the other's. One pass whatever the number of needles, and no more than a table look-up for two bytes where there is
 * none.
 */
function searchNeedles(bytes, visit) {
    const { buffer, byteOffset, length } = bytes;
    const head = Math.min(length, (4 - (byteOffset % 4)) % 4);
    const blocks = Math.floor((length - head) / BLOCK_BYTES);
    const tail = head + blocks * BLOCK_BYTES;
    lookUp(bytes, byteOffset % 2, head, visit);
    const words = blocks > 0 ? new Int32Array(buffer, byteOffset + head, blocks * WORDS) : NO_WORDS;
    for (let word = nextBlock(words, 0); word !== -1; word = nextBlock(words, word + WORDS)) {
        lookUp(bytes, head + word * 4, head + word * 4 + BLOCK_BYTES, visit);
    }
    lookUp(bytes, tail, length, visit);
}
const NO_WORDS = new Int32Array(0);
const WORDS = 4;
const BLOCK_BYTES = 4 * WORDS;
/** The first block from `from` in which a pair of the table stands; -1 at the end. All the time is spent here. */
function nextBlock(words, from) {
    for (let word = from; word < words.length; word += WORDS) {
        const a = words[word];
        const b = words[word + 1];
        const c = words[word + 2];
        const d = words[word + 3];
        const lists = TABLE[a & 0xffff] |
            TABLE[a >>> 16] |
            TABLE[b & 0xffff] |
            TABLE[b >>> 16] |
            TABLE[c & 0xffff] |
            TABLE[c >>> 16] |
            TABLE[d & 0xffff] |
            TABLE[d >>> 16];
        if (lists !== 0)
            return word;
    }
    return -1;
}
/** Looks up the pairs that begin at `from`, `from + 2` … before `to`. */
function lookUp(bytes, from, to, visit) {
    const end = Math.min(to, bytes.length - 1);
    for (let at = from; at < end; at += 2) {
        const list = TABLE[pairOf(bytes[at], bytes[at + 1])];
        if (list === 0)
            continue;
        const places = PLACES[list - 1];
        for (let index = 0; index < places.length; index++) {
            const place = places[index];
            const offset = at - place.at;
            if (bytes[at + place.aside] !== place.byte)
                continue;
            if (stands(place.needle.bytes, bytes, offset))
                visit(place.needle, offset);
        }
    }
}
function stands(needle, bytes, offset) {
    for (let at = 0; at < needle.length; at++)
        if (bytes[offset + at] !== needle[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/scan/detect/sorted.js
/** Index of the first of the numbers, in ascending order, that is not below `from`; how many there are, when all are. */
function firstFrom(numbers, from) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/scan/detect/characters.js
const KEY = 1;
const ALPHANUMERIC = 2;
/** One entry for each byte, and one for "no byte there". */
const CLASSES = new Uint8Array(257);
for (const [first, last] of ["09", "AZ", "az"]) {
    for (let code = codeOf(first); code <= codeOf(last); code++)
        CLASSES[code] = KEY | ALPHANUMERIC;
}
CLASSES[codeOf("-")] = KEY;
CLASSES[codeOf("_")] = KEY;
function codeOf(character) {
    return character?.charCodeAt(0) ?? 256;
}
/** Of those that a key is made of: `[A-Za-z0-9_-]`. */
function isKeyCharacter(code) {
    return ((CLASSES[code ?? 256] ?? 0) & KEY) !== 0;
}
/** Whether it is an ASCII letter or digit; `undefined` is none. */
function isAlphanumeric(code) {
    return ((CLASSES[code ?? 256] ?? 0) & ALPHANUMERIC) !== 0;
}

;// CONCATENATED MODULE: ./lib/scan/detect/escape.js

const NO_BYTE = 256;
/** Strings inside of strings double their backslashes. */
const MOST_BACKSLASHES = 8;
/** `\U0000002d`, `&#x0000002d;` */
const MOST_DIGITS = 8;
/** Lengths of escapes with one backslash or percent sign that end in a character of keys. */
const LENGTHS_BEFORE = [2, 3, 4, 6, 10];
const [PERCENT, BACKSLASH, AMPERSAND, HASH, SEMICOLON] = codes("%\\&#;");
const [OPEN, CLOSE, LOWER_X, UPPER_X, LOWER_U, UPPER_U] = codes("{}xXuU");
const SIMPLE = new Set(codes("nrtbfvae0\"'`/"));
function codes(characters) {
    return [...characters].map((character) => character.charCodeAt(0));
}
/**
 * The escape that begins at `at`: `%2D`, `\x2d`, `\u002d`, `\u{2d}`, `\U0000002d`, `\055`, `\n`, `&#45;`, `&#x2d;`.
 */
function escapeAt(bytes, at) {
    const first = bytes[at];
    if (first === PERCENT)
        return numbered(bytes, at, at + 1, 16, 2, "percent");
    if (first === BACKSLASH)
        return behindBackslash(bytes, at);
    if (first !== AMPERSAND || bytes[at + 1] !== HASH)
        return undefined;
    const inHex = bytes[at + 2] === LOWER_X || bytes[at + 2] === UPPER_X;
    return escape_closed(bytes, at, inHex ? at + 3 : at + 2, inHex ? 16 : 10, SEMICOLON, "html");
}
/**
 * Whether no character of keys stands before `at`: nothing, a sign, or an escape for one.
 *
 * @param step 1, or 2 for characters with a zero byte between them
 */
function isBorderBefore(bytes, at, step) {
    if ((step === 2 && bytes[at - 1] !== 0) || !isKeyCharacter(bytes[at - step]))
        return true;
    return LENGTHS_BEFORE.some((length) => {
        const start = at - length * step;
        const sign = bytes[start];
        if (sign !== PERCENT && sign !== BACKSLASH)
            return false;
        const written = escapeAt(step === 1 ? bytes : narrowed(bytes, start, at), step === 1 ? start : 0);
        return written?.length === length && !isKeyCharacter(written.code);
    });
}
function narrowed(bytes, from, to) {
    return Uint8Array.from({ length: (to - from) / 2 }, (_, index) => bytes[from + 2 * index] ?? 0);
}
function behindBackslash(bytes, start) {
    let at = start + 1;
    while (bytes[at] === BACKSLASH && at - start < MOST_BACKSLASHES)
        at++;
    switch (bytes[at]) {
        case LOWER_X:
            return numbered(bytes, start, at + 1, 16, 2, "escaped");
        case LOWER_U:
            return bytes[at + 1] === OPEN
                ? escape_closed(bytes, start, at + 2, 16, CLOSE, "escaped")
                : numbered(bytes, start, at + 1, 16, 4, "escaped");
        case UPPER_U:
            return numbered(bytes, start, at + 1, 16, 8, "escaped");
    }
    const octal = numbered(bytes, start, at, 8, 3, "escaped");
    if (octal)
        return octal;
    return SIMPLE.has(bytes[at] ?? NO_BYTE)
        ? { code: NO_BYTE, length: at + 1 - start, writing: "escaped" }
        : undefined;
}
function numbered(bytes, start, from, base, digits, writing) {
    let code = 0;
    for (let at = from; at < from + digits; at++) {
        const digit = digitOf(bytes[at], base);
        if (digit === -1)
            return undefined;
        code = code * base + digit;
    }
    return { code: Math.min(code, NO_BYTE), length: from + digits - start, writing };
}
/** A number of any length up to a sign that closes it. */
function escape_closed(bytes, start, from, base, sign, writing) {
    let digits = 0;
    while (digits < MOST_DIGITS && digitOf(bytes[from + digits], base) !== -1)
        digits++;
    if (digits === 0 || bytes[from + digits] !== sign)
        return undefined;
    const number = numbered(bytes, start, from, base, digits, writing);
    return number && { ...number, length: number.length + 1 };
}
function digitOf(byte, base) {
    if (byte === undefined)
        return -1;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const letter = byte | 0x20;
    const isLetter = letter >= 0x61;
    const value = isDigit ? byte - 0x30 : isLetter ? letter - 0x61 + 10 : -1;
    return value < base ? value : -1;
}

;// CONCATENATED MODULE: ./lib/scan/detect/placeholder.js
/** So many equal characters in a row do not come about by chance. */
const EQUAL_CHARACTERS = 6;
const FEWEST_DIFFERENT = 5;
/** Words between signs, all in small or all in capital letters: `your-openai-key-here-`. */
const placeholder_WORDS = /^(?:[a-z]*(?:[-_]+[a-z]+)+[-_]*|[A-Z]*(?:[-_]+[A-Z]+)+[-_]*|[a-z]+[-_]+|[A-Z]+[-_]+)$/;
/** Whether a part of a key, which is random in real ones, was filled in by hand: a run of x, words. */
function isFilledIn(part) {
    return hasEqualRun(part) || !hasDifferent(part, FEWEST_DIFFERENT) || placeholder_WORDS.test(part);
}
function hasEqualRun(part) {
    let equal = 0;
    let last = -1;
    for (let at = 0; at < part.length; at++) {
        const code = part.charCodeAt(at);
        equal = code === last ? equal + 1 : 1;
        if (equal >= EQUAL_CHARACTERS)
            return true;
        last = code;
    }
    return false;
}
/** Whether so many of its characters differ from each other. */
function hasDifferent(part, fewest) {
    let different = 0;
    for (let at = 0; at < part.length; at++) {
        if (part.indexOf(part.charAt(at)) === at && ++different >= fewest)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/scan/detect/suspicion.js




/** What must stand behind the prefixes of keys that have no marker. */
const SHORTEST_BODY = { "secret-key": 32, "client-secret": 32, "session-token": 40 };
/** How much must be seen before and behind a needle's beginning to judge it. */
const CONTEXT_BEFORE_BYTES = 32;
const CONTEXT_BEHIND_BYTES = 128;
const suspicion_HALF = grammar/* MARKER */.tl.length / 2;
/** What gaps and escapes begin with. */
const GAPS_AND_ESCAPES = new Set(Buffer.from("\\%&=\r\n\"'`"));
/**
 * Whether a needle that stands at `offset` may belong to a key, by a look at what stands beside it. What would
 * stand behind the last of the bytes counts as if it fitted: the next chunk may bring it.
 */
function isSuspicious({ form, step, bytes: needle }, bytes, offset) {
    switch (form) {
        case "left-half":
            return isMarkerOrBreak(bytes, offset + step * suspicion_HALF, step);
        case "right-half":
            return !isWrittenOut(bytes, offset - step * suspicion_HALF, step);
        case "escaped-marker":
            return isEscapedMarker(bytes, offset);
        case "base64":
        case "hex":
            return true;
        default: {
            const from = offset + (step === 1 ? needle.length : needle.length + 1);
            return isBorderBefore(bytes, offset, step) && hasBody(form, bytes, from, step);
        }
    }
}
/**
 * Whether what follows the marker's first half is its second, with something behind it that a key can go on with,
 * or begins as it and breaks off. Expressions that search for keys, `[` behind the marker, are left out so.
 */
function isMarkerOrBreak(bytes, from, step) {
    for (let index = 0; index < suspicion_HALF; index++) {
        const byte = bytes[from + step * index];
        if (byte !== grammar/* MARKER */.tl.charCodeAt(suspicion_HALF + index))
            return byte === undefined || GAPS_AND_ESCAPES.has(byte);
    }
    const next = bytes[from + step * suspicion_HALF];
    return next === undefined || isKeyCharacter(next) || GAPS_AND_ESCAPES.has(next);
}
/** Whether the marker's first half stands directly before its second, so that it was reported already. */
function isWrittenOut(bytes, from, step) {
    for (let index = 0; index < suspicion_HALF; index++) {
        if (bytes[from + step * index] !== grammar/* MARKER */.tl.charCodeAt(index))
            return false;
        if (step === 2 && bytes[from + 2 * index + 1] !== 0)
            return false;
    }
    return true;
}
function isEscapedMarker(bytes, offset) {
    let at = offset;
    for (const character of grammar/* MARKER */.tl) {
        if (at + CONTEXT_BEFORE_BYTES / 2 > bytes.length)
            return true;
        const written = escapeAt(bytes, at);
        if ((written?.code ?? bytes[at]) !== character.charCodeAt(0))
            return false;
        at += written?.length ?? 1;
    }
    return true;
}
function hasBody(form, bytes, from, step) {
    const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
    let equal = 0;
    for (let index = 0; index < SHORTEST_BODY[form]; index++) {
        const at = from + step * index;
        if (at >= bytes.length)
            return true;
        if (!isPart(bytes[at]) || (step === 2 && bytes[at - 1] !== 0))
            return false;
        equal = bytes[at] === bytes[at - step] ? equal + 1 : 1;
        if (equal >= EQUAL_CHARACTERS)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/scan/detect/anchors.js




const FIRST_CAPACITY = 64;
/** All of them, in order. */
function anchorsIn(bytes) {
    let offsets = new Uint32Array(FIRST_CAPACITY);
    let needles = new Uint8Array(FIRST_CAPACITY);
    let count = 0;
    searchNeedles(bytes, (needle, offset) => {
        if (!isSuspicious(needle, bytes, offset))
            return;
        if (count === offsets.length) {
            offsets = grown(offsets, new Uint32Array(2 * count));
            needles = grown(needles, new Uint8Array(2 * count));
        }
        offsets[count] = offset;
        needles[count++] = needle.index;
    });
    return { offsets: offsets.subarray(0, count), needles: needles.subarray(0, count) };
}
function grown(old, larger) {
    larger.set(old);
    return larger;
}
/** Those in `[from, to)`. */
function anchorsBetween({ offsets, needles }, from, to) {
    const first = firstFrom(offsets, from);
    const behind = firstFrom(offsets, to);
    return { offsets: offsets.subarray(first, behind), needles: needles.subarray(first, behind) };
}
/** The needles that fit, for {@link offsetsOf}. */
function needlesThat(fit) {
    return NEEDLES.map(fit);
}
/** The offsets of those whose needle is selected. */
function offsetsOf({ offsets, needles }, selection) {
    return offsets.filter((_, at) => selection[needles[at]]);
}
/** Stretches of `reach` bytes on either side of the offsets, those that overlap made one. */
function windowsAround(offsets, reach, size) {
    const windows = [];
    for (const offset of offsets) {
        const from = Math.max(0, offset - reach);
        const to = Math.min(size, offset + reach);
        const last = windows.at(-1);
        if (last && from <= last.to)
            last.to = to;
        else
            windows.push({ from, to });
    }
    return windows;
}

;// CONCATENATED MODULE: ./lib/scan/detect/gap.js
/**
 * What may stand between two pieces of a text that are to be read as one: a line end (bare, behind a backslash as
 * in shells and C, behind `=` as in mail, written `\n`, with indentation or a comment's or quotation's sign), or the
 * end of a string and the beginning of the next with what joins them in some language.
 *
 * Every part is bounded and no two can match the same text, so that a failure costs no more than the text's length.
 */
const SPACES = "(?:[ \\t\\r\\n_]|\\\\[\\r\\n]|\\\\{1,4}[nr]){0,200}";
const QUOTE = "\\\\{0,4}[\"'`]";
const JOIN = "(?:(?:\\+\\+|\\+=?|\\.\\.?|&|<>|\\|\\||,)SPACES)?".replace("SPACES", SPACES);
const LINE_END = "(?:[\\\\=]?(?:\\r\\n|\\n|\\r)|(?:\\\\{1,4}r)?\\\\{1,4}n)";
const INDENTATION = "[ \\t]{0,200}(?:(?:#|//|\\*|>)[ \\t]{0,8})?";
/** Source of the expression, for those that allow more. */
const GAP = `(?:${LINE_END}${INDENTATION}|${QUOTE}${SPACES}${JOIN}[fFrRbBuU@$]?${QUOTE})`;
const FIRST = new Set(Buffer.from("\\=\r\n\"'`"));
/** Whether a gap can begin with this character; most do not, and need no expression. */
function mayBeginGap(code) {
    return code !== undefined && FIRST.has(code);
}
const STICKY = new RegExp(GAP, "y");
/** How many characters of the text at `at` are a gap; 0 where there is none. */
function gapAt(text, at, expression = STICKY) {
    expression.lastIndex = at;
    return expression.test(text) ? expression.lastIndex - at : 0;
}

;// CONCATENATED MODULE: ./lib/scan/detect/structure.js



/** What every key begins with. */
const PREFIX = "sk-";
const SHORTEST_HALF = 8;
/** What is shorter holds no key. */
const SHORTEST_KEY = PREFIX.length + 2 * SHORTEST_HALF + grammar/* MARKER */.tl.length;
/** The longest that OpenAI has issued is 74; what is longer than this is no key but data. */
const LONGEST_HALF = 400;
const SHORTEST_ISSUED_HALF = Math.min(...grammar/* HALF_LENGTHS */.iZ);
/** `sk-tooshort…`: random letters of one case only are rarer than words. */
const WORD = /^(?:[a-z]+|[A-Z]+)$/;
const LONGEST_LEFT = LONGEST_HALF + 80;
const LEGACY_HALF = 20;
const structure_ALPHANUMERIC = /^[A-Za-z0-9]+$/;
/** What people called the first service accounts; behind `sk-service-` also what they call them now. */
const SERVICE_NAME = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST_NAME = 64;
const RANK = {
    prefixAndBothHalves: 0,
    service: 1,
    legacy: 2,
    named: 3,
    /** Glued to a word that ends in `sk`, such as `desk-`. */
    legacyInWord: 4,
    namedInWord: 5,
    prefixAndLeftHalf: 6,
    prefix: 7,
    knownLength: 8,
    any: 9,
};
/**
 * The keys in a run of characters of keys: one for each marker that has `sk-` and at least 8 characters before it
 * and 8 behind it. Anything may be glued to either side, also another key.
 */
function keysIn(text) {
    const keys = [];
    let from = 0;
    for (let marker = text.indexOf(grammar/* MARKER */.tl); marker !== -1;) {
        const behind = marker + grammar/* MARKER */.tl.length;
        const next = text.indexOf(grammar/* MARKER */.tl, behind);
        const key = keyAround(text, from, marker, next);
        if (key)
            keys.push(key);
        from = key?.end ?? behind;
        marker = next;
    }
    return keys;
}
/**
 * The key around the marker at `marker`.
 *
 * @param from where it may begin at the earliest
 * @param next where the next marker of the text stands; -1 where there is none
 * @param until where it must end at the latest
 * @param borders indices, in order, before which no word goes on
 */
function keyAround(text, from, marker, next, until = text.length, borders = []) {
    const behind = marker + grammar/* MARKER */.tl.length;
    const leftFrom = Math.max(from, marker - LONGEST_LEFT);
    const left = text.slice(leftFrom, marker);
    let right = Math.min(next === -1 ? until : next, until) - behind;
    if (next !== -1 && next < until) {
        // The next key begins before its marker, and there this one ends.
        const follower = readingOf(text.slice(Math.max(behind, next - LONGEST_LEFT), next), LONGEST_HALF);
        if (follower)
            right = Math.max(behind, next - LONGEST_LEFT) + follower.start - behind;
    }
    const isBorder = (at) => borders[firstFrom(borders, leftFrom + at)] === leftFrom + at;
    const reading = readingOf(left, right, isBorder);
    if (!reading || right < SHORTEST_HALF || isForeign(left, reading))
        return undefined;
    const { half, rank } = reading;
    const isCut = grammar/* HALF_LENGTHS */.iZ.includes(half) || right > LONGEST_HALF || isSeparated(text, behind, half, right, next);
    const length = isCut ? Math.min(half, right) : right;
    const end = behind + length;
    const halves = [text.slice(marker - half, marker), text.slice(behind, end)];
    if (halves.some(isFilledIn))
        return undefined;
    if (half < SHORTEST_ISSUED_HALF && halves.every((part) => WORD.test(part)))
        return undefined;
    return {
        start: leftFrom + reading.start,
        end,
        marker,
        isExact: rank <= RANK.namedInWord,
        isCertain: rank <= RANK.legacy,
    };
}
/** Two keys of a length unseen, with a sign between them. */
function isSeparated(text, behind, half, right, next) {
    return next !== -1 && right === half + 1 && /[-_]/.test(text.charAt(behind + half));
}
function readingOf(left, right, isBorder = () => false) {
    const isLegacy = right >= LEGACY_HALF && structure_ALPHANUMERIC.test(left.slice(-LEGACY_HALF));
    let best;
    for (let at = left.indexOf(PREFIX); at !== -1; at = left.indexOf(PREFIX, at + 1)) {
        const reading = readingAt(left, at, right, isLegacy, isBorder);
        if (!reading || (best && reading.rank > best.rank))
            continue;
        // Of two prefixes with a name the nearer one counts; of two bare ones the first: random halves may hold `sk-`.
        if (!best || reading.rank < best.rank || reading.rank <= RANK.prefix)
            best = reading;
    }
    return best;
}
/** @param isLegacy whether the halves may be those of the first keys */
function readingAt(left, start, right, isLegacy, isBorder) {
    const prefix = (0,grammar/* openAiPrefixAt */.yT)(left, start) ?? PREFIX;
    const isService = prefix === "sk-service-";
    const body = left.length - start - prefix.length;
    if (prefix !== PREFIX && !isService) {
        if (body < SHORTEST_HALF)
            return undefined;
        if (!grammar/* HALF_LENGTHS */.iZ.includes(body))
            return { start, half: body, rank: RANK.prefix };
        return { start, half: body, rank: right >= body ? RANK.prefixAndBothHalves : RANK.prefixAndLeftHalf };
    }
    if (isLegacy) {
        const isInWord = structure_ALPHANUMERIC.test(left.charAt(start - 1)) && !isBorder(start);
        if (body === LEGACY_HALF && !isService)
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.legacyInWord : RANK.legacy };
        const nameEnd = left.length - LEGACY_HALF - 1;
        const name = left.slice(start + prefix.length, nameEnd);
        const isNamed = name.length <= LONGEST_NAME && left.charAt(nameEnd) === "-";
        if (isNamed && isService && name !== "")
            return { start, half: LEGACY_HALF, rank: RANK.service };
        if (isNamed && !isService && SERVICE_NAME.test(name))
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.namedInWord : RANK.named };
    }
    if (body < SHORTEST_HALF)
        return undefined;
    return { start, half: body, rank: grammar/* HALF_LENGTHS */.iZ.includes(body) ? RANK.knownLength : RANK.any };
}
/** Behind another vendor's prefix a marker proves nothing; `csk-` is one that ends in ours. */
function isForeign(left, { start, rank }) {
    if (rank === RANK.prefixAndBothHalves)
        return false;
    if ((0,grammar/* shapeOf */.F5)(left.slice(start) + grammar/* MARKER */.tl).otherVendor !== undefined)
        return true;
    const isWord = !structure_ALPHANUMERIC.test(left.charAt(start - 2));
    if (isWord && (0,grammar/* shapeOf */.F5)(left.slice(start - 1)).otherVendor !== undefined)
        return true;
    return (0,grammar/* shapeOf */.F5)(left.slice(left.indexOf(PREFIX)) + grammar/* MARKER */.tl).otherVendor !== undefined;
}

;// CONCATENATED MODULE: ./lib/scan/detect/encoded.js




const BASE64 = {
    encoding: "base64",
    digits: /[A-Za-z0-9+/_-]+/y,
    gap: new RegExp(GAP, "y"),
    bitsOfDigit: 6,
    digitsOfGroup: 4,
    cores: BASE64_CORES,
    isCaseless: false,
};
const HEX = {
    encoding: "hex",
    // In `0x540x33` the second 0 is none of the digits.
    digits: /(?:(?!0[xX])[0-9A-Fa-f])+/y,
    gap: new RegExp(`[ \\t:,;\\r\\n-]{0,200}0[xX]|[ \\t:,;\\r\\n-]{1,200}|${GAP}`, "y"),
    bitsOfDigit: 4,
    digitsOfGroup: 2,
    cores: MARKER_BYTES.map((bytes) => ({ core: bytes.toString("hex"), phase: 0 })),
    isCaseless: true,
};
const CODES = { base64: BASE64, hex: HEX };
/**
 * The keys that stand encoded in `[from, to)`. The place of each covers the digits that carry its bits.
 *
 * @param search what finds keys in the decoded bytes
 */
function keysInCode(bytes, from, to, code, search) {
    const hits = [];
    for (const digits of digitsIn(bytes, from, to, code)) {
        for (const hit of keysInDigits(digits, code, search))
            hits.push(hit);
    }
    return hits;
}
function keysInDigits(run, code, search) {
    const { text } = run;
    const comparable = code.isCaseless ? text.toLowerCase() : text;
    const { bitsOfDigit, digitsOfGroup, encoding } = code;
    const phases = new Set();
    for (const { core, phase } of code.cores) {
        for (let at = comparable.indexOf(core); at !== -1; at = comparable.indexOf(core, at + core.length)) {
            phases.add((at + digitsOfGroup - phase) % digitsOfGroup);
        }
    }
    return [...phases].flatMap((phase) => search(Buffer.from(text.slice(phase), encoding)).map((hit) => {
        const first = phase + Math.floor((hit.offset * 8) / bitsOfDigit);
        const last = phase + Math.floor(((hit.offset + hit.length) * 8 - 1) / bitsOfDigit);
        const offset = offsetOf(run, first);
        return { ...hit, encoding, offset, length: offsetOf(run, last) + 1 - offset };
    }));
}
function* digitsIn(bytes, from, to, { digits, gap, bitsOfDigit }) {
    const text = bytes.toString("latin1", from, to);
    const collected = Buffer.alloc(text.length);
    let at = 0;
    while (at < text.length) {
        let length = gapAt(text, at, digits);
        if (length === 0) {
            at++;
            continue;
        }
        const indices = [];
        const offsets = [];
        let count = 0;
        for (; length > 0; length = gapAt(text, at, digits)) {
            indices.push(count);
            offsets.push(from + at);
            bytes.copy(collected, count, from + at, from + at + length);
            count += length;
            at += length;
            at += gapAt(text, at, gap);
        }
        if ((count * bitsOfDigit) / 8 < SHORTEST_KEY)
            continue;
        yield { text: collected.toString("latin1", 0, count), indices, offsets };
    }
}
function offsetOf({ indices, offsets }, index) {
    const piece = firstFrom(indices, index + 1) - 1;
    return (offsets[piece] ?? 0) + index - (indices[piece] ?? 0);
}

;// CONCATENATED MODULE: ./lib/scan/detect/randomness.js

const SHORTEST_RANDOM_TOKEN = 8;
const FEWEST_RANDOM_CHARACTERS = 20;
const randomness_FEWEST_DIFFERENT = 10;
/** Letters of one kind or digits in a row: 1.8 on average in random letters and digits, 2.1 in hexadecimal, 5 in words. */
const LONGEST_MEAN_PIECE = 4;
/** Random letters of both cases have pieces of 2.2 on average, names in camel case of 4. */
const LONGEST_MEAN_PIECE_OF_LETTERS = 3;
const PIECE = /[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g;
/** How many of the characters of a row such as `abc123` or `a1b2c3` continue it. */
const LARGEST_SHARE_IN_ROWS = 0.5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** As whole words between signs only: random characters hold any word of four letters now and then. */
const WORD_OF_PLACEHOLDERS = /^(?:your|example|sample|placeholder|dummy|fake|redacted|changeme|replace|here|xxx+)$/i;
/**
 * Whether the part of a token behind its prefix was drawn at random: letters and digits mixed, no words, no slug,
 * no date, no row of the alphabet. Right for all but some in a thousand of random tokens of 32 characters.
 *
 * @param body `[A-Za-z0-9_-]`
 */
function isRandom(body) {
    if (isFilledIn(body) || !hasDifferent(body.toLowerCase(), randomness_FEWEST_DIFFERENT))
        return false;
    const tokens = UUID.test(body) ? [body.replaceAll("-", "")] : body.split(/[-_]/);
    if (tokens.some((token) => WORD_OF_PLACEHOLDERS.test(token)))
        return false;
    const random = tokens.filter(isRandomToken);
    return random.reduce((sum, token) => sum + token.length, 0) >= FEWEST_RANDOM_CHARACTERS;
}
function isRandomToken(token) {
    const numbers = [...token.matchAll(/[0-9]+/g)].length;
    if (token.length < SHORTEST_RANDOM_TOKEN || numbers === 0)
        return false;
    const meanPiece = token.length / [...token.matchAll(PIECE)].length;
    const isName = numbers < 2 && meanPiece > LONGEST_MEAN_PIECE_OF_LETTERS;
    return meanPiece <= LONGEST_MEAN_PIECE && !isName && !isRow(token.toLowerCase());
}
function isRow(token) {
    let inRow = 0;
    for (let at = 2; at < token.length; at++) {
        const code = token.charCodeAt(at);
        const isStep = (back) => Math.abs(code - token.charCodeAt(at - back)) === 1;
        if (isStep(1) || isStep(2))
            inRow++;
    }
    return inRow / (token.length - 2) > LARGEST_SHARE_IN_ROWS;
}

;// CONCATENATED MODULE: ./lib/scan/detect/possible.js





const PREFIXES = { "secret-key": "sk-", "client-secret": "ek_", "session-token": "sess-" };
const LONGEST_BODY = 200;
/** SHA-256 of tokens that OpenAI's documentation shows as examples (openai/openai-openapi:openapi.yaml). */
const EXAMPLES = ["787a1c943ea935daaf388ef761c56e2a8bb5265a90c1dcf4f545acbfcec943c4"];
/** A token without the marker at `offset`, when it is random enough to be real and no other vendor's. */
function possibleLeakAt(bytes, offset, form) {
    const prefix = PREFIXES[form];
    const from = offset + prefix.length;
    const isPart = form === "secret-key" ? isKeyCharacter : isAlphanumeric;
    let end = from;
    while (end - from <= LONGEST_BODY && isPart(bytes[end]))
        end++;
    const length = end - from;
    if (length < SHORTEST_BODY[form] || length > LONGEST_BODY || isKeyCharacter(bytes[end]))
        return undefined;
    const key = bytes.toString("latin1", offset, end);
    if (key.includes(grammar/* MARKER */.tl) || (0,grammar/* shapeOf */.F5)(key).otherVendor !== undefined)
        return undefined;
    if (!isRandom(key.slice(((0,grammar/* openAiPrefixAt */.yT)(key, 0) ?? prefix).length)) || isExample(key))
        return undefined;
    return { key, confidence: "possible-leak", encoding: "plain", offset, length: end - offset };
}
function isExample(key) {
    return EXAMPLES.includes((0,external_node_crypto_.createHash)("sha256").update(key).digest("hex"));
}

;// CONCATENATED MODULE: ./lib/scan/detect/text-run.js





/**
 * The runs in `[from, to)` that hold the beginning of a key and, behind it, a marker, whole or in parts. Every run is
 * gone over once from left to right, and only those that are given out once more.
 */
function* markedRuns(bytes, from, to) {
    const window = bytes.subarray(from, to);
    const text = window.toString("latin1");
    for (let at = 0; at < window.length;) {
        if (!beginsCharacter(window, at)) {
            at += escapeAt(window, at)?.length ?? 1;
            continue;
        }
        const survey = new Survey(window);
        const end = walk(window, text, at, survey);
        if (survey.isMarked && survey.size >= SHORTEST_KEY) {
            const recorder = new Recorder(text, from);
            walk(window, text, at, recorder);
            yield recorder.run();
        }
        at = end;
    }
}
/** @returns where the run that begins at `start` ends */
function walk(window, text, start, visitor) {
    for (let at = start;;) {
        const from = at;
        while (isKeyCharacter(window[at]))
            at++;
        if (at > from)
            visitor.plain(from, at);
        const written = escapeAt(window, at);
        if (written && isKeyCharacter(written.code)) {
            visitor.escaped(at, written);
            at += written.length;
            continue;
        }
        const gap = mayBeginGap(window[at]) ? gapAt(text, at) : 0;
        if (!beginsCharacter(window, at + gap))
            return at;
        visitor.joint();
        at += gap;
    }
}
function beginsCharacter(bytes, at) {
    return isKeyCharacter(bytes[at]) || isKeyCharacter(escapeAt(bytes, at)?.code);
}
/** Whether a run can hold a key. Both texts begin with a character that they have once, so no place is tried twice. */
class Survey {
    #window;
    size = 0;
    #ofPrefix = 0;
    #ofMarker = 0;
    constructor(window) {
        this.#window = window;
    }
    get isMarked() {
        return this.#ofMarker === grammar/* MARKER */.tl.length;
    }
    plain(from, to) {
        for (let at = from; at < to && !this.isMarked; at++)
            this.#look(this.#window[at]);
        this.size += to - from;
    }
    escaped(_, { code }) {
        this.#look(code);
        this.size++;
    }
    joint() { }
    #look(code) {
        if (this.#ofPrefix < PREFIX.length)
            this.#ofPrefix = continued(PREFIX, this.#ofPrefix, code);
        else if (!this.isMarked)
            this.#ofMarker = continued(grammar/* MARKER */.tl, this.#ofMarker, code);
    }
}
/** How many characters of the text stand before the next, when `count` stood before this one. */
function continued(text, count, code) {
    if (text.charCodeAt(count) === code)
        return count + 1;
    return text.charCodeAt(0) === code ? 1 : 0;
}
class Recorder {
    #text;
    #base;
    #pieces = [];
    #indices = [];
    #joints = [];
    #size = 0;
    constructor(text, base) {
        this.#text = text;
        this.#base = base;
    }
    plain(from, to) {
        this.#add(this.#text.slice(from, to), from, to - from, undefined);
    }
    escaped(at, { code, length, writing }) {
        this.#add(String.fromCharCode(code), at, length, writing);
    }
    joint() {
        this.#joints.push(this.#size);
    }
    run() {
        const text = this.#pieces.map((piece) => piece.text).join("");
        return { text, pieces: this.#pieces, indices: this.#indices, joints: this.#joints };
    }
    #add(text, at, length, writing) {
        this.#indices.push(this.#size);
        this.#pieces.push({ text, offset: this.#base + at, length, writing });
        this.#size += text.length;
    }
}

;// CONCATENATED MODULE: ./lib/scan/detect/text.js




/** Keys with a marker in `[from, to)` as text: plain, escaped, or in pieces that belong together. */
function keysInText(bytes, from, to) {
    const hits = [];
    for (const run of markedRuns(bytes, from, to)) {
        for (const span of spansIn(run))
            hits.push(hitOf(run, span));
    }
    return hits;
}
/**
 * The keys of each piece by itself, and where a piece has none that is exact, those across its ends that are. A
 * joined key must be exact, because words and lines that happen to follow one another are the rule in texts.
 */
function spansIn({ text, joints }) {
    if (joints.length === 0)
        return keysIn(text);
    const edges = [0, ...joints, text.length];
    const inPieces = edges.slice(1).flatMap((end, index) => {
        const start = edges[index] ?? 0;
        return keysIn(text.slice(start, end)).map((span) => moved(span, start));
    });
    const byMarker = new Map(inPieces.map((span) => [span.marker, span]));
    const exact = inPieces.filter(({ isExact }) => isExact);
    const spans = [];
    let from = 0;
    let nextExact = 0;
    for (let marker = text.indexOf(grammar/* MARKER */.tl); marker !== -1;) {
        const behind = marker + grammar/* MARKER */.tl.length;
        const next = text.indexOf(grammar/* MARKER */.tl, behind);
        const own = byMarker.get(marker);
        while ((exact[nextExact]?.start ?? text.length) < behind)
            nextExact++;
        const joined = own?.isExact
            ? undefined
            : keyAround(text, from, marker, next, exact[nextExact]?.start ?? text.length, joints);
        const isWhole = joined?.isCertain === true && (endsAtEdge(edges, joined.end) || exact[nextExact]?.start === joined.end);
        const span = isWhole ? joined : own;
        if (span && span.start >= from)
            spans.push(span);
        from = span?.end ?? behind;
        marker = next;
    }
    return spans;
}
function endsAtEdge(edges, end) {
    return edges[firstFrom(edges, end)] === end;
}
function moved(span, by) {
    return { ...span, start: span.start + by, end: span.end + by, marker: span.marker + by };
}
function hitOf({ text, pieces, indices, joints }, { start, end }) {
    const first = firstFrom(indices, start + 1) - 1;
    const behind = firstFrom(indices, end);
    const offset = offsetIn(pieces[first], start - (indices[first] ?? 0));
    const isJoined = (joints[firstFrom(joints, start + 1)] ?? end) < end;
    const escaped = pieces.slice(first, behind).find(({ writing }) => writing !== undefined);
    return {
        // A copy: a slice would keep all of the run in memory, and there may be thousands of hits.
        key: Buffer.from(text.slice(start, end), "latin1").toString("latin1"),
        confidence: "leak",
        encoding: isJoined ? "joined" : (escaped?.writing ?? "plain"),
        offset,
        length: offsetIn(pieces[behind - 1], end - (indices[behind - 1] ?? 0)) - offset,
    };
}
/** Where the bytes of so many of its characters end. */
function offsetIn(piece, characters) {
    if (piece === undefined)
        return 0;
    return piece.offset + (characters === piece.text.length ? piece.length : characters);
}

;// CONCATENATED MODULE: ./lib/scan/detect/wide.js
/**
 * The characters around `at` in UTF-16 of either byte order, at any alignment, as far as every second byte is zero.
 *
 * @param earliest where the text begins at the earliest
 * @param latest where it ends at the latest
 */
function narrowedAround(bytes, at, earliest, latest) {
    let from = at;
    let to = at + 1;
    while (from - 2 >= earliest && bytes[from - 1] === 0)
        from -= 2;
    while (to + 1 < latest && bytes[to] === 0)
        to += 2;
    const text = Buffer.alloc((to - from + 1) / 2);
    for (let index = 0; index < text.length; index++)
        text[index] = bytes[from + 2 * index] ?? 0;
    return { text, from, to };
}
/** From the first byte of the first character to that of the last, which is the same in both byte orders. */
function widened(hit, from) {
    return { ...hit, encoding: "utf-16", offset: from + 2 * hit.offset, length: 2 * hit.length - 1 };
}

;// CONCATENATED MODULE: ./lib/scan/detect/detect.js






/** More than the longest key takes on either side of its marker, each character as an escape of ten bytes. */
const REACH_BYTES = 5000;
/** In UTF-16. */
const WIDE_REACH_BYTES = 2 * REACH_BYTES;
/**
 * What is read at once, and what reading it takes, must not grow with the bytes: a file may be one line of markers.
 * So the keys of each such part are read by themselves, with what stands around it.
 */
const PART_BYTES = 64 * 1024;
/**
 * The keys that stand in the bytes: those with OpenAI's marker in every form of {@link Hit}, and as possible leaks
 * tokens without it. Time is linear in the bytes, whatever they are. Memory is that of the hits, and up to two bytes
 * for each of the bytes.
 *
 * @returns in order of their places, which do not overlap
 */
function detect(bytes) {
    const anchors = anchorsIn(bytes);
    const hits = [];
    for (let next = 0; next < anchors.offsets.length;) {
        const from = anchors.offsets[next];
        const to = from + PART_BYTES;
        const near = anchorsBetween(anchors, from - WIDE_REACH_BYTES, to + WIDE_REACH_BYTES);
        const own = anchorsBetween(near, from, to).offsets;
        const found = [searchText(bytes, near), searchWide(bytes, near), searchCodes(bytes, near)];
        for (const hit of found.flat())
            if (holdsAny(hit, own))
                hits.push(hit);
        next += own.length;
    }
    return withoutOverlaps(hits);
}
const detect_MARKERS = needlesThat(({ form, step }) => step === 1 && ["left-half", "right-half", "escaped-marker"].includes(form));
const detect_PREFIXES = ["secret-key", "client-secret", "session-token"].map((form) => [form, needlesThat((needle) => needle.step === 1 && needle.form === form)]);
const WIDE = needlesThat(({ step }) => step === 2);
const ENCODED = ["base64", "hex"].map((code) => [CODES[code], needlesThat(({ form }) => form === code)]);
/** Keys as text, and tokens without a marker. */
function searchText(bytes, anchors) {
    const hits = [];
    for (const { from, to } of windowsAround(offsetsOf(anchors, detect_MARKERS), REACH_BYTES, bytes.length)) {
        for (const hit of keysInText(bytes, from, to))
            hits.push(hit);
    }
    for (const [form, needles] of detect_PREFIXES) {
        for (const offset of offsetsOf(anchors, needles)) {
            const hit = possibleLeakAt(bytes, offset, form);
            if (hit)
                hits.push(hit);
        }
    }
    return hits;
}
/** Keys in UTF-16, of either alignment. Each stretch of it is looked at once, though it may hold many anchors. */
function searchWide(bytes, anchors) {
    const wide = offsetsOf(anchors, WIDE);
    const windows = windowsAround(wide, WIDE_REACH_BYTES, bytes.length);
    const hits = [];
    let window = 0;
    let done = 0;
    for (const offset of wide) {
        if (offset < done)
            continue;
        while ((windows[window]?.to ?? bytes.length) <= offset)
            window++;
        const { from: earliest = 0, to: latest = bytes.length } = windows[window] ?? {};
        const { text, from, to } = narrowedAround(bytes, offset, earliest, latest);
        done = to;
        for (const hit of searchText(text, anchorsIn(text)))
            hits.push(widened(hit, from));
    }
    return hits;
}
/** Keys in base64 and hexadecimal, and in base64 of base64. */
function searchCodes(bytes, anchors, search = keysInDecoded) {
    return ENCODED.flatMap(([code, needles]) => windowsAround(offsetsOf(anchors, needles), REACH_BYTES, bytes.length).flatMap(({ from, to }) => keysInCode(bytes, from, to, code, search)));
}
function keysInDecoded(decoded) {
    const anchors = anchorsIn(decoded);
    return [...plainLeaks(decoded, anchors), ...searchCodes(decoded, anchors, keysInTwiceDecoded)];
}
function keysInTwiceDecoded(decoded) {
    return plainLeaks(decoded, anchorsIn(decoded));
}
function plainLeaks(bytes, anchors) {
    const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors)];
    return hits.filter(({ confidence }) => confidence === "leak");
}
/** What the sieve does not see is not reported either, so that the two readings never differ. */
function holdsAny({ offset, length }, anchors) {
    return (anchors[firstFrom(anchors, offset)] ?? Number.POSITIVE_INFINITY) < offset + length;
}
/** A leak before a possible leak, else the first of those that overlap. */
function withoutOverlaps(hits) {
    const byPlace = (a, b) => a.offset - b.offset || b.length - a.length;
    const kept = [];
    for (const confidence of ["leak", "possible-leak"]) {
        const leaks = [...kept];
        let next = 0;
        let end = 0;
        for (const hit of hits.filter((one) => one.confidence === confidence).sort(byPlace)) {
            while (next < leaks.length && endOf(leaks[next]) <= hit.offset)
                next++;
            const isTaken = (leaks[next]?.offset ?? Number.POSITIVE_INFINITY) < hit.offset + hit.length;
            if (hit.offset < end || isTaken)
                continue;
            kept.push(hit);
            end = hit.offset + hit.length;
        }
    }
    return kept.sort(byPlace);
}
function endOf(hit) {
    return hit === undefined ? 0 : hit.offset + hit.length;
}

;// CONCATENATED MODULE: ./lib/scan/detect/hide.js


/**
 * A text from outside without any key in it, in whatever form: for names of files and branches, which may hold
 * keys themselves, also such as were never reported.
 */
function hideKeys(text) {
    // Without one key another may stand alone that was part of what surrounded it.
    for (let shown = text;;) {
        const hidden = withoutKeys(shown);
        if (hidden === shown)
            return hidden;
        shown = hidden;
    }
}
function withoutKeys(text) {
    const bytes = Buffer.from(text);
    let result = "";
    let copied = 0;
    for (const { offset, length } of detect(bytes)) {
        result += bytes.toString("utf8", copied, offset) + redact/* REDACTED */.X;
        copied = offset + length;
    }
    return copied === 0 ? text : result + bytes.toString("utf8", copied);
}

;// CONCATENATED MODULE: ./lib/scan/detect/hit.js
/** In what form a key stood in the bytes. */
const ENCODINGS = [
    "plain",
    "joined",
    "utf-16",
    "base64",
    "hex",
    "percent",
    "escaped",
    "html",
];

;// CONCATENATED MODULE: ./lib/scan/once.js
/** More than this, and nobody can have accepted them one by one. */
const MOST_ORIGINS = 1_000;
/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one. It stands for the others: what accepts only one place accepts it only if it accepts them.
 *
 * @param items the oldest first
 * @param keyOf what is the same for the same key
 */
function once(items, keyOf) {
    const fileOf = (item) => [keyOf(item), ...namesOf(item.place)].join("\0");
    const standing = new Set(items.filter(({ atTip }) => atTip).map(fileOf));
    const seen = new Set();
    const untold = new Map();
    const told = items.filter((item) => {
        const { atTip, place } = item;
        if (place.source !== "file")
            return true;
        const file = fileOf(item);
        const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
        if ((atTip || !standing.has(file)) && !seen.has(name)) {
            seen.add(name);
            return true;
        }
        untold.set(file, withUntold(untold.get(file) ?? NOTHING_UNTOLD, item));
        return false;
    });
    return told.map((item) => {
        const others = item.place.source === "file" ? untold.get(fileOf(item)) : undefined;
        return others === undefined ? item : standingFor(item, others);
    });
}
const NOTHING_UNTOLD = { origins: [], accepted: true };
function withUntold({ origins, accepted }, { standsFor, by }) {
    const all = origins && standsFor && [...origins, ...standsFor];
    const known = all !== undefined && all.length <= MOST_ORIGINS;
    return { origins: known ? all : undefined, accepted: accepted && by?.by === "place" };
}
function standingFor(item, { origins, accepted }) {
    const { standsFor, by } = item;
    const all = origins && standsFor && [...standsFor, ...origins];
    return {
        ...item,
        ...(standsFor === undefined ? {} : { standsFor: all }),
        ...(by?.by === "place" && !accepted ? { by: undefined } : {}),
    };
}
/** What a place is called, told apart from all that is called otherwise. */
function namesOf({ file, entry, hidden }) {
    return [file, entry, hidden?.file, hidden?.entry];
}

;// CONCATENATED MODULE: ./lib/scan/gather.js








/** A key may stand in every commit of a history; nobody reads more places than this. */
const MOST_OTHER_PLACES = 50;
/** Holds each sighting against the rules. */
function judged(sightings, rules, foreign = []) {
    const known = new Map();
    return sightings.map((sighting) => {
        const { hit, place, atTip, age } = sighting;
        const { key, confidence } = hit;
        let one = known.get(key);
        if (one === undefined) {
            const { kind, publicPrefix } = (0,grammar/* shapeOf */.F5)(key);
            one = { key, fingerprint: fingerprintOf(key), kind, publicPrefix };
            known.set(key, one);
        }
        return { ...one, confidence, place, atTip, age, by: ruleFor(sighting, one.fingerprint, rules, foreign) };
    });
}
/**
 * One finding for each key, and apart from them what the rules accept. A key of which some places are accepted
 * and others are not is in both, each time with the places that belong there. The order in which the keys were
 * seen makes no difference.
 *
 * @returns both worst first: leaks before possible leaks, what stands at the tip before what was removed
 */
function gather(all) {
    const findings = [];
    const accepted = [];
    const firstFirst = createFirstFirst();
    for (const ofKey of groupedBy(all, ({ fingerprint }) => fingerprint).values()) {
        const places = split(ofKey.toSorted(firstFirst));
        const finding = findingOf(places.open);
        if (finding !== undefined)
            findings.push(finding);
        const by = places.accepted[0]?.by;
        const ignored = findingOf(places.accepted);
        if (ignored !== undefined && by !== undefined)
            accepted.push({ finding: ignored, accepted: by });
    }
    return {
        findings: findings.sort(worstFirst),
        accepted: accepted.sort((a, b) => worstFirst(a.finding, b.finding)),
    };
}
/** At the tip before removed, then by source, the earliest first; what is left by name, as it may be shown. */
function createFirstFirst() {
    const shown = new Map();
    const nameOf = ({ file }) => {
        if (file === undefined)
            return undefined;
        const name = shown.get(file) ?? hideKeys(file);
        shown.set(file, name);
        return name;
    };
    const rank = ({ atTip, place }) => (atTip ? 0 : contract/* SOURCES */.Hl.length) + Math.max(0, contract/* SOURCES */.Hl.indexOf(place.source));
    return (a, b) => rank(a) - rank(b) ||
        b.age - a.age ||
        compare(nameOf(a.place), nameOf(b.place)) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.place.commit, b.place.commit) ||
        ENCODINGS.indexOf(a.place.encoding) - ENCODINGS.indexOf(b.place.encoding) ||
        compare(a.by?.rule, b.by?.rule);
}
function findingOf(seen) {
    const [first] = seen;
    const [place, ...otherPlaces] = distinct(seen.map((one) => one.place));
    if (first === undefined || place === undefined)
        return undefined;
    const { key, kind, publicPrefix, fingerprint } = first;
    return {
        key,
        kind,
        publicPrefix,
        confidence: seen.some(({ confidence }) => confidence === "leak") ? "leak" : "possible-leak",
        fingerprint,
        live: "unknown",
        atTip: seen.some(({ atTip }) => atTip),
        place,
        otherPlaces: otherPlaces.slice(0, MOST_OTHER_PLACES),
        placeCount: otherPlaces.length + 1,
    };
}
/** A key may be found twice at one place: as it stands there, and joined from pieces. */
function distinct(places) {
    const seen = new Map();
    for (const place of places) {
        const { source, line, column, commit } = place;
        const identity = JSON.stringify([source, ...namesOf(place), line, column, commit]);
        if (!seen.has(identity))
            seen.set(identity, place);
    }
    return [...seen.values()];
}
/** The order of findings: live ones, sure ones, those that stand at the tip; then by place. No two are equal. */
function worstFirst(a, b) {
    return (Number(b.live === "true") - Number(a.live === "true") ||
        contract/* CONFIDENCES */.ix.indexOf(a.confidence) - contract/* CONFIDENCES */.ix.indexOf(b.confidence) ||
        Number(!a.atTip) - Number(!b.atTip) ||
        compare(a.place.file, b.place.file) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.fingerprint, b.fingerprint));
}
/** By code units, the same on every machine; what is not there comes last. */
function compare(a, b) {
    if (a === b)
        return 0;
    if (a === undefined)
        return 1;
    if (b === undefined)
        return -1;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/object-id.js
var object_id = __webpack_require__(9904);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/sanitize.js
var sanitize = __webpack_require__(8303);
;// CONCATENATED MODULE: ./lib/report/scan/place.js




/** The longest path on Linux; a longer one is shown, but leads nowhere. */
const LONGEST_PATH = 4096;
/** Names in which the key itself is what was found. */
const KEY_IS_IN_THE_NAME = ["path", "ref"];
const HAS_PATH = ["file", "path"];
/**
 * @param repositoryUrl page of the repository, on the server that runs the step; undefined: no links
 */
function placeTextOf(place, show, repositoryUrl) {
    const { source, line, column, endLine, endColumn, encoding } = place;
    const commit = place.commit !== undefined && (0,object_id/* isObjectId */.T)(place.commit) ? place.commit : undefined;
    const { file: name, entry } = place_namesOf(place, show);
    const path = HAS_PATH.includes(source) && isLinkable(place.file) ? name?.whole : undefined;
    const exactPath = path !== undefined && path === place.file && name?.hasKey === false && isReadable(path)
        ? path
        : undefined;
    return {
        source,
        file: name?.cut,
        entry: entry?.cut,
        exactPath,
        // What was only escaped for the eye is percent-encoded as it is.
        uri: path === undefined || place.file === undefined
            ? undefined
            : (0,links/* encodedPath */.yT)(name?.hasKey === false ? place.file : path),
        line,
        column,
        endLine,
        endColumn,
        commit,
        url: urlOf(source, commit, exactPath, line, repositoryUrl),
        encoding,
    };
}
function place_namesOf({ source, file, entry, hidden: known }, show) {
    const names = {
        file: file ? nameOf(file, show, known?.file) : undefined,
        entry: entry ? nameOf(entry, show, known?.entry) : undefined,
    };
    const hidden = names.file?.hasKey || names.entry?.hasKey;
    if (!KEY_IS_IN_THE_NAME.includes(source) || hidden)
        return names;
    // A key was found in one of these names and could not be taken out of it: nothing of them may be shown.
    const nothing = { whole: show(redact/* REDACTED */.X), cut: show(redact/* REDACTED */.X), hasKey: true };
    return { file: names.file && nothing, entry: names.entry && nothing };
}
/** @param hidden set where a key was taken out of the name already */
function nameOf(name, show, hidden) {
    const whole = show(name, Number.POSITIVE_INFINITY);
    const hasKey = hidden !== undefined || whole !== (0,sanitize/* safe */.gB)(name, Number.POSITIVE_INFINITY);
    return { whole, cut: show(name), hasKey };
}
/** Git may be made to hold `..` and empty names: an address of that kind would lead somewhere else. */
function isLinkable(path) {
    if (path === undefined || path.length > LONGEST_PATH)
        return false;
    return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
/** Bytes that are no UTF-8 come as U+FFFD: the name is then not the file's. */
function isReadable(path) {
    return path.isWellFormed() && !path.includes("\ufffd");
}
function urlOf(source, commit, exactPath, line, repositoryUrl) {
    if (commit === undefined)
        return undefined;
    switch (source) {
        case "file":
            return exactPath === undefined
                ? (0,links/* commitUrl */.Bg)(repositoryUrl, commit)
                : (0,links/* blobUrl */.b0)(repositoryUrl, commit, exactPath, line);
        case "path":
        case "commit-message":
        case "author":
            return (0,links/* commitUrl */.Bg)(repositoryUrl, commit);
        // A tag is an object of its own, which has no page.
        case "tag-message":
        case "ref":
        case "event-text":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/shown.js

/** Keys go first: what is cut or escaped before could no longer be recognised as one. */
function createShow(hide) {
    return (text, maxLength = sanitize/* LONGEST_PIECE */.ek) => (0,sanitize/* safe */.gB)(hide(text), maxLength);
}

;// CONCATENATED MODULE: ./lib/report/scan/view.js




/** More places of one key help nobody; the count says how many there are. */
const MAX_OTHER_PLACES = 20;
/** As long as a line of the ignore file may be. */
const LONGEST_FACT = 1000;
/** Takes the keys out of a result. The only function of the reports that sees a `ScanResult`. */
function viewOf(result, context) {
    const show = createShow(context.hide);
    const { scanned } = result;
    const finding = (one) => ({
        ...findingView(one, show, context),
        inHistory: scanned.what === "history",
    });
    return {
        eventName: context.eventName,
        secretsUrl: show(context.secretsUrl),
        ignoreFile: show(context.ignoreFile),
        what: scanned.what,
        tip: "tip" in scanned ? show(scanned.tip) : undefined,
        shard: scanned.what === "history" && scanned.shard !== undefined ? show(scanned.shard) : undefined,
        scopeNote: shownFacts(result.scopeNote, show),
        complete: isComplete(result),
        incompleteFails: context.failOn.has("incomplete-scan"),
        gaps: result.gaps.map((gap) => gapView(gap, show)),
        findings: result.findings.map(finding),
        known: result.known.map(finding),
        accepted: result.accepted.map((one) => acceptedView(one, finding, show)),
        proposedRules: result.proposedRules.map((rule) => show(rule)),
        unopened: result.unopened.map(({ file, why }) => ({ file: show(file), why: shownFacts(why, show) })),
        notes: result.notes.map((note) => shownFacts(note, show)),
        commits: result.commits,
        objects: result.objects,
        bytes: result.bytes,
    };
}
/** Worst first by what can be seen: a name in which a key was hidden stands elsewhere than the name itself would. */
function worstFirstIn(view) {
    return {
        ...view,
        findings: view.findings.toSorted(worstFirst),
        known: view.known.toSorted(worstFirst),
        accepted: view.accepted.toSorted((a, b) => worstFirst(a.finding, b.finding)),
        unopened: view.unopened.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    };
}
/** What a code comes with, each text of it safe to show; the codes are texts of ours, which stay as they are. */
function shownFacts(said, show) {
    const shown = Object.entries(said).map(([name, fact]) => [
        name,
        typeof fact === "string" ? show(fact, LONGEST_FACT) : fact,
    ]);
    return Object.fromEntries(shown);
}
function findingView(finding, show, { repositoryUrl, failOn }) {
    const { kind, publicPrefix, confidence, fingerprint, live, atTip, placeCount } = finding;
    return {
        kind,
        publicPrefix: show(publicPrefix),
        confidence,
        fingerprint: show(fingerprint),
        live,
        atTip,
        fails: failOn.has(confidence),
        place: placeTextOf(finding.place, show, repositoryUrl),
        otherPlaces: finding.otherPlaces
            .slice(0, MAX_OTHER_PLACES)
            .map((place) => placeTextOf(place, show, repositoryUrl)),
        placeCount,
    };
}
function acceptedView({ finding, accepted }, view, show) {
    return { finding: view(finding), by: accepted.by, rule: show(accepted.rule) };
}
function gapView(gap, show) {
    return {
        gap: gap.gap,
        id: gap.gap === "commit" ? show(gap.id) : undefined,
        role: gap.gap === "commit" ? gap.role : undefined,
        count: gap.gap === "objects" ? gap.count : undefined,
        why: shownFacts(gap.why, show),
    };
}

// EXTERNAL MODULE: ./lib/scan/accept/ignore-source.js
var ignore_source = __webpack_require__(4110);
;// CONCATENATED MODULE: ./lib/scan/archive/format.js
/** A block of a tar archive, and the longest beginning that any format needs. */
const format_BLOCK_BYTES = 512;
/** Spanned archives that were put together again begin with one of the markers (APPNOTE.TXT 8.5.3 to 8.5.5). */
const ZIP_MAGIC = ["504b0304", "504b0506", "504b0708504b0304", "504b3030504b0304"].map(fromHex);
/** Magic, and deflate as the method, the only one there is (RFC 1952). */
const GZIP = fromHex("1f8b08");
const GZIP_RESERVED_FLAGS = 0xe0;
/** The three letters alone would be a word: `BZh`, level, then the magic of a block or of the end. */
const BZIP2 = fromHex("425a68");
const BZIP2_BLOCKS = ["314159265359", "177245385090"].map(fromHex);
const XZ = fromHex("fd377a585a00");
const ZSTD = fromHex("28b52ffd");
const SEVEN_ZIP = fromHex("377abcaf271c");
/** Of version 4 and 5. */
const RAR = fromHex("526172211a07");
/** @param head the first 512 bytes, or the whole if it is shorter */
function formatOf(head) {
    return formatByMagic(head) ?? (isTarHeader(head) ? "tar" : undefined);
}
/**
 * By the first byte before anything else: this is asked for every file of a history.
 * Source of what is recognised only: file/file:magic/Magdir/{archive,compress}
 */
function formatByMagic(head) {
    switch (head[0]) {
        case 0x50:
            return ZIP_MAGIC.some((magic) => holdsAt(head, 0, magic)) ? "zip" : undefined;
        case 0x1f:
            return isGzipHeader(head, 0) ? "gzip" : undefined;
        case 0x42:
            return holdsAt(head, 0, BZIP2) && BZIP2_BLOCKS.some((magic) => holdsAt(head, 4, magic))
                ? "other"
                : undefined;
        case 0xfd:
            return holdsAt(head, 0, XZ) ? "other" : undefined;
        case 0x28:
            return holdsAt(head, 0, ZSTD) ? "other" : undefined;
        case 0x37:
            return holdsAt(head, 0, SEVEN_ZIP) ? "other" : undefined;
        case 0x52:
            return holdsAt(head, 0, RAR) ? "other" : undefined;
        default:
            return undefined;
    }
}
/**
 * Whether this is the beginning of an archive or a compressed file, of one of the formats that are opened or
 * only recognised. A zip with something before it is told by its end: {@link endsAsZip}.
 *
 * @param head the first 512 bytes, or the whole if it is shorter
 */
function isArchive(head) {
    return formatOf(head) !== undefined;
}
/** Whether a member of a gzip file may begin here. */
function isGzipHeader(bytes, at) {
    return holdsAt(bytes, at, GZIP) && ((bytes[at + 3] ?? 0xff) & GZIP_RESERVED_FLAGS) === 0;
}
/** Whether these bytes stand there, without a view of them being made. */
function holdsAt(bytes, at, wanted) {
    for (let i = 0; i < wanted.length; i++)
        if (bytes[at + i] !== wanted[i])
            return false;
    return true;
}
function fromHex(hex) {
    return Buffer.from(hex, "hex");
}
const USTAR = Buffer.from("ustar");
const USTAR_AT = 257;
/**
 * A header of POSIX or GNU form, or of the form before them (version 7, with zeros there), whose checksum is right:
 * text that happens to say `ustar` there is not enough.
 */
function isTarHeader(block) {
    if (block.length < format_BLOCK_BYTES)
        return false;
    const first = block[USTAR_AT];
    const looksRight = first === 0 ? isOldHeader(block) : holdsAt(block, USTAR_AT, USTAR);
    return looksRight && hasTarChecksum(block);
}
const TYPE_AT = 156;
/** A name, a type of those days, and nothing where there were no fields yet. */
function isOldHeader(block) {
    const type = block[TYPE_AT] ?? 0;
    return block[0] !== 0 && block[format_BLOCK_BYTES - 1] === 0 && (type === 0 || (type >= 0x30 && type <= 0x35));
}
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;
/** The sum of all bytes of the block, the checksum's own counted as spaces. Some writers summed them as signed. */
function hasTarChecksum(block) {
    let unsigned = CHECKSUM_BYTES * 0x20;
    let signed = unsigned;
    for (let at = 0; at < format_BLOCK_BYTES; at++) {
        if (at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_BYTES)
            continue;
        const byte = block[at] ?? 0;
        unsigned += byte;
        signed += byte < 0x80 ? byte : byte - 0x100;
    }
    const text = block.toString("latin1", CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
    const sum = Number.parseInt(text.replace(/^[ \0]+/, ""), 8);
    return sum === unsigned || sum === signed;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/scan/archive/name.js

/** More than any file system takes (`PATH_MAX` of Linux); what is longer is cut. */
const LONGEST_NAME_BYTES = 4096;
/** The name of an entry as text, whatever it was encoded in. Untrusted: it may hold `..`, control characters, keys. */
function readableName(raw) {
    const name = raw.subarray(0, LONGEST_NAME_BYTES);
    return name.toString((0,external_node_buffer_.isUtf8)(raw) ? "utf8" : "latin1");
}

;// CONCATENATED MODULE: ./lib/scan/archive/gzip-header.js


const FIXED_BYTES = 10;
/** Checksum and size, behind the content. */
const GZIP_TRAILER_BYTES = 8;
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
/** The header that begins there (RFC 1952, section 2.3); `undefined` when none does. */
function gzipHeaderAt(bytes, at) {
    if (!isGzipHeader(bytes, at))
        return undefined;
    const flags = bytes[at + 3] ?? 0;
    let next = at + FIXED_BYTES;
    if ((flags & HAS_EXTRA) !== 0)
        next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0);
    let name = "";
    if ((flags & HAS_NAME) !== 0) {
        const end = behindZero(bytes, next);
        name = readableName(bytes.subarray(next, end - 1));
        next = end;
    }
    if ((flags & HAS_COMMENT) !== 0)
        next = behindZero(bytes, next);
    if ((flags & HAS_CHECKSUM) !== 0)
        next += 2;
    return { name, contentAt: next };
}
function behindZero(bytes, from) {
    const zero = from < bytes.length ? bytes.indexOf(0, from) : -1;
    return zero === -1 ? bytes.length + 1 : zero + 1;
}

;// CONCATENATED MODULE: ./lib/scan/archive/inflation.js

/** Output comes in pieces of this size; at most a few of them are ahead of the reader. */
const CHUNK_BYTES = 64 * 1024;
/**
 * Inflates bytes piece by piece, as far as the budget goes: a deflate stream, or all members of a gzip file.
 * Reading it never throws: `obstacle` says afterwards why it ended early.
 */
class Inflation {
    #bytes;
    #form;
    #budget;
    #most;
    #given = 0;
    #consumed = 0;
    #obstacle;
    constructor(bytes, form, budget) {
        this.#bytes = bytes;
        this.#form = form;
        this.#budget = budget;
        this.#most = budget.mostFrom(bytes.length);
    }
    /** Why it ended before its end, once it has ended. */
    get obstacle() {
        return this.#obstacle;
    }
    /** Of the compressed bytes so many were read. Behind the end of a deflate stream there may be others. */
    get consumed() {
        return this.#consumed;
    }
    async *[Symbol.asyncIterator]() {
        if (this.#form === "deflate")
            yield* this.#inflate();
        else
            yield* this.#members();
    }
    /**
     * Member by member, and not by `createGunzip`: that drops what it has read where no member follows, and ends where
     * zeros follow, while other readers look for a member behind them (python/cpython:Lib/gzip.py `_read_gzip_header`).
     */
    async *#members() {
        for (let next = 0; next !== -1; next = indexOfNonZero(this.#bytes, this.#consumed)) {
            const header = gzipHeaderAt(this.#bytes, next);
            if (header === undefined)
                this.#obstacle = "damaged";
            else if (header.contentAt > this.#bytes.length)
                this.#obstacle = "cut-off";
            else if (next > 0 && !this.#budget.spendEntry())
                this.#obstacle = this.#budget.exhausted;
            if (header === undefined || this.#obstacle !== undefined)
                return;
            this.#consumed = header.contentAt;
            yield* this.#inflate();
            this.#consumed += GZIP_TRAILER_BYTES;
            if (this.#consumed > this.#bytes.length)
                this.#obstacle ??= "cut-off";
            if (this.#obstacle !== undefined)
                return;
        }
    }
    async *#inflate() {
        const { createInflateRaw } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
        const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
        try {
            stream.end(this.#bytes.subarray(this.#consumed));
            for await (const chunk of stream) {
                this.#given += chunk.length;
                if (!this.#budget.spendBytes(chunk.length))
                    this.#obstacle = this.#budget.exhausted;
                else if (this.#given > this.#most)
                    this.#obstacle = "ratio";
                if (this.#obstacle !== undefined)
                    return;
                yield chunk;
            }
        }
        catch (error) {
            this.#obstacle = error.code === "Z_BUF_ERROR" ? "cut-off" : "damaged";
        }
        finally {
            this.#consumed += stream.bytesWritten;
            if (!this.#budget.spendInput(stream.bytesWritten))
                this.#obstacle ??= this.#budget.exhausted;
            stream.destroy();
        }
    }
}
function indexOfNonZero(bytes, from) {
    for (let at = from; at < bytes.length; at++)
        if (bytes[at] !== 0)
            return at;
    return -1;
}
/** What is smaller when compressed is inflated in one go; a stream costs as much as inflating some hundred kilobytes. */
const SMALL_BYTES = 32 * 1024;
/**
 * Inflates a small deflate stream in one go.
 *
 * @returns `too-large` where only reading it piece by piece tells how far it goes: it is larger than
 * {@link SMALL_BYTES}, or cut off there, or holds more than `mostBytes`
 */
async function inflateSmall(bytes, mostBytes) {
    if (bytes.length > SMALL_BYTES)
        return "too-large";
    const { inflateRawSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    try {
        // With `info` it gives the engine as well, which knows how far it has read; the types do not say so.
        const options = { maxOutputLength: Math.max(1, mostBytes), info: true };
        const { buffer, engine } = inflateRawSync(bytes, options);
        return { bytes: buffer, consumed: engine.bytesWritten };
    }
    catch (error) {
        return error.code === "Z_DATA_ERROR" ? "damaged" : "too-large";
    }
}
/** Collects at most so many bytes, and ends the source when there are more. */
async function collect(source, mostBytes) {
    const chunks = [];
    let room = mostBytes;
    for await (const chunk of source) {
        chunks.push(chunk.length <= room ? chunk : chunk.subarray(0, room));
        if (chunk.length > room)
            return { bytes: Buffer.concat(chunks), whole: false };
        room -= chunk.length;
    }
    return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), whole: true };
}

;// CONCATENATED MODULE: ./lib/scan/archive/byte-reader.js
/** Takes a stream of pieces apart anew. */
class ByteReader {
    #source;
    #piece = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** The next bytes; fewer only where the source ends. */
    async take(count) {
        const parts = [];
        let missing = count;
        while (missing > 0 && (await this.#refill())) {
            const part = this.#piece.subarray(0, missing);
            this.#piece = this.#piece.subarray(part.length);
            missing -= part.length;
            parts.push(part);
        }
        return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    }
    async skip(count) {
        let missing = count;
        while (missing > 0 && (await this.#refill())) {
            const part = Math.min(missing, this.#piece.length);
            this.#piece = this.#piece.subarray(part);
            missing -= part;
        }
    }
    /** Nothing more is wanted of the source. */
    async end() {
        await this.#source.return?.();
    }
    async #refill() {
        while (this.#piece.length === 0) {
            const { value, done } = await this.#source.next();
            if (done)
                return false;
            this.#piece = value;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/tar.js



/** More than any path needs; a longer record of this kind is no name. */
const LONGEST_EXTENSION_BYTES = 64 * 1024;
/** Where a header has the name of its entry, and where a link leads. */
const NAME_FIELD = [0, 100];
const LINK_FIELD = [157, 257];
/** The archive's own blocks are given out together. */
const STRUCTURE_BYTES = 64 * 1024;
/**
 * The entries of a tar archive: version 7, ustar, pax and GNU long names.
 *
 * Read by hand, and not with `tar-stream`, because that takes quadratic time and memory on pax records made for
 * it: negative lengths keep it at the same few megabytes, and global records are copied for every entry
 * (mafintosh/tar-stream@3.2.2:headers.js `decodePax`, extract.js `_decodeLongHeader`).
 * Format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, GNU tar manual, "Standard".
 *
 * @param source the archive, in pieces of any size
 * @param structure whether its own blocks (headers, extensions, filling) are given as well, since nobody else sees
 * the bytes of the archive
 */
async function* readTar(source, budget, structure) {
    const reader = new ByteReader(source);
    const own = new Structure();
    try {
        yield* readEntries(reader, budget, structure === "given" ? own : undefined);
        if (own.bytes > 0)
            yield own.take();
    }
    finally {
        await reader.end();
    }
}
async function* readEntries(reader, budget, own) {
    let extension = {};
    let ended = false;
    for (;;) {
        if (own && own.bytes >= STRUCTURE_BYTES)
            yield own.take();
        const block = await reader.take(format_BLOCK_BYTES);
        own?.add(withoutCut(block, extension));
        // Zeros end an archive; another one may follow it, as `cat` and `tar -A` leave them.
        ended = isZero(block) && (ended || block.length === format_BLOCK_BYTES);
        if (block.length < format_BLOCK_BYTES) {
            if (!ended)
                yield obstacle("cut-off");
            return;
        }
        if (ended)
            continue;
        const header = hasTarChecksum(block) ? readHeader(block) : undefined;
        if (header === undefined) {
            yield obstacle("damaged");
            return;
        }
        const { entryBytes } = budget.limits;
        if (header.role === "extension") {
            const { type, size } = header;
            const content = await reader.take(Math.min(size, own ? entryBytes : LONGEST_EXTENSION_BYTES));
            if (size <= LONGEST_EXTENSION_BYTES)
                extension = { ...extension, ...readExtension(type, content) };
            if (own && content.length > STRUCTURE_BYTES)
                yield structureOf(content);
            else
                own?.add(content);
            if (own && size > entryBytes)
                yield obstacle("entry-size");
            await reader.skip(padded(size) - content.length);
            continue;
        }
        const size = extension.size ?? header.size;
        const name = extension.path ?? header.name;
        const link = extension.link ?? header.link;
        extension = {};
        if (!budget.spendEntry())
            return;
        if (size === 0) {
            yield { name, bytes: link, obstacle: undefined };
            continue;
        }
        const bytes = await reader.take(Math.min(size, entryBytes));
        if (bytes.length < Math.min(size, entryBytes)) {
            yield { name, bytes, obstacle: "cut-off" };
            return;
        }
        yield { name, bytes, obstacle: bytes.length < size ? "entry-size" : undefined };
        await reader.skip(size - bytes.length);
        const filling = await reader.take(padded(size) - size);
        own?.add(filling);
    }
}
/** Names that an extension gives are cut off in the header, and a key in them would look like another one. */
function withoutCut(block, { path, link }) {
    const isCutPath = isCut(block.subarray(...NAME_FIELD), Buffer.from(path ?? ""));
    const isCutLink = isCut(block.subarray(...LINK_FIELD), link);
    if (!isCutPath && !isCutLink)
        return block;
    const rest = Buffer.from(block);
    if (isCutPath)
        rest.fill(0, ...NAME_FIELD);
    if (isCutLink)
        rest.fill(0, ...LINK_FIELD);
    return rest;
}
function isCut(field, whole) {
    const end = field.indexOf(0);
    const said = end === -1 ? field : field.subarray(0, end);
    return said.length > 0 && whole !== undefined && whole.subarray(0, said.length).equals(said);
}
function structureOf(bytes) {
    return { name: "", bytes, obstacle: undefined, role: "structure" };
}
/** Blocks of the archive itself, in copies: they are views of much larger pieces. Zeros say nothing. */
class Structure {
    #parts = [];
    #bytes = 0;
    get bytes() {
        return this.#bytes;
    }
    add(part) {
        if (part.length <= format_BLOCK_BYTES && isZero(part))
            return;
        this.#parts.push(Buffer.from(part));
        this.#bytes += part.length;
    }
    take() {
        const item = structureOf(Buffer.concat(this.#parts));
        this.#parts = [];
        this.#bytes = 0;
        return item;
    }
}
function obstacle(what) {
    return { name: "", bytes: undefined, obstacle: what };
}
/** Global and per-entry pax headers, GNU's long name, GNU's long link name; `X` was Solaris's. */
const EXTENSION_TYPES = ["x", "X", "g", "L", "K"];
/** Links, devices, directories: no content follows, whatever size they give; where some does, it is no header. */
const EMPTY_TYPES = ["1", "2", "3", "4", "5", "6"];
function readHeader(block) {
    const type = String.fromCharCode(block[156] ?? 0);
    const size = EMPTY_TYPES.includes(type) ? 0 : readNumber(block.subarray(124, 136));
    if (size === undefined)
        return undefined;
    if (EXTENSION_TYPES.includes(type))
        return { role: "extension", type, size };
    const isPosix = block[262] === 0;
    const prefix = isPosix ? untilZero(block.subarray(345, 500)) : "";
    const name = untilZero(block.subarray(...NAME_FIELD));
    const link = linkIn(block.subarray(...LINK_FIELD));
    return { role: "content", name: prefix === "" ? name : `${prefix}/${name}`, link, size };
}
/** Octal text, or GNU's big-endian binary after a byte 0x80, for sizes of 8 GiB and more. */
function readNumber(field) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const value = field[0] === 0x80 ? Number(field.readBigUInt64BE(field.length - 8)) : undefined;
        return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
    }
    const digits = /^[ \0]*([0-7]*)/.exec(field.toString("latin1"))?.[1] ?? "";
    return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function readExtension(type, content) {
    if (type === "L")
        return { path: untilZero(content) };
    if (type === "K")
        return { link: linkIn(content) };
    return type === "x" || type === "X" ? readPax(content) : {};
}
/** Records `length key=value\n`, the length counting all of it. What is no such record ends the list. */
function readPax(content) {
    let found = {};
    for (let at = 0; at < content.length;) {
        const length = /^(\d{1,9}) /.exec(content.toString("latin1", at, at + 10))?.[1];
        const end = at + Number(length ?? 0);
        if (length === undefined || end <= at + length.length + 1 || end > content.length)
            break;
        const record = content.subarray(at + length.length + 1, end - 1);
        const equals = record.indexOf("=");
        const key = record.toString("latin1", 0, Math.max(0, equals));
        const value = record.subarray(equals + 1);
        if (key === "path")
            found = { ...found, path: readableName(value) };
        if (key === "linkpath")
            found = { ...found, link: value };
        if (key === "size" && /^\d{1,15}$/.test(value.toString("latin1"))) {
            found = { ...found, size: Number(value.toString("latin1")) };
        }
        at = end;
    }
    return found;
}
/** A copy, as the field may be a view of a much larger piece. */
function linkIn(field) {
    const end = field.indexOf(0);
    return Buffer.from(end === -1 ? field : field.subarray(0, end));
}
function untilZero(field) {
    const end = field.indexOf(0);
    return readableName(end === -1 ? field : field.subarray(0, end));
}
function padded(size) {
    return Math.ceil(size / format_BLOCK_BYTES) * format_BLOCK_BYTES;
}
const ZEROS = Buffer.alloc(format_BLOCK_BYTES);
function isZero(block) {
    return block.equals(ZEROS.subarray(0, block.length));
}

;// CONCATENATED MODULE: ./lib/scan/archive/gzip.js




/** What a compressed file is called that does not say its name. */
const NAMELESS = "content";
/**
 * What a gzip file holds: the files of a tar archive, which is never held as a whole and whose own blocks are given
 * therefore, or one file.
 */
async function* readGzip(bytes, budget) {
    const inflation = new Inflation(bytes, "gzip", budget);
    const { head, whole } = await peek(inflation);
    if (isTarHeader(head)) {
        let told = false;
        for await (const item of readTar(whole, budget, "given")) {
            // The tar reader sees an end where the inflation has met an obstacle.
            const obstacle = item.obstacle === "cut-off" ? (inflation.obstacle ?? "cut-off") : item.obstacle;
            told ||= obstacle !== undefined && obstacle === inflation.obstacle;
            yield obstacle === undefined ? item : { ...item, obstacle };
        }
        if (inflation.obstacle && !told)
            yield { name: "", bytes: undefined, obstacle: inflation.obstacle };
        return;
    }
    const mostBytes = budget.spendEntry() ? budget.limits.entryBytes : 0;
    const { bytes: content, whole: isWhole } = await collect(whole, mostBytes);
    if (mostBytes === 0)
        return;
    const obstacle = isWhole ? inflation.obstacle : "entry-size";
    if (content.length > 0)
        yield { name: gzipHeaderAt(bytes, 0)?.name || NAMELESS, bytes: content, obstacle };
    else if (obstacle)
        yield { name: "", bytes: undefined, obstacle };
}
async function peek(source) {
    const iterator = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < format_BLOCK_BYTES) {
        const { value, done } = await iterator.next();
        if (done)
            break;
        head = Buffer.concat([head, value]);
    }
    return { head, whole: followedBy(head, iterator) };
}
async function* followedBy(head, rest) {
    try {
        if (head.length > 0)
            yield head;
        for (;;) {
            const { value, done } = await rest.next();
            if (done)
                return;
            yield value;
        }
    }
    finally {
        await rest.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/limits.js
const MIB = 1024 * 1024;
const ARCHIVE_LIMITS = {
    totalBytes: 256 * MIB,
    entryBytes: 64 * MIB,
    nestedBytes: 32 * MIB,
    ratio: 200,
    ratioFromBytes: 16 * MIB,
    entries: 20_000,
    depth: 3,
};
/** Why an archive was not read to its end, with the limit that was reached. */
function unopenedBy(obstacle, limits) {
    switch (obstacle) {
        case "entry-size":
            return { because: obstacle, most: limits.entryBytes };
        case "nested-size":
            return { because: obstacle, most: limits.nestedBytes };
        case "total-size":
            return { because: obstacle, most: limits.totalBytes };
        case "ratio":
        case "entries":
        case "depth":
            return { because: obstacle, most: limits[obstacle] };
        default:
            return { because: obstacle };
    }
}
/** What is left of the limits for one top-level archive. Once something has run out, nothing more is read. */
class Budget {
    limits;
    #mostBytes;
    /** Nothing is read from more bytes than there are and come out, each of them twice: unless entries overlap. */
    #mostInput;
    #bytes = 0;
    #input = 0;
    #entries = 0;
    #exhausted;
    /** @param compressedBytes size of the top-level archive */
    constructor(limits, compressedBytes) {
        this.limits = limits;
        this.#mostBytes = Math.min(limits.totalBytes, this.mostFrom(compressedBytes));
        this.#mostInput = 2 * (compressedBytes + this.#mostBytes);
    }
    get exhausted() {
        return this.#exhausted;
    }
    /** The most bytes that may come out of so many compressed ones. */
    mostFrom(compressedBytes) {
        return Math.max(this.limits.ratioFromBytes, this.limits.ratio * compressedBytes);
    }
    /** @returns whether there was room for these bytes */
    spendBytes(count) {
        this.#bytes += count;
        if (this.#bytes > this.#mostBytes) {
            this.#exhausted ??= this.#mostBytes < this.limits.totalBytes ? "ratio" : "total-size";
        }
        return this.#exhausted === undefined;
    }
    /**
     * Compressed bytes that give nothing take their time, too, and entries of a zip may overlap.
     *
     * @returns whether these compressed bytes may be read
     */
    spendInput(count) {
        this.#input += count;
        if (this.#input > this.#mostInput)
            this.#exhausted ??= "overlap";
        return this.#exhausted === undefined;
    }
    /** @returns whether one more entry may be read */
    spendEntry() {
        this.#entries += 1;
        if (this.#entries > this.limits.entries)
            this.#exhausted ??= "entries";
        return this.#exhausted === undefined;
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/tail.js

const END = Buffer.from("PK\x05\x06", "latin1");
const LOCATOR_64 = Buffer.from("PK\x06\x07", "latin1");
const END_64 = Buffer.from("PK\x06\x06", "latin1");
const DIRECTORY_ENTRY = Buffer.from("PK\x01\x02", "latin1");
const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const SHORTEST_ENTRY_BYTES = 46;
const LONGEST_COMMENT_BYTES = 0xffff;
/** How much of the end of a file tells whether it is a zip: the end record, and the longest comment behind it. */
const ZIP_TAIL_BYTES = END_BYTES + LONGEST_COMMENT_BYTES;
/** Stands for a number that is in the record of zip64. */
const MOST_16 = 0xffff;
/**
 * Whether a file is a zip by its end, as programs are that carry one (executable jars, `.pyz`, self-extracting
 * ones): there is an end record, with numbers that can be true. What stands behind it, a comment or a signature, is
 * no matter. Cheap for text, of which it is only seen that it has no zeros.
 *
 * @param tail the last {@link ZIP_TAIL_BYTES} of the file, or more, or the whole if it is shorter
 * @param fileBytes size of the file
 */
function endsAsZip(tail, fileBytes = tail.length) {
    const last = tail.length > ZIP_TAIL_BYTES ? tail.subarray(-ZIP_TAIL_BYTES) : tail;
    return endIn(last, fileBytes) !== undefined;
}
/** Whether a whole file is an archive, by its beginning or its end. */
function isWholeArchive(bytes) {
    return formatOf(bytes) !== undefined || endsAsZip(bytes);
}
/** Says of one file after the other, each in pieces, whether it ends as a zip. Keeps no more than the tail of one. */
class ZipTail {
    #size = 0;
    #passed = 0;
    #kept = [];
    /** @param size of the file that begins, in bytes */
    begin(size) {
        this.#size = size;
        this.#passed = 0;
        if (this.#kept.length > 0)
            this.#kept = [];
    }
    /**
     * @param piece the next bytes of the file; not kept, so that its memory can be used again
     * @returns whether the file ends with this piece, and as a zip
     */
    push(piece) {
        this.#passed += piece.length;
        const left = this.#size - this.#passed;
        if (left > 0) {
            // Of most pieces of a large file nothing belongs to its tail.
            if (left < ZIP_TAIL_BYTES)
                this.#kept.push(Buffer.from(piece.subarray(left - ZIP_TAIL_BYTES)));
            return false;
        }
        const tail = this.#kept.length === 0 ? piece : Buffer.concat([...this.#kept, piece]);
        this.#kept = [];
        return endsAsZip(tail, this.#size);
    }
}
/** Finds the zip in a file that may have something before and behind it; the whole file where nothing says so. */
function zipIn(bytes) {
    const tailAt = Math.max(0, bytes.length - ZIP_TAIL_BYTES);
    const record = endIn(bytes.subarray(tailAt), bytes.length);
    if (record === undefined)
        return { start: 0, end: bytes.length };
    const endAt = tailAt + record.at;
    const end = Math.min(bytes.length, endAt + END_BYTES + record.commentBytes);
    const directory = directoryOf64(bytes, endAt) ?? { ...record, directoryEnd: endAt };
    // Writers that know of what stands before count from the beginning of the file, and others do not.
    const start = directory.directoryEnd - directory.directoryBytes - directory.directoryAt;
    const isThere = start > 0 && holdsAt(bytes, start + directory.directoryAt, DIRECTORY_ENTRY);
    return { start: isThere ? start : 0, end };
}
/** The last end record that can be true. */
function endIn(tail, fileBytes) {
    const last = tail.length - END_BYTES;
    if (last < 0)
        return undefined;
    const found = endAt(tail, last, fileBytes);
    if (found !== undefined || !tail.includes(0))
        return found;
    for (let at = tail.lastIndexOf(END, last); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
        const record = endAt(tail, at, fileBytes);
        if (record !== undefined)
            return record;
    }
    return undefined;
}
function endAt(tail, at, fileBytes) {
    if (!holdsAt(tail, at, END))
        return undefined;
    const disk = tail.readUInt16LE(at + 4);
    const entries = tail.readUInt16LE(at + 10);
    if ((disk !== 0 && disk !== MOST_16) || tail.readUInt16LE(at + 8) !== entries || entries === 0) {
        return undefined;
    }
    const record = {
        at,
        directoryBytes: tail.readUInt32LE(at + 12),
        directoryAt: tail.readUInt32LE(at + 16),
        commentBytes: tail.readUInt16LE(at + 20),
    };
    const { directoryBytes, directoryAt } = record;
    if (at >= LOCATOR_64_BYTES && holdsAt(tail, at - LOCATOR_64_BYTES, LOCATOR_64))
        return record;
    const before = fileBytes - tail.length + at;
    if (directoryBytes < SHORTEST_ENTRY_BYTES * entries || directoryAt + directoryBytes > before) {
        return undefined;
    }
    const inTail = at - directoryBytes;
    return inTail < 0 || holdsAt(tail, inTail, DIRECTORY_ENTRY) ? record : undefined;
}
/** Zip64 writes the numbers into a record of its own, which stands before the end record with a pointer to it. */
function directoryOf64(bytes, endAt) {
    const at = endAt - LOCATOR_64_BYTES - END_64_BYTES;
    if (at < 0 || !holdsAt(bytes, endAt - LOCATOR_64_BYTES, LOCATOR_64) || !holdsAt(bytes, at, END_64)) {
        return undefined;
    }
    const directoryBytes = Number(bytes.readBigUInt64LE(at + 40));
    const directoryAt = Number(bytes.readBigUInt64LE(at + 48));
    return { directoryBytes, directoryAt, directoryEnd: at };
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip-layout.js

const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");
/** The name of an entry; some writers on Windows separate its parts as paths are there. */
function zip_layout_nameOf(raw) {
    return readableName(raw).replaceAll("\\", "/");
}
/** Shorter than any local header with a name. */
const SHORTEST_GAP_BYTES = 31;
/** Which bytes of a file belong to entries that were read. */
class Coverage {
    #ranges = [];
    add(from, to) {
        this.#ranges.push({ from, to });
    }
    /** What lies between them, as far as an entry may fit into it, in order. */
    *gaps(size) {
        let from = 0;
        for (const range of this.#ranges.toSorted((a, b) => a.from - b.from)) {
            if (range.from - from >= SHORTEST_GAP_BYTES)
                yield { from, to: range.from };
            from = Math.max(from, range.to);
        }
        if (size - from >= SHORTEST_GAP_BYTES)
            yield { from, to: size };
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip-local.js



const STORED = 0;
const DEFLATED = 8;
const HEADER_BYTES = 30;
/** In general purpose flags: the content is encrypted; its size follows it. */
const ENCRYPTED = 0x01;
const SIZE_FOLLOWS = 0x08;
/** Stands for a size that stands in the extra field of zip64. */
const MOST_32 = 0xffffffff;
/** The header of an entry that begins there (APPNOTE.TXT, section 4.3.7); `undefined` when none does. */
function localHeaderAt(bytes, at) {
    if (at + HEADER_BYTES > bytes.length || !holdsAt(bytes, at, LOCAL_HEADER))
        return undefined;
    const nameAt = at + HEADER_BYTES;
    const nameBytes = bytes.readUInt16LE(at + 26);
    const dataAt = nameAt + nameBytes + bytes.readUInt16LE(at + 28);
    if (dataAt > bytes.length)
        return undefined;
    const flags = bytes.readUInt16LE(at + 6);
    const method = bytes.readUInt16LE(at + 8);
    const size = bytes.readUInt32LE(at + 18);
    return {
        name: zip_layout_nameOf(bytes.subarray(nameAt, nameAt + nameBytes)),
        method,
        encrypted: (flags & ENCRYPTED) !== 0,
        size: (flags & SIZE_FOLLOWS) !== 0 || size === MOST_32 ? undefined : size,
        dataAt,
        endsAtOnce: isSignature(bytes, dataAt),
    };
}
/**
 * Whether what stands behind the four bytes of a local header is as writers give it: the bytes alone may be chance,
 * and there may be millions of them.
 */
function isLikelyHeader(bytes, at) {
    if (at + HEADER_BYTES >= bytes.length || (bytes[at + 4] ?? 0) > LATEST_VERSION)
        return false;
    return bytes.readUInt16LE(at + 8) <= LAST_METHOD && bytes.readUInt16LE(at + 26) > 0;
}
/** Version 6.3 of the format is the last one that an entry may need. */
const LATEST_VERSION = 63;
/** AE-x, encrypted by AES. */
const LAST_METHOD = 99;
/** All headers of a zip begin with these letters and two small numbers, and no deflate stream does. */
function isSignature(bytes, at) {
    return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 9 && (bytes[at + 3] ?? 9) < 9;
}
/** @param reach `may go on`: behind its end there may be anything, since its size is not known */
async function readContent({ name, method, encrypted, data }, budget, reach = "is all") {
    if (encrypted)
        return { item: { name, bytes: undefined, obstacle: "encrypted" }, consumed: 0 };
    const { entryBytes } = budget.limits;
    if (method === STORED) {
        // Entries may overlap, so that the same bytes count as often as they are read.
        if (!budget.spendBytes(data.length)) {
            return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "total-size" }, consumed: 0 };
        }
        const obstacle = data.length > entryBytes ? "entry-size" : undefined;
        return { item: { name, bytes: data.subarray(0, entryBytes), obstacle }, consumed: data.length };
    }
    if (method !== DEFLATED)
        return { item: { name, bytes: undefined, obstacle: "method" }, consumed: 0 };
    const beginning = reach === "may go on" ? data.subarray(0, SMALL_BYTES) : data;
    const small = await inflateSmall(beginning, Math.min(entryBytes, budget.mostFrom(beginning.length)));
    if (small === "damaged" && reach === "may go on") {
        budget.spendInput(beginning.length);
        return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "damaged" }, consumed: 0 };
    }
    if (typeof small === "object") {
        const { bytes, consumed } = small;
        const fits = budget.spendInput(consumed) && budget.spendBytes(bytes.length);
        return {
            item: { name, bytes, obstacle: fits ? undefined : (budget.exhausted ?? "total-size") },
            consumed,
        };
    }
    // What was read in vain has taken its time, too.
    if (beginning.length <= SMALL_BYTES && !budget.spendInput(beginning.length)) {
        return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "overlap" }, consumed: 0 };
    }
    const inflation = new Inflation(data, "deflate", budget);
    const { bytes, whole } = await collect(inflation, entryBytes);
    const obstacle = whole ? inflation.obstacle : "entry-size";
    return { item: { name, bytes, obstacle }, consumed: obstacle === undefined ? inflation.consumed : 0 };
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip.js



/**
 * The entries of a zip archive by its central directory, and those that the directory does not list but that
 * stand in between: readers that go through the file from its beginning, or by another directory, find them. Sizes
 * and checksums that it claims are not relied on, and names that no file system should be given are text like any
 * other. An entry without content is an item without bytes.
 */
async function* readZip(bytes, budget) {
    const { fromBufferPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    const { start, end } = zipIn(bytes);
    const covered = new Coverage();
    const empty = new Set();
    let damaged = false;
    try {
        const options = { decodeStrings: false, validateEntrySizes: false };
        const zip = await fromBufferPromise(bytes.subarray(start, end), options);
        for await (const entry of zip.eachEntry()) {
            if (!budget.spendEntry())
                return;
            const at = start + entry.relativeOffsetOfLocalHeader;
            if (entry.compressedSize === 0) {
                empty.add(at);
                yield { name: zip_layout_nameOf(entry.fileNameRaw), bytes: Buffer.alloc(0), obstacle: undefined };
            }
            else
                yield await readListed(bytes, at, entry, covered, budget);
            if (budget.exhausted)
                return;
        }
    }
    catch {
        damaged = true;
    }
    yield* readUnlisted(bytes, covered, empty, budget);
    if (damaged && !budget.exhausted)
        yield { name: "", bytes: undefined, obstacle: "damaged" };
}
async function readListed(bytes, at, entry, covered, budget) {
    const name = zip_layout_nameOf(entry.fileNameRaw);
    const local = localHeaderAt(bytes, at);
    const said = { method: entry.compressionMethod, encrypted: entry.isEncrypted() };
    if (local === undefined) {
        const obstacle = said.encrypted ? "encrypted" : "damaged";
        return { name, bytes: undefined, obstacle };
    }
    const data = bytes.subarray(local.dataAt, local.dataAt + entry.compressedSize);
    const { item, consumed } = await readContent({ ...said, name, data }, budget);
    // Where the two headers contradict each other, it is read again as the other one says.
    if (agree(local, entry))
        covered.add(at, local.dataAt + consumed);
    return data.length < entry.compressedSize ? orElse(item, "damaged") : item;
}
/** An entry with what is to be said of it if nothing else is. */
function orElse(item, obstacle) {
    return item.obstacle === undefined ? { name: item.name, bytes: item.bytes, obstacle } : item;
}
/** Where sizes follow the content, and in zip64, the local header gives none. */
function agree(local, entry) {
    return (local.method === entry.compressionMethod &&
        local.encrypted === entry.isEncrypted() &&
        (local.size === undefined || local.size === entry.compressedSize));
}
async function* readUnlisted(bytes, covered, empty, budget) {
    for (const { from, to } of covered.gaps(bytes.length)) {
        const gap = bytes.subarray(from, to);
        for (let at = gap.indexOf(LOCAL_HEADER); at !== -1;) {
            const local = isLikelyHeader(gap, at) ? localHeaderAt(gap, at) : undefined;
            let next = at + LOCAL_HEADER.length;
            if (local) {
                if (!budget.spendEntry())
                    return;
                const size = local.size ?? (local.endsAtOnce ? 0 : undefined);
                const data = gap.subarray(local.dataAt, size === undefined ? undefined : local.dataAt + size);
                next = local.dataAt;
                if (data.length > 0) {
                    const { item, consumed } = await readContent({ ...local, data }, budget, "may go on");
                    next += consumed;
                    yield data.length < (size ?? 0) ? orElse(item, "cut-off") : item;
                }
                else if (size) {
                    yield { name: local.name, bytes: undefined, obstacle: "cut-off" };
                }
                else if (!empty.has(from + at)) {
                    yield { name: local.name, bytes: data, obstacle: undefined };
                }
                if (budget.exhausted)
                    return;
            }
            at = gap.indexOf(LOCAL_HEADER, next);
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/open.js






/**
 * Opens a zip (jar, whl, docx…), gzip, tar or tar.gz, and the archives in it, one entry at a time, within
 * limits. Never throws, whatever the bytes are. An archive inside another is also given as it stands, for what is
 * in it beside its entries: comments, names, gaps. Of the outermost the caller has the bytes.
 *
 * @param bytes recognised by {@link isWholeArchive}; of 32 MiB at most, which is the caller's to see to
 */
async function* openArchive(bytes, limits = ARCHIVE_LIMITS) {
    const budget = new Budget(limits, bytes.length);
    yield* open_open(bytes, "", 1, budget);
    if (budget.exhausted)
        yield { entry: "", unopened: unopenedBy(budget.exhausted, limits) };
}
async function* open_open(bytes, path, depth, budget) {
    for await (const item of itemsOf(bytes, budget)) {
        const { name, bytes: content, obstacle } = item;
        const entry = path === "" || name === "" ? path + name : `${path}!${name}`;
        if (content && (content.length > 0 || obstacle === undefined)) {
            if (!("role" in item))
                yield* openNested(content, entry, depth + 1, budget);
            yield { entry, bytes: content };
        }
        // What ran out for the whole archive is said once, at the end.
        if (obstacle && obstacle !== budget.exhausted) {
            yield { entry, unopened: unopenedBy(obstacle, budget.limits) };
        }
        if (budget.exhausted)
            return;
    }
}
async function* openNested(bytes, entry, depth, budget) {
    if (!isWholeArchive(bytes))
        return;
    const { limits } = budget;
    const obstacle = depth > limits.depth ? "depth" : bytes.length > limits.nestedBytes ? "nested-size" : undefined;
    if (obstacle)
        yield { entry, unopened: unopenedBy(obstacle, limits) };
    else
        yield* open_open(bytes, entry, depth, budget);
}
/** A file may be two things at once: begin as one archive, and end as a zip. */
async function* itemsOf(bytes, budget) {
    const format = formatOf(bytes.subarray(0, format_BLOCK_BYTES));
    const isZip = format === "zip" || endsAsZip(bytes);
    if (format === "gzip")
        yield* readGzip(bytes, budget);
    if (format === "tar")
        yield* readTar(pieces([bytes]), budget, "seen");
    if (format === "other")
        yield { name: "", bytes: undefined, obstacle: "format" };
    if (isZip && !budget.exhausted)
        yield* readZip(bytes, budget);
    if (format === undefined && !isZip)
        yield { name: "", bytes: undefined, obstacle: "damaged" };
}
async function* pieces(list) {
    yield* list;
}

// EXTERNAL MODULE: ./lib/scan/accept/key-like.js
var key_like = __webpack_require__(8701);
// EXTERNAL MODULE: ./lib/scan/accept/path-rules.js
var path_rules = __webpack_require__(5985);
;// CONCATENATED MODULE: ./lib/scan/accept/ignore-file.js


const NO_RULES = { fingerprints: new Set(), ...(0,path_rules/* pathRules */.f5)([]) };
const LARGEST_FILE_BYTES = 1_048_576;
const ignore_file_LONGEST_LINE = 1_000;
const MOST_PATH_RULES = 1_000;
const MOST_PROBLEMS = 20;
/**
 * Reads `.keyguardignore`: a fingerprint or a path glob as in `.gitignore` on each line, `#` for comments.
 *
 * @returns the rules that can be used, and a problem for each line that cannot. A problem may quote the file, but
 *   never a line that looks like a key.
 */
function parseIgnoreFile(text) {
    const { entries, problems } = ignore_file_readEntries(text);
    const fingerprints = entries.flatMap((one) => (one.entry === "fingerprint" ? [one.rule] : []));
    const patterns = entries.flatMap((one) => (one.entry === "path" ? [one.rule] : []));
    return { rules: { fingerprints: new Set(fingerprints), ...(0,path_rules/* pathRules */.f5)(patterns) }, problems };
}
/**
 * What a pull request's ignore file would accept beyond that of its base: rules in the order of the file, each
 * once, without comments.
 */
function proposedRules(base, head) {
    const there = new Set(ignore_file_readEntries(base).entries.map(({ rule }) => rule));
    const rules = ignore_file_readEntries(head).entries.map(({ rule }) => rule);
    return [...new Set(rules)].filter((rule) => !there.has(rule));
}
function ignore_file_readEntries(text) {
    if (Buffer.byteLength(text) > LARGEST_FILE_BYTES) {
        return { entries: [], problems: [{ note: "ignore-file-too-large" }] };
    }
    const entries = [];
    const problems = [];
    let paths = 0;
    let refused = 0;
    for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
        const line = readLine(raw);
        if (line.entry === "none")
            continue;
        const bad = line.entry === "path" ? badPath(line.rule, paths++) : line.bad;
        if (line.entry !== "refused" && bad === undefined) {
            entries.push(line);
        }
        else if (bad !== undefined && ++refused <= MOST_PROBLEMS) {
            problems.push({ note: "ignore-line", line: index + 1, ...bad });
        }
    }
    if (refused > MOST_PROBLEMS) {
        problems.push({ note: "more-ignore-lines", count: refused - MOST_PROBLEMS });
    }
    return { entries, problems };
}
function badPath(pattern, pathsBefore) {
    if (pathsBefore >= MOST_PATH_RULES)
        return { why: "too-many-paths", most: MOST_PATH_RULES };
    return (0,path_rules/* isSweeping */.tk)(pattern) ? { why: "sweeping", pattern: JSON.stringify(pattern) } : undefined;
}
const FINGERPRINT = /^[0-9a-f]{32}$/i;
const COMMENT = /^#|(?<!\\)[ \t]#/;
function readLine(raw) {
    if ((0,key_like/* holdsKey */.g)(raw))
        return refused({ why: "key" });
    if (raw.length > ignore_file_LONGEST_LINE)
        return refused({ why: "too-long", most: ignore_file_LONGEST_LINE });
    // This takes a byte order mark along.
    const line = raw.trimStart();
    const comment = line.search(COMMENT);
    const rule = (0,path_rules/* withoutTrailingSpace */.LU)(comment < 0 ? line : line.slice(0, comment));
    if (rule === "")
        return { entry: "none" };
    if (FINGERPRINT.test(rule))
        return { entry: "fingerprint", rule: rule.toLowerCase() };
    if (isOfGitleaks(rule))
        return refused({ why: "gitleaks" });
    return { entry: "path", rule };
}
function refused(bad) {
    return { entry: "refused", bad };
}
/** `commit:file:rule:line` or `file:rule:line` (gitleaks/gitleaks:README.md, .gitleaksignore). */
function isOfGitleaks(rule) {
    const parts = rule.split(":");
    return parts.length >= 3 && /^\d+$/.test(parts.at(-1) ?? "") && /^[\w.-]+$/.test(parts.at(-2) ?? "");
}

;// CONCATENATED MODULE: ./lib/scan/accept/accepting.js

/**
 * Puts together what all ignore files accept. What reads those of other scanners is loaded for them only.
 *
 * @param isNeeded whether anything was found: only then a file that is missing matters
 */
async function acceptingOf(files, isNeeded) {
    const own = files.filter(({ source }) => source.format === "keyguard");
    const others = files.filter(accepting_isForeign);
    const { readForeign } = others.some(({ counts, proposed }) => counts ?? proposed)
        ? await Promise.all(/* import() */[__webpack_require__.e(597), __webpack_require__.e(465)]).then(__webpack_require__.bind(__webpack_require__, 1465))
        : { readForeign: undefined };
    const read = own.map(({ counts }) => parseIgnoreFile(counts ?? ""));
    const foreign = [];
    const proposed = own.flatMap((file) => file.proposed === undefined ? [] : proposedRules(file.counts ?? "", file.proposed));
    for (const { source, counts, proposed: head } of others) {
        const base = counts === undefined ? undefined : readForeign?.(source, counts);
        if (base !== undefined)
            foreign.push(base);
        if (head === undefined)
            continue;
        const there = new Set(base?.rules);
        const more = readForeign?.(source, head).rules.filter((rule) => !there.has(rule)) ?? [];
        proposed.push(...new Set(more));
    }
    const rules = read.map((one) => one.rules);
    const missing = others.flatMap(({ source, counts, proposed: head }) => isNeeded && counts === undefined && head === undefined
        ? [{ file: source.path, why: "missing", where: [], more: 0 }]
        : []);
    return {
        rules: {
            fingerprints: new Set(rules.flatMap(({ fingerprints }) => [...fingerprints])),
            ruleFor: (path) => {
                for (const one of rules) {
                    const rule = one.ruleFor(path);
                    if (rule !== undefined)
                        return rule;
                }
                return undefined;
            },
        },
        foreign,
        notes: [
            ...read.flatMap(({ problems }) => problems),
            ...[...missing, ...foreign.flatMap(({ left }) => left)].map(noteOf),
        ],
        proposed,
    };
}
function noteOf({ file, why, where, more }) {
    const listed = where.join(", ");
    const told = { note: "left-over", file, why, more };
    if (where.length === 0)
        return told;
    return typeof where[0] === "number" ? { ...told, lines: listed } : { ...told, parts: listed };
}
function accepting_isForeign(file) {
    return file.source.format !== "keyguard";
}

// EXTERNAL MODULE: ./lib/scan/event/payload.js
var event_payload = __webpack_require__(3832);
;// CONCATENATED MODULE: ./lib/scan/event/outcome.js

const ID_LENGTH_IN_NOTES = 7;
/** An object id as it stands in sentences. */
function outcome_short(id) {
    return id.slice(0, ID_LENGTH_IN_NOTES);
}
/** Those refs that there are, each once. */
function refsOf(...refs) {
    return [...new Set(refs.filter((ref) => ref !== undefined))];
}
/** The commit with this id, and no ref: what the refs lead to now may be something else. */
function byId(id) {
    return { id, refs: [] };
}
/** Whatever commit this ref leads to. */
function byRef(ref) {
    return { id: undefined, refs: [ref] };
}
/** A range of the repository's code; what is not given is at its most harmless. */
function range(parts) {
    return {
        added: "range",
        fallbackBases: [],
        mergeCommit: undefined,
        commitCount: undefined,
        ignoreFrom: "tip",
        repository: "code",
        refNames: [],
        warning: undefined,
        ...parts,
    };
}
/** An event that adds nothing, and why. */
function nothing(because, refNames = []) {
    return { added: "nothing", refNames, note: { note: "nothing", because }, warning: undefined };
}
/** The commit that the run itself is about. Without an id it stands for "not to be had", never for "nothing". */
function tipOfRun({ sha, ref }) {
    return { id: (0,event_payload/* objectId */.Tu)(sha), refs: refsOf((0,event_payload/* fullRef */.vv)(ref)) };
}
/** The files of one commit, because the event gives no range. */
function tip(commit, because, rest = {}) {
    return {
        refNames: rest.refNames ?? [],
        warning: rest.warning,
        note: { note: "files", because, ...(commit.id === undefined ? {} : { commit: outcome_short(commit.id) }) },
        added: "tip",
        tip: commit,
    };
}
/**
 * The same, because the payload could not be read. People have to know: what the event really added may not be
 * in that commit at all.
 */
function unreadable(facts, unsaid, refNames = []) {
    const warning = { note: "unsaid", unsaid };
    return { ...tip(tipOfRun(facts), unsaid, { refNames, warning }), unsaid };
}

;// CONCATENATED MODULE: ./lib/scan/event/pull-request.js


/**
 * A pull request, whatever happened to it: what its head reaches and its base does not. The base is taken by id
 * only: the branch may have moved on and hold the head by now, and then nothing would seem new.
 */
function addedByPullRequest(facts) {
    const pull = (0,event_payload.at)(facts.payload, "pull_request");
    const headName = (0,event_payload/* words */.aL)((0,event_payload.at)(pull, "head", "ref"));
    const refNames = headName === undefined ? [] : [headName];
    const head = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(pull, "head", "sha"));
    if (head === undefined)
        return unreadable(facts, "pull-request-commit", refNames);
    const number = (0,event_payload/* count */.U9)((0,event_payload.at)(facts.payload, "number")) ?? (0,event_payload/* count */.U9)((0,event_payload.at)(pull, "number"));
    const bases = baseOf((0,event_payload/* objectId */.Tu)((0,event_payload.at)(pull, "base", "sha")), (0,event_payload/* refOf */.H8)("heads", (0,event_payload.at)(pull, "base", "ref")));
    return range({
        tips: [{ id: head, refs: number === undefined ? [] : [`refs/pull/${number}/head`] }],
        bases,
        mergeCommit: isMergeRef(facts.ref, number) ? (0,event_payload/* objectId */.Tu)(facts.sha) : undefined,
        commitCount: (0,event_payload/* count */.U9)((0,event_payload.at)(pull, "commits")),
        ignoreFrom: "base",
        refNames,
        note: pull_request_noteOf("pull-request", head, bases),
    });
}
/** A merge queue's group: all its pull requests on top of one another, against the branch they go to. */
function addedByMergeGroup(facts) {
    if ((0,event_payload.at)(facts.payload, "action") === "destroyed") {
        return nothing("merge-group-done");
    }
    const group = (0,event_payload.at)(facts.payload, "merge_group");
    const head = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(group, "head_sha"));
    if (head === undefined)
        return unreadable(facts, "merge-group-commit");
    const own = branch((0,event_payload.at)(group, "head_ref"));
    const target = branch((0,event_payload.at)(group, "base_ref"));
    // Held against its own branch a group would add nothing.
    const bases = baseOf((0,event_payload/* objectId */.Tu)((0,event_payload.at)(group, "base_sha")), target === own ? undefined : target);
    return range({
        tips: [{ id: head, refs: refsOf(own) }],
        bases,
        ignoreFrom: "base",
        note: pull_request_noteOf("merge-group", head, bases),
    });
}
function baseOf(id, ref) {
    if (id !== undefined)
        return [byId(id)];
    return ref === undefined ? [] : [byRef(ref)];
}
function pull_request_noteOf(of, tip, [base]) {
    const head = outcome_short(tip);
    if (base === undefined)
        return { note: "no-target", of, head };
    if (base.id === undefined)
        return { note: "not-in-target", of, head };
    return { note: "range", of, head, base: outcome_short(base.id) };
}
function isMergeRef(ref, number) {
    return number === undefined ? /^refs\/pull\/\d+\/merge$/.test(ref) : ref === `refs/pull/${number}/merge`;
}
/** The documentation shows full refs here; a short name is as good. */
function branch(name) {
    return (0,event_payload/* fullRef */.vv)(name) ?? (0,event_payload/* refOf */.H8)("heads", name);
}

;// CONCATENATED MODULE: ./lib/scan/event/push.js


/** A push payload lists no more commits than this (docs.github.com, webhook events and payloads: push). */
const LISTED_COMMITS_CAP = 2_048;
/**
 * A push of a branch or tag: what `after` reaches and `before` does not. A branch or tag that is new has no
 * `before`; there it is what the default branch does not have, and for the default branch itself everything.
 * `base_ref` is no base: of two branches that are pushed together, each names the other.
 */
function addedByPush(facts) {
    const { payload } = facts;
    const name = (0,event_payload/* words */.aL)((0,event_payload.at)(payload, "ref")) ?? (0,event_payload/* words */.aL)(facts.ref);
    const refNames = push_namesOf(name);
    const after = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(payload, "after"));
    if (after === undefined) {
        const deleted = (0,event_payload/* isZeros */.qq)((0,event_payload.at)(payload, "after")) || (0,event_payload.at)(payload, "deleted") === true;
        return deleted ? nothing("deleting-push") : unreadable(facts, "pushed-commits", refNames);
    }
    const pushed = { after, ref: (0,event_payload/* fullRef */.vv)(name), refNames, payload };
    if ((0,event_payload/* isZeros */.qq)((0,event_payload.at)(payload, "before")))
        return addedByNewRef(pushed);
    const before = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(payload, "before"));
    // Held against itself a push would add nothing, and pass for clean.
    if (before === undefined || before === after) {
        return unreadable(facts, "before-push", refNames);
    }
    const base = baseForNew(pushed);
    // A payload without the field may be a forced push as well: Gitea's has none.
    const mayBeForced = (0,event_payload.at)(payload, "forced") !== false || isTag(pushed.ref);
    const listed = (0,event_payload/* list */.p_)((0,event_payload.at)(payload, "commits"));
    const listsAll = Array.isArray((0,event_payload.at)(payload, "commits")) && listed.length < LISTED_COMMITS_CAP;
    return range({
        tips: [tipOf(pushed)],
        bases: [byId(before)],
        fallbackBases: mayBeForced ? base : [],
        commitCount: listsAll ? listed.length : undefined,
        refNames,
        note: { note: "range", of: "push", head: outcome_short(after), base: outcome_short(before) },
    });
}
/** `create`: the payload names the branch or tag, and `GITHUB_SHA` is where it stands. */
function addedByCreation(facts) {
    const { payload } = facts;
    const name = (0,event_payload/* words */.aL)((0,event_payload.at)(payload, "ref"));
    const folder = (0,event_payload.at)(payload, "ref_type") === "tag" ? "tags" : "heads";
    const ref = (0,event_payload/* fullRef */.vv)(facts.ref) ?? (0,event_payload/* fullRef */.vv)(name) ?? (0,event_payload/* refOf */.H8)(folder, name);
    const shown = name ?? ref;
    const refNames = push_namesOf(shown);
    const after = (0,event_payload/* objectId */.Tu)(facts.sha);
    if (after === undefined)
        return unreadable(facts, "new-ref-commit", refNames);
    return addedByNewRef({ after, ref, refNames, payload });
}
/** What the deletion of a branch or tag adds. */
function addedByDeletion() {
    return nothing("deletion");
}
function addedByNewRef(pushed) {
    const bases = baseForNew(pushed);
    const head = outcome_short(pushed.after);
    return range({
        tips: [tipOf(pushed)],
        bases,
        refNames: pushed.refNames,
        note: bases.length > 0
            ? { note: "not-in-default", of: isTag(pushed.ref) ? "tag" : "branch", head }
            : { note: "all-new", head },
    });
}
function tipOf({ after, ref }) {
    return { id: after, refs: refsOf(ref) };
}
/**
 * What a new ref is held against: the default branch, unless that is what was pushed, or may be. Held against
 * itself it would add nothing.
 */
function baseForNew({ ref, payload }) {
    const usual = (0,event_payload/* defaultBranch */.OR)(payload);
    return usual === undefined || ref === undefined || usual === ref ? [] : [byRef(usual)];
}
function isTag(ref) {
    return ref?.startsWith("refs/tags/") ?? false;
}
/** `refs/heads/` alone is the name of nothing. */
function push_namesOf(ref) {
    const name = (0,event_payload/* shortName */.EU)(ref ?? "");
    return name === "" ? [] : [name];
}

;// CONCATENATED MODULE: ./lib/scan/event/texts.js

const PULL_REQUEST = [
    ["pull request title", "pull_request", "title"],
    ["pull request body", "pull_request", "body"],
];
const ISSUE = [
    ["issue title", "issue", "title"],
    ["issue body", "issue", "body"],
];
const DISCUSSION = [
    ["discussion title", "discussion", "title"],
    ["discussion body", "discussion", "body"],
];
const CHECK_RUN = [
    ["check title", "check_run", "output", "title"],
    ["check summary", "check_run", "output", "summary"],
    ["check text", "check_run", "output", "text"],
];
const DEPLOYMENT = [["deployment description", "deployment", "description"]];
/** Texts that people (or programs) wrote and that the event shows. Of an edit, only what stands there now. */
const TEXTS = new Map([
    ["pull_request", PULL_REQUEST],
    ["pull_request_target", PULL_REQUEST],
    ["pull_request_review", [...PULL_REQUEST, ["review body", "review", "body"]]],
    ["pull_request_review_comment", [...PULL_REQUEST, ["review comment body", "comment", "body"]]],
    [
        "pull_request_review_thread",
        [...PULL_REQUEST, ["review comment body", "thread", "comments", "*", "body"]],
    ],
    ["issues", ISSUE],
    ["issue_comment", [...ISSUE, ["comment body", "comment", "body"]]],
    ["discussion", [...DISCUSSION, ["answer body", "answer", "body"]]],
    ["discussion_comment", [...DISCUSSION, ["comment body", "comment", "body"]]],
    ["commit_comment", [["comment body", "comment", "body"]]],
    [
        "release",
        [
            ["release name", "release", "name"],
            ["release body", "release", "body"],
        ],
    ],
    [
        "milestone",
        [
            ["milestone title", "milestone", "title"],
            ["milestone description", "milestone", "description"],
        ],
    ],
    [
        "label",
        [
            ["label name", "label", "name"],
            ["label description", "label", "description"],
        ],
    ],
    [
        "gollum",
        [
            ["wiki page title", "pages", "*", "title"],
            ["wiki page summary", "pages", "*", "summary"],
        ],
    ],
    ["workflow_run", [["title of the other run", "workflow_run", "display_title"]]],
    ["check_run", CHECK_RUN],
    ["deployment", DEPLOYMENT],
    [
        "deployment_status",
        [...DEPLOYMENT, ["deployment status description", "deployment_status", "description"]],
    ],
    ["status", [["status description", "description"]]],
    [
        "registry_package",
        [
            ["package description", "registry_package", "description"],
            ["package version description", "registry_package", "package_version", "body"],
        ],
    ],
    [
        "project",
        [
            ["project name", "project", "name"],
            ["project body", "project", "body"],
        ],
    ],
    ["project_card", [["project note", "project_card", "note"]]],
    ["project_column", [["project column name", "project_column", "name"]]],
]);
/** The texts of an event, in the order of their names above. */
function textsOf(event, payload) {
    return (TEXTS.get(event) ?? []).flatMap(([name, ...path]) => eachAt(payload, path).flatMap((value) => {
        const text = (0,event_payload/* words */.aL)(value);
        return text === undefined ? [] : [{ name, text }];
    }));
}
function eachAt(payload, path) {
    const star = path.indexOf("*");
    if (star < 0)
        return [(0,event_payload.at)(payload, ...path)];
    const rest = path.slice(star + 1);
    return (0,event_payload/* list */.p_)((0,event_payload.at)(payload, ...path.slice(0, star))).flatMap((entry) => eachAt(entry, rest));
}

;// CONCATENATED MODULE: ./lib/scan/event/workflow-run.js


const OF_A_PULL_REQUEST = ["pull_request", "pull_request_target", "merge_group"];
/**
 * The run that another run followed: what that one's commit adds to the pull request's base, or to the default
 * branch. GitHub names no pull request for runs from forks. A run on the default branch itself has nothing to be
 * held against, as the payload does not say what was pushed.
 */
function addedByWorkflowRun(facts) {
    const { payload } = facts;
    const run = (0,event_payload.at)(payload, "workflow_run");
    const branchName = (0,event_payload/* words */.aL)((0,event_payload.at)(run, "head_branch"));
    const refNames = branchName === undefined ? [] : [branchName];
    const head = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(run, "head_sha"));
    if (head === undefined)
        return unreadable(facts, "other-run-commit", refNames);
    const fork = isFromElsewhere(payload);
    const pull = (0,event_payload/* list */.p_)((0,event_payload.at)(run, "pull_requests")).find((one) => isForThisRepository(one, payload));
    const base = (0,event_payload/* objectId */.Tu)((0,event_payload.at)(pull, "base", "sha"));
    const number = (0,event_payload/* count */.U9)((0,event_payload.at)(pull, "number"));
    const branch = fork ? undefined : (0,event_payload/* refOf */.H8)("heads", branchName);
    const commit = {
        id: head,
        refs: refsOf(branch, number === undefined ? undefined : `refs/pull/${number}/head`),
    };
    const untrusted = fork || base !== undefined || OF_A_PULL_REQUEST.includes((0,event_payload/* words */.aL)((0,event_payload.at)(run, "event")) ?? "");
    const parts = { tips: [commit], refNames, ignoreFrom: untrusted ? "base" : "tip" };
    const about = { of: "other-run", head: outcome_short(head) };
    if (base !== undefined) {
        return range({ ...parts, bases: [byId(base)], note: { note: "range", ...about, base: outcome_short(base) } });
    }
    const usual = (0,event_payload/* defaultBranch */.OR)(payload);
    const isOther = fork || (branch !== undefined && branch !== usual);
    if (usual !== undefined && isOther) {
        return range({ ...parts, bases: [byRef(usual)], note: { note: "not-in-default", ...about } });
    }
    return tip(commit, "before", { refNames });
}
/** Whether the commit comes from a fork: named as such, or already gone. */
function isFromElsewhere(payload) {
    const run = (0,event_payload.at)(payload, "workflow_run");
    const here = (0,event_payload.at)(run, "repository", "id") ?? (0,event_payload.at)(payload, "repository", "id");
    const there = (0,event_payload.at)(run, "head_repository");
    const thereId = (0,event_payload/* count */.U9)((0,event_payload.at)(there, "id"));
    return there === null || ((0,event_payload/* count */.U9)(here) !== undefined && thereId !== undefined && here !== thereId);
}
/** GitHub also lists pull requests of the same commits to other repositories. */
function isForThisRepository(pull, payload) {
    const here = (0,event_payload.at)(payload, "workflow_run", "repository", "id") ?? (0,event_payload.at)(payload, "repository", "id");
    const target = (0,event_payload.at)(pull, "base", "repo", "id");
    return target === undefined || here === undefined || target === here;
}

;// CONCATENATED MODULE: ./lib/scan/event/event.js






const ONLY_TEXTS = () => nothing("texts");
const NOTHING_NEW = (facts) => tip(tipOfRun(facts), "adds-nothing");
/** Events by what they add. One that is missing here is scanned like `schedule`, with a warning. */
const READERS = new Map([
    ["push", addedByPush],
    ["create", addedByCreation],
    ["delete", addedByDeletion],
    ["pull_request", addedByPullRequest],
    ["pull_request_target", addedByPullRequest],
    ["pull_request_review", addedByPullRequest],
    ["pull_request_review_comment", addedByPullRequest],
    ["pull_request_review_thread", addedByPullRequest],
    ["merge_group", addedByMergeGroup],
    ["workflow_run", addedByWorkflowRun],
    ["gollum", addedByWikiPages],
    ["release", addedByRelease],
    ["public", addedByPublication],
    ...same(ONLY_TEXTS, ["issues", "issue_comment", "discussion", "discussion_comment", "commit_comment"]),
    ...same(NOTHING_NEW, [
        "schedule",
        "workflow_dispatch",
        "repository_dispatch",
        "workflow_call",
        "workflow_job",
        "dynamic",
        "deployment",
        "deployment_status",
        "page_build",
        "watch",
        "fork",
        "status",
        "check_run",
        "check_suite",
        "registry_package",
        "image_version",
        "milestone",
        "label",
        "branch_protection_rule",
        "project",
        "project_card",
        "project_column",
    ]),
]);
/**
 * What an event adds to the repository: the range of commits, and the texts and names that come with it.
 *
 * Never throws, whatever the payload is. What cannot be read falls back to all files of `GITHUB_SHA`, with a
 * warning; where that is no commit id either, to a tip without an id, which nobody can take for scanned.
 */
function addedBy(facts) {
    const reader = READERS.get(facts.name) ?? addedByUnknown;
    return { ...reader(facts), texts: textsOf(facts.name, facts.payload) };
}
function same(reader, events) {
    return events.map((event) => [event, reader]);
}
/** The tag that a release may make is pushed, and that push is an event of its own. */
function addedByRelease({ payload }) {
    const tag = (0,event_payload/* words */.aL)((0,event_payload.at)(payload, "release", "tag_name"));
    return nothing("release", tag === undefined ? [] : [tag]);
}
function addedByPublication(facts) {
    return tip(tipOfRun(facts), "publication");
}
/** GitHub names this branch itself, whatever the code's default branch is. */
const WIKI_BRANCH = "refs/heads/master";
function addedByWikiPages(facts) {
    const shas = (0,event_payload/* list */.p_)((0,event_payload.at)(facts.payload, "pages")).map((page) => (0,event_payload/* objectId */.Tu)((0,event_payload.at)(page, "sha")));
    const ids = [...new Set(shas.filter((id) => id !== undefined))];
    if (ids.length === 0)
        return unreadable(facts, "wiki-commits");
    return range({
        tips: ids.map((id) => ({ id, refs: [WIKI_BRANCH] })),
        bases: [],
        repository: "wiki",
        note: { note: "wiki" },
    });
}
const EVENT_NAME = /^[a-z_]{1,50}$/;
function addedByUnknown(facts) {
    const named = EVENT_NAME.test(facts.name) ? { event: facts.name } : {};
    return tip(tipOfRun(facts), "unknown-event", { warning: { note: "unknown-event", ...named } });
}

;// CONCATENATED MODULE: ./lib/scan/in-order.js
/** The worst first. */
const ORDER = ["no-way", "commit", "history", "objects", "limit"];
/** What is missing, the worst first; of one kind in the order in which it was found. */
function inOrder(gaps) {
    return gaps.toSorted((a, b) => ORDER.indexOf(a.gap) - ORDER.indexOf(b.gap));
}

// EXTERNAL MODULE: ./lib/scan/positions.js
var positions = __webpack_require__(149);
;// CONCATENATED MODULE: ./lib/scan/repository/hex.js
const IS_HEX = new Uint8Array(256);
for (const digit of Buffer.from("0123456789abcdef"))
    IS_HEX[digit] = 1;
/** How many hexadecimal digits, in lower case, stand at `from` in a row, up to `to`. */
function hexDigitsAt(bytes, from, to) {
    let at = from;
    while (at < to && IS_HEX[bytes[at]] === 1)
        at++;
    return at - from;
}

;// CONCATENATED MODULE: ./lib/scan/repository/listings.js

const COLON = ":".charCodeAt(0);
const LINE_FEED = 10;
/** Directories may be nested without end, but this is no path. */
const LONGEST_FIELD_BYTES = 16 * 1024 * 1024;
const LONGEST_ID = 64;
const LISTED = /^\??(?:[0-9a-f]{40}|[0-9a-f]{64})(?: |$)/;
/**
 * Reads `git diff-tree --stdin --raw -z`: an id of a commit, then for each file `:modes ids status` and its path,
 * each ended by NUL. Merges have as many colons as parents; the new id is always the last
 * (https://git-scm.com/docs/git-diff-tree#_raw_output_format).
 */
class ChangesParser {
    #fields = new Fields();
    #commit = "";
    #id;
    /** Whether the listing does not end in the middle of something. */
    get isWhole() {
        return this.#fields.isWhole && this.#id === undefined;
    }
    /** Whether this cannot be a listing. */
    get isGarbled() {
        return this.#fields.tooLong;
    }
    *push(chunk) {
        for (const field of this.#fields.push(chunk)) {
            if (this.#id !== undefined) {
                yield { commit: this.#commit, id: this.#id, path: field };
                this.#id = undefined;
            }
            else if (field[0] === COLON) {
                const words = field.toString("latin1").split(" ");
                this.#id = words.at(-2) ?? "";
            }
            else {
                this.#commit = field.toString("latin1");
            }
        }
    }
}
/** Reads `git ls-tree -r -z`: `mode type id\tpath`, each ended by NUL. Submodules are of type `commit`. */
class TreeParser {
    #fields = new Fields();
    /** Whether the listing does not end in the middle of something. */
    get isWhole() {
        return this.#fields.isWhole;
    }
    /** Whether this cannot be a listing. */
    get isGarbled() {
        return this.#fields.tooLong;
    }
    *push(chunk) {
        for (const field of this.#fields.push(chunk)) {
            const tab = field.indexOf("\t");
            const [, type = "", id = ""] = field.toString("latin1", 0, tab).split(" ");
            yield { type, id, path: field.subarray(tab + 1) };
        }
    }
}
/** Counts the lines of `git rev-list`, and looks whether they are some: `id path`, or `?id` for what is missing. */
class ListingCheck {
    #lines = 0;
    /** The beginning of the last line, as far as it matters. */
    #rest = "";
    #sound = true;
    get lines() {
        return this.#lines;
    }
    /** Whether all lines are lines of a listing, and the last one is not cut off. */
    get isWhole() {
        return this.#sound && this.#rest === "";
    }
    /** @returns whether it looks like a listing so far */
    push(chunk) {
        let at = 0;
        for (;;) {
            const end = chunk.indexOf(LINE_FEED, at);
            if (end !== -1 && this.#rest === "") {
                // Nearly all lines, of which a history has hundreds of thousands: no text is made of them.
                this.#sound &&= beginsAsListed(chunk, at, end);
            }
            else {
                const upTo = Math.min(end === -1 ? chunk.length : end, at + LONGEST_ID + 2);
                const line = this.#rest + chunk.toString("latin1", at, upTo);
                if (end === -1) {
                    this.#rest = line.slice(0, LONGEST_ID + 2);
                    this.#sound &&= this.#rest.length < LONGEST_ID + 2 || LISTED.test(this.#rest);
                    return this.#sound;
                }
                this.#sound &&= LISTED.test(line);
                this.#rest = "";
            }
            this.#lines++;
            if (!this.#sound)
                return false;
            at = end + 1;
        }
    }
}
const QUESTION_MARK = "?".charCodeAt(0);
const SPACE = 32;
/** As {@link LISTED} of the line in `[from, to)`. */
function beginsAsListed(chunk, from, to) {
    const start = chunk[from] === QUESTION_MARK ? from + 1 : from;
    const digits = hexDigitsAt(chunk, start, to);
    return (digits === 40 || digits === 64) && (start + digits === to || chunk[start + digits] === SPACE);
}
/** Fields that are ended by NUL, from pieces cut anywhere. */
class Fields {
    #rest = [];
    #restBytes = 0;
    get isWhole() {
        return this.#restBytes === 0;
    }
    get tooLong() {
        return this.#restBytes > LONGEST_FIELD_BYTES;
    }
    *push(chunk) {
        let at = 0;
        for (;;) {
            const end = chunk.indexOf(0, at);
            if (end === -1)
                break;
            const last = chunk.subarray(at, end);
            yield this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last]);
            this.#rest = [];
            this.#restBytes = 0;
            at = end + 1;
        }
        if (at === chunk.length)
            return;
        this.#rest.push(Buffer.from(chunk.subarray(at)));
        this.#restBytes += chunk.length - at;
    }
}

;// CONCATENATED MODULE: ./lib/scan/spots.js


/** Of more commits than this that brought one and the same file in, nobody is told. */
const MOST_BROUGHT = 20;
/** An object under more names than this is told under the first: rules that accept paths cannot accept it then. */
const MOST_PATHS = 1000;
const MOST_SHOWN = 20;
/** Of so many bytes of paths it is told which one has a key in its name; a tree with deep names holds more. */
const MOST_NAME_BYTES = 8 * 1024 * 1024;
/**
 * Where objects stand, at the tip and in the changes that brought them in, and which names hold keys. The only
 * work of a scan that grows with the number of files, and done only when there is a hit.
 *
 * @param ids of files
 * @param withNames whether names are looked at, too
 */
async function spotsOf(ids, withNames, selection, repository) {
    const spots = new Map([...ids].map((id) => [id, new Map()]));
    const names = new Map();
    let nameBytes = 0;
    const see = (id, path, commit, atTip, age) => {
        const paths = spots.get(id);
        if (paths && paths.size <= MOST_PATHS) {
            const file = path.toString("utf8");
            const before = paths.get(file);
            const brought = [...(before?.brought ?? []), ...(atTip ? [] : [commit])].slice(0, MOST_BROUGHT + 1);
            // Changes come newest first: the last one that is seen brought it in.
            paths.set(file, before?.atTip ? { ...before, brought } : { commit, file, atTip, age, brought });
        }
        nameBytes += path.length;
        if (withNames && nameBytes < MOST_NAME_BYTES)
            nameIn(path, commit, atTip, names);
    };
    let whole = true;
    if (ids.size > 0 || withNames) {
        whole = await lookAtTips(selection, repository, withNames, see);
        if (!selection.alone)
            whole = (await lookAtChanges(selection, repository, see)) && whole;
    }
    return {
        of: (id) => {
            const all = [...(spots.get(id)?.values() ?? [])];
            const cut = all.length > MOST_PATHS;
            return { spots: cut ? all.slice(0, MOST_SHOWN) : all, cut };
        },
        names,
        whole,
    };
}
async function lookAtTips(selection, repository, withNames, see) {
    let whole = true;
    for (const commit of selection.standing ?? selection.tips) {
        const parser = new TreeParser();
        const trouble = await repository.files(commit, (chunk) => {
            for (const { id, path } of parser.push(chunk))
                see(id, path, commit, true, 0);
            return parser.isGarbled ? "stop" : undefined;
        }, withNames);
        whole &&= trouble === undefined && parser.isWhole;
    }
    return whole;
}
async function lookAtChanges(selection, repository, see) {
    const parser = new ChangesParser();
    let age = 0;
    const troubles = await repository.changes(selection, (chunk) => {
        for (const { commit, id, path } of parser.push(chunk))
            see(id, path, commit, false, ++age);
        return parser.isGarbled ? "stop" : undefined;
    });
    return troubles.length === 0 && parser.isWhole;
}
function nameIn(path, commit, atTip, names) {
    for (const hit of detect(path)) {
        if (names.get(hit.key)?.atTip)
            continue;
        names.set(hit.key, { hit, commit, file: path.toString("utf8"), atTip });
    }
}

;// CONCATENATED MODULE: ./lib/scan/locate.js




/** More sightings than this are put together: a key may stand in thousands of files that are all alike. */
const MOST_SIGHTINGS = 200_000;
/** Finds out where the objects with hits stand, and says it of each hit. */
async function locate(hits, selection, repository) {
    if (hits.length === 0)
        return [];
    const blobs = new Set(hits.flatMap(({ object }) => (object.type === "blob" ? [object.id] : [])));
    const inNames = hits.filter(({ object }) => object.type === "tree");
    const spots = await spotsOf(blobs, inNames.length > 0, selection, repository);
    let room = MOST_SIGHTINGS;
    const files = hits.flatMap((hit) => {
        const { spots: all, cut } = spots.of(hit.object.id);
        const some = all.slice(0, Math.max(1, room));
        room -= some.length;
        return sightingsOf(hit, some, cut || !spots.whole || some.length < all.length);
    });
    const oldestFirst = files.toSorted((a, b) => b.age - a.age);
    return once([...oldestFirst, ...names(inNames, spots.names)], ({ hit }) => hit.key);
}
/** Keys in names: as whole paths, and those that no path of a file explains (empty directories) by themselves. */
function names(inNames, paths) {
    const named = [...paths.values()].map(({ hit, commit, file, atTip }) => {
        const place = { ...NOWHERE, source: "path", file, commit, encoding: hit.encoding };
        return { hit, place, atTip, age: 0, lineText: "" };
    });
    const others = inNames
        .filter(({ hit }) => !paths.has(hit.key))
        .map(({ hit }) => {
        const place = { ...NOWHERE, source: "path", encoding: hit.encoding };
        return { hit, place, atTip: true, age: 0, lineText: "" };
    });
    return [...named, ...others];
}
const NOWHERE = {
    file: undefined,
    entry: undefined,
    line: undefined,
    column: undefined,
    endLine: undefined,
    endColumn: undefined,
    commit: undefined,
};
/** Keys in a text of the event. */
function sightingsInText(name, text) {
    const bytes = Buffer.from(text);
    return detect(bytes).map((hit) => ({
        hit,
        place: { ...NOWHERE, source: "event-text", file: name, encoding: hit.encoding },
        atTip: true,
        age: 0,
        lineText: (0,positions/* linesAround */.B)(bytes, hit.offset, hit.offset + hit.length),
    }));
}
/** Keys in names of branches and tags. */
function sightingsInNames(names) {
    return names.flatMap((name) => detect(Buffer.from(name)).map((hit) => ({
        hit,
        place: { ...NOWHERE, source: "ref", encoding: hit.encoding },
        atTip: true,
        age: 0,
        lineText: "",
    })));
}
/** @param cut whether it stands at further places, of which nobody can say that they are accepted */
function sightingsOf(found, spots, cut) {
    const { object, hit, lineText } = found;
    const { encoding } = hit;
    if (object.type === "blob") {
        const position = {
            line: found.begins?.line,
            column: found.begins?.column,
            endLine: found.ends?.line,
            endColumn: found.ends?.column,
            entry: found.entry,
        };
        const source = found.part === "entry-name" ? "path" : "file";
        const located = spots.map(({ commit, file, atTip, age, brought }) => {
            const place = { ...position, source, file, commit, encoding };
            return { hit, place, atTip, age, lineText, standsFor: originsOf(brought, place.line) };
        });
        if (located.length > 0 && !cut)
            return located;
        // Nothing says that it was removed, nor that no rule but one for all its paths accepts it.
        const elsewhere = { ...NOWHERE, ...position, source, encoding };
        return [...located, { hit, place: elsewhere, atTip: true, age: 0, lineText }];
    }
    // Names in trees are looked at as whole paths.
    if (object.type === "tree")
        return [];
    const place = { ...NOWHERE, source: sourceOf(found), commit: object.id, encoding };
    return [{ hit, place, atTip: true, age: 0, lineText }];
}
function originsOf(brought, line) {
    if (line === undefined || brought.length > MOST_BROUGHT)
        return undefined;
    return brought.length === 0 ? [{ commit: undefined, line }] : brought.map((commit) => ({ commit, line }));
}
function sourceOf({ object, part }) {
    if (part === "message")
        return object.type === "tag" ? "tag-message" : "commit-message";
    return part === "tag-name" ? "ref" : "author";
}

// EXTERNAL MODULE: ./lib/scan/reading.js
var scan_reading = __webpack_require__(1705);
;// CONCATENATED MODULE: ./lib/scan/inspect.js



/** Objects are looked at in slabs of this size, so that memory does not grow with them. */
const SLAB_BYTES = 1024 * 1024;
/** What two slabs share: more than any key takes, in any form, with what stands around it. */
const OVERLAP_BYTES = 64 * 1024;
/** Nobody looks at more, and an attacker could make millions. */
const MOST_KEYS = 5000;
const MOST_HITS = 100_000;
/** What all archives together may hold; those that come after are not opened. */
const MOST_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024;
/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 32 * 1024 * 1024;
/** The second reading: exactly, and only of what the first one found suspicious. */
async function inspect(sifted, repository, openArchive) {
    let hits = [];
    const keys = new Set();
    let tooMany = false;
    let vanished = 0;
    const keep = (more) => {
        for (const hit of more) {
            const isRoom = hits.length < MOST_HITS && (keys.size < MOST_KEYS || keys.has(hit.hit.key));
            if (!isRoom) {
                tooMany = true;
                return;
            }
            keys.add(hit.hit.key);
            hits.push(hit);
        }
    };
    const unopened = [];
    for (const object of sifted.archives.values()) {
        if (object.size > LARGEST_ARCHIVE_BYTES)
            unopened.push({ object, entry: "", why: { because: "too-large", most: LARGEST_ARCHIVE_BYTES } });
    }
    const isOpened = ({ id, size }) => sifted.archives.has(id) && size <= LARGEST_ARCHIVE_BYTES;
    const memory = Buffer.alloc(SLAB_BYTES);
    let slabs;
    let first = 0;
    let unpackedBytes = 0;
    let archive = [];
    const ids = new Set([
        ...sifted.suspicious.keys(),
        ...[...sifted.archives.values()].filter(isOpened).map(({ id }) => id),
    ]);
    if (ids.size === 0)
        return { hits, unopened, trouble: undefined, tooMany, vanished };
    /** As the first reading came across it: with its path. */
    const known = (header) => sifted.suspicious.get(header.id) ?? sifted.archives.get(header.id) ?? header;
    const trouble = await repository.read(ids, async (event) => {
        switch (event.event) {
            case "missing":
                // It was here when everything was read.
                vanished++;
                return;
            case "begin":
                slabs = new Slabs(known(event.header), memory);
                first = hits.length;
                archive = [];
                return;
            case "data":
                // What would not be kept is not looked for.
                if (slabs && !tooMany)
                    keep(slabs.push(event.bytes));
                // A copy: the piece belongs to a larger one, which would be kept alive.
                if (isOpened(event.header))
                    archive.push(Buffer.from(event.bytes));
                return;
            case "end": {
                if (slabs && !tooMany)
                    keep(slabs.end());
                if (!isOpened(event.header))
                    return;
                const object = known(event.header);
                const bytes = Buffer.concat(archive);
                archive = [];
                if (unpackedBytes > MOST_UNPACKED_BYTES) {
                    const why = { because: "archives-before", most: MOST_UNPACKED_BYTES };
                    unopened.push({ object, entry: "", why });
                    return;
                }
                for await (const item of openArchive(bytes)) {
                    keep(inNameOf(object, item.entry));
                    if ("unopened" in item)
                        unopened.push({ object, entry: item.entry, why: item.unopened });
                    else {
                        unpackedBytes += item.bytes.length;
                        if (!tooMany)
                            keep(inEntry(object, item.entry, item.bytes));
                    }
                }
                hits = [...hits.slice(0, first), ...onceInArchive(hits.slice(first))];
            }
        }
    });
    return { hits, unopened, trouble, tooMany, vanished };
}
/** What is not compressed stands in the raw bytes as well; the entry is the better place to tell. */
function onceInArchive(hits) {
    const inside = new Set(hits.flatMap(({ entry, hit }) => (entry ? [hit.key] : [])));
    return hits.filter(({ entry, hit }) => entry || !inside.has(hit.key));
}
function* inEntry(object, entry, bytes) {
    for (const hit of hitsIn(bytes)) {
        const lineText = markedLines(bytes, hit.offset, hit.offset + hit.length);
        yield { object, hit, entry, begins: undefined, ends: undefined, lineText, part: "content" };
    }
}
/** As from slabs: an entry may be made of keys, and they are not all wanted. */
function* hitsIn(bytes) {
    let done = 0;
    for (let start = 0; start === 0 || done < bytes.length; start += SLAB_BYTES - 2 * OVERLAP_BYTES) {
        const isLast = start + SLAB_BYTES >= bytes.length;
        const until = isLast ? bytes.length : start + SLAB_BYTES - OVERLAP_BYTES;
        for (const hit of detect(bytes.subarray(start, start + SLAB_BYTES))) {
            const offset = start + hit.offset;
            if (offset >= done && offset < until)
                yield { ...hit, offset };
        }
        done = until;
    }
}
/** The marker alone, not its lines: there may be thousands of hits in a line of thousands of characters. */
function markedLines(bytes, from, to) {
    return inlineMarker((0,positions/* linesAround */.B)(bytes, from, to)) ?? "";
}
function inNameOf(object, entry) {
    return detect(Buffer.from(entry)).map((hit) => ({
        object,
        hit,
        entry,
        begins: undefined,
        ends: undefined,
        lineText: "",
        part: "entry-name",
    }));
}
/** One object, slab by slab. */
class Slabs {
    #object;
    #positions = new positions/* PositionCounter */.e();
    #memory;
    #bytes = 0;
    /** Where the slab begins in the object, and up to where hits were given out already. */
    #start = 0;
    #done = 0;
    /** Where the message of a commit or tag begins. */
    #message;
    /** @param memory of a slab, used for one object after the other */
    constructor(object, memory) {
        this.#object = object;
        this.#memory = memory;
    }
    push(bytes) {
        const hits = [];
        for (let at = 0; at < bytes.length;) {
            const copied = bytes.copy(this.#memory, this.#bytes, at);
            at += copied;
            this.#bytes += copied;
            if (this.#bytes === this.#memory.length)
                for (const hit of this.#look(false))
                    hits.push(hit);
        }
        return hits;
    }
    end() {
        return this.#look(true);
    }
    #look(last) {
        const slab = this.#memory.subarray(0, this.#bytes);
        if (this.#start === 0) {
            const blank = slab.indexOf("\n\n");
            this.#message = blank === -1 ? undefined : blank;
        }
        const until = last ? Number.POSITIVE_INFINITY : this.#start + slab.length - OVERLAP_BYTES;
        const hits = detect(slab)
            .map((hit) => ({ ...hit, offset: hit.offset + this.#start }))
            .filter(({ offset }) => offset >= this.#done && offset < until)
            .map((hit) => this.#placed(hit, slab));
        if (!last) {
            // Hits that begin in the second half of what is kept come with the next slab; the first half is their context.
            this.#done = until;
            const kept = 2 * OVERLAP_BYTES;
            const next = this.#start + slab.length - kept;
            this.#positions.at(slab, this.#start, next);
            this.#start = next;
            slab.copyWithin(0, slab.length - kept);
            this.#bytes = kept;
        }
        return hits;
    }
    #partAt(offset, slab, from) {
        const { type } = this.#object;
        if (type === "blob" || type === "tree")
            return "content";
        if (this.#message !== undefined && offset > this.#message)
            return "message";
        const line = slab.subarray(slab.subarray(0, from).lastIndexOf("\n") + 1);
        return type === "tag" && line.toString("latin1", 0, 4) === "tag " ? "tag-name" : "header";
    }
    #placed(hit, slab) {
        const from = hit.offset - this.#start;
        const to = from + hit.length;
        const isText = this.#object.type === "blob";
        const begins = isText ? this.#positions.at(slab, this.#start, hit.offset) : undefined;
        const ends = isText ? this.#positions.at(slab, this.#start, hit.offset + hit.length) : undefined;
        return {
            object: this.#object,
            hit,
            entry: undefined,
            begins,
            ends,
            lineText: markedLines(slab, from, to),
            part: this.#partAt(hit.offset, slab, from),
        };
    }
}

;// CONCATENATED MODULE: ./lib/scan/detect/sieve.js



/** What is kept of a chunk: a needle that is cut by its end, and what stands before it. */
const TAIL_BYTES = LONGEST_NEEDLE_BYTES + CONTEXT_BEFORE_BYTES;
/** What is looked at together with that tail: needles whose context begins in it, with all their own. */
const HEAD_BYTES = CONTEXT_BEFORE_BYTES + LONGEST_NEEDLE_BYTES + CONTEXT_BEHIND_BYTES;
/** A sieve for one stream of bytes, from its beginning. */
function createSieve() {
    /** The tail, and behind it the head of the next chunk: one memory for all, since a history has many chunks. */
    const border = Buffer.alloc(TAIL_BYTES + HEAD_BYTES);
    let tailBytes = 0;
    let position = 0;
    return {
        reach: TAIL_BYTES,
        get position() {
            return position;
        },
        sift(chunk) {
            const found = [];
            if (tailBytes > 0) {
                const across = border.subarray(0, tailBytes + chunk.copy(border, tailBytes, 0, HEAD_BYTES));
                searchNeedles(across, (needle, offset) => {
                    const isNew = offset + needle.bytes.length > tailBytes;
                    const isBegun = offset < tailBytes + CONTEXT_BEFORE_BYTES;
                    if (isNew && isBegun && isSuspicious(needle, across, offset)) {
                        found.push(position - tailBytes + offset);
                    }
                });
            }
            const first = tailBytes > 0 ? CONTEXT_BEFORE_BYTES : 0;
            searchNeedles(chunk, (needle, offset) => {
                if (offset >= first && isSuspicious(needle, chunk, offset))
                    found.push(position + offset);
            });
            tailBytes = keepTail(border, tailBytes, chunk);
            position += chunk.length;
            return found;
        },
    };
}
/** @returns how many bytes of tail there are now */
function keepTail(border, tailBytes, chunk) {
    const fresh = Math.min(TAIL_BYTES, chunk.length);
    const kept = Math.min(tailBytes, TAIL_BYTES - fresh);
    border.copyWithin(0, tailBytes - kept, tailBytes);
    chunk.copy(border, kept, chunk.length - fresh);
    return kept + fresh;
}

;// CONCATENATED MODULE: ./lib/scan/repository/batch-walk.js

const batch_walk_LINE_FEED = 10;
const batch_walk_SPACE = 32;
/** A path can be long, since directories may be nested without end; this one is none. */
const batch_walk_LONGEST_LINE = 16 * 1024 * 1024;
/**
 * Walks along the output of `git cat-file --batch`, in whatever pieces it comes:
 * `<id> <type> <size> <path>\n<content>\n`, or `<name> missing\n`
 * (https://git-scm.com/docs/git-cat-file#_batch_output). A history has hundreds of thousands of objects, of which few
 * are of interest: a header becomes text only when it is asked for.
 */
class BatchWalk {
    #visitor;
    #position = 0;
    /** The beginning of a line that did not end with its chunk. */
    #begun = "";
    /** The line of the object that is walked over: in `#chunk` while it is there, else as text. */
    #chunk;
    #lineFrom = 0;
    #lineTo = 0;
    #line = "";
    #header;
    #type;
    #left = 0;
    #answers = 0;
    #garbled = false;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    /** How many of the lines of its input git has answered, up to now. */
    get answers() {
        return this.#answers;
    }
    /** Whether the output is not of this form; then nothing more is told. */
    get isGarbled() {
        return this.#garbled;
    }
    /** Whether the output ended where an object ended. */
    get isBetweenObjects() {
        return this.#type === undefined && this.#begun === "" && !this.#garbled;
    }
    /** Of the object that is walked over: only to be asked for by the visitor. */
    get header() {
        this.#header ??= headerIn(this.line);
        return this.#header;
    }
    /** The same as it stands there, for {@link headerIn}: what may be wanted later, when its memory is used again. */
    get line() {
        this.#keepLine();
        return this.#line;
    }
    /** @param chunk the next bytes; not kept */
    push(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#garbled) {
            if (this.#type === undefined) {
                const end = chunk.indexOf(batch_walk_LINE_FEED, at);
                if (end === -1) {
                    if (this.#begun.length + chunk.length - at > batch_walk_LONGEST_LINE)
                        this.#garbled = true;
                    else
                        this.#begun += chunk.toString("latin1", at, chunk.length);
                    break;
                }
                this.#beginLine(chunk, at, end);
                at = end + 1;
                if (this.#type === undefined)
                    continue;
                this.#visitor.begin(this, this.#type, this.#left, this.#position + at);
            }
            if (this.#left > 0) {
                const end = Math.min(chunk.length, at + this.#left);
                if (end > at)
                    this.#visitor.data(this, chunk.subarray(at, end), this.#type);
                this.#left -= end - at;
                at = end;
            }
            // The line feed after the content, which may come with the next chunk.
            if (this.#left === 0 && at < chunk.length) {
                if (chunk[at] !== batch_walk_LINE_FEED) {
                    this.#garbled = true;
                    break;
                }
                at++;
                this.#visitor.end(this);
                this.#type = undefined;
            }
        }
        // The chunk's memory is used again.
        if (this.#type !== undefined && this.#header === undefined)
            this.#keepLine();
        this.#chunk = undefined;
        this.#position += chunk.length;
    }
    #beginLine(chunk, from, to) {
        this.#header = undefined;
        if (this.#begun === "" && this.#beginInPlace(chunk, from, to))
            return;
        const line = this.#begun + chunk.toString("latin1", from, to);
        this.#begun = "";
        const [, type, size] = HEADER.exec(line) ?? [];
        if (type !== undefined) {
            this.#answers++;
            this.#type = type;
            this.#left = Number(size);
            this.#chunk = undefined;
            this.#line = line;
            return;
        }
        const name = batch_walk_MISSING.exec(line)?.[1];
        if (name === undefined) {
            this.#garbled = true;
            return;
        }
        this.#answers++;
        this.#visitor.missing(name);
    }
    /** The usual line, without a text being made of it. @returns whether it is one; else nothing has changed */
    #beginInPlace(chunk, from, to) {
        const digits = hexDigitsAt(chunk, from, to);
        let at = from + digits;
        if ((digits !== 40 && digits !== 64) || chunk[at] !== batch_walk_SPACE)
            return false;
        const type = TYPES[chunk[at + 1]]?.[chunk[at + 2]];
        if (type === undefined)
            return false;
        const { name, bytes } = type;
        at += 1;
        for (let index = 0; index < bytes.length; index++)
            if (chunk[at + index] !== bytes[index])
                return false;
        at += bytes.length;
        const first = at;
        let size = 0;
        for (; at < to; at++) {
            const digit = chunk[at] - 48;
            if (digit < 0 || digit > 9)
                break;
            size = size * 10 + digit;
        }
        if (at === first || at - first > batch_walk_MOST_DIGITS || (at < to && chunk[at] !== batch_walk_SPACE))
            return false;
        this.#answers++;
        this.#type = name;
        this.#left = size;
        this.#chunk = chunk;
        this.#lineFrom = from;
        this.#lineTo = to;
        return true;
    }
    #keepLine() {
        if (this.#chunk !== undefined)
            this.#line = this.#chunk.toString("latin1", this.#lineFrom, this.#lineTo);
        this.#chunk = undefined;
    }
}
/** More would not be exact as a number. */
const batch_walk_MOST_DIGITS = 15;
/** By their first two letters. */
const TYPES = [];
for (const name of ["blob", "tree", "commit", "tag"]) {
    const bytes = Buffer.from(`${name} `);
    TYPES[bytes[0] ?? 0] ??= [];
    (TYPES[bytes[0] ?? 0] ?? [])[bytes[1] ?? 0] = { name, bytes };
}
const HEADER = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)(?: .*)?$/s;
const batch_walk_MISSING = /^(.*) (?:missing|ambiguous)$/s;
/** What a header says. @param line of {@link BatchWalk.line} */
function headerIn(line) {
    const [id = "", type, size] = line.split(" ", 3);
    const path = line.slice(id.length + 1 + (type?.length ?? 0) + 1 + (size?.length ?? 0) + 1);
    return {
        id,
        type: type,
        size: Number(size),
        path: Buffer.from(path, "latin1").toString("utf8"),
    };
}

;// CONCATENATED MODULE: ./lib/scan/sift.js




/** More than this is no repository of programs, but an attack on our memory. */
const MOST_SUSPICIOUS = 100_000;
const MOST_MISSING = 100_000;
/** How much of a file tells whether it is an archive. */
const sift_HEAD_BYTES = 512;
/**
 * The first reading: everything that the scope names goes through the sieve in the pieces in which git gives it,
 * and only what is suspicious is read again and looked at exactly.
 */
class Sifter {
    #walk;
    #sieve = createSieve();
    #tail = new ZipTail();
    #suspicious = new Map();
    #archives = new Map();
    #missing = [];
    /** Objects in which the sieve may still report something: those of which the next chunk has more, or the last ones. */
    #open = [];
    /** What the sieve reported of the chunk, in order, and how many of them are placed. */
    #reported = [];
    #placed = 0;
    #size = 0;
    #head = [];
    #headBytes = 0;
    #commits = 0;
    #objects = 0;
    #bytes = 0;
    #tooMany = false;
    /** @param withArchives whether to tell which files are archives */
    constructor(withArchives) {
        this.#walk = new BatchWalk({
            begin: (walk, type, size, start) => {
                const end = start + size;
                this.#objects++;
                this.#bytes += size;
                if (type === "commit")
                    this.#commits++;
                if (this.#placed < this.#reported.length)
                    this.#place(start, end, () => walk.header);
                // Few: most objects are done with before their chunk is.
                if (end >= this.#sieve.position - this.#sieve.reach) {
                    this.#open.push({ line: walk.line, start, end });
                }
                if (!withArchives)
                    return;
                this.#size = size;
                this.#headBytes = 0;
                if (this.#head.length > 0)
                    this.#head = [];
                this.#tail.begin(size);
            },
            data: (walk, bytes, type) => {
                if (withArchives && type === "blob")
                    this.#lookForArchive(walk, bytes);
            },
            end: () => undefined,
            missing: (name) => {
                if (this.#missing.length < MOST_MISSING)
                    this.#missing.push(name.replace(/^\?/, ""));
            },
        });
    }
    /** @returns `stop` when it is no stream of objects */
    push(chunk) {
        // Overlapping needles may come in another order.
        this.#reported = this.#sieve.sift(chunk).sort((a, b) => a - b);
        this.#placed = 0;
        for (const span of this.#open)
            this.#place(span.start, span.end, () => headerIn(span.line));
        const reach = this.#sieve.position - this.#sieve.reach;
        this.#open = this.#open.filter(({ end }) => end >= reach);
        this.#walk.push(chunk);
        return this.#walk.isGarbled ? "stop" : undefined;
    }
    end() {
        return {
            suspicious: this.#suspicious,
            archives: this.#archives,
            missing: this.#missing,
            commits: this.#commits,
            objects: this.#objects,
            bytes: this.#bytes,
            answers: this.#walk.answers,
            whole: this.#walk.isBetweenObjects,
            tooMany: this.#tooMany,
        };
    }
    /** Makes an object suspicious if the sieve reported something in it; what it reported before it is in no object. */
    #place(start, end, headerOf) {
        const reported = this.#reported;
        while (this.#placed < reported.length && reported[this.#placed] < start)
            this.#placed++;
        for (; this.#placed < reported.length && reported[this.#placed] < end; this.#placed++) {
            if (this.#suspicious.size >= MOST_SUSPICIOUS)
                this.#tooMany = true;
            else {
                const header = headerOf();
                this.#suspicious.set(header.id, header);
            }
        }
    }
    #lookForArchive(walk, bytes) {
        if (this.#headBytes < sift_HEAD_BYTES)
            this.#lookAtHead(walk, bytes);
        // Programs carry a zip at their end.
        if (this.#tail.push(bytes))
            this.#archives.set(walk.header.id, walk.header);
    }
    #lookAtHead(walk, bytes) {
        const part = bytes.subarray(0, sift_HEAD_BYTES - this.#headBytes);
        const whole = this.#headBytes + part.length >= Math.min(sift_HEAD_BYTES, this.#size);
        this.#headBytes += part.length;
        // Most files come in one piece and need no copy.
        if (this.#head.length > 0 || !whole)
            this.#head.push(Buffer.from(part));
        if (whole && isArchive(this.#head.length > 0 ? Buffer.concat(this.#head) : part)) {
            this.#archives.set(walk.header.id, walk.header);
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/known.js



/** What of the base is fetched to look for keys that were found: more would be a clone. */
const MOST_FETCHED = 2000;
/**
 * Which of the keys that were found stood in the files of the bases already: those are not new, however often
 * their files were edited, renamed or copied. The files of the same names are looked at first, and mostly do.
 */
async function knownKeys(sightings, selection, repository, openArchive) {
    const wanted = new Set(sightings.map(({ hit }) => hit.key));
    const keys = new Set();
    if (wanted.size === 0 || selection.bases.length === 0)
        return { keys, notes: [] };
    const paths = new Set(sightings.flatMap(({ place }) => place.file ?? []));
    const samePath = new Set();
    const others = new Set();
    let listed = true;
    for (const base of selection.bases) {
        const whole = await eachFile(base, repository, (id, path) => {
            (paths.has(path.toString("utf8")) ? samePath : others).add(id);
        });
        listed &&= whole;
    }
    const look = async (ids, archives) => {
        const absent = await fetchSome([...ids], selection, repository);
        const sifter = new Sifter(archives);
        const unread = await repository.readThese([...ids].filter((id) => !absent.has(id)), (chunk) => sifter.push(chunk));
        const sifted = sifter.end();
        const { hits, trouble, tooMany, vanished } = await inspect(sifted, repository, openArchive);
        for (const { hit } of hits)
            if (wanted.has(hit.key))
                keys.add(hit.key);
        const isRead = !unread && sifted.whole && sifted.answers === ids.size - absent.size;
        return absent.size === 0 && isRead && !trouble && !tooMany && vanished === 0;
    };
    let complete = (await look(samePath, true)) && listed;
    if (keys.size < wanted.size)
        complete = (await look(others, false)) && complete;
    return { keys, notes: complete || keys.size === wanted.size ? [] : [{ note: "base-not-all-read" }] };
}
/**
 * Of a clone that does not have all files of the base, fetches those that matter: all if they are few, else those
 * that the tip does not have any more, where a file that was moved or edited comes from.
 *
 * @returns ids that are still not here
 */
async function fetchSome(ids, { standing = [] }, repository) {
    const absent = await repository.absentOf(ids);
    if (absent.length === 0 || repository.server === undefined)
        return new Set(absent);
    let wanted = absent;
    if (absent.length > MOST_FETCHED) {
        const kept = new Set();
        for (const tip of standing)
            await eachFile(tip, repository, (id) => kept.add(id));
        wanted = absent.filter((id) => !kept.has(id)).slice(0, MOST_FETCHED);
    }
    const trouble = wanted.length === 0 ? undefined : await repository.server.fetchObjects(wanted);
    const left = new Set(absent);
    if (trouble === undefined)
        for (const id of wanted)
            left.delete(id);
    return left;
}
/** @returns whether all could be listed */
async function eachFile(commit, repository, visit) {
    const parser = new TreeParser();
    const trouble = await repository.files(commit, (chunk) => {
        for (const { type, id, path } of parser.push(chunk))
            if (type === "blob")
                visit(id, path);
        return parser.isGarbled ? "stop" : undefined;
    });
    return trouble === undefined && parser.isWhole;
}

;// CONCATENATED MODULE: ./lib/scan/repository/gaps.js
/**
 * Why git could not do something, as far as its own words tell. They are read here and go no further: they may
 * hold names of branches, addresses and proxies' passwords.
 */
function gapOf(trouble) {
    return { because: trouble === undefined ? "not-fetched" : causeOf(trouble) };
}
function causeOf(trouble) {
    switch (trouble.end) {
        case "absent":
            return "git-not-started";
        case "no-server":
        case "killed":
        case "stalled":
        case "flooded":
        case "garbled":
        case "cancelled":
            return trouble.end;
        case "failed":
            return (REASONS.find(([words]) => words.test(withoutQuotes(trouble.stderr))) ?? [
                undefined,
                OTHERWISE[trouble.doing],
            ])[1];
    }
}
/** Addresses and names, which git quotes, may hold any word. */
function withoutQuotes(stderr) {
    return stderr.replace(/'[^'\n]*'/g, "''");
}
/** Whether the server answered, and does not have what was asked for. */
function isGone(trouble) {
    return trouble.end === "failed" && GONE.test(trouble.stderr);
}
/** Whether the server did not accept the token, or none. */
function isRefusal(trouble) {
    return trouble.end === "failed" && REFUSED.test(trouble.stderr);
}
const GONE = /not our ref|unadvertised object|couldn't find remote ref|no such ref/i;
const REFUSED = /authentication failed|could not read username|terminal prompts disabled|error: 40[134]|repository .{0,300} not found/i;
const REASONS = [
    // Before all others: a fetch that cannot write complains about the connection as well.
    [/no space left|disk quota|file too large/i, "disk-full"],
    [/read-only file system/i, "disk-read-only"],
    [/too many open files|cannot allocate|out of memory|resource temporarily/i, "nothing-left"],
    [/unknown (?:option|switch)|unrecognized argument|^usage: git|not a git command/im, "git-too-old"],
    [REFUSED, "server-refused"],
    [GONE, "server-gone"],
    [/error: 5\d\d/i, "server-error"],
    [/could not resolve host/i, "server-unresolved"],
    [/ssl|tls|certificate/i, "certificate"],
    [/proxy/i, "proxy"],
    [
        /unable to access|could not connect|connection|timed? ?out|early eof|hung up|rpc failed/i,
        "server-unreachable",
    ],
    [/corrupt|bad object|inflate|unable to read|invalid object|loose object|packfile/i, "damaged"],
];
const OTHERWISE = {
    fetch: "fetch-failed",
    list: "list-failed",
    read: "read-failed",
};

;// CONCATENATED MODULE: ./lib/scan/repository/lines.js
const LINES_A_PIECE = 1000;
/** Lines for a process to read, in pieces of many lines, which is what writing to a process costs. */
function lines_lines(items) {
    return Array.from({ length: Math.ceil(items.length / LINES_A_PIECE) }, (_, at) => items
        .slice(at * LINES_A_PIECE, (at + 1) * LINES_A_PIECE)
        .map((item) => `${item}\n`)
        .join(""));
}

;// CONCATENATED MODULE: ./lib/scan/repository/trouble.js
/** `undefined` when git did what it was asked to. */
function troubleOf(doing, end) {
    if (end.end === "refused")
        return garbled(doing);
    if (end.end !== "exit")
        return { doing, end: end.end, stderr: "" };
    return end.code === 0 ? undefined : { doing, end: "failed", stderr: end.stderr };
}
/** The trouble of an answer that is none, or not all of one. */
function garbled(doing) {
    return { doing, end: "garbled", stderr: "" };
}

;// CONCATENATED MODULE: ./lib/scan/repository/server.js




/** Whole history, for `--depth`: git's own number for "unshallow". */
const INFINITE_DEPTH = 2_147_483_647;
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
const WITHOUT_FILES = "--filter=blob:none";
/** Of a ref with its name. */
const server_LONGEST_LINE = 64 * 1024;
/** A fetch has nothing to say, but programs in front of git may. */
const MOST_WORDS_BYTES = 1024 * 1024;
const OUR_REFS = "refs/openai-key-guard";
/** What `git fetch` is told to get a ref of the server under a name of ours, with which {@link ourRef} finds it. */
function refspec(ref, name) {
    return `+${ref}:${ourRef(name)}`;
}
/** The name of a ref of ours in the store. */
function ourRef(name) {
    return `${OUR_REFS}/${name}`;
}
/** The repository on the server, from which what the clone does not have is fetched into the store. */
class Server {
    #git;
    #store;
    #remote;
    #negotiates;
    /** @param negotiates whether the server is told what is here, and leaves out what that leads to */
    constructor(git, store, remote, negotiates) {
        this.#git = git;
        this.#store = store;
        this.#remote = remote;
        this.#negotiates = negotiates;
    }
    /**
     * Fetches commits.
     *
     * @param wants ids, or refs of the server with the name of ours that they get: {@link refspec}
     * @param depth in commits from each of them; `undefined`: up to what is here
     * @param files also their files; else only commits and trees
     */
    async fetchCommits(wants, depth, files) {
        return await this.#fetch([...(depth === undefined ? [] : [`--depth=${depth}`]), ...(files ? [] : [WITHOUT_FILES])], wants, this.#negotiates);
    }
    /** Fetches just these objects, in one go. What is asked for by id needs no talk about what is here. */
    async fetchObjects(ids) {
        return await this.#fetch([WITHOUT_FILES], ids, false);
    }
    /** The branches and tags that there are, with what they lead to. */
    async refs() {
        const refs = new Map();
        let rest = "";
        const args = ["ls-remote", "--quiet", "--refs", "origin", "refs/heads/*", "refs/tags/*"];
        const trouble = await this.#talk(args, [], (chunk) => {
            const listed = (rest + chunk.toString("latin1")).split("\n");
            rest = listed.pop() ?? "";
            for (const line of listed) {
                const [id = "", name = ""] = line.split("\t");
                if (!(0,object_id/* isObjectId */.T)(id) || name === "")
                    return "stop";
                refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
            }
            return rest.length > server_LONGEST_LINE ? "stop" : undefined;
        });
        // Who runs a workflow has a branch.
        const isWhole = refs.size > 0 && rest === "";
        return { refs, trouble: trouble ?? (isWhole ? undefined : garbled("fetch")) };
    }
    /** What is wanted goes through standard input: names of branches are text from outside. */
    async #fetch(args, wants, negotiates) {
        const settings = negotiates ? [] : ["-c", "fetch.negotiationAlgorithm=noop"];
        let bytes = 0;
        return await this.#talk([...settings, ...FETCH, ...args, "--stdin", "origin"], wants, (chunk) => {
            bytes += chunk.length;
            return bytes > MOST_WORDS_BYTES ? "stop" : undefined;
        });
    }
    async #talk(args, input, onData) {
        const once = async (token) => {
            const remote = { ...this.#remote, token };
            const end = await this.#store.asPartialClone(() => this.#git.pipe(args, onData, { input: lines_lines(input), remote }));
            return troubleOf("fetch", end);
        };
        const { token } = this.#remote;
        const trouble = await once(token);
        if (trouble === undefined || !isRefusal(trouble) || token === undefined)
            return trouble;
        // A token without the right to read contents is refused even where everybody may read.
        return (await once(undefined)) === undefined ? undefined : trouble;
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/search.js


/** Ids of those that are here, each once. */
function idsOf(located) {
    return [...new Set(located.flatMap(({ id }) => (id === undefined ? [] : [id])))];
}
/** Looks for commits, in the clone and on the server. */
class Search {
    #repository;
    #clone;
    #named = 0;
    constructor(repository, clone) {
        this.#repository = repository;
        this.#clone = clone;
    }
    /** Looks for them here, by id. */
    async locate(wanted) {
        return await this.#present(wanted.map((ref) => ({ wanted: ref, id: ref.id, commit: undefined, gone: false })));
    }
    /**
     * What only a ref leads to, by the branches of the server as the clone knows them: where the server cannot be
     * asked. Never by the clone's own branches, which may have any name, nor by those of a fork.
     */
    async locateInClone(located) {
        const unknown = located.filter(({ id, wanted }) => id === undefined && wanted.id === undefined);
        if (unknown.length === 0 || !(await this.#clone.isOurs()))
            return;
        const { refs } = await this.#clone.refs();
        for (const one of unknown)
            one.id = one.wanted.refs.map((ref) => refs.get(tracking(ref))).find(Boolean);
        await this.#present([...unknown]);
    }
    async #present(located) {
        const ids = idsOf(located);
        const types = await this.#repository.typesOf(ids.flatMap((id) => [`${id}^{commit}`, `${id}^{tree}`, `${id}^{blob}`]));
        for (const one of located) {
            one.commit = types.get(`${one.id}^{commit}`)?.id;
            // Tags may lead to anything.
            if (!types.has(`${one.id}^{tree}`) && !types.has(`${one.id}^{blob}`))
                one.id = undefined;
        }
        return located;
    }
    /** Whether the commits between tips and bases are all here. */
    async reach(tips, bases) {
        if (tips.length === 0 || tips.some(({ id }) => id === undefined))
            return { enough: false, cut: false };
        const ids = idsOf(tips);
        const baseIds = idsOf(bases);
        const shallow = this.#clone.shallow();
        const settled = bases.every(({ id, gone }) => id !== undefined || gone);
        if (shallow.size === 0)
            return { enough: settled, cut: false };
        const { ids: commits, trouble } = await this.#repository.commits({ tips: ids, bases: baseIds });
        if (trouble !== undefined)
            return { enough: false, cut: true, trouble };
        if (commits.some((commit) => shallow.has(commit)))
            return { enough: false, cut: true };
        if (baseIds.length === 0 || commits.length === 0)
            return { enough: settled, cut: false };
        // Without a common ancestor in sight the range holds more than the event added.
        const related = await this.#repository.hasCommonAncestor(ids[0] ?? "", baseIds);
        return { enough: settled && related, cut: false };
    }
    /** Fetches them together; if that fails one by one, by id and then by the refs that may lead to them. */
    async fetch(tips, bases, depth, files = false) {
        const { server } = this.#repository;
        if (server === undefined)
            return { doing: "fetch", end: "no-server", stderr: "" };
        this.#clone.onFetch(files);
        const here = idsOf([...tips, ...bases]);
        await this.#repository.remember(new Map(here.map((id, index) => [`have/${index}`, id])));
        const all = [...tips, ...bases].filter(({ gone }) => !gone);
        const reach = this.#clone.isWhole ? undefined : depth;
        await this.#fetchTrees(all, server);
        // Those that are here have to be deepened, unless they are whole.
        const wants = this.#clone.isWhole ? all.filter(({ id }) => id === undefined) : all;
        const direct = wants.flatMap(({ id, wanted }) => id ?? wanted.id ?? []);
        let trouble;
        if (direct.length > 0)
            trouble = await server.fetchCommits([...new Set(direct)], reach, files);
        if (trouble === undefined)
            for (const one of all)
                one.id ??= one.wanted.id;
        else if (isGone(trouble)) {
            for (const one of wants) {
                const id = one.id ?? one.wanted.id;
                if (id === undefined)
                    continue;
                const alone = await server.fetchCommits([id], reach, files);
                if (alone === undefined)
                    one.id = id;
            }
        }
        for (const one of all) {
            if (one.id !== undefined || (trouble !== undefined && !isGone(trouble)))
                continue;
            trouble = (await this.#byRef(one, server, reach, files)) ?? trouble;
        }
        await this.#present(all);
        for (const one of all)
            one.gone = one.id === undefined;
        return trouble;
    }
    /** A clone without trees (`filter: tree:0`) has the commits, and the server would take it that it has all of them. */
    async #fetchTrees(all, server) {
        const bare = all.flatMap(({ id, commit }) => (id === undefined && commit !== undefined ? [commit] : []));
        const trees = await Promise.all(bare.map((commit) => this.#repository.treeOf(commit)));
        const ids = trees.filter((tree) => tree !== undefined);
        if (ids.length > 0)
            await server.fetchObjects(ids);
    }
    async #byRef(one, server, depth, files) {
        let trouble;
        for (const ref of one.wanted.refs) {
            const name = `want/${this.#named++}`;
            trouble = await server.fetchCommits([refspec(ref, name)], depth, files);
            if (trouble !== undefined)
                continue;
            const types = await this.#repository.typesOf([ourRef(name)]);
            one.id = one.wanted.id ?? types.get(ourRef(name))?.id;
            return undefined;
        }
        return trouble;
    }
}
/** Under which name a clone has a branch of the server. */
function tracking(ref) {
    return ref.replace(/^refs\/heads\//, "refs/remotes/origin/");
}

;// CONCATENATED MODULE: ./lib/scan/repository/obtain.js




/** When the payload does not say how many commits there are. */
const FIRST_DEPTH = 50;
/** Each fetch brings only what the one before did not; the last takes all there is. */
const FURTHER_DEPTHS = [200, 2000, 20_000, INFINITE_DEPTH];
/** Makes sure that the commits of a range are here, with as few and as small fetches as will do. */
async function obtainRange(range, repository, clone) {
    const search = new Search(repository, clone);
    const merged = await mergeBase(range, repository);
    const located = await search.locate([...range.tips, ...range.bases, ...merged]);
    const tips = located.slice(0, range.tips.length);
    let bases = located.slice(range.tips.length);
    let trouble;
    let reached = await search.reach(tips, bases);
    let fellBack = false;
    const first = Math.min((range.commitCount ?? FIRST_DEPTH) + 1, INFINITE_DEPTH);
    for (const depth of [first, ...FURTHER_DEPTHS]) {
        if (reached.enough || repository.server === undefined)
            break;
        trouble = await search.fetch(tips, bases, depth);
        if (trouble?.end === "cancelled")
            break;
        if (range.fallbackBases.length > 0 && bases.length > 0 && bases.every(({ gone }) => gone) && !fellBack) {
            // The old tip of a forced push is gone.
            fellBack = true;
            bases = await search.locate(range.fallbackBases);
            await search.fetch([], bases, depth);
        }
        reached = await search.reach(tips, bases);
        if (trouble !== undefined && tips.some((tip) => tip.id === undefined))
            break;
    }
    await search.locateInClone(bases);
    const present = { tips: idsOf(tips), bases: idsOf(bases) };
    const why = gapOf(trouble ?? reached.trouble ?? repository.lookupTrouble);
    const gaps = tips
        .filter((tip) => tip.id === undefined)
        .map((tip) => ({ gap: "commit", id: tip.wanted.id ?? "", role: "tip", why }));
    if (gaps.length === 0 && reached.cut)
        gaps.push({ gap: "history", why });
    return {
        selection: present.tips.length === 0 ? undefined : { ...present, standing: commitsOf(tips) },
        gaps,
        ignoreFrom: range.ignoreFrom === "tip" ? present.tips[0] : (merged[0]?.id ?? present.bases[0]),
        overlong: range.bases.length > 0 && present.bases.length === 0,
        fellBack: fellBack && present.bases.length > 0,
    };
}
/** Makes sure that one commit is here with its files. */
async function obtainTip(tip, repository, clone) {
    const search = new Search(repository, clone);
    const located = await search.locate([tip]);
    let trouble;
    if (located.some(({ id }) => id === undefined) && repository.server !== undefined) {
        trouble = await search.fetch(located, [], 1, true);
    }
    const ids = idsOf(located);
    const why = () => gapOf(trouble ?? repository.lookupTrouble);
    return {
        selection: ids.length === 0 ? undefined : { tips: ids, bases: [], alone: true, standing: commitsOf(located) },
        gaps: ids.length > 0 ? [] : [{ gap: "commit", id: tip.id ?? "", role: "tip", why: why() }],
        ignoreFrom: ids[0],
        overlong: false,
        fellBack: false,
    };
}
/** Makes sure that everything that any ref leads to is here. */
async function obtainHistory(tip, repository, clone) {
    let trouble;
    const own = await clone.refs();
    const refs = [...own.refs];
    if (repository.server !== undefined) {
        // Also for a clone that is whole: it may have one branch only.
        clone.onFetch(true);
        const there = await repository.server.refs();
        const ids = [...new Set(there.refs.values())];
        const wanted = clone.isWhole ? await repository.absentOf(ids) : ids;
        const depth = clone.isWhole ? undefined : INFINITE_DEPTH;
        trouble = there.trouble;
        if (wanted.length > 0)
            trouble ??= await repository.server.fetchCommits(wanted, depth, true);
        refs.push(...there.refs);
    }
    const search = new Search(repository, clone);
    const [head] = await search.locate([tip]);
    const named = [...new Set([...refs.map(([, id]) => id), ...(head?.id === undefined ? [] : [head.id])])];
    const absent = new Set(await repository.absentOf(named));
    const tips = named.filter((id) => !absent.has(id));
    const gaps = [];
    trouble ??= own.trouble;
    const why = gapOf(trouble ?? repository.lookupTrouble);
    if (tips.length === 0)
        gaps.push({ gap: "commit", id: tip.id ?? "", role: "tip", why });
    else if (trouble !== undefined || absent.size > 0 || clone.shallow().size > 0) {
        gaps.push({ gap: "history", why });
    }
    return {
        selection: tips.length === 0
            ? undefined
            : { tips, bases: [], standing: commitsOf(head === undefined ? [] : [head]) },
        gaps,
        ignoreFrom: head?.id,
        overlong: false,
        fellBack: false,
        refs: [...new Set(refs.map(([name]) => name))],
        digest: digestOf(refs),
    };
}
/** The same for the same refs, in whatever order: a digest, since names may hold keys. */
function digestOf(refs) {
    const lines = [...new Set(refs.map(([name, id]) => `${id} ${name}\n`))].toSorted();
    return (0,external_node_crypto_.createHash)("sha256").update(lines.join("")).digest("hex");
}
/** Objects that a fetch by id may name at once; more would be a clone, which has other ways. */
const MOST_OBJECTS = 200_000;
/** Trees lead to further trees that are missing, where a clone has none (`filter: tree:0`). */
const OBJECT_ROUNDS = 6;
/** Fetches the objects that the selection names and that are not here. */
async function obtainObjects(selection, repository, clone) {
    const asked = new Set();
    await obtainEdges(selection, repository, clone);
    for (let round = 0; round < OBJECT_ROUNDS && repository.server !== undefined; round++) {
        const { ids } = await repository.missingObjects(selection);
        const wanted = ids.filter((id) => !asked.has(id)).slice(0, MOST_OBJECTS);
        if (wanted.length === 0)
            return undefined;
        for (const id of wanted)
            asked.add(id);
        clone.onFetch(true);
        const trouble = await repository.server.fetchObjects(wanted);
        if (trouble !== undefined)
            return trouble;
    }
    return undefined;
}
/** What the range begins at has to be here with its trees: what it has is not new, and changes are told against it. */
async function obtainEdges(selection, repository, clone) {
    if (selection.alone || selection.bases.length === 0 || repository.server === undefined)
        return;
    const edges = await repository.edgesOf(selection);
    const types = await repository.typesOf(edges.map((id) => `${id}^{tree}`));
    const bare = edges.filter((id) => !types.has(`${id}^{tree}`));
    const trees = await Promise.all(bare.map((id) => repository.treeOf(id)));
    const wanted = trees.filter((tree) => tree !== undefined);
    if (wanted.length === 0)
        return;
    clone.onFetch(true);
    await repository.server.fetchObjects(wanted);
}
function commitsOf(located) {
    return [...new Set(located.flatMap(({ commit }) => (commit === undefined ? [] : [commit])))];
}
/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase(range, repository) {
    if (range.mergeCommit === undefined)
        return [];
    const [base, head, ...others] = await repository.parentsOf(range.mergeCommit);
    const isOurs = head !== undefined && others.length === 0 && range.tips.some((tip) => tip.id === head);
    return isOurs && base !== undefined ? [{ id: base, refs: [] }] : [];
}

;// CONCATENATED MODULE: ./lib/scan/repository/batch.js

/** What `git cat-file --batch` has to be told for this: what stands behind an id in its input is handed on. */
const BATCH_FORMAT = "--batch=%(objectname) %(objecttype) %(objectsize) %(rest)";
/** Takes the output of `git cat-file --batch` apart into events, for those who look at every object. */
class BatchParser {
    #events = [];
    #walk = new BatchWalk({
        begin: (walk, _type, _size, at) => this.#events.push({ event: "begin", header: walk.header, at }),
        data: (walk, bytes) => this.#events.push({ event: "data", header: walk.header, bytes }),
        end: (walk) => this.#events.push({ event: "end", header: walk.header }),
        missing: (name) => this.#events.push({ event: "missing", name }),
    });
    /** @returns the events of this piece; the bytes in them are part of it */
    push(chunk) {
        this.#events = [];
        const wasGarbled = this.#walk.isGarbled;
        this.#walk.push(chunk);
        if (this.#walk.isGarbled && !wasGarbled)
            this.#events.push({ event: "garbled" });
        return this.#events;
    }
    /** How many of the lines of its input git has answered, up to now. */
    get answers() {
        return this.#walk.answers;
    }
    /** Whether the output ended where an object ended. */
    isBetweenObjects() {
        return this.#walk.isBetweenObjects;
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/channel.js
/** How much may wait before the writer is told to stop. */
const HIGH_WATER_BYTES = 1024 * 1024;
/** Hands pieces from a writer to a reader that may be slower, in order, with bounded memory. */
class Channel {
    #waiting = [];
    #waitingBytes = 0;
    #ended = false;
    #wakeReader;
    #wakeWriter;
    /** @returns a promise to wait for where there is no room for more; `stop` when nobody reads any more */
    write(piece) {
        if (this.#ended)
            return "stop";
        this.#waiting.push(piece);
        this.#waitingBytes += piece.length;
        this.#wakeReader?.();
        if (this.#waitingBytes < HIGH_WATER_BYTES)
            return undefined;
        return new Promise((resolve) => {
            this.#wakeWriter = () => resolve(undefined);
        });
    }
    /** Nothing more comes; what waits is still read. Also ends a wait of the writer. */
    end() {
        this.#ended = true;
        this.#wakeReader?.();
        this.#wakeWriter?.();
    }
    async *[Symbol.asyncIterator]() {
        try {
            for (;;) {
                const pieces = this.#waiting.splice(0);
                this.#waitingBytes = 0;
                this.#wakeWriter?.();
                // One piece: writing costs a process more than copying.
                if (pieces.length > 0)
                    yield pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
                if (this.#waiting.length > 0)
                    continue;
                if (this.#ended)
                    return;
                await new Promise((resolve) => {
                    this.#wakeReader = resolve;
                });
            }
        }
        finally {
            // A reader that stopped early must not leave the writer waiting.
            this.end();
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/line-filter.js
/** Keeps of a stream of lines those that are wanted, and all that tell what is missing. */
class LineFilter {
    #keep;
    #rest = "";
    #kept = 0;
    constructor(keep) {
        this.#keep = keep;
    }
    /** How many lines were kept. */
    get kept() {
        return this.#kept;
    }
    push(chunk) {
        const parts = (this.#rest + chunk.toString("latin1")).split("\n");
        this.#rest = parts.pop() ?? "";
        const kept = parts.filter((line) => this.#keep(line.startsWith("?") ? line.slice(1) : line));
        this.#kept += kept.length;
        return Buffer.from(kept.map((line) => `${line}\n`).join(""), "latin1");
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/selection.js

/** Arguments of git that list the objects of a selection, and those that are missing; with their paths if wanted. */
function listing(selection, names) {
    return [
        "rev-list",
        "--objects",
        ...(names ? [] : ["--no-object-names"]),
        "--missing=print",
        ...alone(selection),
        "--stdin",
    ];
}
/** Arguments of `git rev-list` for commits that are taken alone. */
function alone({ alone: only }) {
    return only ? ["--no-walk"] : [];
}
/** The selection itself, for the standard input of `git rev-list`. */
function selected({ tips, bases }) {
    return lines_lines([...tips, ...bases.map((base) => `^${base}`)]);
}

;// CONCATENATED MODULE: ./lib/scan/repository/repository.js









/** Of an answer of one line or a few. */
const LONGEST_OUTPUT = 1024 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** `git rev-parse --verify --quiet` for a name that leads nowhere. */
const NO_SUCH_NAME = 1;
/** What a scan asks of git, on the store's repository. Every answer says whether it is whole. */
class Repository {
    #git;
    #lookupTrouble;
    /** Where missing objects are fetched from; `undefined`: nowhere. */
    server;
    constructor(git, server) {
        this.#git = git;
        this.server = server;
    }
    /** What first kept git from telling what is here; what it did not tell counted as not here. */
    get lookupTrouble() {
        return this.#lookupTrouble;
    }
    /** Types of the objects that are here; names as git takes them (`<id>`, `<id>^{tree}`, `<id>:path`). */
    async typesOf(names) {
        const found = new Map();
        if (names.length === 0)
            return found;
        let at = 0;
        const trouble = await this.#lines(["cat-file", "--batch-check"], lines_lines(names), (line) => {
            const name = names[at++];
            if (name === undefined)
                return "stop";
            const [id = "", type = ""] = line.split(" ");
            if (/^(?:blob|tree|commit|tag)$/.test(type))
                found.set(name, { id, type: type });
            return undefined;
        });
        this.#lookupTrouble ??= trouble ?? (at === names.length ? undefined : garbled("read"));
        return found;
    }
    /** Commits of a selection, newest first; an error of git's when it does not know one of them. */
    async commits(selection) {
        const ids = [];
        const trouble = await this.#lines(["rev-list", ...alone(selection), "--stdin"], selected(selection), (line) => {
            ids.push(line);
            return (0,object_id/* isObjectId */.T)(line) ? undefined : "stop";
        });
        if (trouble !== undefined)
            return { ids: [], trouble };
        return { ids, trouble: ids.length > 0 ? undefined : await this.#emptyTrouble(selection) };
    }
    /** The commits at which a selection begins: those of the bases' history that its commits come from. */
    async edgesOf(selection) {
        const edges = [];
        await this.#lines(["rev-list", "--boundary", "--stdin"], selected(selection), (line) => {
            const id = line.replace(/^-/, "");
            if (id !== line)
                edges.push(id);
            return (0,object_id/* isObjectId */.T)(id) ? undefined : "stop";
        });
        return edges;
    }
    /** Of the objects that a selection names those that are not here. */
    async missingObjects(selection) {
        const missing = [];
        const trouble = await this.#lines(listing(selection, false), selected(selection), (line) => {
            if (!(0,object_id/* isObjectId */.T)(line.replace(/^\?/, "")))
                return "stop";
            if (line.startsWith("?"))
                missing.push(line.slice(1));
            return undefined;
        });
        return { ids: missing, trouble };
    }
    /**
     * Reads every object of a selection, in one stream as `git cat-file --batch` gives it.
     *
     * @param onChunk keeps nothing of a piece, whose memory may be used for the next one
     * @param keep whether the object of this id is to be read; without it, all are
     * @returns how many objects git was asked for, whether or not it gave them, and what went wrong
     */
    async readAll(selection, keep, onChunk) {
        const filter = keep && new LineFilter(keep);
        const { listed, troubles } = await this.#chain([listing(selection, true), selected(selection), filter], ["cat-file", BATCH_FORMAT, "--buffer"], onChunk, 
        // Of a few files it costs more to make ready than it saves.
        selection.bases.length === 0 && !selection.alone);
        const empty = listed === 0 && troubles.length === 0 ? await this.#emptyTrouble(selection) : undefined;
        return { asked: filter?.kept ?? listed, troubles: empty === undefined ? troubles : [empty] };
    }
    /**
     * What the commits of a selection change, newest first, as `git diff-tree` gives it, NUL-separated; merges
     * against all parents at once (`-c`): what they have of their own.
     */
    async changes(selection, onChunk) {
        const { troubles } = await this.#chain([["rev-list", ...alone(selection), "--stdin"], selected(selection), undefined], ["diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-renames", "--no-abbrev"], onChunk);
        return troubles;
    }
    /** One git gives lines, and another reads them. */
    async #chain([args, input, filter], reader, onChunk, reusesMemory = false) {
        const channel = new Channel();
        const check = new ListingCheck();
        const pass = (chunk) => check.push(chunk) ? channel.write(filter === undefined ? chunk : filter.push(chunk)) : "stop";
        const [listed, read] = await Promise.all([
            this.#git.pipe(args, pass, { input }).finally(() => channel.end()),
            this.#git.pipe(reader, onChunk, { input: channel, reusesMemory }),
        ]);
        const reading = troubleOf("read", read);
        // When nobody reads any more, that is why the listing was broken off.
        const isBrokenOff = listed.end === "refused" && reading !== undefined;
        const listing = isBrokenOff
            ? undefined
            : (troubleOf("list", listed) ?? (check.isWhole ? undefined : garbled("list")));
        return { listed: check.lines, troubles: [listing, reading].filter((trouble) => trouble !== undefined) };
    }
    /** Nothing at all may be the truth, or the silence of a git that was not able to say anything: it is asked again. */
    async #emptyTrouble(selection) {
        const args = ["rev-list", "--count", ...alone(selection), "--stdin"];
        const { text, trouble } = await this.#text(args, selected(selection));
        return trouble ?? (text.trim() === "0" ? undefined : garbled("list"));
    }
    /** Reads objects by id, in one stream as {@link readAll}. */
    async readThese(ids, onChunk) {
        const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], onChunk, { input: lines_lines(ids) });
        return troubleOf("read", end);
    }
    /** Reads objects by name, taken apart. While a promise of `onEvent` is pending, git waits. */
    async read(names, onEvent) {
        const parser = new BatchParser();
        const wanted = [...names];
        const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], async (chunk) => {
            for (const event of parser.push(chunk)) {
                if (event.event === "garbled")
                    return "stop";
                const busy = onEvent(event);
                if (busy !== undefined)
                    await busy;
            }
            return undefined;
        }, { input: lines_lines(wanted) });
        const isWhole = parser.isBetweenObjects() && parser.answers === wanted.length;
        return troubleOf("read", end) ?? (isWhole ? undefined : garbled("read"));
    }
    /** Raw output of `git ls-tree -r -z`; with directories if they are wanted, too. */
    async files(commit, onData, directories = false) {
        const args = ["ls-tree", "-r", ...(directories ? ["-t"] : []), "-z", "--full-tree", commit];
        return troubleOf("list", await this.#git.pipe(args, onData));
    }
    /** Refs of the repository that was checked out, whoever owns it; nothing of it is executed. */
    async refsOf(gitDir) {
        const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
        const refs = new Map();
        const trouble = await this.#lines([...where, "for-each-ref", "--format=%(objectname) %(refname)"], [], (line) => {
            const [id = "", name = ""] = line.split(" ");
            if (!(0,object_id/* isObjectId */.T)(id) || name === "")
                return "stop";
            refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
            return undefined;
        });
        return { refs, trouble };
    }
    /** Of a commit that is here; none when it is not, or has none. Also those that a shallow clone does not have. */
    async parentsOf(commit) {
        const header = await this.#headerOf(commit);
        return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = ""]) => id);
    }
    /** Of a commit that is here, also when the tree itself is not. */
    async treeOf(commit) {
        return /^tree ([0-9a-f]{40,64})$/m.exec(await this.#headerOf(commit))?.[1];
    }
    async #headerOf(commit) {
        let content = "";
        await this.read([commit], (event) => {
            if (event.event === "data" && content.length < LONGEST_HEADER)
                content += event.bytes.toString("latin1");
        });
        return content.slice(0, content.indexOf("\n\n"));
    }
    /** From where the repository that was checked out was cloned, as its configuration says. */
    async originOf(gitDir) {
        const args = ["-c", "safe.directory=*", `--git-dir=${gitDir}`, "config", "--get", "remote.origin.url"];
        return (await this.#text(args, [])).text.trim();
    }
    /** What the repository that was checked out has at `HEAD`: nothing before there is a commit. */
    async headOf(gitDir) {
        const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
        const { text, code, trouble } = await this.#text([...where, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"], []);
        const id = text.trim();
        if ((0,object_id/* isObjectId */.T)(id) && trouble === undefined)
            return { id, trouble };
        return { id: undefined, trouble: code === NO_SUCH_NAME ? undefined : (trouble ?? garbled("list")) };
    }
    /** The id of what `<commit>:<path>` names, also when it is not here itself. */
    async idOf(name) {
        const { text } = await this.#text(["rev-parse", "--verify", "--quiet", "--end-of-options", name], []);
        return (0,object_id/* isObjectId */.T)(text.trim()) ? text.trim() : undefined;
    }
    /** The text of a small file, `undefined` when there is none, it is larger, or it could not be read to its end. */
    async textOf(name, mostBytes) {
        const pieces = [];
        let isFile = false;
        const trouble = await this.read([name], (event) => {
            if (event.event === "begin")
                isFile = event.header.type === "blob" && event.header.size <= mostBytes;
            else if (event.event === "data" && isFile)
                pieces.push(Buffer.from(event.bytes));
        });
        return isFile && trouble === undefined ? Buffer.concat(pieces).toString("utf8") : undefined;
    }
    /** The best common ancestor, if there is one as far as the history reaches. */
    async hasCommonAncestor(tip, bases) {
        const output = await this.#text(["merge-base", tip, ...bases], []);
        return output.trouble === undefined && (0,object_id/* isObjectId */.T)(output.text.split("\n")[0] ?? "");
    }
    /** Makes commits known under names of ours, so that a fetch can say what is here already. */
    async remember(commits) {
        const commands = [...commits].map(([name, id]) => `update ${ourRef(name)} ${id}`);
        await this.#text(["update-ref", "--stdin"], lines_lines(commands));
    }
    /** Of these objects those that are not here. */
    async absentOf(ids) {
        const here = await this.typesOf(ids);
        return ids.filter((id) => !here.has(id));
    }
    async #lines(args, input, onLine) {
        let rest = "";
        const end = await this.#git.pipe(args, (chunk) => {
            const parts = (rest + chunk.toString("latin1")).split("\n");
            rest = parts.pop() ?? "";
            return parts.some((line) => onLine(line) === "stop") || rest.length > LONGEST_HEADER
                ? "stop"
                : undefined;
        }, { input });
        return troubleOf("list", end) ?? (rest === "" ? undefined : garbled("list"));
    }
    /** @returns whole lines only */
    async #text(args, input) {
        const chunks = [];
        let bytes = 0;
        const end = await this.#git.pipe(args, (chunk) => {
            bytes += chunk.length;
            if (bytes > LONGEST_OUTPUT)
                return "stop";
            chunks.push(chunk);
            return undefined;
        }, { input });
        const all = Buffer.concat(chunks).toString("utf8");
        const text = all.slice(0, all.lastIndexOf("\n") + 1);
        const trouble = troubleOf("list", end) ?? (text === all ? undefined : garbled("list"));
        return { text, code: end.end === "exit" ? end.code : undefined, trouble };
    }
}

;// CONCATENATED MODULE: ./lib/scan/shard.js
/** Enough to tell 2^28 objects apart evenly. */
const DIGITS = 7;
/**
 * Which objects belong to a shard: by their ids, so that every job comes to the same answer without asking the
 * others, and each object belongs to exactly one.
 *
 * @returns `undefined` when there is only one shard and it has them all
 */
function ofShard({ index, count }) {
    if (count <= 1)
        return undefined;
    return (id) => Number.parseInt(id.slice(0, DIGITS), 16) % count === index - 1;
}

;// CONCATENATED MODULE: ./lib/scan/with-git.js












/** Larger is no list of exceptions. */
const LARGEST_IGNORE_FILE_BYTES = 1024 * 1024;
/** Reads what an event added, or a commit, or a history, with git. */
async function readWithGit(added, request, ports) {
    const inWiki = added.added === "range" && added.repository === "wiki";
    const opened = ports.openStore({ objectFormat: objectFormatOf(added), alone: inWiki });
    if (opened.opened === "no-git")
        return { unusable: "no-git" };
    if (opened.opened === "no-store")
        return { unusable: `temp-${opened.why}` };
    const { store, git } = opened;
    let left = false;
    let reading;
    try {
        const { remoteUrl, token } = request;
        const url = inWiki ? remoteUrl && `${remoteUrl}.wiki` : remoteUrl;
        // Of a clone without directories the server must not think that it has what its commits lead to.
        const talks = store.checkedOut?.partial !== "directories";
        const server = url === undefined ? undefined : new Server(git, store, { url, token }, talks);
        const repository = new Repository(git, server);
        reading = await readRepository(added, request, repository, store, ports);
    }
    finally {
        left = !store.remove();
    }
    return left ? { ...reading, notes: [...reading.notes, { note: "left-behind" }] } : reading;
}
async function readRepository(added, request, repository, store, ports) {
    const { checkedOut } = store;
    let refs;
    let fetched = false;
    let fetchedWithoutFiles = false;
    const clone = {
        isWhole: checkedOut?.shallow === "" && checkedOut.partial !== "directories",
        isOurs: async () => checkedOut !== undefined &&
            (request.remoteUrl === undefined ||
                isSameRepository(await repository.originOf(checkedOut.gitDir), request.remoteUrl)),
        refs: () => {
            refs ??=
                checkedOut === undefined
                    ? Promise.resolve({ refs: new Map(), trouble: undefined })
                    : repository.refsOf(checkedOut.gitDir);
            return refs;
        },
        shallow: () => store.shallow(),
        onFetch: (files) => {
            if (!fetched)
                ports.onEvent({ event: "fetching" });
            fetched = true;
            fetchedWithoutFiles ||= !files;
        },
    };
    // What the workflow checked out may be another commit than the one that it runs for.
    const head = request.scope === "event" || checkedOut === undefined
        ? undefined
        : await repository.headOf(checkedOut.gitDir);
    const { obtained, scanned, refNames } = await obtain(added, request, repository, clone, head?.id);
    const { selection } = obtained;
    if (selection === undefined)
        return { ...(0,scan_reading/* nothingRead */.w)(scanned), gaps: obtained.gaps };
    const absent = fetchedWithoutFiles || (checkedOut?.partial ?? "no") !== "no"
        ? await obtainObjects(selection, repository, clone)
        : undefined;
    let { sifted, troubles } = await sift(selection, request, repository);
    let missing = absent;
    if (sifted.missing.length > 0 && repository.server !== undefined && absent === undefined) {
        // A clone that is damaged, or that does not say that it is partial.
        missing = await obtainObjects(selection, repository, clone);
        if (missing === undefined)
            ({ sifted, troubles } = await sift(selection, request, repository));
    }
    const inspected = await inspect(sifted, repository, openArchive);
    const inNames = sightingsInNames(refNames);
    ports.onKeys([...inspected.hits, ...inNames].map(({ hit }) => hit.key));
    const sightings = [...(await locate(inspected.hits, selection, repository)), ...inNames];
    const known = await knownKeys(sightings, selection, repository, openArchive);
    const needed = sightings.length > 0;
    const ignoreFiles = await readIgnoreFiles(request.ignoreFiles, needed, obtained, selection, repository);
    const found = [...troubles, inspected.trouble, head?.trouble].filter((one) => one !== undefined);
    const tooMany = sifted.tooMany || inspected.tooMany;
    return {
        scanned,
        sightings,
        known: known.keys,
        gaps: [...obtained.gaps, ...gapsOf(found, { ...sifted, tooMany }, missing, inspected.vanished)],
        notes: [
            ...(obtained.overlong ? [{ note: "overlong" }] : []),
            ...(obtained.fellBack ? [{ note: "fell-back" }] : []),
            ...known.notes,
            ...(ignoreFiles.unread ? [{ note: "ignore-file-unread" }] : []),
        ],
        unopened: with_git_namesOf(inspected.unopened),
        ignoreFiles: ignoreFiles.texts,
        commits: sifted.commits,
        objects: sifted.objects,
        bytes: sifted.bytes,
    };
}
/** Reads everything once, through the sieve. */
async function sift(selection, { shard }, repository) {
    const sifter = new Sifter(true);
    const { asked, troubles } = await repository.readAll(selection, ofShard(shard), (chunk) => sifter.push(chunk));
    const sifted = sifter.end();
    const isAnswered = sifted.whole && sifted.answers === asked;
    return { sifted, troubles: isAnswered || troubles.length > 0 ? troubles : [garbled("read")] };
}
async function obtain(added, { scope, shard }, repository, clone, head) {
    if (added.added === "range") {
        const obtained = await obtainRange(added, repository, clone);
        const { standing: tips = [], bases = [] } = obtained.selection ?? {};
        return { obtained, scanned: { what: "range", tips, bases }, refNames: [] };
    }
    const tip = head === undefined ? added.tip : { id: head, refs: [] };
    if (scope === "history") {
        const obtained = await obtainHistory(tip, repository, clone);
        const part = shard.count > 1 ? `${shard.index}/${shard.count}` : undefined;
        const { refs, digest } = obtained;
        return { obtained, scanned: { what: "history", refs: refs.length, shard: part, digest }, refNames: refs };
    }
    const obtained = await obtainTip(tip, repository, clone);
    const id = obtained.selection?.standing?.[0] ?? tip.id ?? "";
    return { obtained, scanned: { what: scope === "tree" ? "tree" : "tip", tip: id }, refNames: [] };
}
/** As git and people write addresses: with `.git`, with another case, with a user's name or a token before the host. */
function isSameRepository(one, other) {
    const plain = (url) => url
        .toLowerCase()
        .replace(/^ssh:\/\/|^https?:\/\//, "")
        .replace(/^[^/@]{0,300}@/, "")
        .replace(/^([^/:]+):(?!\d+\/)/, "$1/")
        .replace(/\/+$/, "")
        .replace(/\.git$/, "");
    return plain(one) === plain(other);
}
function objectFormatOf(added) {
    const refs = added.added === "range" ? [...added.tips, ...added.bases] : [added.tip];
    return refs.some(({ id }) => id?.length === 64) ? "sha256" : "sha1";
}
/** What of the reading itself says that it was not whole. */
function gapsOf(troubles, sifted, absent, vanished) {
    const gaps = troubles.map((trouble) => ({
        gap: trouble.doing === "list" ? "history" : "objects",
        count: 0,
        why: gapOf(trouble),
    }));
    if (sifted.missing.length > 0) {
        gaps.push({ gap: "objects", count: sifted.missing.length, why: gapOf(absent) });
    }
    if (vanished > 0)
        gaps.push({ gap: "objects", count: vanished, why: { because: "vanished" } });
    if (sifted.tooMany) {
        gaps.push({ gap: "limit", why: { because: "too-many-hits" } });
    }
    return gaps;
}
function with_git_namesOf(unopened) {
    return unopened.map(({ object, entry, why }) => {
        const path = object.path || object.id;
        return { file: entry === "" ? path : `${path}!${entry}`, why };
    });
}
/** Not read where it matters to nobody: nothing was found, and nothing is proposed. */
async function readIgnoreFiles(sources, isNeeded, { ignoreFrom }, { tips }, repository) {
    let unread = false;
    const at = async (commit, path) => {
        const id = commit === undefined ? undefined : await repository.idOf(`${commit}:${path}`);
        if (id === undefined)
            return undefined;
        // A clone may have no files but those that are checked out.
        if ((await repository.absentOf([id])).length > 0)
            await repository.server?.fetchObjects([id]);
        const text = await repository.textOf(id, LARGEST_IGNORE_FILE_BYTES);
        unread ||= text === undefined;
        return text;
    };
    const [tip] = tips;
    const texts = [];
    for (const source of sources) {
        const proposed = ignoreFrom === tip ? undefined : await at(tip, source.path);
        const counts = isNeeded || proposed !== undefined ? await at(ignoreFrom, source.path) : undefined;
        texts.push({ source, counts, proposed });
    }
    return { texts, unread };
}

;// CONCATENATED MODULE: ./lib/scan/scan.js









/** Finds the keys that an event, a commit or a history holds, and says what could not be looked at. */
async function scan(request, ports) {
    return await scanAdded(request.scope === "event" ? addedBy(request.event) : wholeOf(request), request, ports);
}
/** The same of what has been worked out already. */
async function scanAdded(added, request, ports) {
    ports.onEvent({ event: "begins", note: added.note });
    const inTexts = sightingsInTexts(added);
    ports.onKeys(inTexts.map(({ hit }) => hit.key));
    const reading = added.added === "nothing"
        ? (0,scan_reading/* nothingRead */.w)({ what: added.texts.length > 0 ? "event-text" : "nothing" })
        : await read(added, request, ports);
    const sightings = [...reading.sightings, ...inTexts];
    const accepting = await acceptingOf(reading.ignoreFiles, sightings.length > 0);
    // What a pull request added and removed again, or has in an archive, is in no diff that shows people a marker.
    const visible = added.added === "range" && added.ignoreFrom === "base" ? withoutHiddenMarkers : asTheyAre;
    const isKnown = ({ hit }) => reading.known.has(hit.key);
    const seen = judged(visible(sightings.filter((sighting) => !isKnown(sighting))), accepting.rules, accepting.foreign);
    const { findings, accepted } = gather(seen);
    const known = gather(judged(sightings.filter(isKnown), NO_RULES));
    return {
        scanned: reading.scanned,
        scopeNote: added.note,
        gaps: inOrder([...unsaidBy(added), ...reading.gaps]),
        findings,
        known: [...known.findings, ...known.accepted.map(({ finding }) => finding)],
        accepted,
        seen,
        proposedRules: accepting.proposed,
        unopened: reading.unopened,
        notes: [...(added.warning === undefined ? [] : [added.warning]), ...reading.notes, ...accepting.notes],
        commits: reading.commits,
        objects: reading.objects,
        bytes: reading.bytes,
    };
}
const asTheyAre = (sightings) => sightings;
function withoutHiddenMarkers(sightings) {
    return sightings.map((sighting) => sighting.atTip && sighting.place.entry === undefined ? sighting : { ...sighting, lineText: "" });
}
function wholeOf({ scope, event, shard }) {
    const common = { texts: [], refNames: [], warning: undefined };
    const tip = {
        id: (0,object_id/* isObjectId */.T)(event.sha) ? event.sha : undefined,
        refs: event.ref === "" ? [] : [event.ref],
    };
    return scope === "tree"
        ? { ...common, added: "tip", tip, note: { note: "tree" } }
        : { ...common, added: "tip", tip, note: { note: "history", shard: shard.index, shards: shard.count } };
}
function sightingsInTexts({ texts, refNames }) {
    return [...texts.flatMap(({ name, text }) => sightingsInText(name, text)), ...sightingsInNames(refNames)];
}
/** With git if there is one; over the API where git is missing or could not fetch what is needed. */
async function read(added, request, ports) {
    const tried = await readWithGit(added, request, ports);
    const withGit = "unusable" in tried ? undefined : tried;
    if (withGit !== undefined && !withGit.gaps.some(({ gap }) => gap === "commit" || gap === "history")) {
        return withGit;
    }
    if (ports.readOverApi === undefined || request.scope === "history")
        return "unusable" in tried ? unread(added, request, tried) : tried;
    ports.onEvent({
        event: "over-api",
        why: "unusable" in tried ? tried.unusable : "commits-missing",
    });
    const overApi = await ports.readOverApi(added, request.ignoreFiles).catch(() => ({
        ...(0,scan_reading/* nothingRead */.w)(scannedBy(added, request.scope)),
        gaps: [{ gap: "no-way", why: { because: "api-unusable" } }],
    }));
    ports.onKeys(overApi.sightings.map(({ hit }) => hit.key));
    if (withGit === undefined || overApi.gaps.length === 0)
        return overApi;
    // Neither saw everything: what git has seen is the surer half, and what is missing is said of both.
    return {
        ...withGit,
        sightings: [...withGit.sightings, ...overApi.sightings],
        known: new Set([...withGit.known, ...overApi.known]),
        notes: [...withGit.notes, ...overApi.notes],
        unopened: [...withGit.unopened, ...overApi.unopened],
        ignoreFiles: withGit.ignoreFiles.some(({ counts }) => counts !== undefined)
            ? withGit.ignoreFiles
            : overApi.ignoreFiles,
        // The same commit, missed by both, is missed once.
        gaps: [
            ...withGit.gaps,
            ...overApi.gaps.filter((gap) => !withGit.gaps.some((other) => isSameGap(gap, other))),
        ],
    };
}
/** The files of one commit are less than what a push or a pull request adds. */
function unsaidBy(added) {
    if (added.added !== "tip" || added.unsaid === undefined)
        return [];
    return [{ gap: "history", why: { because: "unsaid", unsaid: added.unsaid } }];
}
function isSameGap(one, other) {
    if (one.gap === "commit" && other.gap === "commit")
        return one.id === other.id;
    return one.gap === other.gap;
}
function unread(added, { scope, token }, { unusable }) {
    const api = scope === "history" && token !== undefined ? "no-history" : "no-token";
    const why = { because: "no-way", git: unusable, api };
    return { ...(0,scan_reading/* nothingRead */.w)(scannedBy(added, scope)), gaps: [{ gap: "no-way", why }] };
}
function scannedBy(added, scope) {
    if (added.added === "range")
        return { what: "range", tips: [], bases: [] };
    if (scope === "history")
        return { what: "history", refs: 0, shard: undefined };
    return { what: scope === "tree" ? "tree" : "tip", tip: added.tip.id ?? "" };
}

// EXTERNAL MODULE: ./lib/validate/judge.js + 2 modules
var judge = __webpack_require__(6019);
;// CONCATENATED MODULE: ./lib/scan/verify/verify.js

/** Where found keys may be sent, whatever `base-url` says: nowhere else. */
const VERIFY_BASE_URL = "https://api.openai.com/v1";
const MOST_VERIFIED_KEYS = 20;
/** For one request. */
const VERIFY_TIMEOUT_MS = 10_000;
const MOST_ATTEMPTS = 2;
const PAUSE_MS = 500;
/** A host that could not be reached for so many keys in a row is not asked about the others. */
const MOST_UNREACHED_KEYS = 2;
/**
 * Asks OpenAI whether leaked keys are live, with one free request at a time. Only keys in OpenAI's own formats
 * (`leak`) are sent, and only to OpenAI's own host. A key that OpenAI calls wrong or revoked becomes a
 * `dead-leak`; whatever proves nothing leaves it as it was, with `live: "unknown"`.
 *
 * @param findings worst first: the first 20 keys are asked about
 */
async function verifyLeaks(findings, ports) {
    const candidates = findings.filter(isSendable);
    if (candidates.length === 0)
        return { findings, notes: [] };
    const withheld = ports.secretsWithheld();
    if (withheld)
        return { findings, notes: [{ note: "none-verified", withheld }] };
    const openAi = ports.connect({ baseUrl: VERIFY_BASE_URL, timeoutMs: VERIFY_TIMEOUT_MS });
    const lives = new Map();
    let unreached = 0;
    for (const finding of candidates.slice(0, MOST_VERIFIED_KEYS)) {
        if (ports.cancel.aborted || unreached >= MOST_UNREACHED_KEYS)
            break;
        const { live, reached } = await ask(finding, openAi, ports);
        lives.set(finding.key, live);
        unreached = reached ? 0 : unreached + 1;
    }
    const why = ports.cancel.aborted
        ? "cancelled"
        : unreached >= MOST_UNREACHED_KEYS
            ? "unreachable"
            : "too-many";
    const left = candidates.filter(({ key }) => !lives.has(key)).length;
    return {
        findings: findings.map((finding) => withLife(finding, lives.get(finding.key))),
        notes: left === 0
            ? []
            : [{ note: "not-all-verified", left, of: candidates.length, why, most: MOST_VERIFIED_KEYS }],
    };
}
/** Characters that a header takes; a key of OpenAI's has no others. */
const HEADER_SAFE = /^[\x21-\x7e]{1,1000}$/;
/** What stands in a comment or an issue is anybody's to choose. */
function isSendable({ confidence, kind, key, place }) {
    return confidence === "leak" && kind !== "relay" && place.source !== "event-text" && HEADER_SAFE.test(key);
}
function withLife(finding, live) {
    if (live === undefined)
        return finding;
    return live === "false" ? { ...finding, live, confidence: "dead-leak" } : { ...finding, live };
}
/** Once more when the answer proves nothing and may pass or be false. */
async function ask({ key, kind }, openAi, ports) {
    const endpoint = kind === "admin" ? "admin-keys" : "models";
    const context = { endpoint, kind, openAiHost: true, authenticated: false };
    const path = kind === "admin" ? "/organization/admin_api_keys?limit=1" : "/models";
    for (let attempt = 1;; attempt++) {
        const observation = await openAi.ask({ method: "GET", path, credential: key });
        const judgement = (0,judge/* judge */.S)(observation, context);
        const answered = { live: liveBy(judgement, observation), reached: judgement.verdict !== "unreachable" };
        const openToChange = answered.live === "unknown" && (judgement.ambiguous || (0,judge/* isPassing */.W)(judgement));
        if (!openToChange || attempt === MOST_ATTEMPTS)
            return answered;
        await ports.clock.sleep(PAUSE_MS, ports.cancel);
        if (ports.cancel.aborted)
            return answered;
    }
}
/** Verdicts that only an accepted key gets. A block by address or country comes before the key is looked at. */
const AUTHENTICATED = new Set([
    "valid",
    "restricted",
    "rate-limited",
    "no-credit",
    "spend-limited",
    "wrong-kind",
]);
function liveBy({ verdict }, observation) {
    if (AUTHENTICATED.has(verdict))
        return "true";
    // Other statuses that tell of a dead account may be appealed against; only this one is about the key.
    const isRefused = observation.kind === "answer" && observation.status === 401;
    return verdict === "invalid" && isRefused ? "false" : "unknown";
}

// EXTERNAL MODULE: ./lib/validate/observation.js
var observation = __webpack_require__(4904);
// EXTERNAL MODULE: ./lib/checks/event.js + 1 modules
var checks_event = __webpack_require__(7266);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/ports/files.js



/**
 * Writes a file into the workspace, whole or not at all. The workspace may hold what the author of a pull request
 * put there: nothing is written through a symbolic link, and nothing outside of the workspace. A link or file in
 * the place of the report itself is replaced. Never rejects.
 *
 * @param workspace a directory that exists, such as `GITHUB_WORKSPACE`
 * @param file relative to the workspace, or absolute and inside of it; missing directories are made
 */
async function writeReport(workspace, file, text) {
    try {
        const root = await (0,promises_.realpath)(workspace);
        const relative = relativeTo(root, workspace, file);
        if (relative === undefined)
            return files_refused({ of: "outside" });
        const problem = await prepareDirectory(root, external_node_path_.dirname(relative));
        if (problem !== undefined)
            return files_refused(problem);
        const target = external_node_path_.join(root, relative);
        if (await isDirectory(target))
            return files_refused({ of: "directory" });
        await replace(target, text);
        return { state: "written", path: relative.split(external_node_path_.sep).join("/") };
    }
    catch (error) {
        return files_refused(reason(error));
    }
}
/**
 * The path inside the workspace, or `undefined` for one that is outside of it, or the workspace itself.
 *
 * @param root the workspace with all links followed
 * @param paths of the system
 */
function relativeTo(root, workspace, file, paths = external_node_path_) {
    for (const base of [root, paths.resolve(workspace)]) {
        const relative = paths.relative(base, paths.resolve(base, file));
        const outside = relative === "" || paths.isAbsolute(relative) || /^\.\.(?:[\\/]|$)/.test(relative);
        if (!outside)
            return relative;
    }
    return undefined;
}
/** Walks down from the workspace; every directory on the way must be one itself, not a link to one. */
async function prepareDirectory(root, relative) {
    let directory = root;
    for (const name of relative.split(external_node_path_.sep).filter((part) => part !== "." && part !== "")) {
        directory = external_node_path_.join(directory, name);
        const found = await statOf(directory);
        if (found === undefined)
            await (0,promises_.mkdir)(directory);
        else if (found.isSymbolicLink())
            return { of: "link-on-the-way" };
        else if (!found.isDirectory())
            return { of: "file-on-the-way" };
    }
    return undefined;
}
/** The new file is made beside the old one, so that nobody sees half of it; `wx` follows no link. */
async function replace(target, text) {
    const temporary = `${target}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: "wx" });
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function isDirectory(target) {
    return (await statOf(target))?.isDirectory() ?? false;
}
async function statOf(target) {
    return await (0,promises_.lstat)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    });
}
function files_refused(why) {
    return { state: "refused", why };
}
function reason(error) {
    const code = error?.code;
    return {
        of: "file-system",
        code: typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : undefined,
    };
}

// EXTERNAL MODULE: ./lib/report/authorship.js
var authorship = __webpack_require__(2901);
;// CONCATENATED MODULE: ./lib/report/scan/comment.js





/** What our comment begins with; nobody sees it. Anybody can write it too, so the author counts as well. */
const COMMENT_MARKER = "<!-- openai-key-guard:scan -->";
/** GitHub takes 65,536 characters. */
const comment_MAX_BYTES = 60_000;
/**
 * The text of the comment on a pull request: short, bounded, the table whole. Edits leave the earlier text to
 * read, so that there must never be a key in it.
 *
 * @param runUrl page of the run, where the summary is
 */
function commentBody(view, runUrl, messages) {
    const resolved = view.complete && view.findings.length === 0;
    return (0,page/* pageOf */.Z)([
        {
            lines: [
                COMMENT_MARKER,
                headingOf(view, messages),
                "",
                ...(resolved ? [(0,markdown/* sentence */.em)(messages.resolved), ""] : []),
            ],
        },
        gapList(view, messages),
        findingTable(view.findings, messages),
        todoList(view, messages),
        { lines: runUrl !== undefined && (0,links/* isPlainAddress */.fp)(runUrl) ? [messages.details(`<${runUrl}>`)] : [] },
    ], comment_MAX_BYTES);
}
/**
 * What to do so that one comment says how things stand.
 *
 * @param ours comments with our marker that this token wrote, see {@link isOurs}
 */
function planComment(ours, body, hasFindings) {
    const [first] = [...ours].sort((a, b) => a.id - b.id);
    if (first === undefined)
        return { plan: hasFindings ? "create" : "nothing" };
    return sameText(first.body, body) ? { plan: "leave", id: first.id } : { plan: "update", id: first.id };
}
/** Servers turn line breaks into those of their own and cut what ends a text. */
function sameText(a, b) {
    const text = (body) => body.replaceAll("\r\n", "\n").trimEnd();
    return text(a) === text(b);
}
/**
 * Whether a comment is one of ours: our marker first, and written by whom this token belongs to.
 *
 * @param login whose token this is; undefined when the server does not tell, and then any bot may be it
 */
function isOurs(body, author, login) {
    return body.startsWith(COMMENT_MARKER) && (0,authorship/* isBy */._)(author, login);
}

// EXTERNAL MODULE: ./lib/report/github-trouble.js
var github_trouble = __webpack_require__(3393);
;// CONCATENATED MODULE: ./lib/report/scan/keep-comment.js



/** 100 comments each; a discussion of more is not searched to its end. */
const MAX_PAGES = 100;
/**
 * Keeps one comment on a pull request up to date: creates it when there are findings, edits it in place
 * afterwards. Never rejects: a scan is as good without a comment.
 *
 * @param client makes the client; it is made only here, and may reject
 * @param body of `commentBody`
 */
async function keepComment(client, target, body, hasFindings) {
    try {
        return await keep(await client(), target, body, hasFindings);
    }
    catch (error) {
        return { state: "refused", why: error instanceof Refusal ? { kind: error.kind } : (0,github_trouble/* troubleOf */.L)(error) };
    }
}
async function keep(client, target, body, hasFindings) {
    const marked = await markedComments(client, target);
    // Who we are is asked only where it matters, that is hardly ever on the first run.
    const login = marked.length === 0 ? undefined : await (0,authorship/* loginOf */.D)(client).catch(() => undefined);
    const ours = marked.filter((comment) => isOurs(comment.body, comment, login));
    const plan = planComment(ours, body, hasFindings);
    switch (plan.plan) {
        case "nothing":
            return { state: "none" };
        case "leave":
            return { state: "kept", id: plan.id };
        case "update":
            await update(client, target, plan.id, body);
            return { state: "kept", id: plan.id };
        case "create":
            return { state: "kept", id: await createOnly(client, target, body) };
    }
}
/** Two runs at once may both find no comment and both write one: the first stays, and says what was written last. */
async function createOnly(client, target, body) {
    const { owner, repo, number } = target;
    const { data: created } = await client.rest.issues.createComment({
        owner,
        repo,
        issue_number: number,
        body,
    });
    if (!Number.isSafeInteger(created?.id))
        throw new Refusal("not-the-api");
    try {
        const login = created.user?.login;
        const ours = (await markedComments(client, target)).filter((comment) => isOurs(comment.body, comment, login));
        const lowest = Math.min(created.id, ...ours.map(({ id }) => id));
        if (lowest === created.id)
            return created.id;
        await update(client, target, lowest, body);
        // Whether or not ours goes: a lost answer does not say, and the other one tells what is so.
        await client.rest.issues.deleteComment({ owner, repo, comment_id: created.id }).catch(() => undefined);
        return lowest;
    }
    catch {
        // The comment itself stands; the next run sets right what could not be verified.
        return created.id;
    }
}
async function update(client, { owner, repo }, id, body) {
    await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
}
/** All comments that begin with our marker, whoever wrote them. */
async function markedComments(client, { owner, repo, number }) {
    const marked = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const at = { owner, repo, issue_number: number, per_page: 100, page };
        const { data, headers } = await client.rest.issues.listComments(at);
        // The client takes an answer that breaks off for an empty one; taken for a list, it would have us write again.
        if (!Array.isArray(data))
            throw new Refusal("not-the-api");
        for (const { id, body, user } of data) {
            if (body?.startsWith(COMMENT_MARKER))
                marked.push({ id, body, login: user?.login, type: user?.type });
        }
        if (!/\brel="?next"?/.test(headers.link ?? ""))
            return marked;
    }
    throw new Refusal("too-many-comments");
}
class Refusal extends Error {
    kind;
    constructor(kind) {
        super(kind);
        this.kind = kind;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/sarif-rules.js


/** The page of the project; `OWNER` as in the README. */
const INFORMATION_URI = "https://github.com/OWNER/openai-key-guard";
const RULES = {
    leak: {
        id: "openai-key-leak",
        name: "OpenAiKeyLeak",
        level: "error",
        title: "Leaked OpenAI key",
        says: "A key in one of OpenAI's formats stands in the repository, its history or its texts.",
        help: [
            `Revoke the key first (admin keys and service accounts on their own pages): ${message/* KEYS_PAGE */.BA}.`,
            "Create a new key, store it as a secret, and let the program read it from its environment.",
            "Then, if need be, clean the history. Deleting the line does not help: whoever has a copy has the key.",
        ],
        securitySeverity: "9.8",
    },
    "possible-leak": {
        id: "possible-key-leak",
        name: "PossibleKeyLeak",
        level: "warning",
        title: "Possible key of a relay or compatible vendor",
        says: "A text that has the form of a key of a relay, of a vendor compatible with OpenAI, or of a short-lived OpenAI credential, and is random enough to be one.",
        help: [
            "If it is a key, revoke it at the relay or vendor that issued it, and store a new one as a secret.",
            "If it is none, accept it: write its fingerprint into .keyguardignore, or openai-key-guard:allow into its line.",
        ],
        securitySeverity: "6.5",
    },
    "dead-leak": {
        id: "dead-key-leak",
        name: "DeadKeyLeak",
        level: "warning",
        title: "Revoked OpenAI key",
        says: "A key in one of OpenAI's formats that OpenAI no longer accepts.",
        help: [
            "Replace the key where it is still used, and keep the new one in a secret.",
            "To hear no more of it, write its fingerprint into .keyguardignore.",
        ],
        securitySeverity: "2.0",
    },
};
/** What every result refers to, in this order. */
const RULE_DESCRIPTORS = contract/* CONFIDENCES */.ix.map((confidence) => descriptorOf(RULES[confidence]));
/** What a SARIF result says of its rule; the index is that of the list of rules. */
function ruleOf(confidence) {
    const { id, level } = RULES[confidence];
    return { ruleId: id, ruleIndex: contract/* CONFIDENCES */.ix.indexOf(confidence), level };
}
function descriptorOf({ id, name, level, title, says, help, securitySeverity }) {
    return {
        id,
        name,
        shortDescription: { text: `${title}.` },
        fullDescription: { text: says },
        help: {
            text: help.join(" "),
            markdown: help.map((step, index) => `${index + 1}. ${step}`).join("\n"),
        },
        helpUri: INFORMATION_URI,
        defaultConfiguration: { level },
        properties: {
            tags: ["security", "secrets", "openai", "external/cwe/cwe-798"],
            precision: id === "possible-key-leak" ? "medium" : "very-high",
            "problem.severity": level === "error" ? "error" : "warning",
            "security-severity": securitySeverity,
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/scan/sarif.js


/** GitHub takes no more results in a run, and shows the 5,000 worst. */
const MAX_RESULTS = 25_000;
/** More would say nothing new. */
const MAX_NOTIFICATIONS = 100;
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** Where something stands that is in no file: GitHub wants a place in the repository, and this is all of it. */
const REPOSITORY_ROOT = ".";
/**
 * The findings as a SARIF 2.1.0 log that GitHub's code scanning accepts. No text of the repository is quoted but
 * paths: nobody masks what is in this file, and GitHub keeps it.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 *
 * Always in English, as the rules and everything else in code scanning are: an alert lives for years among those of
 * other tools, and its words must not change with the workflow that wrote it last.
 *
 * @param version of this action: `1.2.3`
 * @param gapWords what is missing, in English
 */
function sarifLog(view, version, gapWords = ENGLISH.gap) {
    const results = [
        ...view.findings.slice(0, MAX_RESULTS).map((finding) => resultOf(finding)),
        ...view.accepted
            .slice(0, Math.max(0, MAX_RESULTS - view.findings.length))
            .map((accepted) => suppressed(accepted)),
    ];
    return {
        $schema: SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "OpenAI Key Guard",
                        semanticVersion: version,
                        informationUri: INFORMATION_URI,
                        rules: [...RULE_DESCRIPTORS],
                    },
                },
                automationDetails: { id: categoryOf(view) },
                invocations: [
                    {
                        executionSuccessful: view.complete,
                        ...(view.complete ? {} : { toolExecutionNotifications: notificationsOf(view, gapWords) }),
                    },
                ],
                // As the columns of places are counted.
                columnKind: "utf16CodeUnits",
                results,
            },
        ],
    };
}
/**
 * What GitHub calls the category: a new log replaces the one before it of the same category, so each scope and
 * each shard has its own. All before the last `/` counts.
 */
function categoryOf({ what, shard }) {
    const scope = what === "history" || what === "tree" ? what : "event";
    const part = shard === undefined ? "" : `/${shard.replace(/[^0-9]+/g, "-of-")}`;
    return `openai-key-guard/${scope}${part}/`;
}
function resultOf(finding) {
    const { confidence, fingerprint, place, otherPlaces } = finding;
    const related = otherPlaces.filter(({ uri }) => uri !== undefined);
    return {
        ...ruleOf(confidence),
        message: { text: messageText(ENGLISH.finding(finding)) },
        locations: [locationOf(place)],
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map((one, index) => ({
                    id: index + 1,
                    ...locationOf(one),
                    message: { text: messageText(`${ENGLISH.where(one)}.`) },
                })),
            }),
        partialFingerprints: {
            // The only one that GitHub looks at: the same key is the same alert, wherever it moves.
            primaryLocationLineHash: `${fingerprint}:1`,
            "openaiKeyGuard/v1": fingerprint,
        },
    };
}
function suppressed({ finding, by, rule }) {
    return {
        ...resultOf(finding),
        suppressions: [
            {
                kind: by === "inline" ? "inSource" : "external",
                status: "accepted",
                justification: messageText(`${ENGLISH.acceptedBy(by)}: ${rule}`),
            },
        ],
    };
}
function locationOf(place) {
    return {
        physicalLocation: {
            artifactLocation: { uri: place.uri ?? REPOSITORY_ROOT },
            region: place.uri === undefined || place.source !== "file" ? FIRST_LINE : regionOf(place),
        },
    };
}
/** GitHub wants a region of every result; this one stands for the file as a whole. */
const FIRST_LINE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function regionOf({ line, column, endLine, endColumn, entry }) {
    if (line === undefined || entry !== undefined)
        return FIRST_LINE;
    const startColumn = column ?? 1;
    const lastLine = Math.max(line, endLine ?? line);
    const lastColumn = endColumn ?? startColumn;
    return {
        startLine: line,
        startColumn,
        endLine: lastLine,
        endColumn: lastLine === line ? Math.max(startColumn, lastColumn) : lastColumn,
    };
}
function notificationsOf({ gaps }, gapWords) {
    return gaps.slice(0, MAX_NOTIFICATIONS).map((gap) => {
        const { says, repair } = gapWords(gap);
        return { level: "error", message: { text: messageText(`${says} ${repair}`) } };
    });
}
/** In messages of SARIF brackets make links and braces placeholders (section 3.11): no path may. */
function messageText(text) {
    return text.replace(/[[{]/g, "(").replace(/[\]}]/g, ")");
}

;// CONCATENATED MODULE: ./lib/report/scan/scan-report.js




/** Of the form of these reports; whoever knows another one refuses them. */
const SCAN_REPORT_VERSION = 1;
/** A key may stand in each of a hundred thousand commits: so many places of it are told, and the others counted. */
const MOST_PLACES = 1000;
const DIGEST_LENGTH = 16;
/** Takes the keys out of a result, for another job to read. */
function scanReport(result, { hide: hideIn, ...run }) {
    const hide = remembering(hideIn);
    const { scanned } = result;
    const lives = new Map(result.findings.map(({ fingerprint, live }) => [fingerprint, live]));
    const groups = [...groupedBy(result.seen, ({ fingerprint }) => fingerprint).values()];
    return {
        version: SCAN_REPORT_VERSION,
        ...run,
        what: scanned.what,
        refs: scanned.what === "history" ? (scanned.digest ?? "") : "",
        gaps: hiddenIn(result.gaps, hide),
        keys: groups.flatMap((seen) => keyOf(seen, lives, hide)),
        proposedRules: result.proposedRules.map(hide),
        unopened: hiddenIn(result.unopened, hide),
        notes: hiddenIn(result.notes, hide),
        commits: result.commits,
        objects: result.objects,
        bytes: result.bytes,
    };
}
function keyOf(seen, lives, hide) {
    const [first] = seen;
    if (first === undefined)
        return [];
    const { fingerprint, kind, publicPrefix } = first;
    const tipFirst = seen.toSorted((a, b) => Number(b.atTip) - Number(a.atTip));
    const open = tipFirst.filter(({ by }) => by === undefined);
    const accepted = tipFirst.filter(({ by }) => by !== undefined);
    return [
        {
            fingerprint,
            kind,
            publicPrefix,
            live: lives.get(fingerprint) ?? "unknown",
            places: [...open.slice(0, MOST_PLACES), ...accepted.slice(0, MOST_PLACES)].map((one) => placeOf(one, hide)),
            more: Math.max(0, open.length - MOST_PLACES),
            moreAccepted: Math.max(0, accepted.length - MOST_PLACES),
        },
    ];
}
function placeOf({ place, confidence, atTip, age, by }, hide) {
    const { source, line, column, endLine, endColumn, commit, encoding } = place;
    return {
        source,
        ...scan_report_namesOf(place, hide),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
        ...(commit === undefined ? {} : { commit }),
        encoding,
        confidence,
        atTip,
        age,
        ...(by === undefined ? {} : { by: by.by, rule: hide(by.rule) }),
    };
}
function scan_report_namesOf({ source, file, entry }, hide) {
    const names = [file, entry].map((name) => name && hide(name));
    const isHidden = names.some((name, at) => name !== [file, entry][at]);
    // A key was found in one of these names and could not be taken out of it: nothing of them may be told.
    const [shownFile, shownEntry] = KEY_IS_IN_THE_NAME.includes(source) && !isHidden ? names.map((name) => name && redact/* REDACTED */.X) : names;
    return {
        ...(file && shownFile ? { file: shownFile } : {}),
        ...(file && shownFile !== file ? { hiddenFile: scan_report_digestOf(file) } : {}),
        ...(entry && shownEntry ? { entry: shownEntry } : {}),
        ...(entry && shownEntry !== entry ? { hiddenEntry: scan_report_digestOf(entry) } : {}),
    };
}
function scan_report_digestOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex").slice(0, DIGEST_LENGTH);
}
/** The same value, with the keys taken out of every text in it. */
function hiddenIn(value, hide) {
    return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? hide(part) : part));
}
/** The same names come again and again. */
function remembering(hide) {
    const hidden = new Map();
    return (text) => {
        const known = hidden.get(text);
        if (known !== undefined)
            return known;
        const result = hide(text);
        hidden.set(text, result);
        return result;
    };
}

;// CONCATENATED MODULE: ./lib/version.js
/** Of this action, as in package.json. */
const VERSION = "0.1.0";

// EXTERNAL MODULE: ./lib/checks/surroundings.js
var checks_surroundings = __webpack_require__(6274);
;// CONCATENATED MODULE: ./lib/checks/scan-reports.js








/** Writes the SARIF report if one is wanted; its path, or `undefined`. */
async function writeSarif(view, { sarifFile }, { workspace }, messages, writer) {
    if (sarifFile === undefined)
        return undefined;
    const written = await writeReport(workspace, sarifFile, JSON.stringify(sarifLog(view, VERSION), undefined, 2));
    if (written.state === "written")
        return writer.own(written.path);
    writer.warning(messages.reports.file(written.why));
    return undefined;
}
/** Writes the result for the job that puts it together with others, if that is wanted. */
async function writeScanReport(result, { scanReportFile, scanShard, ignoreFiles }, { workspace, repository, repositoryUrl = "" }, hide, messages, writer) {
    if (scanReportFile === undefined)
        return;
    const shard = `${scanShard.index}/${scanShard.count}`;
    const ignoreFile = (0,ignore_source/* ownIgnoreFile */.Dc)(ignoreFiles);
    const report = scanReport(result, { program: VERSION, repository, repositoryUrl, shard, ignoreFile, hide });
    const written = await writeReport(workspace, scanReportFile, JSON.stringify(report));
    if (written.state === "refused")
        writer.warning(messages.reports.file(written.why));
}
/** Keeps the comment on the pull request; its id, or `undefined`. */
async function keepPullRequestComment(view, inputs, ports, { payload, repository, repositoryUrl, apiUrl }, messages, writer) {
    const number = pullRequestNumber(payload);
    const [owner = "", repo = ""] = repository.split("/");
    if (number === undefined) {
        writer.line(messages.reports.noPullRequest);
        return undefined;
    }
    const run = ports.runner.env("GITHUB_RUN_ID");
    const runUrl = run && repositoryUrl ? `${repositoryUrl}/actions/runs/${run}` : undefined;
    const kept = await keepComment(() => ports.createGitHubClient((0,checks_surroundings/* isSafeForTokens */.nN)(apiUrl) ? (inputs.token ?? "") : "", apiUrl), { owner, repo, number }, writer.redact(commentBody(view, runUrl, messages)), view.findings.length > 0 || !view.complete);
    if (kept.state === "refused")
        writer.notice(messages.reports.comment(kept.why));
    return kept.state === "kept" ? kept.id : undefined;
}
function pullRequestNumber(payload) {
    const number = payload?.pull_request?.number;
    return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

;// CONCATENATED MODULE: ./lib/checks/scan.js






















/** Of the keys that were found so many are masked by the runner, in every form, and taken out of every text by name. */
const MOST_MASKED_KEYS = 200;
const MOST_PROTECTED_KEYS = 50;
/** The check `scan`: looks for leaked keys, and reports what was found and what could not be looked at. */
async function checkRepository(inputs, ports, writer) {
    ports.boundMemory();
    const messages = await scanMessages(inputs.locale);
    const surroundings = (0,checks_surroundings/* surroundingsOf */.ZD)(ports, inputs.scanRepository);
    const found = await scanWith(inputs, ports, surroundings, messages, writer);
    const result = inputs.verifyLeaks ? await verified(found, ports) : found;
    // First whatever looks like a key, then the keys by name: also parts of them, and forms that no detector reads.
    const hide = (text) => writer.scrubName(hideKeys(text));
    const shown = viewOf(result, {
        hide,
        eventName: surroundings.eventName,
        repositoryUrl: surroundings.eventName === "gollum" ? undefined : surroundings.repositoryUrl,
        secretsUrl: (0,checks_surroundings/* secretsUrlOf */.k2)(surroundings),
        ignoreFile: (0,ignore_source/* ownIgnoreFile */.Dc)(inputs.ignoreFiles),
        failOn: inputs.failOn,
    });
    const view = worstFirstIn(shown);
    for (const line of headLines(view, messages))
        writer.line(line);
    const annotations = annotationsOf(view, writer.annotationsLeft, messages);
    for (const annotation of annotations)
        writer.annotate(annotation);
    for (const line of logLines(view, annotations, messages))
        writer.line(line);
    const sarifFile = await writeSarif(view, inputs, surroundings, messages, writer);
    await writeScanReport(result, inputs, surroundings, hide, messages, writer);
    const commentId = inputs.comment
        ? await keepPullRequestComment(view, inputs, ports, (0,checks_surroundings/* surroundingsOf */.ZD)(ports), messages, writer)
        : undefined;
    const confidences = new Set(view.findings.map(({ confidence }) => confidence));
    const { aborted } = ports.cancel;
    const decision = aborted
        ? { result: "fail", because: undefined }
        : (0,decide/* decideScan */.sJ)({ confidences, complete: view.complete }, inputs.failOn);
    const cancelled = aborted && ports.crash() === undefined ? [messages.cancelled] : [];
    return {
        decision,
        reason: messages.together([reasonOf(view, messages), ...cancelled]),
        failure: messages.together([headlineOf(view, messages), ...cancelled]),
        outputs: (0,outputs/* scanOutputs */.q)(view, { sarifFile, commentId }),
        markdown: scanSummary(view, messages),
        learned: {},
    };
}
async function scanWith(inputs, ports, surroundings, messages, writer) {
    const { runner, cancel } = ports;
    const { eventName, payload, workspace, temp, repositoryUrl } = surroundings;
    const keys = new Set();
    return await scan({
        scope: inputs.scanScope,
        shard: inputs.scanShard,
        ignoreFiles: inputs.ignoreFiles,
        event: {
            name: eventName,
            payload,
            sha: runner.env("GITHUB_SHA") ?? "",
            ref: runner.env("GITHUB_REF") ?? "",
        },
        remoteUrl: repositoryUrl,
        token: repositoryUrl !== undefined && (0,checks_surroundings/* isSafeForTokens */.nN)(repositoryUrl) ? inputs.token : undefined,
    }, {
        openStore: (options) => {
            const made = createStore({ temp, workspace, ...options });
            if (made.made === "nothing")
                return { opened: "no-store", why: made.why };
            const { store } = made;
            const git = ports.createGit({ gitDir: store.gitDir, workspace, cancel });
            if (git !== undefined)
                return { opened: "store", store, git };
            store.remove();
            return { opened: "no-git" };
        },
        readOverApi: overApi(inputs, ports, surroundings),
        onKeys: (more) => protect(more, keys, ports, writer),
        onEvent: (event) => writer.line(`${event.event === "begins" ? "" : "  "}${messages.progress(event)}`),
    });
}
/** The way without git: only with a token, since GitHub lets others ask 60 times an hour. */
function overApi({ token }, { createGitHubClient, clock, cancel }, { repository, apiUrl }) {
    const [owner = "", repo = ""] = repository.split("/");
    if (token === undefined || owner === "" || repo === "" || !(0,checks_surroundings/* isSafeForTokens */.nN)(apiUrl))
        return undefined;
    return async (added, ignoreFiles) => {
        const { scanOverApi } = await __webpack_require__.e(/* import() */ 142).then(__webpack_require__.bind(__webpack_require__, 8142));
        const client = await createGitHubClient(token, apiUrl);
        const eyes = { detect: detect, isArchive: isWholeArchive, openArchive: openArchive };
        return await scanOverApi(client, { owner, repo, added, ignoreFiles }, { ...eyes, clock, cancel });
    };
}
/** Before a line about them is printed. */
function protect(more, keys, { runner }, writer) {
    const fresh = [...new Set(more)].filter((key) => !keys.has(key)).slice(0, MOST_MASKED_KEYS - keys.size);
    if (fresh.length === 0)
        return;
    for (const key of fresh)
        keys.add(key);
    for (const mask of fresh.flatMap(key_forms/* masksFor */.RM))
        runner.mask(mask);
    writer.protect([...keys].slice(0, MOST_PROTECTED_KEYS));
}
async function verified(result, ports) {
    const { runner, clock, cancel } = ports;
    const { findings, notes } = await verifyLeaks(result.findings, {
        connect: ({ baseUrl, timeoutMs }) => {
            const openAi = ports.createOpenAi({
                baseUrl,
                organization: undefined,
                project: undefined,
                timeoutMs,
                cancel,
                proxied: ports.proxyUse === "proxied" && (0,proxy/* isProxied */.S7)(new URL(baseUrl).hostname, ports.proxy),
                direct: false,
            });
            return { ask: async (request) => (0,observation/* observationOf */.KY)(await (await openAi).ask(request), clock.now()) };
        },
        clock,
        cancel,
        secretsWithheld: () => (0,checks_event/* strangerIn */.w)(runner),
    });
    return { ...result, findings: findings.toSorted(worstFirst), notes: [...result.notes, ...notes] };
}


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId)
/* harmony export */ });
/** Whether a text is the id of a git object, whole: 40 hex digits, or 64 in a repository of the SHA-256 format. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   _: () => (/* binding */ isBy)
/* harmony export */ });
/* harmony import */ var _github_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3393);

/**
 * Whether it was written by whom this token belongs to.
 *
 * @param login whose token this is; undefined when the server does not tell, and then any bot may be it
 */
function isBy(author, login) {
    if (login === undefined)
        return author.type === "Bot";
    // An app is named `name[bot]` where it writes; a person may have the name without that.
    return author.login === login || (author.type === "Bot" && author.login === `${login}[bot]`);
}
/**
 * Whose token it is: GraphQL tells also for the token of a job, REST for that of a person and on Gitea and
 * Forgejo; `undefined` when neither does.
 *
 * Rejects when one of them did not answer as it should, because of the network, a rate limit or a server in trouble,
 * and the other does not tell: then nobody knows.
 */
async function loginOf(client) {
    const asked = [
        async () => (await client.graphql("query { viewer { login } }"))?.viewer,
        async () => (await client.rest.users.getAuthenticated()).data,
    ];
    let unheard;
    for (const ask of asked) {
        try {
            const login = (await ask())?.login;
            if (typeof login === "string" && login !== "")
                return login;
            unheard ??= new Error("The answer does not tell whose token it is.");
        }
        catch (error) {
            if (!isRefusal(error))
                unheard ??= error;
        }
    }
    if (unheard !== undefined)
        throw unheard;
    return undefined;
}
/** Whether a server said that it will not tell, and would say so again. */
function isRefusal(error) {
    // An answer of GraphQL's own that holds errors in place of data.
    if (error.name === "GraphqlResponseError")
        return true;
    const trouble = (0,_github_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .L)(error);
    return trouble.kind === "status" && (trouble.status < 500 || trouble.status === 501);
}


/***/ }),

/***/ 3393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
/** What an error of the client stands for. */
function troubleOf(error) {
    const { status, response } = (error ?? {});
    // Without an answer the library makes up a status of 500.
    if (response === undefined || typeof status !== "number")
        return { kind: "no-answer" };
    const headers = (response.headers ?? {});
    const isLimit = status === 429 ||
        (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"));
    return { kind: isLimit ? "rate-limit" : "status", status };
}


/***/ }),

/***/ 9147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf)
/* harmony export */ });
/**
 * Puts sections together so that the page stays within its size. Rows are dropped whole, from the end of each
 * section, the later sections first; only rows that fit are made.
 *
 * @param maxBytes in UTF-8; the lines that are always there must fit
 */
function pageOf(sections, maxBytes) {
    let left = maxBytes - sections.reduce((sum, section) => sum + fixedBytes(section), 0);
    const lines = [];
    for (const section of sections) {
        if ("lines" in section) {
            lines.push(...section.lines);
            continue;
        }
        if (section.rowCount === 0)
            continue;
        lines.push(...section.head);
        let made = 0;
        for (; made < Math.min(section.rowCount, section.maxRows ?? Number.POSITIVE_INFINITY); made++) {
            const row = section.row(made);
            const bytes = bytesOf([row]);
            if (bytes > left)
                break;
            left -= bytes;
            lines.push(row);
        }
        if (made < section.rowCount)
            lines.push(section.more(section.rowCount - made));
        lines.push(...section.foot);
    }
    return `${lines.join("\n")}\n`;
}
function fixedBytes(section) {
    if ("lines" in section)
        return bytesOf(section.lines);
    if (section.rowCount === 0)
        return 0;
    return bytesOf([...section.head, section.more(section.rowCount), ...section.foot]);
}
function bytesOf(lines) {
    return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}


/***/ }),

/***/ 3064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ isInCommits),
/* harmony export */   HB: () => (/* binding */ isShortLived),
/* harmony export */   UE: () => (/* binding */ inMib),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   jh: () => (/* binding */ mebibytes),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** What the catalogues of all languages ask of a view. */
const COMMIT_LENGTH = 12;
/** A commit's id as people know it, of its first characters. */
function short(commit) {
    return commit.slice(0, COMMIT_LENGTH);
}
/** `1,234,567`, the same on every machine. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
const MIB = 1024 * 1024;
/** A number of bytes as `12.3 MiB`; `undefined` where it is less than 0.1 MiB and not nothing. */
function mebibytes(bytes) {
    return bytes > 0 && bytes < MIB / 10 ? undefined : `${(bytes / MIB).toFixed(1)} MiB`;
}
/** A limit of so many bytes, as `32 MiB`. */
function inMib(bytes) {
    return `${Math.round((bytes / MIB) * 10) / 10} MiB`;
}
const SHORT_LIVED = /^(?:ek_|sess-)/;
/** Whether it is a credential that ends by itself within hours (`ek_`, `sess-`, a token). */
function isShortLived({ kind, publicPrefix }) {
    return kind === "oidc" || SHORT_LIVED.test(publicPrefix);
}
/** Texts of an event and names of branches can be changed and have no history; commits stay. */
function isInCommits({ place }) {
    return place.source !== "event-text" && place.source !== "ref";
}
/** Whether any place of these findings is of one of the sources. */
function sourcesOf(findings) {
    const places = findings.flatMap(({ place, otherPlaces }) => [place, ...otherPlaces]);
    return (...sources) => places.some(({ source }) => sources.includes(source));
}


/***/ }),

/***/ 1786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ repairOf)
/* harmony export */ });
/** Causes that more permissions or more depth do not mend. */
const BY_CAUSE = {
    cancelled: "run-again",
    "disk-full": "free-disk",
    "temp-full": "free-disk",
    "disk-read-only": "writable-temp",
    "temp-denied": "writable-temp",
    "temp-missing": "writable-temp",
    "temp-failed": "writable-temp",
    "nothing-left": "free-machine",
    "temp-exhausted": "free-machine",
    "git-not-started": "free-machine",
    killed: "larger-runner",
    stalled: "look-at-git",
    flooded: "git-itself",
    garbled: "git-itself",
    "git-too-old": "newer-git",
    damaged: "check-out-anew",
    unsaid: "readable-payload",
};
const BY_GAP = {
    commit: "fetch-commits",
    history: "fetch-commits",
    objects: "fetch-objects",
    limit: "spread",
    "no-way": "install-git",
};
/** How to repair what is missing: by its cause where that is known to need something of its own. */
function repairOf({ gap, why }) {
    const cause = why.because === "no-way" ? why.git : why.because;
    return BY_CAUSE[cause] ?? BY_GAP[gap];
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ holdsKey)
/* harmony export */ });
/* harmony import */ var _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5098);

/** Longer than what any word of a path has behind `sk-`, and shorter than any key. */
const KEY_LIKE = /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20}/;
/** Whether a line of an ignore file holds what may be a key: it is neither used nor quoted then. */
function holdsKey(line) {
    return line.includes(_key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl) || KEY_LIKE.test(line);
}


/***/ }),

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ withoutTrailingSpace),
/* harmony export */   eY: () => (/* binding */ ANYWHERE),
/* harmony export */   f5: () => (/* binding */ pathRules),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   tk: () => (/* binding */ isSweeping)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298);

/** Paths longer than this are not accepted by any rule: matching takes time, and git on Linux ends here too. */
const LONGEST_PATH = 4_096;
/** The rules in their order: the last that fits decides, and what lies in an accepted directory stays accepted. */
function pathRules(patterns) {
    const rules = patterns.map(compile);
    const known = new Map();
    const ruleFor = (path) => {
        if (path.length > LONGEST_PATH)
            return undefined;
        if (!known.has(path))
            known.set(path, firstAccepted(rules, path.split("/")));
        return known.get(path);
    };
    return { ruleFor };
}
/** Names that nobody gives by intention: a rule that fits all of these fits nearly everything. */
const ANYWHERE = ["q7z/wx9.k3j", "m2p/vv8/b5.n1t", "h4/8r.cc6"];
/** Whether a pattern would switch the guard off: it takes in any file of any directory, or is only slashes and dots. */
function isSweeping(pattern) {
    if (/^[./]*$/.test(pattern))
        return true;
    const { ruleFor } = pathRules([pattern]);
    return ANYWHERE.every((path) => ruleFor(path) !== undefined);
}
/** A line of `.gitignore` without white space at its end, unless a backslash is before it. */
function withoutTrailingSpace(line) {
    let end = line.length;
    while (line[end - 1] === " " || line[end - 1] === "\t")
        end--;
    return line.slice(0, end < line.length && line[end - 1] === "\\" ? end + 1 : end);
}
function compile(pattern) {
    const negated = pattern.startsWith("!");
    const body = negated ? pattern.slice(1) : pattern;
    const directoriesOnly = body.endsWith("/");
    const path = directoriesOnly ? body.slice(0, -1) : body;
    const names = path.replace(/^\//, "").split("/");
    const parts = names.map(part).filter((one, at, all) => one !== "**" || all[at - 1] !== "**");
    const anywhere = !path.includes("/");
    return {
        pattern,
        negated,
        directoriesOnly,
        parts: anywhere && parts[0] !== "**" ? ["**", ...parts] : parts,
    };
}
function part(glob) {
    if (/^\*{2,}$/.test(glob))
        return "**";
    if (!/[*?[\\]/.test(glob))
        return (name) => name === glob;
    // What means something at either end of a line means itself inside a path.
    const kept = withoutTrailingSpace(glob);
    const space = glob.slice(kept.length).replace(/./g, "\\$&");
    const pattern = kept.replace(/^[!#]/, "\\$&") + space;
    const matcher = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignoreCase: false, allowRelativePaths: true }).add({ pattern });
    return (name) => matcher.ignores(name);
}
function firstAccepted(rules, names) {
    const matches = rules.map((rule) => matchedDepths(rule, names));
    for (let depth = 1; depth <= names.length; depth++) {
        const last = matches.findLastIndex((depths) => depths.has(depth));
        const rule = rules[last];
        if (rule !== undefined && !rule.negated)
            return rule.pattern;
    }
    return undefined;
}
/**
 * How many names of the path, from the root, the rule fits exactly. All ways through the parts are followed side
 * by side, so that each name meets each part once.
 */
function matchedDepths({ parts, directoriesOnly }, names) {
    const depths = new Set();
    let open = skipEmptySpans(new Set([0]), parts);
    for (const [at, name] of names.entries()) {
        const next = new Set();
        for (const state of open) {
            const here = parts[state];
            if (here === "**") {
                next.add(state);
                if (state === parts.length - 1)
                    next.add(parts.length);
            }
            else if (here?.(name)) {
                next.add(state + 1);
            }
        }
        const isDirectory = at < names.length - 1;
        if (next.has(parts.length) && (isDirectory || !directoriesOnly))
            depths.add(at + 1);
        open = skipEmptySpans(next, parts);
        if (open.size === 0)
            break;
    }
    return depths;
}
// A span of directories may be empty, but not at the end of a rule: `depths` are taken before this.
function skipEmptySpans(states, parts) {
    for (const state of states) {
        if (parts[state] === "**")
            states.add(state + 1);
    }
    return states;
}


/***/ }),

/***/ 3832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   Tu: () => (/* binding */ objectId),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qq: () => (/* binding */ isZeros),
/* harmony export */   vv: () => (/* binding */ fullRef)
/* harmony export */ });
/** Reading a payload of which nothing is certain: whatever is not as expected reads as undefined. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZEROS = /^(?:0{40}|0{64})$/;
/** What may stand in a ref without meaning more than itself in a refspec or a revision (git-check-ref-format). */
const REF = /^refs\/(?!\/)(?:(?!\.\.|@\{|[:*?~^[\\])[!-~\u{a0}-\u{10ffff}])+$/u;
const LONGEST_REF = 1_024;
/** The value at a path of fields and positions. Only what the payload itself holds, nothing inherited. */
function at(payload, ...path) {
    let value = payload;
    for (const step of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
            return undefined;
        value = value[step];
    }
    return value;
}
/** What may be a list, as one: empty when it is none. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** Text that says something: a string that is not empty. */
function words(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** A whole number from 0; `undefined` for anything else. */
function count(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** An object id of SHA-1 or SHA-256; zeros are none. */
function objectId(value) {
    return typeof value === "string" && OBJECT_ID.test(value) && !ZEROS.test(value) ? value : undefined;
}
/** How GitHub says that a ref did not exist before, or does not any more. */
function isZeros(value) {
    return typeof value === "string" && ZEROS.test(value);
}
/** A full ref name that can be handed to git. */
function fullRef(value) {
    if (typeof value !== "string" || value.length > LONGEST_REF || !REF.test(value))
        return undefined;
    return value;
}
/** The full ref of a branch (or tag) that is given by its short name. */
function refOf(folder, name) {
    return typeof name === "string" && name !== "" ? fullRef(`refs/${folder}/${name}`) : undefined;
}
/** `refs/heads/main` as people know it: `main`. */
function shortName(ref) {
    return ref.replace(/^refs\/(?:heads\/|tags\/)?/, "");
}
/** The default branch's full ref, where the payload names it. */
function defaultBranch(payload) {
    return refOf("heads", words(at(payload, "repository", "default_branch")) ??
        words(at(payload, "repository", "master_branch")) ??
        words(at(payload, "master_branch")));
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ linesAround),
/* harmony export */   e: () => (/* binding */ PositionCounter)
/* harmony export */ });
const LINE_FEED = 10;
/** How much of a long line is kept on either side of a key: inline markers stand near it. */
const CONTEXT_BYTES = 2000;
/**
 * Turns offsets into lines and columns, going forward once over a text that may come in overlapping slabs. Linear
 * however long the lines are.
 */
class PositionCounter {
    #line = 1;
    #column = 1;
    #offset = 0;
    /**
     * @param bytes a part of the text that begins at `start` and reaches at least to `offset`
     * @param offset not before that of the last call
     */
    at(bytes, start, offset) {
        const skipped = bytes.subarray(Math.max(0, this.#offset - start), Math.max(0, offset - start));
        let from = 0;
        for (;;) {
            const feed = skipped.indexOf(LINE_FEED, from);
            if (feed === -1)
                break;
            this.#line++;
            this.#column = 1;
            from = feed + 1;
        }
        this.#column += charactersIn(skipped.subarray(from));
        this.#offset = Math.max(this.#offset, offset);
        return { line: this.#line, column: this.#column };
    }
}
/**
 * UTF-16 units of UTF-8 text: one for each character, two for those of four bytes. Of text in UTF-16 itself, where
 * every other byte of what is written here is zero, its characters.
 */
function charactersIn(bytes) {
    let units = 0;
    let zeros = 0;
    for (const byte of bytes) {
        if (byte === 0)
            zeros++;
        if ((byte & 0xc0) !== 0x80)
            units += byte >= 0xf0 && byte < 0xf8 ? 2 : 1;
    }
    return zeros * 3 > bytes.length ? Math.floor(bytes.length / 2) : units;
}
/** The line or lines that `[from, to)` stands on, cut around it. */
function linesAround(bytes, from, to) {
    const earliest = Math.max(0, from - CONTEXT_BYTES);
    const latest = Math.min(bytes.length, to + CONTEXT_BYTES);
    const before = bytes.subarray(earliest, from).lastIndexOf(LINE_FEED);
    const after = bytes.subarray(to, latest).indexOf(LINE_FEED);
    const text = bytes.toString("utf8", before === -1 ? earliest : earliest + before + 1, after === -1 ? latest : to + after);
    return text.replaceAll("\0", "");
}


/***/ }),

/***/ 1705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ nothingRead)
/* harmony export */ });
/** Nothing was read, because there was nothing to read or because it could not be had. */
function nothingRead(scanned) {
    return {
        scanned,
        sightings: [],
        known: new Set(),
        gaps: [],
        notes: [],
        unopened: [],
        ignoreFiles: [],
        commits: 0,
        objects: 0,
        bytes: 0,
    };
}


/***/ })

};
