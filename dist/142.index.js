export const id = 142;
export const ids = [142];
export const modules = {

/***/ 8142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanOverApi: () => (/* binding */ scanOverApi)
});

// EXTERNAL MODULE: ./lib/scan/reading.js
var reading = __webpack_require__(1705);
// EXTERNAL MODULE: ./lib/scan/event/payload.js
var payload = __webpack_require__(3832);
;// CONCATENATED MODULE: ./lib/scan/api/commit.js

/** GitHub's limit for the files of a commit (`@octokit/openapi-types`: repos/get-commit). */
const MOST_FILES = 3000;
/** As many as it takes with the fewest files to a page that GitHub ever gives. */
const MOST_PAGES = 100;
/** Reads a commit, all pages of its files. */
async function readCommit(id, session) {
    const files = new Map();
    for (let page = 1;; page++) {
        const reply = await session.json("/commits/{ref}", { ref: id, ...(page === 1 ? {} : { page }) });
        if (!reply.ok)
            return reply;
        const commit = (0,payload.at)(reply.value, "commit");
        const listed = (0,payload.at)(reply.value, "files");
        if ((0,payload.at)(reply.value, "sha") !== id || typeof (0,payload.at)(commit, "message") !== "string") {
            return { ok: false, trouble: "unreadable" };
        }
        for (const file of (0,payload/* list */.p_)(listed).map(fileOf))
            if (file)
                files.set(file.path, file);
        if (reply.hasNext && page < MOST_PAGES)
            continue;
        return {
            ok: true,
            value: {
                id,
                message: (0,payload/* words */.aL)((0,payload.at)(commit, "message")) ?? "",
                people: [...new Set([person((0,payload.at)(commit, "author")), person((0,payload.at)(commit, "committer"))])],
                files: [...files.values()],
                cut: files.size >= MOST_FILES || reply.hasNext || !Array.isArray(listed),
            },
            hasNext: false,
        };
    }
}
function fileOf(file) {
    const path = (0,payload/* words */.aL)((0,payload.at)(file, "filename"));
    if (path === undefined)
        return undefined;
    return {
        path,
        previousPath: (0,payload/* words */.aL)((0,payload.at)(file, "previous_filename")),
        status: (0,payload/* words */.aL)((0,payload.at)(file, "status")) ?? "",
        blob: (0,payload/* objectId */.Tu)((0,payload.at)(file, "sha")),
        additions: (0,payload/* count */.U9)((0,payload.at)(file, "additions")) ?? 0,
        deletions: (0,payload/* count */.U9)((0,payload.at)(file, "deletions")) ?? 0,
        patch: (0,payload/* words */.aL)((0,payload.at)(file, "patch")),
    };
}
function person(value) {
    return `${(0,payload/* words */.aL)((0,payload.at)(value, "name")) ?? ""} <${(0,payload/* words */.aL)((0,payload.at)(value, "email")) ?? ""}>`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/scan/api/files.js


/** What GitHub's API gives of a blob or file. */
const LARGEST_FILE_BYTES = 100 * 1024 * 1024;
/** Ids of the file without content, for SHA-1 and SHA-256. */
const EMPTY_BLOBS = new Set([
    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);
/** A file by its id, which tells whether that is what came: a proxy's page, or nothing at all, is no file either. */
async function readBlob(id, session) {
    const reply = await session.raw("/git/blobs/{sha}", { sha: id }, LARGEST_FILE_BYTES);
    if (!reply.ok || isBlob(reply.value, id))
        return reply;
    return { ok: false, trouble: "unreadable" };
}
const SHA1_LENGTH = 40;
/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function isBlob(bytes, id) {
    const hash = (0,external_node_crypto_.createHash)(id.length === SHA1_LENGTH ? "sha1" : "sha256");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === id;
}
/** A file as it is in a commit. */
function readFileAt(commit, path, session, mostBytes = LARGEST_FILE_BYTES) {
    return session.raw("/contents/{path}", { path, ref: commit }, mostBytes);
}
/** All files of a commit. Submodules are no files. */
async function readTree(commit, session) {
    const reply = await session.json("/git/trees/{sha}", { sha: commit, recursive: 1 });
    if (!reply.ok)
        return reply;
    const entries = (0,payload.at)(reply.value, "tree");
    if (!Array.isArray(entries))
        return { ok: false, trouble: "unreadable" };
    const files = (0,payload/* list */.p_)(entries).flatMap((entry) => {
        const path = (0,payload/* words */.aL)((0,payload.at)(entry, "path"));
        const blob = (0,payload/* objectId */.Tu)((0,payload.at)(entry, "sha"));
        if ((0,payload.at)(entry, "type") !== "blob" || path === undefined || blob === undefined)
            return [];
        return [{ path, blob, bytes: (0,payload/* count */.U9)((0,payload.at)(entry, "size")) ?? 0 }];
    });
    return { ok: true, value: { files, cut: (0,payload.at)(reply.value, "truncated") !== false }, hasNext: false };
}

;// CONCATENATED MODULE: ./lib/scan/api/findings.js
/** What nothing was found in. */
function emptyHarvest() {
    return { added: [], known: new Set(), removed: [], renames: new Map(), unopened: [], objects: 0, bytes: 0 };
}
/** Adds what was found in a part to the whole. */
function mergeInto(whole, part) {
    whole.added.push(...part.added);
    for (const key of part.known)
        whole.known.add(key);
    whole.removed.push(...part.removed);
    for (const [from, to] of part.renames)
        whole.renames.set(from, to);
    whole.unopened.push(...part.unopened);
    whole.objects += part.objects;
    whole.bytes += part.bytes;
}
/** A key that was found, as a scan with git would have sighted it. */
function sightingOf({ seen, source, file, commit }, atTip) {
    const { hit, entry, begins, ends, lineText } = seen;
    const hasLines = source === "file";
    const place = {
        source,
        file,
        entry,
        line: hasLines ? begins?.line : undefined,
        column: hasLines ? begins?.column : undefined,
        endLine: hasLines ? ends?.line : undefined,
        endColumn: hasLines ? ends?.column : undefined,
        commit,
        encoding: hit.encoding,
    };
    return { hit, place, atTip, age: 0, lineText };
}

;// CONCATENATED MODULE: ./lib/scan/api/gaps.js
/** Why the API did not give something. */
function whyOf(trouble) {
    return { because: trouble === "cancelled" ? trouble : `api-${trouble}` };
}
const LIMITS = new Set(["rate-limited", "budget", "too-large"]);
/** What could not be had, counted, so that a hundred failures are told as one. */
class Gaps {
    #gaps = [];
    #missed = new Map();
    add(gap) {
        if (!this.#gaps.some((one) => JSON.stringify(one) === JSON.stringify(gap)))
            this.#gaps.push(gap);
    }
    /** A commit or file of the scope was not read. */
    miss(what, trouble, count = 1) {
        const missed = this.#missed.get(trouble) ?? { commit: 0, file: 0 };
        missed[what] += count;
        this.#missed.set(trouble, missed);
    }
    get all() {
        const missed = [...this.#missed].map(([trouble, { commit, file }]) => {
            if (!isLimit(trouble))
                return { gap: "objects", count: commit + file, why: whyOf(trouble) };
            const limit = `api-${trouble}`;
            return { gap: "limit", why: { because: "api-limit", limit, commits: commit, files: file } };
        });
        return [...this.#gaps, ...missed];
    }
}
function isLimit(trouble) {
    return LIMITS.has(trouble);
}

// EXTERNAL MODULE: ./lib/scan/positions.js
var positions = __webpack_require__(149);
;// CONCATENATED MODULE: ./lib/scan/api/look.js

/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 32 * 1024 * 1024;
/** Looks at a whole file, and into it when it is an archive. */
async function lookAtFile(bytes, eyes) {
    const seen = lookAtText(bytes, eyes);
    if (!eyes.isArchive(bytes))
        return { seen, unopened: [] };
    if (bytes.length > LARGEST_ARCHIVE_BYTES) {
        return { seen, unopened: [{ entry: "", why: { because: "too-large", most: LARGEST_ARCHIVE_BYTES } }] };
    }
    const unopened = [];
    for await (const item of eyes.openArchive(bytes)) {
        if ("unopened" in item)
            unopened.push({ entry: item.entry, why: item.unopened });
        else
            seen.push(...lookInside(item.entry, item.bytes, eyes));
    }
    return { seen, unopened };
}
function lookInside(entry, bytes, eyes) {
    return eyes.detect(bytes).map((hit) => ({
        hit,
        entry,
        begins: undefined,
        ends: undefined,
        lineText: (0,positions/* linesAround */.B)(bytes, hit.offset, hit.offset + hit.length),
    }));
}
/** Looks at a text and says on which lines the keys stand. */
function lookAtText(bytes, { detect }) {
    const hits = detect(bytes);
    if (hits.length === 0)
        return [];
    const begins = look_positions(bytes, hits.map(({ offset }) => offset));
    const ends = look_positions(bytes, hits.map(({ offset, length }) => offset + length));
    return hits.map((hit) => ({
        hit,
        entry: undefined,
        begins: begins.get(hit.offset),
        ends: ends.get(hit.offset + hit.length),
        lineText: (0,positions/* linesAround */.B)(bytes, hit.offset, hit.offset + hit.length),
    }));
}
function look_positions(bytes, offsets) {
    const counter = new positions/* PositionCounter */.e();
    const ascending = [...new Set(offsets)].sort((a, b) => a - b);
    return new Map(ascending.map((offset) => [offset, counter.at(bytes, 0, offset)]));
}
/**
 * Looks at one side of a hunk, with the unchanged lines as surroundings: a key may be joined from both.
 *
 * @returns keys of which at least a part stands on changed lines, with their lines in the file
 */
function lookAtSide({ firstLine, text, changed }, eyes) {
    const inFile = (position) => position && { ...position, line: position.line + firstLine - 1 };
    return lookAtText(Buffer.from(text), eyes)
        .filter(({ begins, ends }) => changed.slice((begins?.line ?? 1) - 1, ends?.line).includes(true))
        .map((seen) => ({ ...seen, begins: inFile(seen.begins), ends: inFile(seen.ends) }));
}

;// CONCATENATED MODULE: ./lib/scan/api/patch.js
const HEADER = /^@@ -(\d{1,10})(?:,\d{1,10})? \+(\d{1,10})(?:,\d{1,10})? @@/;
/** What bytes that are no text have become on their way through JSON, or would have. */
const NO_TEXT = /[\0\ufffd]/;
/**
 * Reads a file's patch as GitHub's API gives it: hunks without headers of files.
 *
 * @param additions how many lines it must add to be complete
 * @returns `undefined` when it does not show all of the change: the file itself has to be read then
 */
function readPatch(patch, additions, deletions) {
    if (NO_TEXT.test(patch))
        return undefined;
    const hunks = [];
    for (const line of patch.split("\n")) {
        const header = HEADER.exec(line);
        if (header)
            hunks.push(new HunkReader(Number(header[1]), Number(header[2])));
        else if (!hunks.at(-1)?.push(line))
            return undefined;
    }
    const added = hunks.reduce((sum, hunk) => sum + hunk.added, 0);
    const removed = hunks.reduce((sum, hunk) => sum + hunk.removed, 0);
    return added === additions && removed === deletions ? hunks.map((hunk) => hunk.end()) : undefined;
}
class HunkReader {
    #starts;
    #before = [];
    #after = [];
    #removed = [];
    #added = [];
    added = 0;
    removed = 0;
    constructor(before, after) {
        this.#starts = { before, after };
    }
    /** @returns whether this is a line of a hunk */
    push(line) {
        const text = line.slice(1);
        switch (line[0]) {
            case "+":
                this.added += 1;
                this.#after.push(text);
                this.#added.push(true);
                return true;
            case "-":
                this.removed += 1;
                this.#before.push(text);
                this.#removed.push(true);
                return true;
            // A space is at times lost from an empty line.
            case " ":
            case undefined:
                this.#before.push(text);
                this.#after.push(text);
                this.#removed.push(false);
                this.#added.push(false);
                return true;
            // "\ No newline at end of file"
            case "\\":
                return true;
        }
        return false;
    }
    end() {
        return {
            before: { firstLine: this.#starts.before, text: this.#before.join("\n"), changed: this.#removed },
            after: { firstLine: this.#starts.after, text: this.#after.join("\n"), changed: this.#added },
        };
    }
}

;// CONCATENATED MODULE: ./lib/scan/api/harvest.js





/** Reads commits and files, and looks at everything that they add. */
class Harvester {
    #session;
    #eyes;
    #gaps;
    #base;
    #blobsBefore;
    /** By id: the same file may be added in many commits, and in merges of them. */
    #read = new Map();
    /** @param base commit whose files are not new */
    constructor(session, eyes, gaps, base) {
        this.#session = session;
        this.#eyes = eyes;
        this.#gaps = gaps;
        this.#base = base;
    }
    /** Its words and people, and what it changes against its first parent. `undefined` when it could not be had. */
    async commit(id) {
        const reply = await readCommit(id, this.#session);
        if (!reply.ok) {
            this.#gaps.miss("commit", reply.trouble);
            return undefined;
        }
        const commit = reply.value;
        const harvest = this.words(commit);
        if (commit.cut) {
            this.#gaps.add({ gap: "limit", why: { because: "api-files-of-commit" } });
        }
        for (const file of commit.files) {
            if (file.previousPath !== undefined)
                harvest.renames.set(file.previousPath, file.path);
            if (file.status !== "removed")
                this.#path(file.path, id, harvest);
            await this.#change(file, id, harvest);
        }
        return harvest;
    }
    /** What a commit says, without its files. */
    words({ id, message, people }) {
        const harvest = emptyHarvest();
        const look = (source, text) => {
            const bytes = Buffer.from(text);
            harvest.bytes += bytes.length;
            for (const seen of lookAtText(bytes, this.#eyes)) {
                harvest.added.push({ seen, source, file: undefined, commit: id });
            }
        };
        look("commit-message", message);
        for (const person of people)
            look("author", person);
        return harvest;
    }
    /** A whole file of a commit. */
    async file({ path, blob }, commit) {
        const harvest = emptyHarvest();
        this.#path(path, commit, harvest);
        await this.#whole(path, blob, commit, harvest);
        return harvest;
    }
    #path(path, commit, harvest) {
        for (const seen of lookAtText(Buffer.from(path), this.#eyes)) {
            harvest.added.push({ seen: { ...seen, lineText: "" }, source: "path", file: path, commit });
        }
    }
    async #change(file, commit, harvest) {
        const { path, patch, additions, deletions, blob, status } = file;
        const hunks = patch === undefined ? undefined : readPatch(patch, additions, deletions);
        if (hunks !== undefined) {
            harvest.objects += 1;
            const keys = hunks.flatMap((hunk) => this.#hunk(hunk, file, commit, harvest));
            // A copy of a file that was there, or an old state of it that came back.
            if (keys.length > 0 && blob !== undefined && (await this.#wasThere(blob))) {
                for (const key of keys)
                    harvest.known.add(key);
            }
        }
        else if (status !== "removed" && status !== "unchanged") {
            if (blob === undefined)
                this.#gaps.miss("file", "unreadable");
            else if (!(await this.#wasThere(blob)))
                await this.#whole(path, blob, commit, harvest);
        }
    }
    /** @returns the keys that it adds */
    #hunk({ before, after }, { path, previousPath }, commit, harvest) {
        harvest.bytes += Buffer.byteLength(after.text);
        const found = lookAtSide(after, this.#eyes);
        for (const seen of found)
            harvest.added.push({ seen, source: "file", file: path, commit });
        for (const { hit } of lookAtSide(before, this.#eyes)) {
            harvest.removed.push({ key: hit.key, file: previousPath ?? path });
        }
        return found.map(({ hit }) => hit.key);
    }
    async #whole(path, blob, commit, harvest) {
        if (EMPTY_BLOBS.has(blob))
            return;
        const first = !this.#read.has(blob);
        const reply = await this.#readOnce(blob);
        if (!reply.ok) {
            this.#gaps.miss("file", reply.trouble);
            return;
        }
        const { seen, unopened, bytes } = reply.value;
        if (first) {
            harvest.objects += 1;
            harvest.bytes += bytes;
            harvest.unopened.push(...unopenedIn(path, unopened));
        }
        for (const one of seen)
            harvest.added.push({ seen: one, source: "file", file: path, commit });
    }
    #readOnce(blob) {
        const before = this.#read.get(blob);
        if (before)
            return before;
        const reading = readBlob(blob, this.#session).then(async (reply) => {
            if (!reply.ok)
                return reply;
            const found = await lookAtFile(reply.value, this.#eyes);
            return { ok: true, value: { ...found, bytes: reply.value.length }, hasNext: false };
        });
        this.#read.set(blob, reading);
        return reading;
    }
    /** Renames and changes of modes bring nothing new. One request tells of all of them. */
    async #wasThere(blob) {
        if (this.#base === undefined)
            return false;
        this.#blobsBefore ??= readTree(this.#base, this.#session).then((reply) => new Set(reply.ok ? reply.value.files.map((file) => file.blob) : []));
        return (await this.#blobsBefore).has(blob);
    }
}
function unopenedIn(path, items) {
    return items.map(({ entry, why }) => ({ file: entry === "" ? path : `${path}!${entry}`, why }));
}

;// CONCATENATED MODULE: ./lib/scan/api/range.js


/** Commits that are listed where there is no base. */
const MOST_COMMITS_WITHOUT_BASE = 500;
/** Commits of one range; to read them takes as many requests. */
const MOST_COMMITS = 2000;
const PAGE_COMMITS = 100;
/** Finds the commits of a range, all pages of them. */
async function listRange(range, session, gaps) {
    const tips = new Map();
    for (const tip of range.tips) {
        const found = await resolveCommit(tip, session);
        if (found.ok)
            tips.set(found.value, tip);
        else
            gaps.add({ gap: "commit", id: tip.id ?? "", role: "tip", why: whyOf(found.trouble) });
    }
    const merged = await mergeBase(range, [...tips.keys()], session);
    let bases = await resolveAll(range.bases, session);
    if (bases.length === 0)
        bases = await resolveAll(range.fallbackBases, session);
    if (merged)
        bases = [merged, ...bases.filter((base) => base !== merged)];
    const commits = new Set();
    for (const tip of tips.keys()) {
        for (const commit of await commitsOf(tip, bases, session, gaps))
            commits.add(commit);
    }
    return {
        tips: [...tips.keys()],
        resolved: tips,
        bases,
        commits: [...commits],
        ignoreFrom: range.ignoreFrom === "tip" ? [...tips.keys()][0] : bases[0],
        overlong: bases.length === 0 && range.bases.length > 0,
    };
}
/**
 * The commit that an id or a ref leads to, through annotated tags.
 *
 * A ref that is given beside an id may lead elsewhere by now: then the id alone counts.
 */
async function resolveCommit({ id, refs }, session) {
    let trouble = "absent";
    for (const name of id === undefined ? refs.map((ref) => ref.replace(/^refs\//, "")) : [id]) {
        const reply = await session.json("/commits/{ref}", { ref: name }, "application/vnd.github.sha");
        const commit = reply.ok ? idIn(reply.value) : undefined;
        if (commit !== undefined)
            return { ok: true, value: commit };
        if (!reply.ok)
            trouble = reply.trouble;
    }
    if (id !== undefined && trouble === "absent") {
        const tag = await session.json("/git/tags/{sha}", { sha: id });
        const target = tag.ok ? (0,payload/* objectId */.Tu)((0,payload.at)(tag.value, "object", "sha")) : undefined;
        if (target !== undefined && target !== id) {
            return resolveCommit({ id: target, refs: [] }, session);
        }
    }
    return { ok: false, trouble };
}
/**
 * GitHub answers this media type with the id alone; the client gives what is not marked as text as bytes. Servers
 * that do not know it answer with the whole commit.
 */
function idIn(value) {
    if (typeof value === "string")
        return (0,payload/* objectId */.Tu)(value.slice(0, 100).trim());
    if (value instanceof ArrayBuffer)
        return (0,payload/* objectId */.Tu)(Buffer.from(value).toString("latin1", 0, 100).trim());
    return (0,payload/* objectId */.Tu)((0,payload.at)(value, "sha"));
}
async function resolveAll(refs, session) {
    const found = new Set();
    for (const ref of refs) {
        const commit = await resolveCommit(ref, session);
        if (commit.ok)
            found.add(commit.value);
    }
    return [...found];
}
/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase({ mergeCommit }, tips, session) {
    if (mergeCommit === undefined)
        return undefined;
    const commit = await session.json("/git/commits/{sha}", { sha: mergeCommit });
    const parents = commit.ok ? (0,payload/* list */.p_)((0,payload.at)(commit.value, "parents")).map((one) => (0,payload/* objectId */.Tu)((0,payload.at)(one, "sha"))) : [];
    const [base, head] = parents;
    return parents.length === 2 && head !== undefined && tips.includes(head) ? base : undefined;
}
/** What a tip reaches and none of the bases does. A base without a common ancestor only makes it longer. */
async function commitsOf(tip, bases, session, gaps) {
    let common;
    let trouble;
    for (const base of bases) {
        const compared = await compare(base, tip, session);
        if (!compared.ok) {
            trouble = compared.trouble;
            continue;
        }
        const { commits, missing } = compared.value;
        if (missing > 0) {
            gaps.add({ gap: "limit", why: { because: "api-commits-of-range", missing } });
        }
        const ids = new Set(commits);
        common = common === undefined ? commits : common.filter((commit) => ids.has(commit));
    }
    if (common !== undefined)
        return common;
    if (trouble !== undefined && trouble !== "absent") {
        gaps.add({ gap: "history", why: whyOf(trouble) });
        return [tip];
    }
    return range_history(tip, session, gaps);
}
async function compare(base, head, session) {
    const commits = new Set();
    let total = 0;
    for (let page = 1;; page++) {
        const reply = await session.json("/compare/{basehead}", {
            basehead: `${base}...${head}`,
            per_page: PAGE_COMMITS,
            page,
        });
        if (!reply.ok)
            return reply;
        const counted = (0,payload/* count */.U9)((0,payload.at)(reply.value, "total_commits"));
        if (counted === undefined)
            return { ok: false, trouble: "unreadable" };
        total = Math.max(total, counted);
        const before = commits.size;
        for (const id of idsIn((0,payload.at)(reply.value, "commits")))
            commits.add(id);
        const done = commits.size >= Math.min(total, MOST_COMMITS) || commits.size === before;
        if (done) {
            return { ok: true, value: { commits: [...commits], missing: total - commits.size }, hasNext: false };
        }
    }
}
/** The newest commits that lead to a tip, for want of a base. */
async function range_history(tip, session, gaps) {
    const commits = new Set();
    for (let page = 1;; page++) {
        const reply = await session.json("/commits", { sha: tip, per_page: PAGE_COMMITS, page });
        if (!reply.ok) {
            gaps.add({ gap: "history", why: whyOf(reply.trouble) });
            break;
        }
        const before = commits.size;
        for (const id of idsIn(reply.value))
            commits.add(id);
        if (commits.size === 0)
            gaps.add({ gap: "history", why: whyOf("unreadable") });
        if (!reply.hasNext || commits.size === before)
            break;
        if (commits.size >= MOST_COMMITS_WITHOUT_BASE) {
            const why = { because: "api-without-base", most: MOST_COMMITS_WITHOUT_BASE };
            gaps.add({ gap: "limit", why });
            break;
        }
    }
    return (commits.size === 0 ? [tip] : [...commits]).reverse();
}
function idsIn(commits) {
    return (0,payload/* list */.p_)(commits).flatMap((commit) => (0,payload/* objectId */.Tu)((0,payload.at)(commit, "sha")) ?? []);
}

;// CONCATENATED MODULE: ./lib/scan/api/read-file.js

/** Larger is no list of exceptions. */
const LARGEST_TEXT_BYTES = 1024 * 1024;
/**
 * The text of a file as it is in a commit, branch or tag; `undefined` when there is none or it cannot be had.
 *
 * @param ref an id, or the name of a ref
 */
async function textAt(ref, path, session) {
    const reply = await readFileAt(ref, path, session, LARGEST_TEXT_BYTES);
    return reply.ok ? reply.value.toString("utf8") : undefined;
}

;// CONCATENATED MODULE: ./lib/scan/api/session.js

/** GITHUB_TOKEN has 1,000 requests an hour and repository, of which other steps want some. */
const MOST_REQUESTS = 900;
const MOST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;
/** A server that was not reached for so many questions in a row is asked no more: each may take minutes. */
const MOST_UNREACHED = 2;
/** Of several requests at one time only one may bring more than this. */
const LARGE_BYTES = 8 * 1024 * 1024;
/**
 * Requests about one repository: counted, tried again where that may help, and with all failures as values. Once
 * a limit is reached nothing more is sent.
 */
class ApiSession {
    #client;
    #repository;
    #clock;
    #cancel;
    #allowance;
    #sent = 0;
    #stopped;
    #unreached = 0;
    /** Ends when no large answer is being read any more. */
    #large = Promise.resolve();
    constructor(client, repository, ports, allowance = MOST_REQUESTS) {
        this.#client = client;
        this.#repository = repository;
        this.#clock = ports.clock;
        this.#cancel = ports.cancel;
        this.#allowance = allowance;
    }
    /** Lets this session send so many requests more, such as were kept back for the end. */
    allow(more) {
        this.#allowance += more;
    }
    /**
     * JSON of `GET /repos/{owner}/{repo}/…`, or text where a media type asks for it.
     *
     * @param route below the repository, as in GitHub's documentation: `/commits/{ref}`
     */
    json(route, parameters = {}, accept) {
        return this.#again(async () => {
            const { data, headers } = await this.#get(route, parameters, { accept });
            return { ok: true, value: data, hasNext: /rel="next"/.test(headers.link ?? "") };
        });
    }
    /** Bytes as they are, up to a bound. */
    raw(route, parameters, mostBytes) {
        return this.#again(async () => {
            const { data } = await this.#get(route, parameters, { accept: RAW, asStream: true });
            const bytes = await this.#collect(data, mostBytes);
            return bytes === undefined
                ? { ok: false, trouble: "too-large" }
                : { ok: true, value: bytes, hasNext: false };
        });
    }
    #get(route, parameters, { accept, asStream = false }) {
        return this.#client.request(`GET /repos/{owner}/{repo}${route}`, {
            ...parameters,
            ...this.#repository,
            headers: accept === undefined ? {} : { accept },
            // The client would read bytes as text where a server adds a character set to their type.
            request: { signal: this.#cancel, parseSuccessResponseBody: !asStream },
        });
    }
    async #collect(stream, mostBytes) {
        // An answer without a body is an empty file.
        if (stream === null || stream === undefined || stream === "")
            return Buffer.alloc(0);
        const chunks = [];
        let bytes = 0;
        let done;
        try {
            for await (const chunk of stream) {
                bytes += chunk.length;
                // Leaving the loop ends the stream, and with it the answer.
                if (bytes > mostBytes)
                    return undefined;
                chunks.push(chunk);
                if (bytes > LARGE_BYTES)
                    done ??= await this.#turn();
            }
            return Buffer.concat(chunks);
        }
        finally {
            done?.();
        }
    }
    /** Waits for the other large answers: there is memory for one at a time. */
    async #turn() {
        const before = this.#large;
        const { promise, resolve } = Promise.withResolvers();
        this.#large = before.then(() => promise);
        await before;
        return resolve;
    }
    async #again(send) {
        for (let attempt = 1;; attempt++) {
            if (this.#cancel.aborted)
                return { ok: false, trouble: "cancelled" };
            if (this.#stopped)
                return { ok: false, trouble: this.#stopped };
            if (this.#sent >= this.#allowance)
                return { ok: false, trouble: "budget" };
            this.#sent += 1;
            let trouble;
            try {
                const reply = await send();
                this.#unreached = 0;
                return reply;
            }
            catch (error) {
                trouble = this.#cancel.aborted ? "cancelled" : troubleOf(error);
            }
            if (trouble === "rate-limited")
                this.#stopped = trouble;
            const mayPass = trouble === "server-error" || trouble === "unreachable";
            if (!mayPass || attempt === MOST_ATTEMPTS) {
                this.#unreached = trouble === "unreachable" ? this.#unreached + 1 : 0;
                if (this.#unreached >= MOST_UNREACHED)
                    this.#stopped = "unreachable";
                return { ok: false, trouble };
            }
            await this.#clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), this.#cancel);
        }
    }
}
const RAW = "application/vnd.github.raw+json";
/** By the client's error, which holds the answer if there was one. Sources: facts of GitHub's rate limits. */
function troubleOf(error) {
    const status = (0,payload.at)(error, "status");
    const response = (0,payload.at)(error, "response");
    if (typeof status !== "number" || response === undefined)
        return "unreachable";
    if (status === 429 || (status === 403 && isRateLimit(response)))
        return "rate-limited";
    if (status === 401)
        return "refused";
    if (status === 403)
        return isTooLarge(response) ? "too-large" : "refused";
    if (status >= 500)
        return "server-error";
    // 409: the repository is empty. 422: no such commit.
    if (status === 404 || status === 409 || status === 410 || status === 422)
        return "absent";
    return "unreadable";
}
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(response) {
    const message = (0,payload/* words */.aL)((0,payload.at)(response, "data", "message"));
    return ((0,payload.at)(response, "headers", "x-ratelimit-remaining") === "0" ||
        (0,payload.at)(response, "headers", "retry-after") !== undefined ||
        (message !== undefined && /\brate limit\b/i.test(message.slice(0, 500))));
}
function isTooLarge(response) {
    const code = (0,payload.at)(response, "data", "errors", 0, "code");
    const message = (0,payload/* words */.aL)((0,payload.at)(response, "data", "message"))?.slice(0, 500);
    return (code === "too_large" || (message !== undefined && /\b(?:up to|too large|larger than)\b/.test(message)));
}

;// CONCATENATED MODULE: ./lib/scan/api/settle.js



/** Files that are looked at for this; what comes after them is taken for new and still there. */
const settle_MOST_FILES = 100;
/** Names that a file had one after the other. */
const MOST_RENAMES = 10;
/**
 * Finds out, for the keys that were found and only for those, whether they still stand at the tip and whether
 * they stood at a base: the files of the same names are read there. What cannot be read counts as new, and as
 * still there.
 */
async function settle(harvest, { tips, bases }, session, eyes) {
    const reader = new Reader(session, eyes);
    const wanted = new Set(harvest.added.map(({ seen }) => seen.hit.key));
    const known = new Set(harvest.known);
    for (const file of filesBefore(harvest, wanted)) {
        for (const base of bases) {
            const found = await reader.seenIn(base, file);
            if (found === undefined || found === "unread")
                continue;
            for (const { hit } of found)
                if (wanted.has(hit.key))
                    known.add(hit.key);
        }
    }
    const sightings = [];
    const settled = new Set();
    for (const added of harvest.added) {
        const { seen, source, file } = added;
        if (file === undefined) {
            sightings.push(sightingOf(added, true));
            continue;
        }
        const identity = [source, seen.hit.key, file, seen.entry].join("\0");
        if (settled.has(identity))
            continue;
        settled.add(identity);
        sightings.push(...(await atTips(added, tips, harvest, reader)));
    }
    // The earliest commit came first.
    const all = distinct(sightings).map((one, at, { length }) => ({ ...one, age: length - at }));
    return { sightings: all, known };
}
/** A key that was added under an old name and again under a new one stands at the tip once. */
function distinct(sightings) {
    const byPlace = sightings.map((sighting) => {
        const { hit, place } = sighting;
        const { source, file, entry, line, column, commit } = place;
        return [JSON.stringify([hit.key, source, file, entry, line, column, commit]), sighting];
    });
    return [...new Map(byPlace.toReversed()).values()].reverse();
}
/** Where keys that were found may have stood before: under the same name, an older one, or where they went away. */
function filesBefore({ added, removed, renames }, wanted) {
    const files = new Set(added.flatMap(({ file, source }) => (file && source === "file" ? [file] : [])));
    const olderNames = new Map([...renames].map(([from, to]) => [to, from]));
    for (const file of [...files]) {
        let name = olderNames.get(file);
        for (let steps = 0; name !== undefined && steps < MOST_RENAMES; steps++) {
            files.add(name);
            name = olderNames.get(name);
        }
    }
    for (const { key, file } of removed)
        if (wanted.has(key))
            files.add(file);
    return files;
}
async function atTips(added, tips, { renames }, reader) {
    const { seen, source, file = "" } = added;
    let unread = tips.length === 0;
    for (const tip of tips) {
        for (const name of namesAfter(file, renames)) {
            const found = await reader.seenIn(tip, name);
            if (found === "unread")
                unread = true;
            if (found === undefined || found === "unread")
                continue;
            if (source === "path") {
                if (name === file)
                    return [sightingOf({ ...added, commit: tip }, true)];
                continue;
            }
            const same = found.filter(({ hit, entry }) => hit.key === seen.hit.key && entry === seen.entry);
            if (same.length > 0) {
                return same.map((one) => sightingOf({ seen: one, source, file: name, commit: tip }, true));
            }
        }
    }
    return [sightingOf(added, unread)];
}
/** The name itself and those that it was given later. */
function namesAfter(file, renames) {
    const names = [file];
    for (let name = renames.get(file); name !== undefined && names.length <= MOST_RENAMES; name = renames.get(name)) {
        if (names.includes(name))
            break;
        names.push(name);
    }
    return names;
}
/** Reads files at commits, each once. */
class Reader {
    #session;
    #eyes;
    #files = new Map();
    constructor(session, eyes) {
        this.#session = session;
        this.#eyes = eyes;
    }
    /** Keys in a file; `undefined` when there is no such file. */
    async seenIn(commit, path) {
        const name = `${commit}:${path}`;
        if (this.#files.has(name))
            return this.#files.get(name);
        const found = this.#files.size < settle_MOST_FILES ? await this.#look(commit, path) : "unread";
        this.#files.set(name, found);
        return found;
    }
    async #look(commit, path) {
        const reply = await readFileAt(commit, path, this.#session);
        if (!reply.ok)
            return reply.trouble === "absent" ? undefined : "unread";
        return (await lookAtFile(reply.value, this.#eyes)).seen;
    }
}

;// CONCATENATED MODULE: ./lib/scan/api/tag.js



/** Tags may lead to tags. */
const MOST_TAGS = 5;
const TAG_REF = /^refs\/(tags\/.+)$/;
/**
 * Looks at the annotated tag that a tip is, and at those that it leads to.
 *
 * @param commit what the tip leads to in the end
 */
async function readTags({ id, refs }, commit, session, eyes, gaps) {
    const harvest = emptyHarvest();
    const ref = refs.map((name) => TAG_REF.exec(name)?.[1]).find((name) => name !== undefined);
    // Only where there can be a tag: each question is a request of those that are counted.
    if (ref === undefined && (id === undefined || id === commit))
        return harvest;
    let next = id === undefined ? await idOf(ref ?? "", session, gaps) : id;
    for (let depth = 0; next !== undefined && next !== commit && depth < MOST_TAGS; depth++) {
        const tag = await session.json("/git/tags/{sha}", { sha: next });
        if (!tag.ok) {
            if (tag.trouble !== "absent")
                gaps.miss("file", tag.trouble);
            break;
        }
        const target = (0,payload/* objectId */.Tu)((0,payload.at)(tag.value, "object", "sha"));
        if (target === undefined || (0,payload/* words */.aL)((0,payload.at)(tag.value, "message")) === undefined) {
            gaps.miss("file", "unreadable");
            break;
        }
        harvest.objects += 1;
        lookAt(tag.value, next, eyes, harvest);
        next = target;
    }
    return harvest;
}
async function idOf(ref, session, gaps) {
    const reply = await session.json("/git/ref/{ref}", { ref });
    const id = reply.ok ? (0,payload/* objectId */.Tu)((0,payload.at)(reply.value, "object", "sha")) : undefined;
    if (reply.ok ? id === undefined : reply.trouble !== "absent") {
        gaps.miss("file", reply.ok ? "unreadable" : reply.trouble);
    }
    return id;
}
function lookAt(tag, id, eyes, harvest) {
    const tagger = `${(0,payload/* words */.aL)((0,payload.at)(tag, "tagger", "name")) ?? ""} <${(0,payload/* words */.aL)((0,payload.at)(tag, "tagger", "email")) ?? ""}>`;
    const texts = [
        ["tag-message", (0,payload/* words */.aL)((0,payload.at)(tag, "message")) ?? ""],
        ["author", tagger],
        ["ref", (0,payload/* words */.aL)((0,payload.at)(tag, "tag")) ?? ""],
    ];
    for (const [source, text] of texts) {
        const bytes = Buffer.from(text);
        harvest.bytes += bytes.length;
        for (const seen of lookAtText(bytes, eyes)) {
            harvest.added.push({ seen, source, file: undefined, commit: id });
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/api/scan.js











const API_SCAN_LIMITS = { requests: MOST_REQUESTS, reserve: 100 };
/** Requests at one time. GitHub allows 100, of all clients together. */
const AT_ONCE = 4;
/**
 * Reads what an event added, or the files of one commit, over GitHub's REST API, for want of git: each commit
 * with its patches, and whole files where a patch is missing or does not show all. Never throws for what the API
 * answers or fails to answer; what could not be read is a gap.
 */
async function scanOverApi(client, { added, ignoreFiles, ...repository }, deps, limits = API_SCAN_LIMITS) {
    if (added.added === "nothing")
        return (0,reading/* nothingRead */.w)({ what: "nothing" });
    if (added.added === "range" && added.repository === "wiki") {
        const why = { because: "api-no-wiki" };
        return { ...(0,reading/* nothingRead */.w)({ what: "nothing" }), gaps: [{ gap: "no-way", why }] };
    }
    const { owner, repo } = repository;
    const session = new ApiSession(client, { owner, repo }, deps, limits.requests - limits.reserve);
    const work = { session, deps, ignoreFiles, gaps: new Gaps(), reserve: limits.reserve };
    return added.added === "range" ? await scanRange(added, work) : await scanTip(added, work);
}
async function scanRange(range, work) {
    const { session, deps, gaps } = work;
    const listed = await listRange(range, session, gaps);
    const { tips, bases, ignoreFrom } = listed;
    const scanned = { what: "range", tips, bases };
    const [tip] = tips;
    if (tip === undefined)
        return { ...(0,reading/* nothingRead */.w)(scanned), gaps: gaps.all };
    const ignoreFiles = await ignoreTexts(work, ignoreFrom, ignoreFrom === tip ? undefined : tip);
    const harvest = emptyHarvest();
    for (const [commit, ref] of listed.resolved) {
        mergeInto(harvest, await readTags(ref, commit, session, deps, gaps));
    }
    const harvester = new Harvester(session, deps, gaps, bases[0]);
    const parts = await inOrder(listed.commits, (commit) => harvester.commit(commit));
    for (const part of parts)
        if (part)
            mergeInto(harvest, part);
    session.allow(work.reserve);
    return {
        ...(0,reading/* nothingRead */.w)(scanned),
        ...(await settle(harvest, { tips, bases }, session, deps)),
        gaps: gaps.all,
        notes: listed.overlong ? [{ note: "overlong" }] : [],
        unopened: harvest.unopened,
        ignoreFiles,
        commits: parts.filter((part) => part !== undefined).length,
        objects: harvest.objects,
        bytes: harvest.bytes,
    };
}
/** The files of one commit, and what it says. */
async function scanTip({ tip }, work) {
    const { session, deps, gaps } = work;
    const found = await resolveCommit(tip, session);
    if (!found.ok) {
        const gap = { gap: "commit", id: tip.id ?? "", role: "tip", why: whyOf(found.trouble) };
        return { ...(0,reading/* nothingRead */.w)({ what: "tip", tip: tip.id ?? "" }), gaps: [gap] };
    }
    const commit = found.value;
    const ignoreFiles = await ignoreTexts(work, commit, undefined);
    const harvester = new Harvester(session, deps, gaps, undefined);
    const harvest = await readTags(tip, commit, session, deps, gaps);
    const details = await readCommit(commit, session);
    if (details.ok)
        mergeInto(harvest, harvester.words(details.value));
    else
        gaps.miss("commit", details.trouble);
    session.allow(work.reserve);
    const tree = await readTree(commit, session);
    if (!tree.ok)
        gaps.add({ gap: "objects", count: 0, why: whyOf(tree.trouble) });
    if (tree.ok && tree.value.cut) {
        gaps.add({ gap: "limit", why: { because: "api-files-of-tree" } });
    }
    const files = tree.ok ? tree.value.files : [];
    for (const part of await inOrder(files, (file) => harvester.file(file, commit)))
        mergeInto(harvest, part);
    const { sightings } = await settle(harvest, { tips: [], bases: [] }, session, deps);
    return {
        ...(0,reading/* nothingRead */.w)({ what: "tip", tip: commit }),
        sightings,
        gaps: gaps.all,
        unopened: harvest.unopened,
        ignoreFiles,
        commits: details.ok ? 1 : 0,
        objects: harvest.objects,
        bytes: harvest.bytes,
    };
}
async function ignoreTexts({ ignoreFiles, session }, from, tip) {
    const texts = [];
    for (const source of ignoreFiles) {
        const counts = from === undefined ? undefined : await textAt(from, source.path, session);
        const proposed = tip === undefined ? undefined : await textAt(tip, source.path, session);
        texts.push({ source, counts, proposed });
    }
    return texts;
}
/** Does the work for all items, a few at a time; the results are in the order of the items. */
async function inOrder(items, work) {
    const results = [];
    for (let from = 0; from < items.length; from += AT_ONCE) {
        results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
    }
    return results;
}


/***/ })

};
