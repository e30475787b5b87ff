export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readForeign: () => (/* binding */ readForeign)
});

;// CONCATENATED MODULE: ./lib/json.js
/** Whether a value, such as one out of JSON, is an object with names: neither a list nor `null`. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The deepest answers of the APIs that we know have not ten levels. */
const DEEPEST = 200;
/**
 * JSON as a value, `undefined` when it is none. What nests deeper than any API's answer counts as none as well: it
 * can be read, and then whatever walks through it, `JSON.stringify` too, runs out of stack.
 */
function parseJson(text) {
    if (nestsTooDeep(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether JSON has more than {@link DEEPEST} lists and objects one in another. Of other texts it may say anything. */
function nestsTooDeep(json) {
    let depth = 0;
    let inText = false;
    for (let at = 0; at < json.length; at++) {
        const sign = json.charCodeAt(at);
        if (inText) {
            if (sign === BACKSLASH)
                at += 1;
            else if (sign === QUOTE)
                inText = false;
        }
        else if (sign === QUOTE)
            inText = true;
        else if (sign === LIST || sign === OBJECT) {
            depth += 1;
            if (depth > DEEPEST)
                return true;
        }
        else if (sign === LIST_END || sign === OBJECT_END)
            depth -= 1;
    }
    return false;
}
const [BACKSLASH, QUOTE, LIST, LIST_END, OBJECT, OBJECT_END] = Array.from('\\"[]{}', (sign) => sign.charCodeAt(0));

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __webpack_require__(98);
// EXTERNAL MODULE: ./lib/object-id.js
var object_id = __webpack_require__(904);
;// CONCATENATED MODULE: ./lib/scan/accept/foreign/openai-rules.js

/**
 * The keys that gitleaks finds by its rule for OpenAI (gitleaks/gitleaks:config/gitleaks.toml, `openai-api-key`,
 * v8.24.3 to v8.30.1). Others it can only find by its generic rule.
 */
const FOUND_BY_OPENAI_RULE = new RegExp(`^sk-(?:(?:proj|svcacct|admin)-(?:[\\w-]{74}|[\\w-]{58})${grammar/* MARKER */.tl}(?:[\\w-]{74}|[\\w-]{58})|[a-zA-Z0-9]{20}${grammar/* MARKER */.tl}[a-zA-Z0-9]{20})$`);
const OPENAI_RULE = "openai-api-key";
const GENERIC_RULE = "generic-api-key";
/** The rule of this name, if it is one that finds OpenAI keys. */
function keyRule(id) {
    return id === OPENAI_RULE || id === GENERIC_RULE ? id : undefined;
}
/**
 * Which of its rules gitleaks reports a key by. Where the one for OpenAI finds it, the generic one keeps quiet
 * (gitleaks/gitleaks:detect/utils.go, `filter`), so that what accepts the one does not accept the other.
 */
function ruleThatFinds(key) {
    return FOUND_BY_OPENAI_RULE.test(key) ? OPENAI_RULE : GENERIC_RULE;
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/places.js

/**
 * Accepts places as gitleaks does: by file, line and rule, and by the commit that added the line where one is named.
 *
 * A sighting may stand for others of its key in the same file, in older versions of it. It is accepted when all
 * of them are. What gitleaks reads in another form, or not at all (archives, joined and encoded keys), it is not.
 */
function placeRules(places) {
    const byPlace = new Map();
    for (const place of places) {
        const name = nameOf(place.file, place.line, place.rule, place.commit);
        const there = byPlace.get(name);
        if (there === undefined)
            byPlace.set(name, [place]);
        else
            there.push(place);
    }
    return ({ hit, place, standsFor }) => {
        const { source, file, entry } = place;
        if (source !== "file" || file === undefined || entry !== undefined)
            return undefined;
        if (hit.encoding !== "plain" || standsFor === undefined || standsFor.length === 0)
            return undefined;
        const rule = ruleThatFinds(hit.key);
        const accepting = standsFor.map(({ commit, line }) => [undefined, commit]
            .flatMap((one) => byPlace.get(nameOf(file, line, rule, one)) ?? [])
            .find(({ key }) => key === undefined || key === hit.key));
        return accepting.every((one) => one !== undefined) ? accepting[0]?.written : undefined;
    };
}
function nameOf(file, line, rule, commit) {
    return [commit ?? "", line, rule, file].join(":");
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/rules.js
const MOST_TOLD = 5;
/** Collects what is not taken over, by reason. */
class LeftOvers {
    #file;
    #told = new Map();
    constructor(file) {
        this.#file = file;
    }
    /** @param where a number of a line or the name of a table; left out for the whole file */
    add(why, where) {
        const told = this.#told.get(why) ?? { where: [], more: 0 };
        this.#told.set(why, told);
        if (where === undefined || told.where.at(-1) === where)
            return;
        if (told.where.length < MOST_TOLD)
            told.where.push(where);
        else
            told.more++;
    }
    all() {
        return [...this.#told].map(([why, { where, more }]) => ({ file: this.#file, why, where, more }));
    }
}
/** What accepts nothing. */
function nothingTaken(file, why) {
    const left = new LeftOvers(file);
    left.add(why);
    return { placeRule: () => undefined, pathRule: () => undefined, rules: [], left: left.all() };
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/gitleaks-baseline.js






const MOST_PLACES = 10_000;
/**
 * Reads a report of gitleaks in JSON, as it takes it for `--baseline-path`: findings that are accepted where they
 * are (gitleaks/gitleaks:detect/baseline.go, report/finding.go). One counts when it names its commit and its key.
 */
function readGitleaksBaseline(file, text) {
    const findings = parseJson(text);
    if (!Array.isArray(findings))
        return nothingTaken(file, "unreadable");
    const left = new LeftOvers(file);
    const places = [];
    for (const [index, finding] of findings.entries()) {
        const place = placeOf(finding);
        if (typeof place === "string")
            left.add(place, `[${index}]`);
        else if (places.length >= MOST_PLACES)
            left.add("too-many", `[${index}]`);
        else
            places.push(place);
    }
    return {
        placeRule: placeRules(places),
        pathRule: () => undefined,
        rules: places.map(({ written }) => written),
        left: left.all(),
    };
}
function placeOf(finding) {
    if (!isObject(finding))
        return "form";
    const { RuleID: id, Commit: commit, File: file, StartLine: line, Secret: key } = finding;
    if (typeof id !== "string" || typeof file !== "string" || !Number.isSafeInteger(line))
        return "form";
    const rule = keyRule(id);
    if (rule === undefined)
        return "other-rule";
    if (typeof commit !== "string" || !(0,object_id/* isObjectId */.T)(commit) || typeof key !== "string")
        return "unclear";
    // With --redact there stands REDACTED, or the beginning of the key and three dots.
    if (key === "REDACTED" || key.endsWith("..."))
        return "unclear";
    return {
        commit,
        file,
        rule,
        line: Number(line),
        key,
        written: file.includes(grammar/* MARKER */.tl) ? commit : `${commit}:${file}:${id}:${line}`,
    };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(292);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(856);
// EXTERNAL MODULE: ./lib/scan/accept/key-like.js
var key_like = __webpack_require__(701);
// EXTERNAL MODULE: ./lib/scan/accept/path-rules.js
var path_rules = __webpack_require__(985);
;// CONCATENATED MODULE: ./lib/scan/accept/foreign/go-patterns.js



const LONGEST_PATTERN = 1_000;
/** Instructions of a compiled pattern: what it costs for each character is at most as much. */
const LARGEST_PROGRAM = 2_000;
/**
 * Compiles a regular expression of Go's `regexp` (github.com/google/re2/wiki/Syntax), which takes linear time for
 * any pattern and any path.
 *
 * @returns why it is not used, when it is not
 */
function pathPattern(written) {
    if ((0,key_like/* holdsKey */.g)(written))
        return "key";
    if (written.length > LONGEST_PATTERN)
        return "long";
    const pattern = compiled(written);
    if (pattern === undefined)
        return "pattern";
    return path_rules/* ANYWHERE */.eY.every((path) => pattern.finds(path)) ? "sweeping" : pattern;
}
/** Several patterns as one, as gitleaks puts them together: flags in one are flags of those behind it. */
function joinedPattern(patterns) {
    return compiled(`(?:${patterns.join("|")})`);
}
function compiled(written) {
    let pattern;
    try {
        pattern = build/* RE2JS */.L3.compile(written);
    }
    catch {
        return undefined;
    }
    const size = pattern.programSize();
    if (size > LARGEST_PROGRAM)
        return undefined;
    return { written, size, finds: (path) => pattern.matcher(path).find() };
}
/** Instructions times characters, over all paths of a scan: some seconds at most. */
const MOST_WORK = 100_000_000;
/** Looks patterns up for paths, each path once, until that has taken too much. */
class PathMatcher {
    #patterns;
    #size;
    #known = new Map();
    #work = 0;
    constructor(patterns) {
        this.#patterns = patterns;
        this.#size = patterns.reduce((sum, { size }) => sum + size, 0);
    }
    /** The first pattern that is found in the path. None for paths that are too long, or too many. */
    firstIn(path) {
        if (this.#known.has(path))
            return this.#known.get(path);
        const work = this.#size * path.length;
        if (path.length > path_rules/* LONGEST_PATH */.fN || this.#work + work > MOST_WORK)
            return undefined;
        this.#work += work;
        const found = this.#patterns.find(({ finds }) => finds(path))?.written;
        this.#known.set(path, found);
        return found;
    }
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/gitleaks-config.js





const MOST_PATTERNS = 1_000;
/**
 * Reads the allowlists of a `.gitleaks.toml` (gitleaks/gitleaks:README.md, config/config.go, config/allowlist.go)
 * as far as they accept paths, for every rule or for those that find OpenAI keys. Allowlists of other rules, and
 * what is accepted by commits, contents or several conditions at once, are left over.
 */
function readGitleaksConfig(file, text) {
    const config = tableOf(parsed(text));
    if (config === undefined)
        return nothingTaken(file, "unreadable");
    const left = new LeftOvers(file);
    const accepting = [];
    const rules = [];
    for (const list of [...globalLists(config, left), ...listsOfRules(config, left)]) {
        const patterns = patternsOf(list, MOST_PATTERNS - rules.length, left);
        rules.push(...patterns.map(({ written }) => written));
        const rule = pathRuleOf(list, patterns, left);
        if (rule !== undefined)
            accepting.push(rule);
    }
    tellScope(config, left);
    return {
        placeRule: () => undefined,
        pathRule: (path, key) => {
            for (const rule of accepting) {
                const found = rule(path, key);
                if (found !== undefined)
                    return found;
            }
            return undefined;
        },
        rules,
        left: left.all(),
    };
}
function parsed(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
}
/** `undefined` also where two names differ in their case only: which of them counts is chance. */
function tableOf(value) {
    if (!isObject(value))
        return undefined;
    const entries = Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]);
    const table = new Map(entries);
    return table.size === entries.length ? table : undefined;
}
function globalLists(config, left) {
    const all = named(config, "", left);
    return all.flatMap((list) => {
        const targets = list.table.get("targetrules");
        if (targets === undefined || (Array.isArray(targets) && targets.length === 0))
            return [list];
        const rules = (Array.isArray(targets) ? targets : []).flatMap((id) => keyRule(String(id)) ?? []);
        if (rules.length === 0)
            left.add("other-rule", list.name);
        return rules.length === 0 ? [] : [{ ...list, rules }];
    });
}
function listsOfRules(config, left) {
    const lists = rulesOf(config).map(({ id, name, table }) => ({ id, lists: named(table, `${name} `, left) }));
    return lists.flatMap(({ id, lists: ofRule }, at) => {
        const rule = keyRule(id);
        // Of several rules with one name, gitleaks keeps the last.
        const counts = rule !== undefined && !lists.slice(at + 1).some((other) => other.id === id);
        if (!counts)
            for (const { name } of ofRule)
                left.add(rule === undefined ? "other-rule" : "form", name);
        return counts ? ofRule.map((list) => ({ ...list, rules: [rule] })) : [];
    });
}
function rulesOf(config) {
    const rules = config.get("rules");
    return (Array.isArray(rules) ? rules : []).flatMap((value, at) => {
        const table = tableOf(value);
        const id = String(table?.get("id"));
        const name = keyRule(id) === undefined ? `[[rules]] ${at + 1}` : `[[rules]] ${id}`;
        return table === undefined ? [] : [{ id, name, table }];
    });
}
/** The allowlists of a table, in the form of today or in the older one. Both at once gitleaks refuses. */
function named(table, before, left) {
    const [older, newer] = [table.get("allowlist"), table.get("allowlists")];
    if (older === undefined && newer === undefined)
        return [];
    const lists = Array.isArray(newer)
        ? newer.map((value, at) => [`${before}[[allowlists]] ${at + 1}`, value])
        : [[`${before}[allowlist]`, older]];
    const isEither = (older === undefined) !== (newer === undefined || (Array.isArray(newer) && newer.length === 0));
    return lists.flatMap(([name, value]) => {
        const list = tableOf(value);
        if (isEither && list !== undefined)
            return [{ name, rules: undefined, table: list }];
        left.add("form", name);
        return [];
    });
}
/** What an allowlist may have. Another scanner that reads such files may know of further conditions. */
const NAMES = /^(?:description|condition|commits|paths|regextarget|regexes|stopwords|targetrules)$/;
/** The paths that a list accepts by themselves. */
function patternsOf({ name, table }, room, left) {
    const condition = String(table.get("condition") ?? "").toUpperCase();
    const conditions = ["commits", "paths", "regexes", "stopwords"].map((one) => table.get(one) ?? []);
    const isSound = ["", "OR", "||", "AND", "&&"].includes(condition) &&
        conditions.every((one) => Array.isArray(one) && one.every((item) => typeof item === "string")) &&
        [...table.keys()].every((one) => NAMES.test(one));
    if (!isSound) {
        left.add("form", name);
        return [];
    }
    const [commits = [], paths = [], regexes = [], stopwords = []] = conditions;
    const others = commits.length + regexes.length + stopwords.length;
    if (/AND|&&/.test(condition) && others > 0) {
        left.add("conditions", name);
        return [];
    }
    if (commits.length > 0)
        left.add("commits", name);
    if (regexes.length + stopwords.length > 0)
        left.add("contents", name);
    return paths.flatMap((written, at) => {
        const pattern = at < room ? pathPattern(written) : "too-many";
        if (typeof pattern !== "string")
            return [pattern];
        left.add(pattern, `${name} paths ${at + 1}`);
        return [];
    });
}
/** Where one pattern means something else in company: flags reach to those behind it, `\Q` even swallows them. */
const REACHES_ON = /\(\?[a-zA-Z-]+\)|\\Q/;
function pathRuleOf({ name, rules, table }, patterns, left) {
    if (patterns.length === 0)
        return undefined;
    const all = table.get("paths");
    // Older versions of gitleaks take them one by one, newer ones joined: what is accepted is accepted by both.
    const joined = all.length > 1 && all.some((one) => REACHES_ON.test(one)) ? joinedPattern(all) : "none";
    if (joined === undefined) {
        left.add("pattern", name);
        return undefined;
    }
    const matcher = new PathMatcher(patterns);
    const together = joined === "none" ? undefined : new PathMatcher([joined]);
    return (path, key) => {
        if (rules !== undefined && !rules.includes(ruleThatFinds(key)))
            return undefined;
        const found = matcher.firstIn(path);
        return found === undefined || together?.firstIn(path) !== undefined || together === undefined
            ? found
            : undefined;
    };
}
/** What narrows the search of gitleaks down in other ways than by allowlists. */
function tellScope(config, left) {
    const extend = tableOf(config.get("extend"));
    if (extend?.has("path") || extend?.has("url"))
        left.add("extends", "[extend]");
    const disabled = extend?.get("disabledrules");
    const isOff = Array.isArray(disabled) && disabled.some((id) => keyRule(String(id)) !== undefined);
    if (isOff)
        left.add("scope", "[extend] disabledRules");
    for (const { id, name, table } of rulesOf(config)) {
        if (keyRule(id) !== undefined && table.has("path"))
            left.add("scope", `${name} path`);
    }
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/gitleaks-ignore.js





const LONGEST_LINE = 4_096;
const gitleaks_ignore_MOST_PLACES = 10_000;
const BYTE_ORDER_MARK = "\ufeff";
/**
 * Reads `.gitleaksignore`: `commit:file:rule-id:line` or `file:rule-id:line` on each line, lines that begin with
 * `#` for comments (gitleaks/gitleaks:detect/detect.go, `AddGitleaksIgnore`).
 */
function readGitleaksIgnore(file, text) {
    const left = new LeftOvers(file);
    const places = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const number = index + 1;
        if ((0,key_like/* holdsKey */.g)(raw)) {
            left.add("key", number);
            continue;
        }
        if (raw.length > LONGEST_LINE) {
            left.add("long", number);
            continue;
        }
        // A byte order mark is part of the entry for gitleaks, which then fits nothing.
        const line = raw.startsWith(BYTE_ORDER_MARK) ? raw.trimEnd() : raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const place = gitleaks_ignore_placeOf(line);
        if (typeof place === "string")
            left.add(place, number);
        else if (places.length >= gitleaks_ignore_MOST_PLACES)
            left.add("too-many", number);
        else
            places.push(place);
    }
    return {
        placeRule: placeRules(places),
        pathRule: () => undefined,
        rules: places.map(({ written }) => written),
        left: left.all(),
    };
}
/** An entry that gitleaks would have written. Paths with a colon in them it cannot tell apart, and nor do we. */
function gitleaks_ignore_placeOf(line) {
    const parts = line.split(":");
    const [number = "", id = "", path = "", commit, ...more] = parts.toReversed();
    const isCommit = commit === undefined || (0,object_id/* isObjectId */.T)(commit);
    if (more.length > 0 || !isCommit || path === "" || !/^[1-9]\d{0,8}$/.test(number))
        return "form";
    const rule = keyRule(id);
    if (rule === undefined)
        return "other-rule";
    return {
        commit,
        file: path.replaceAll("\\", "/"),
        rule,
        line: Number(number),
        key: undefined,
        written: line,
    };
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/trufflehog-exclude.js


const trufflehog_exclude_MOST_PATTERNS = 1_000;
/**
 * Reads what TruffleHog takes as `--exclude-paths`: a regular expression of Go on each line, which is searched for
 * in the path of a file; lines that begin with `#` for comments (trufflesecurity/trufflehog:pkg/common/filter.go).
 */
function readTrufflehogExclude(file, text) {
    const left = new LeftOvers(file);
    const patterns = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (/^[\t\n\f\r ]*(?:#|$)/.test(line))
            continue;
        const pattern = patterns.length < trufflehog_exclude_MOST_PATTERNS ? pathPattern(line) : "too-many";
        if (typeof pattern === "string")
            left.add(pattern, index + 1);
        else
            patterns.push(pattern);
    }
    const matcher = new PathMatcher(patterns);
    return {
        placeRule: () => undefined,
        pathRule: (path) => matcher.firstIn(path),
        rules: patterns.map(({ written }) => written),
        left: left.all(),
    };
}

;// CONCATENATED MODULE: ./lib/scan/accept/foreign/read.js





const LARGEST_FILE_BYTES = 1_048_576;
const READERS = {
    "gitleaks-ignore": readGitleaksIgnore,
    "gitleaks-config": readGitleaksConfig,
    "gitleaks-baseline": readGitleaksBaseline,
    "trufflehog-exclude": readTrufflehogExclude,
};
/**
 * Reads a file of another scanner: what it accepts of ours, never more than that scanner would, and what is not
 * taken over. Never throws, whatever the file holds.
 */
function readForeign({ format, path }, text) {
    if (Buffer.byteLength(text) > LARGEST_FILE_BYTES)
        return nothingTaken(path, "too-large");
    return READERS[format](path, text);
}


/***/ })

};
