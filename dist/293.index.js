export const id = 293;
export const ids = [293];
export const modules = {

/***/ 7266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ strangerIn),
  E: () => (/* binding */ withheldFrom)
});

// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/validate/withheld.js

/** Events that carry a pull request and run in the pull request's own context. */
const PULL_REQUEST_EVENTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
/** Events that are treated as if from a fork when Dependabot causes them. */
const DEPENDABOT_EVENTS = new Set([
    ...PULL_REQUEST_EVENTS,
    "pull_request_target",
    "push",
    "create",
    "deployment",
    "deployment_status",
]);
/**
 * Whether GitHub gives no secrets to this run.
 * Source: https://docs.github.com/actions/reference/security/secrets and
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 *
 * @returns why, or `undefined` when secrets are given
 */
function secretsWithheld(event) {
    if (event.actor === "dependabot[bot]" && DEPENDABOT_EVENTS.has(event.name))
        return "dependabot";
    if (!PULL_REQUEST_EVENTS.has(event.name))
        return undefined;
    const head = field(field(event.payload, "pull_request"), "head");
    if (head === undefined)
        return undefined;
    // A fork that was deleted after its pull request was opened leaves `repo: null`.
    const fullName = field(field(head, "repo"), "full_name");
    return typeof fullName === "string" && sameRepository(fullName, event.repository) ? undefined : "fork";
}
function sameRepository(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function field(value, name) {
    return (0,json/* isObject */.Gv)(value) ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/checks/event.js

/** Why GitHub gives this run no secrets, if it does not. */
function withheldFrom(runner) {
    return secretsWithheld({
        name: runner.env("GITHUB_EVENT_NAME") ?? "",
        actor: runner.env("GITHUB_ACTOR") ?? "",
        repository: runner.env("GITHUB_REPOSITORY") ?? "",
        payload: runner.eventPayload(),
    });
}
/**
 * Why the keys that this run found are a stranger's to choose, if they are: also where GitHub does give secrets,
 * to `pull_request_target` and `workflow_run`.
 */
function strangerIn(runner) {
    const repository = runner.env("GITHUB_REPOSITORY") ?? "";
    const { pull_request, workflow_run } = (runner.eventPayload() ?? {});
    const heads = [
        ...(pull_request ? [pull_request.head?.repo?.full_name] : []),
        ...(workflow_run ? [workflow_run.head_repository?.full_name] : []),
    ];
    // A head repository that is gone was not this one.
    return heads.some((name) => name !== repository) ? "fork" : withheldFrom(runner);
}


/***/ }),

/***/ 8293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepKeyIssue: () => (/* binding */ keepKeyIssue)
});

// EXTERNAL MODULE: ./lib/report/authorship.js
var authorship = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/report/github-trouble.js
var github_trouble = __webpack_require__(3393);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/contract.js
var contract = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/issue/standing.js
/** Matters that are ahead and not the key's own fault. */
const AHEAD = ["model", "spend-limit", "leftover-key"];
/** Nothing is known. */
const UNKNOWN = {
    key: undefined,
    rotation: undefined,
    sight: undefined,
    ahead: undefined,
};
/** What holds after a run: what it could tell, and otherwise what was known before. */
function merge(previous, observed) {
    return {
        key: observed.key ?? previous.key,
        rotation: observed.rotation ?? previous.rotation,
        sight: observed.sight ?? previous.sight,
        ahead: inOrder(mergedAhead(previous, observed)),
    };
}
function mergedAhead(previous, { ahead, unseen = [] }) {
    if (ahead === undefined)
        return previous.ahead;
    return [...ahead, ...(previous.ahead ?? []).filter((matter) => unseen.includes(matter))];
}
/** Whether a run could tell anything. */
function tells({ key, rotation, sight, ahead }) {
    return key !== undefined || rotation !== undefined || sight !== undefined || ahead !== undefined;
}
/** Whether nothing is the matter, as far as is known. */
function isWell(standing) {
    return mattersOf(standing).length === 0;
}
/** Whether something else is the matter than before. To have learnt that a thing is well is no change. */
function changed(previous, now) {
    return mattersOf(previous).join() !== mattersOf(now).join();
}
/** Whether something is the matter that was not before. A key that is only due soon no more, but due, is. */
function worsened(previous, now) {
    const known = new Set(mattersOf(previous));
    if (known.has("rotation:due"))
        known.add("rotation:soon");
    return mattersOf(now).some((matter) => !known.has(matter));
}
/** What is the matter, the worst first; empty when nothing is. */
function mattersOf({ key, rotation, sight, ahead }) {
    return [
        ...(key === undefined || key === "well" ? [] : [`key:${key}`]),
        ...(rotation === undefined || rotation === "ok" ? [] : [`rotation:${rotation}`]),
        ...(sight === "blind" ? ["sight:blind"] : []),
        ...(inOrder(ahead) ?? []).map((matter) => `ahead:${matter}`),
    ];
}
function inOrder(ahead) {
    return ahead && AHEAD.filter((matter) => ahead.includes(matter));
}

;// CONCATENATED MODULE: ./lib/issue/marker.js



const VERSION = "v1";
const MARKER = /^\s*<!-- openai-key-guard:(key|change) (\S{1,2000})(?: ([^<>\r\n]{0,2000}?))? ?-->/;
/** Long enough for a change by accident or by hand; it is no signature. */
const SUM_LENGTH = 8;
/** The first line of an issue about a key, or of a comment. */
function markerOf(kind, keyName, memory) {
    const text = `${VERSION} ${fieldsOf(memory)}`;
    const name = encoded(keyName);
    return `<!-- openai-key-guard:${kind} ${name} ${text} sum=${sumOf(name, text)} -->`;
}
/** The marker that a text begins with, `undefined` when there is none of that kind. */
function readMarker(kind, text) {
    const [, found, name = "", rest = ""] = MARKER.exec(text) ?? [];
    const keyName = found === kind ? decoded(name) : undefined;
    if (keyName === undefined)
        return undefined;
    const [, fields = "", sum] = /^(.*) sum=(\w+)$/.exec(rest) ?? [];
    const isWhole = fields.startsWith(`${VERSION} `) && sum === sumOf(name, fields);
    return { keyName, memory: isWhole ? memoryOf(fields) : undefined };
}
/** Nothing in it can end a comment: letters, digits, `_`, `.` and `%`. */
function encoded(name) {
    return encodeURIComponent(name.toWellFormed()).replace(/[^\w.%]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decoded(name) {
    try {
        const keyName = decodeURIComponent(name);
        return encoded(keyName) === name ? keyName : undefined;
    }
    catch {
        return undefined;
    }
}
function sumOf(...texts) {
    return (0,external_node_crypto_.createHash)("sha256").update(texts.join(" ")).digest("hex").slice(0, SUM_LENGTH);
}
/** `told=2 key=no-credit/2026-11-01 rotation=ok/2026-10-01 sight=clear/2026-10-01 ahead=none/2026-10-01`; what is not known is left out. */
function fieldsOf({ standing, since, told }) {
    const { key, rotation, sight, ahead } = standing;
    const values = { key, rotation, sight, ahead: ahead && (ahead.join("+") || "none") };
    const fields = DIMENSIONS.flatMap((dimension) => values[dimension] === undefined ? [] : [`${dimension}=${values[dimension]}/${since[dimension]}`]);
    return [`told=${told}`, ...fields].join(" ");
}
const DIMENSIONS = ["key", "rotation", "sight", "ahead"];
function memoryOf(text) {
    const fields = new Map(text.split(" ").map((field) => field.split("=", 2)));
    const told = Number(fields.get("told"));
    const days = {};
    const values = {};
    for (const dimension of DIMENSIONS) {
        const [value, day] = fields.get(dimension)?.split("/", 2) ?? [];
        if (value === undefined)
            continue;
        if (day === undefined || !isDay(day))
            return undefined;
        values[dimension] = value;
        days[dimension] = day;
    }
    const standing = standingOf(values);
    if (standing === undefined || !Number.isSafeInteger(told) || told < 0)
        return undefined;
    return {
        standing,
        since: { key: days.key, rotation: days.rotation, sight: days.sight, ahead: days.ahead },
        told,
    };
}
function standingOf({ key, rotation, sight, ahead, }) {
    const standing = {
        key: oneOf(["well", ...contract/* VERDICTS */.bk], key),
        rotation: oneOf(contract/* ROTATION_STATES */.Gj.filter((state) => state !== "unknown"), rotation),
        sight: oneOf(["clear", "blind"], sight),
        ahead: ahead === undefined ? undefined : AHEAD.filter((matter) => ahead.split("+").includes(matter)),
    };
    const isKnown = standing.key === key &&
        standing.rotation === rotation &&
        standing.sight === sight &&
        (ahead === undefined || ahead === (standing.ahead?.join("+") || "none"));
    return isKnown ? standing : undefined;
}
function oneOf(words, text) {
    return words.find((word) => word === text);
}
function isDay(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

;// CONCATENATED MODULE: ./lib/issue/place.js
/** The place, by the client's own address: Gitea and Forgejo have the API's first version. */
function placeOf(client, at) {
    const { baseUrl } = client.request.endpoint.DEFAULTS;
    return { client, at, isGitea: /\/api\/v1$/.test(baseUrl) };
}
/** Of the largest page that the server gives. */
function pageSize({ isGitea }) {
    return (isGitea ? { limit: 50 } : { per_page: 100 });
}
/**
 * All items of a list, page by page. The pages are counted here and not followed by the address that the server
 * gives; and an answer that is no list is an error, never an empty list: that would open a second issue.
 *
 * @returns undefined when there are more pages than that
 */
async function allPages(ask, maxPages) {
    const all = [];
    for (let page = 1; page <= maxPages; page++) {
        const { data, headers } = await ask(page);
        all.push(...listIn(data));
        if (!/\brel="?next"?/.test(headers.link ?? ""))
            return all;
    }
    return undefined;
}
/**
 * The items of an answer.
 *
 * @throws Refusal when it is no list
 */
function listIn(data) {
    if (!Array.isArray(data))
        throw new Refusal("notTheApi");
    return data;
}
/** Why nothing is done, other than an error of the API: a sentence of the catalogue. */
class Refusal extends Error {
    why;
    constructor(why) {
        super(why);
        this.why = why;
    }
}

;// CONCATENATED MODULE: ./lib/issue/find.js




/** More issues than this with one label: then it is no label for ours alone. */
const MAX_PAGES = 30;
/** Of the newest ones that are open, when the label does not lead to ours. */
const MAX_PAGES_OF_AUTHOR = 3;
/** Reasons with which somebody closes what is not to be open. */
const DISMISSALS = ["not_planned", "duplicate"];
/**
 * All issues about the key that have the label, open and closed. Never by search: its index is behind.
 *
 * @param login whose issues alone are looked at when there are too many: strangers' can have the label, too
 */
async function findLabelled(place, label, keyName, login) {
    const all = await listLabelled(place, label, {});
    if (all !== undefined)
        return aboutKey(all, keyName);
    const by = await login();
    const own = by === undefined ? [] : ((await listLabelled(place, label, authorFilter(place, by))) ?? []);
    // None by that author may as well mean that the server knows the author by another name.
    if (own.length === 0)
        throw new Refusal("tooMany");
    return aboutKey(own, keyName);
}
function listLabelled(place, label, filter) {
    return allPages((page) => place.client.rest.issues.listForRepo({
        ...place.at,
        ...pageSize(place),
        ...(place.isGitea ? { type: "issues" } : { sort: "created", direction: "asc" }),
        ...filter,
        labels: label,
        state: "all",
        page,
    }), MAX_PAGES);
}
function authorFilter({ isGitea }, login) {
    return (isGitea ? { created_by: login } : { creator: login });
}
/** Open issues about the key that somebody wrote, with whatever labels: somebody may have taken ours off. */
async function findOpenBy(place, login, keyName) {
    const found = [];
    // The newest pages are enough; `allPages` gives nothing when there are more.
    await allPages(async (page) => {
        const answer = await place.client.rest.issues.listForRepo({
            ...place.at,
            ...pageSize(place),
            ...(place.isGitea ? { type: "issues" } : {}),
            ...authorFilter(place, login),
            state: "open",
            page,
        });
        found.push(...(Array.isArray(answer.data) ? answer.data : []));
        return answer;
    }, MAX_PAGES_OF_AUTHOR);
    return aboutKey(found, keyName);
}
/** Those that the account of this token wrote; see `report/authorship.ts`. */
function writtenBy(issues, login) {
    return issues.filter(({ author }) => (0,authorship/* isBy */._)(author, login));
}
function aboutKey(raw, keyName) {
    return raw.flatMap((item) => {
        const issue = readIssue(item);
        return issue?.keyName === keyName ? [issue.found] : [];
    });
}
/** An issue as the API shows it; `undefined` for a pull request, and for one without our marker. */
function readIssue(raw) {
    const issue = record(raw);
    const { number } = issue;
    const body = find_text(issue["body"]) ?? "";
    const marker = readMarker("key", body);
    const isPull = Boolean(issue["pull_request"]);
    if (marker === undefined || isPull || typeof number !== "number" || !Number.isSafeInteger(number)) {
        return undefined;
    }
    return {
        keyName: marker.keyName,
        found: {
            number,
            isOpen: issue["state"] !== "closed",
            isDismissed: issue["state"] === "closed" && DISMISSALS.includes(issue["state_reason"]),
            memory: marker.memory,
            author: authorOf(raw),
            body,
            isLocked: issue["locked"] === true || issue["is_locked"] === true,
            commentCount: typeof issue["comments"] === "number" ? issue["comments"] : Number.POSITIVE_INFINITY,
            hasEcho: timeOf(issue["updated_at"]) > timeOf(issue["closed_at"]),
            labels: names(issue["labels"], "name"),
            assignees: names(issue["assignees"], "login"),
        },
    };
}
function timeOf(time) {
    return Date.parse(find_text(time) ?? "");
}
/** Who wrote an issue or a comment. */
function authorOf(raw) {
    const user = record(record(raw)["user"]);
    return { login: find_text(user["login"]), type: find_text(user["type"]) };
}
/** Of a list of names, or of objects with a name. */
function names(list, property) {
    if (!Array.isArray(list))
        return [];
    return list.map((item) => find_text(item) ?? find_text(record(item)[property]) ?? "").filter((name) => name !== "");
}
/** What may be an object, as one: without any names when it is none. */
function record(value) {
    return (0,json/* isObject */.Gv)(value) ? value : {};
}
/** What may be a text; `undefined` when it is none. */
function find_text(value) {
    return typeof value === "string" ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/issue/labels.js



/** Orange: to be seen, and not the red of bugs. */
const COLOR = "d93f0b";
const labels_MAX_PAGES = 20;
/** Makes the labels that are missing. Rejects when the server is in trouble; a label that it refuses is left out. */
async function readyLabels(place, names, description) {
    const known = place.isGitea ? await numbersByName(place) : undefined;
    const labels = [];
    const refused = [];
    for (const name of names) {
        const label = known?.get(name.toLowerCase()) ??
            (known === undefined && (await exists(place, name)) ? name : await make(place, name, description));
        if (label === undefined)
            refused.push(name);
        else
            labels.push(label);
    }
    return { labels, refused };
}
/** Puts a label back on an issue that has lost it. Whether the server took it. */
async function putLabel(place, issue, name, description) {
    const { labels } = await readyLabels(place, [name], description);
    if (labels.length === 0)
        return false;
    return await taken(place.client.rest.issues.addLabels({
        ...place.at,
        issue_number: issue,
        labels: labels,
    }));
}
async function exists(place, name) {
    return await taken(place.client.rest.issues.getLabel({ ...place.at, name }));
}
/** The label, or undefined when the server does not take it. */
async function make(place, name, description) {
    try {
        const { data } = await place.client.rest.issues.createLabel({
            ...place.at,
            name,
            color: place.isGitea ? `#${COLOR}` : COLOR,
            description,
        });
        return place.isGitea ? numberIn(data) : name;
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        // Another run may have made it just now.
        if (place.isGitea)
            return (await numbersByName(place)).get(name.toLowerCase());
        return (await exists(place, name)) ? name : undefined;
    }
}
async function numbersByName(place) {
    const all = await allPages((page) => place.client.rest.issues.listLabelsForRepo({ ...place.at, ...pageSize(place), page }), labels_MAX_PAGES);
    return new Map((all ?? []).flatMap((label) => {
        const name = find_text(record(label)["name"]);
        const number = numberIn(label);
        return name === undefined || number === undefined ? [] : [[name.toLowerCase(), number]];
    }));
}
function numberIn(label) {
    const id = record(label)["id"];
    return typeof id === "number" ? id : undefined;
}
async function taken(request) {
    try {
        await request;
        return true;
    }
    catch (error) {
        if (isRefusal(error))
            return false;
        throw error;
    }
}
/** Whether the server understood a request and will not do it. */
function isRefusal(error) {
    const trouble = (0,github_trouble/* troubleOf */.L)(error);
    return trouble.kind === "status" && trouble.status >= 400 && trouble.status < 500;
}

;// CONCATENATED MODULE: ./lib/issue/assignees.js



/** GitHub takes no more. */
const MOST_ASSIGNEES = 10;
/**
 * Sends an issue with assignees, and without those that the server does not take: one name too many is no reason to
 * be without an issue.
 *
 * @param send gets nothing, or the assignees, and gives the issue as the server shows it
 * @returns also who is not assigned in the end
 */
async function sendAssigned(place, wanted, already, send) {
    const assigned = set(already);
    const fresh = wanted.filter((login) => !assigned.has(login.toLowerCase())).slice(0, MOST_ASSIGNEES);
    if (fresh.length === 0)
        return { issue: await send({}), missing: [] };
    const tries = [
        async () => fresh,
        async () => {
            const good = await assignable(place, fresh);
            return good.length < fresh.length ? good : [];
        },
        async () => [],
    ];
    for (const candidates of tries) {
        const logins = await candidates();
        try {
            const issue = await send(logins.length === 0 ? {} : { assignees: [...already, ...logins] });
            const now = set(names(record(issue)["assignees"], "login"));
            return { issue, missing: fresh.filter((login) => !now.has(login.toLowerCase())) };
        }
        catch (error) {
            const trouble = (0,github_trouble/* troubleOf */.L)(error);
            if (logins.length === 0 || trouble.kind !== "status" || trouble.status !== 422)
                throw error;
        }
    }
    throw new Error("The last try is without assignees.");
}
async function assignable({ client, at, isGitea }, logins) {
    if (isGitea)
        return [];
    const good = [];
    for (const assignee of logins) {
        try {
            await client.rest.issues.checkUserCanBeAssigned({ ...at, assignee });
            good.push(assignee);
        }
        catch (error) {
            if (!isRefusal(error))
                throw error;
        }
    }
    return good;
}
function set(logins) {
    return new Set(logins.map((login) => login.toLowerCase()));
}

// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(8800);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/name.js
var report_name = __webpack_require__(6363);
// EXTERNAL MODULE: ./lib/report/page.js
var page = __webpack_require__(9147);
// EXTERNAL MODULE: ./lib/report/sanitize.js
var sanitize = __webpack_require__(8303);
;// CONCATENATED MODULE: ./lib/issue/body.js








/** GitHub takes 65,536 characters (`body is too long`), and a byte is at most one of them. */
const MAX_BYTES = 60_000;
const LONGEST_NAME = 100;
/** GitHub takes 256 characters. `undefined` when all is well: then the title stays what it was. */
function issueTitle({ keyName }, standing, messages) {
    const [worst] = mattersOf(standing);
    return worst && messages.title(nameIn(keyName, messages), worst);
}
/** The text of the issue. Nothing that facts quote is markup, a mention or a link in it. */
function issueBody(facts, memory, messages) {
    const { headings } = messages;
    const { secret } = facts;
    return (0,page/* pageOf */.Z)([
        { lines: [markerOf("key", facts.keyName, memory), ""] },
        // The title says the rest.
        { lines: isWell(memory.standing) ? [...headline(facts, memory, messages), ""] : [] },
        list(undefined, [...fromBefore(facts, memory, messages), ...facts.says], "-", facts, messages),
        // What is cut goes from the end of a part, and the parts before it have the first claim on the room.
        list(headings.toDelete, facts.toDelete, "-", facts, messages),
        table([...matterRows(facts, memory, messages), ...facts.rows], messages),
        list(headings.todo, facts.todo, "1.", facts, messages),
        list(headings.byHand, facts.byHand, "1.", facts, messages),
        list(headings.steps, facts.steps, "1.", facts, messages),
        list(headings.remarks, facts.remarks, "-", facts, messages),
        {
            lines: [
                ...((0,links/* isPlainAddress */.fp)(secret.url) ? [`[${headings.secrets(secret.place)}](${secret.url})`, ""] : []),
                "---",
                `<sub>${(0,markdown/* plain */.pj)(messages.footer)}</sub>`,
                "",
                lastLine(facts, messages),
            ],
        },
    ], MAX_BYTES);
}
/**
 * The text of a comment. It stays when the text of the issue is rewritten, so it says all by itself.
 *
 * @param memory of the issue after the change, with this comment counted
 */
function commentBody(kind, facts, before, memory, messages) {
    const { headings } = messages;
    const gone = before === undefined ? [] : endedSince(before, memory.standing);
    const outcome = { update: [], close: [messages.closed], reopen: [messages.reopened] }[kind];
    return (0,page/* pageOf */.Z)([
        { lines: [markerOf("change", facts.keyName, memory), ...headline(facts, memory, messages), ""] },
        list(undefined, [...fromBefore(facts, memory, messages), ...facts.says], "-", facts, messages),
        // A closed issue is read no more: what is still to do (deploying again after a rotation) is told here.
        ...(kind === "close" ? [list(headings.todo, facts.todo, "1.", facts, messages)] : []),
        { lines: gone.length === 0 ? [] : [(0,markdown/* plain */.pj)(messages.noLonger(gone.map(messages.matter))), ""] },
        { lines: [...outcome.map((text) => (0,markdown/* plain */.pj)(text)), lastLine(facts, messages)] },
    ], MAX_BYTES);
}
/** The text of an issue that another one replaces. It has no marker, so that it is never taken for ours again. */
function duplicateBody(number, messages) {
    return `${messages.duplicate(number)}\n`;
}
/**
 * Whether two texts of an issue say the same. The last line names the run, and is no reason to write; servers turn
 * line breaks into those of their own and cut what ends a text.
 */
function saysTheSame(a, b) {
    const lines = (body) => body.replaceAll("\r\n", "\n").trimEnd().split("\n").slice(0, -1).join("\n");
    return lines(a) === lines(b);
}
function headline(facts, { standing }, messages) {
    const title = issueTitle(facts, standing, messages);
    const text = title === undefined ? messages.well(nameIn(facts.keyName, messages)) : messages.sentence(title);
    return [`**${(0,markdown/* plain */.pj)(text)}**`];
}
/** The name by which the issue is found has no language, and this one has. */
function nameIn(keyName, { unnamed }) {
    return keyName === report_name/* UNNAMED */.rY ? unnamed : (0,sanitize/* safe */.gB)(keyName, LONGEST_NAME);
}
/** What is no longer the matter. A key that is due is not well again of being due soon. */
function endedSince(before, now) {
    const matters = mattersOf(now);
    return mattersOf(before).filter((matter) => !matters.includes(matter) &&
        (matter.startsWith("ahead:") || !matters.some((other) => dimensionOf(other) === dimensionOf(matter))));
}
const dimensionOf = (matter) => matter.slice(0, matter.indexOf(":"));
/** What is the matter by an earlier run, and could not be told by this one. */
function fromBefore(facts, { standing, since }, messages) {
    return mattersOf(standing)
        .filter((matter) => !isSeen(matter, facts))
        .map((matter) => messages.fromBefore(matter, since[dimensionOf(matter)] ?? ""));
}
/** Since when what this run has seen is the matter. */
function matterRows(facts, { standing, since }, messages) {
    return mattersOf(standing)
        .filter((matter) => isSeen(matter, facts))
        .map((matter) => messages.row(matter, since[dimensionOf(matter)] ?? ""));
}
function isSeen(matter, { standing }) {
    return (standing[dimensionOf(matter)] !== undefined &&
        !(standing.unseen ?? []).some((one) => matter === `ahead:${one}`));
}
function table(rows, { more }) {
    return {
        head: (0,markdown/* tableHead */.PP)(["", ""]),
        rowCount: rows.length,
        row: (index) => (0,markdown/* row */.nM)((rows[index] ?? []).map((cell) => (0,markdown/* plain */.pj)(cell))),
        more: (count) => (0,markdown/* row */.nM)([(0,markdown/* plain */.pj)(more(count)), ""]),
        foot: [""],
    };
}
function list(heading, texts, mark, { secret }, { more }) {
    return {
        head: heading === undefined ? [] : [`### ${heading}`, ""],
        rowCount: texts.length,
        row: (index) => `${mark} ${atStart((0,markdown/* sentence */.em)((texts[index] ?? "").trim(), secret.url))}`,
        more: (count) => `${mark} ${(0,markdown/* plain */.pj)(more(count))}`,
        foot: [""],
    };
}
/** At the start of a line more is markup than inside of it: what begins a list, or underlines a heading. */
function atStart(markdown) {
    return markdown.replace(/^(\d*)([-+=.)])/, (_, digits, mark) => `${digits}&#${mark.charCodeAt(0)};`);
}
function lastLine({ runUrl, now }, messages) {
    const run = runUrl !== undefined && (0,links/* isPlainAddress */.fp)(runUrl) ? `[${messages.thisRun}](${runUrl})` : messages.aRun;
    return messages.lookedAt((0,days/* dayOf */.kb)(now), run);
}

;// CONCATENATED MODULE: ./lib/issue/comments.js





const COMMENTS_A_PAGE = 100;
/** How far apart two comments of two runs at once can be. */
const AT_ONCE_MS = 10 * 60_000;
/**
 * What the latest comment of ours says when it is ahead of the text of the issue: the run that wrote it failed
 * before it wrote that. Only the end of a long discussion is read.
 */
async function toldAhead(place, issue, keyName, login) {
    if (issue.commentCount === 0)
        return undefined;
    const last = Number.isFinite(issue.commentCount) ? Math.ceil(issue.commentCount / COMMENTS_A_PAGE) : 1;
    const pages = last > 1 ? [last - 1, last] : [last];
    const all = [];
    for (const page of pages) {
        all.push(...(await ownComments(place, issue.number, keyName, login, { page })));
    }
    return all
        .filter(({ memory }) => memory.told > (issue.memory?.told ?? 0))
        .sort((a, b) => a.memory.told - b.memory.told || a.id - b.id)
        .at(-1)?.memory;
}
/**
 * Writes a comment that tells a change, once. It is not sent again when the answer is lost: it would be there twice,
 * and the next run sees whether it is. Two runs at once may both write it: the first one stays.
 */
async function tell(place, number, keyName, memory, body) {
    const { client, at } = place;
    const { data: written } = await client.rest.issues.createComment({
        ...at,
        issue_number: number,
        body,
        request: { retries: 0 },
    });
    try {
        const { id, created_at } = record(written);
        const since = new Date(Date.parse(find_text(created_at) ?? "") - AT_ONCE_MS).toISOString();
        const { login } = authorOf(written);
        const same = (await ownComments(place, number, keyName, login, { since })).filter((one) => one.memory.told === memory.told && !changed(one.memory.standing, memory.standing));
        if (same.some((one) => one.id < Number(id))) {
            await client.rest.issues.deleteComment({ ...at, comment_id: Number(id) });
        }
    }
    catch {
        // The comment stands; at worst it stands twice.
    }
}
async function ownComments(place, number, keyName, login, which) {
    const { data } = await place.client.rest.issues.listComments({
        ...place.at,
        ...pageSize(place),
        ...which,
        issue_number: number,
    });
    return listIn(data).flatMap((comment) => {
        const { id, body } = record(comment);
        const marker = readMarker("change", find_text(body) ?? "");
        const isOurs = marker?.keyName === keyName && (0,authorship/* isBy */._)(authorOf(comment), login);
        return isOurs && marker.memory !== undefined && typeof id === "number"
            ? [{ id, memory: marker.memory }]
            : [];
    });
}

;// CONCATENATED MODULE: ./lib/issue/memory.js


/** What is remembered after a run that observed this. Does not count what was told. */
function remember(previous, observed, now) {
    const before = previous?.standing ?? UNKNOWN;
    const standing = merge(before, observed);
    const since = (dimension) => {
        if (standing[dimension] === undefined)
            return undefined;
        const same = String(before[dimension]) === String(standing[dimension]);
        return (same ? previous?.since[dimension] : undefined) ?? (0,days/* dayOf */.kb)(now);
    };
    return {
        standing,
        since: {
            key: since("key"),
            rotation: since("rotation"),
            sight: since("sight"),
            ahead: since("ahead"),
        },
    };
}

;// CONCATENATED MODULE: ./lib/issue/plan.js


/**
 * Of several issues about one key (two runs opened one each) the oldest that is open counts, and the newest when
 * all are closed. The other open ones are duplicates.
 */
function chooseIssue(issues) {
    const sorted = issues.toSorted((a, b) => a.number - b.number);
    const [oldest, ...others] = sorted.filter(({ isOpen }) => isOpen);
    return { current: oldest ?? sorted.at(-1), duplicates: others };
}
/**
 * What to do so that one issue says how things stand.
 *
 * A dismissed issue stays closed until something is the matter that was not when it was dismissed; it remembers what
 * has become well meanwhile, since the same matter is another one after that.
 *
 * @param told what the latest comment of ours says, when it is ahead of the issue: a run wrote it and then failed
 */
function planIssue(current, observed, now, told) {
    const said = told ?? current?.memory;
    const next = remember(said, observed, now);
    const well = isWell(next.standing);
    if (current === undefined) {
        return well ? { plan: "nothing" } : { plan: "open", memory: { ...next, told: 1 } };
    }
    if (!tells(observed))
        return { plan: current.isOpen ? "leave" : "nothing" };
    const step = (plan, comment) => {
        return { plan, comment, memory: { ...next, told: (said?.told ?? 1) + (comment ? 1 : 0) } };
    };
    const isTold = told !== undefined && !changed(told.standing, next.standing);
    if (current.isOpen) {
        return well
            ? step("close", !isTold)
            : step("update", said !== undefined && changed(said.standing, next.standing));
    }
    // A comment said that the issue is opened again, and it never was.
    const isWrong = told !== undefined && !isTold;
    if (!current.isDismissed) {
        if (!well)
            return step("reopen", !isTold);
        return isWrong ? step("close", true) : { plan: "nothing" };
    }
    const before = current.memory?.standing ?? UNKNOWN;
    if (worsened(before, next.standing))
        return step("reopen", !isTold);
    return isWrong || changed(before, next.standing) ? step("update", isWrong) : { plan: "leave" };
}

;// CONCATENATED MODULE: ./lib/issue/keep.js










/**
 * Keeps one issue about a key true: opens it when something is the matter, rewrites its text, tells changes in
 * comments, closes and reopens it. Never rejects. Whatever request fails, the next run sets right what is left:
 * a comment is written before what it tells is remembered, and everything else is one request each.
 *
 * @param client makes the client, a patient one; it is made only here, and may reject
 * @param options the first label is the one by which the issue is found
 */
async function keepIssue(client, target, facts, options, messages) {
    const notes = new Set();
    const label = options.labels[0] ?? "";
    try {
        if (target.owner === "" || target.repo === "")
            throw new Refusal("noRepository");
        if (label === "")
            throw new Refusal("noLabel");
        const keeper = new Keeper(placeOf(await client(), target), facts, { ...options, label }, messages, notes);
        const result = await keeper.keep();
        return result.issue === "kept" ? { ...result, notes: [...notes] } : result;
    }
    catch (error) {
        return { issue: "refused", why: refusal(error, label, messages), notes: [...notes] };
    }
}
/** One run over the issues of a repository. */
class Keeper {
    #place;
    #facts;
    #options;
    #messages;
    #notes;
    #login;
    constructor(place, facts, options, messages, notes) {
        this.#place = place;
        this.#facts = facts;
        this.#options = options;
        this.#messages = messages;
        this.#notes = notes;
    }
    /** @param isSecondLook after another run was first to open one */
    async keep(isSecondLook = false) {
        const { standing: observed, now } = this.#facts;
        const { current, duplicates } = chooseIssue(await this.#findOwn());
        if (current !== undefined)
            await this.#closeDuplicates(duplicates, current.number);
        let plan = planIssue(current, observed, now);
        let told;
        if (current !== undefined && this.#isWorthReading(current, plan)) {
            told = await toldAhead(this.#place, current, this.#facts.keyName, await this.#whoWeAre());
            plan = planIssue(current, observed, now, told);
        }
        if (plan.plan === "open")
            return await this.#open(plan.memory, isSecondLook);
        if (plan.plan === "nothing" || current === undefined)
            return { issue: "none" };
        if (plan.plan === "leave")
            return kept(current, "left");
        return await this.#carryOut(plan, current, told);
    }
    /** What was told last matters for what is said next, and is not looked up where there can be nothing new. */
    #isWorthReading(current, plan) {
        if (!tells(this.#facts.standing))
            return false;
        return current.isOpen || current.hasEcho || ("comment" in plan && plan.comment);
    }
    async #findOwn() {
        const { keyName, standing } = this.#facts;
        const labelled = await findLabelled(this.#place, this.#options.label, keyName, () => this.#whoWeAre());
        if (labelled.length === 0 && !tells(standing))
            return [];
        const login = await this.#whoWeAre();
        if (login === undefined && this.#place.isGitea) {
            if (labelled.length > 0)
                throw new Refusal("noAuthor");
            return [];
        }
        const own = writtenBy(labelled, login);
        if (login === undefined || own.some(({ isOpen }) => isOpen))
            return own;
        const others = writtenBy(await findOpenBy(this.#place, login, keyName), login);
        const isKnown = new Set(own.map(({ number }) => number));
        return [...own, ...others.filter(({ number }) => !isKnown.has(number))];
    }
    #whoWeAre() {
        this.#login ??= (0,authorship/* loginOf */.D)(this.#place.client);
        return this.#login;
    }
    async #open(memory, isSecondLook) {
        const { client, at, isGitea } = this.#place;
        // The next run could not tell that it is ours, and would open another one.
        if (isGitea && (await this.#whoWeAre()) === undefined)
            throw new Refusal("noAuthor");
        const title = issueTitle(this.#facts, memory.standing, this.#messages) ?? this.#facts.keyName;
        const body = issueBody(this.#facts, memory, this.#messages);
        const { labels, refused } = await readyLabels(this.#place, this.#options.labels, this.#messages.label);
        if (refused.length > 0)
            this.#notes.add(this.#messages.notes.labels(refused));
        const { issue, missing } = await sendAssigned(this.#place, this.#options.assignees, [], async (fields) => {
            // Not sent again when the answer is lost: there would be two.
            const input = { ...at, title, body, labels: labels, request: { retries: 0 }, ...fields };
            const { data } = await client.rest.issues.create(input);
            if (!Number.isSafeInteger(record(data)["number"]))
                throw new Refusal("notTheApi");
            return data;
        }).catch((error) => this.#openedUnheard(error));
        const { number } = record(issue);
        const first = await this.#firstOf(number);
        if (first !== number) {
            await this.#closeDuplicates([{ number }], first);
            if (!isSecondLook)
                return await this.keep(true);
        }
        if (missing.length > 0)
            this.#notes.add(this.#messages.notes.assignees(missing));
        return kept({ number: first }, "opened");
    }
    /** The issue that was opened all the same, when the answer was lost; rejects with the error when there is none. */
    async #openedUnheard(error) {
        const isLost = error instanceof Refusal || ["no-answer", "status"].includes((0,github_trouble/* troubleOf */.L)(error).kind);
        const open = isLost && !isRefusal(error) ? await this.#openOnes().catch(() => []) : [];
        const [one] = open.toSorted((a, b) => a.number - b.number);
        if (one === undefined)
            throw error;
        return { issue: { number: one.number }, missing: [] };
    }
    async #openOnes() {
        const { label } = this.#options;
        const login = await this.#whoWeAre();
        const all = await findLabelled(this.#place, label, this.#facts.keyName, async () => login);
        return writtenBy(all, login).filter(({ isOpen }) => isOpen);
    }
    /** Two runs at once may both have found no issue and both have opened one: the lower number stays. */
    async #firstOf(created) {
        try {
            return Math.min(created, ...(await this.#openOnes()).map(({ number }) => number));
        }
        catch {
            // The issue stands; a second one is found by the next run.
            return created;
        }
    }
    async #closeDuplicates(duplicates, first) {
        for (const { number } of duplicates) {
            try {
                await this.#write(number, {
                    state: "closed",
                    state_reason: "not_planned",
                    body: duplicateBody(first, this.#messages),
                });
            }
            catch {
                this.#notes.add(this.#messages.notes.duplicateLeft(number));
            }
        }
    }
    async #carryOut(step, issue, told) {
        const { plan, comment, memory } = step;
        const isToBeOpen = plan === "reopen" || (plan === "update" && issue.isOpen);
        if (isToBeOpen || plan === "close")
            await this.#putLabelBack(issue);
        const note = comment ? await this.#tell(plan, issue, told, memory) : undefined;
        const isNews = changed(issue.memory?.standing ?? UNKNOWN, memory.standing);
        const title = isToBeOpen && isNews ? issueTitle(this.#facts, memory.standing, this.#messages) : undefined;
        const body = issueBody(this.#facts, memory, this.#messages);
        const done = await this.#rewrite(step, issue, { body, ...(title === undefined ? {} : { title }) });
        // Only now: where nothing at all may be written, that is what has to be said.
        if (note !== undefined)
            this.#notes.add(note);
        return kept(issue, done);
    }
    async #rewrite({ plan }, issue, fields) {
        switch (plan) {
            case "update":
                if (fields.title === undefined && saysTheSame(issue.body, fields.body))
                    return "left";
                await this.#write(issue.number, fields);
                return "updated";
            case "close":
                await this.#write(issue.number, { ...fields, state: "closed", state_reason: "completed" });
                return "closed";
            case "reopen": {
                const { missing } = await sendAssigned(this.#place, this.#options.assignees, issue.assignees, (assigned) => this.#write(issue.number, { ...fields, state: "open", ...assigned }));
                if (missing.length > 0)
                    this.#notes.add(this.#messages.notes.assignees(missing));
                return "reopened";
            }
        }
    }
    /** @returns what is to be noted: in a locked issue not everybody who may change it may also comment */
    async #tell(kind, issue, told, memory) {
        const before = (told ?? issue.memory)?.standing;
        const body = commentBody(kind, this.#facts, before, memory, this.#messages);
        try {
            await tell(this.#place, issue.number, this.#facts.keyName, memory, body);
            return undefined;
        }
        catch (error) {
            if (issue.isLocked && isRefusal(error))
                return this.#messages.notes.locked;
            throw error;
        }
    }
    async #putLabelBack({ number, labels }) {
        const { label } = this.#options;
        if (labels.some((name) => name.toLowerCase() === label.toLowerCase()))
            return;
        if (!(await putLabel(this.#place, number, label, this.#messages.label))) {
            this.#notes.add(this.#messages.notes.labels([label]));
        }
    }
    async #write(number, fields) {
        const { client, at } = this.#place;
        return (await client.rest.issues.update({ ...at, issue_number: number, ...fields })).data;
    }
}
function kept({ number }, done) {
    return { issue: "kept", number, done, notes: [] };
}
/** Why it did not work, in words of ours: what the server or the library says may hold anything. */
function refusal(error, label, { refusals }) {
    return refusals.sentence(reason(error, label, refusals));
}
function reason(error, label, refusals) {
    if (error instanceof Refusal)
        return error.why === "tooMany" ? refusals.tooMany(label) : refusals[error.why];
    if (isAbort(error) || isAbort(error?.cause))
        return refusals.cancelled;
    const trouble = (0,github_trouble/* troubleOf */.L)(error);
    switch (trouble.kind) {
        case "no-answer":
            return refusals.noAnswer;
        case "rate-limit":
            return refusals.rateLimit(trouble.status);
        case "status":
            return refusals.status(trouble.status);
    }
}
function isAbort(error) {
    return error?.name === "AbortError";
}

// EXTERNAL MODULE: ./lib/translated.js
var translated = __webpack_require__(5929);
;// CONCATENATED MODULE: ./lib/issue/messages/english.js
const AHEAD_WORDS = {
    model: { title: "uses a model that shuts down soon", line: "a model that is in use shuts down soon" },
    "spend-limit": { title: "nears a spend limit", line: "a spend limit is near or reached" },
    "leftover-key": {
        title: "has left keys to delete",
        line: "keys of a rotation are left that a person has to delete",
    },
};
/** The English catalogue of the issue. */
const ENGLISH = {
    unnamed: "Service account",
    title: (keyName, worst) => `${keyName} ${titleWords(worst)}`,
    matter,
    row: (one, since) => [sentenceStart(matter(one)), `first seen on ${since}`],
    fromBefore: (one, since) => `${sentenceStart(matter(one))}; first seen on ${since}. This run could not tell; it is what an earlier one found.`,
    well: (keyName) => `All is well with ${keyName} again.`,
    noLonger: (words) => `No longer: ${words.join("; ")}.`,
    reopened: "The issue is opened again.",
    closed: "The issue is closed, and opened again when something is the matter.",
    duplicate: (number) => `Two runs opened an issue at the same time. Duplicate of #${number}, which is kept up to date.`,
    footer: "OpenAI Key Guard keeps this issue: its runs rewrite this text, tell every change in a comment, and close the issue once all is well again. Closed as not planned, it stays closed until something else is the matter. Without the input issue: true in the workflow it is left alone.",
    sentence: (text) => `${text}.`,
    verdict: "Verdict",
    done: (issue, done, url) => `Issue #${issue} was ${DONE[done]}${url === undefined ? "" : `: ${url}`}.`,
    doneInSummary: (link, done) => `The ${link} about this key was ${DONE[done]}.`,
    issue: (number) => `issue ${number}`,
    lookedAt: (day, run) => `Looked at on ${day} by ${run}.`,
    thisRun: "this run",
    aRun: "a run",
    more: (count) => `And ${count} more, see the summary of the run.`,
    headings: {
        todo: "What to do",
        byHand: "Or rotate it by hand",
        toDelete: "Keys to delete by hand",
        steps: "Steps of the rotation",
        remarks: "Good to know",
        secrets: (place) => ({
            repository: "Secrets of this repository",
            environment: "Environments of this repository, with their secrets",
            organization: "Secrets of the organization",
        })[place],
    },
    label: "About a key of OpenAI, kept by OpenAI Key Guard",
    notes: {
        assignees: (names) => `The issue is not assigned to ${names.join(", ")}: the server does not take them. Check issue-assignees.`,
        labels: (names) => `The issue has not all its labels: ${names.join(", ")} could not be given to it. Check issue-labels.`,
        locked: "The issue is locked, so the change is in its text only and not in a comment.",
        duplicateLeft: (number) => `A second issue about this key, #${number}, could not be closed; the next run tries again.`,
    },
    refusals: {
        sentence: (why) => `The issue about this key could not be kept: ${why}.`,
        noAnswer: "GitHub's API could not be reached or did not answer as it should, or there is no token for it; the next run tries again",
        cancelled: "the run was cancelled; the next one goes on",
        notTheApi: "what answered is not GitHub's API",
        noAuthor: "the server does not tell whose token this is, so that an issue of ours could not be told from one of somebody else's; give the input token one that may read its own user",
        noRepository: "the runner does not say which repository this is (GITHUB_REPOSITORY is empty)",
        noLabel: "the input issue-labels is empty, and the first label is what the issue is found by",
        tooMany: (label) => `too many issues have the label ${label} to find ours among them; put a label of its own first in issue-labels`,
        rateLimit: (status) => `the rate limit of GitHub's API is reached and does not end soon (HTTP ${status}); the next run tries again`,
        status: (status) => `${STATUS_WORDS[status] ?? (status >= 500 ? "GitHub's API is in trouble; the next run tries again" : "GitHub's API did not do it")} (HTTP ${status})`,
    },
};
const DONE = {
    opened: "opened",
    updated: "updated",
    left: "left as it is",
    closed: "closed",
    reopened: "opened again",
};
const STATUS_WORDS = {
    401: "the token is not valid; check the input token",
    403: "the token may not write issues; give the job permissions: issues: write (runs for forks and of Dependabot never may, nor does an archived repository take changes)",
    404: "this server has no such repository for this token, or does not know this part of the API; check that the token is for this repository",
    410: "issues are switched off in this repository; switch them on in its settings, or leave out issue: true",
    422: "GitHub did not accept the issue; check issue-labels and issue-assignees",
};
function titleWords(matter) {
    const ahead = aheadOf(matter);
    if (ahead !== undefined)
        return AHEAD_WORDS[ahead].title;
    if (matter === "sight:blind")
        return "is not watched as it should be";
    return matter.startsWith("key:")
        ? `cannot be used: ${matter.slice("key:".length)}`
        : `is ${rotationWords(matter)}`;
}
function matter(matter) {
    const ahead = aheadOf(matter);
    if (ahead !== undefined)
        return AHEAD_WORDS[ahead].line;
    if (matter === "sight:blind")
        return "the check cannot see all that it is to watch";
    return matter.startsWith("key:")
        ? `the key cannot be used (${matter.slice("key:".length)})`
        : rotationWords(matter);
}
function rotationWords(matter) {
    return matter === "rotation:due" ? "due for rotation" : "soon due for rotation";
}
function aheadOf(matter) {
    return matter.startsWith("ahead:") ? matter.slice("ahead:".length) : undefined;
}
function sentenceStart(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./lib/issue/messages/languages.js


/** What the issue says, by language. */
const issueMessages = (0,translated/* translated */.v)(ENGLISH, {
    "zh-CN": async () => (await __webpack_require__.e(/* import() */ 431).then(__webpack_require__.bind(__webpack_require__, 9431))).CHINESE,
});

// EXTERNAL MODULE: ./lib/rotation/sight.js
var sight = __webpack_require__(1647);
;// CONCATENATED MODULE: ./lib/issue/observed.js



/**
 * How things stand by what this run has seen. What it could not see stays `undefined` or is `unseen`: an API that is
 * down, or a run without secrets, neither opens an issue nor closes one.
 *
 * @param mayLackSecrets whether a secret that is not there may be one that GitHub did not give, or need not be there
 */
function observedStanding(validation, rotation, mayLackSecrets = false) {
    const ahead = observed_aheadOf(rotation);
    const unseen = unseenBy(validation, rotation).filter((matter) => !ahead.includes(matter));
    const key = observedKey(validation, rotation);
    return {
        key,
        sight: rotation && observedSight(key, validation, rotation, mayLackSecrets),
        rotation: rotation === undefined || rotation.state === "unknown" ? undefined : rotation.state,
        ahead: rotation === undefined || unseen.length === AHEAD.length ? undefined : ahead,
        unseen,
    };
}
function unseenBy(validation, rotation) {
    const isFound = rotation?.lookup.lookup === "answered" && rotation.lookup.match.match === "found";
    const isSeen = {
        model: validation?.models !== undefined,
        "spend-limit": rotation?.spendingRead === true,
        // Where no keys are made, none are left.
        "leftover-key": rotation !== undefined && (rotation.rotate === undefined || isFound),
    };
    return AHEAD.filter((matter) => !isSeen[matter]);
}
function observedKey(validation, rotation) {
    // The verdict was on the key before; the new one has been validated.
    if (rotation?.rotate?.rotate === "rotated")
        return "well";
    if (validation === undefined)
        return undefined;
    const { verdict, requirementMet } = validation;
    // An account without credit may well be throttled, too.
    if (verdict === "skipped" || verdict === "rate-limited" || contract/* INCONCLUSIVE */.tM.includes(verdict))
        return undefined;
    if (verdict === "valid")
        return requirementMet ? "well" : undefined;
    // Restricted: what it may not do is only the matter when it is needed.
    return contract/* UNUSABLE */.u5.includes(verdict) || !requirementMet ? verdict : "well";
}
/** That there is no record of a key which is not there, or does not work, is no news. */
function observedSight(key, validation, rotation, mayLackSecrets) {
    const { reason } = rotation;
    const isKeyBad = (key !== undefined && key !== "well") || validation?.verdict === "skipped";
    if (isKeyBad && OF_THE_KEY.has(reason))
        return undefined;
    if (mayLackSecrets && OF_SECRETS.has(reason))
        return undefined;
    return (0,sight/* sightOf */.p)(rotation);
}
const OF_THE_KEY = new Set([
    "no-key",
    "no-record",
    "ambiguous-record",
    "unclear-records",
]);
const OF_SECRETS = new Set(["no-key", "no-source"]);
/** Which remarks are a matter of the issue, and which one. */
const AHEAD_OF = {
    "model-shuts-down": "model",
    "spend-limit-near": "spend-limit",
    "spend-limit-reached": "spend-limit",
    "leftover-keys": "leftover-key",
    unused: undefined,
    "owner-without-access": undefined,
    "owned-by-person": undefined,
    "created-at-differs": undefined,
};
function observed_aheadOf(rotation) {
    const matters = new Set(rotation?.remarks.map(({ remark }) => AHEAD_OF[remark]));
    const { rotate } = rotation ?? {};
    if (rotate !== undefined && rotate.rotate !== "not-begun" && rotate.toDelete.length > 0) {
        matters.add("leftover-key");
    }
    return AHEAD.filter((one) => matters.has(one));
}

// EXTERNAL MODULE: ./lib/report/rotation/rows.js
var rows = __webpack_require__(3572);
// EXTERNAL MODULE: ./lib/report/rotation/sentences.js
var sentences = __webpack_require__(2083);
// EXTERNAL MODULE: ./lib/report/sentences.js
var report_sentences = __webpack_require__(3700);
// EXTERNAL MODULE: ./lib/checks/event.js + 1 modules
var checks_event = __webpack_require__(7266);
// EXTERNAL MODULE: ./lib/checks/secret-home.js
var secret_home = __webpack_require__(393);
// EXTERNAL MODULE: ./lib/checks/surroundings.js
var surroundings = __webpack_require__(6274);
;// CONCATENATED MODULE: ./lib/checks/issue.js










/** Keeps the issue about the key true, by what the checks of this run have learned. Never rejects. */
async function keepKeyIssue(inputs, ports, learned, writer) {
    if (inputs.issue === undefined || ports.cancel.aborted)
        return { outputs: {}, markdown: "" };
    const { repository, repositoryUrl, apiUrl } = (0,surroundings/* surroundingsOf */.ZD)(ports);
    const [owner = "", repo = ""] = repository.split("/");
    const messages = await issueMessages(inputs.locale);
    const facts = factsOf(inputs, ports, learned, messages, writer, repositoryUrl);
    const result = await keepIssue(() => ports.createGitHubClient((0,surroundings/* isSafeForTokens */.nN)(apiUrl) ? (inputs.token ?? "") : "", apiUrl, {
        patient: { clock: ports.clock, cancel: ports.cancel },
    }), { owner, repo }, facts, inputs.issue, messages);
    return told(result, facts, messages, repositoryUrl, writer);
}
function factsOf(inputs, ports, { validation, rotation }, messages, writer, repositoryUrl) {
    const mayLackSecrets = (0,checks_event/* strangerIn */.w)(ports.runner) !== undefined || inputs.onMissingKey === "skip";
    const standing = observedStanding(validation?.result, rotation?.result, mayLackSecrets);
    const aboutKey = validation && (0,report_sentences/* sentencesFor */.u)(validation.result, validation.context, validation.messages, writer);
    const aboutAge = rotation && (0,sentences/* rotationSentences */.$)(rotation.result, rotation.context, rotation.messages, writer);
    const keyName = writer.field((0,report_name/* nameShown */.DG)({ keyName: inputs.keyName, keyless: inputs.identity !== undefined }, report_name/* UNNAMED */.rY));
    const ahead = (rotation?.result.remarks ?? [])
        .filter(({ remark }) => AHEAD_OF[remark] !== undefined)
        .flatMap((remark) => rotation?.messages.remark(remark, keyName, (text) => writer.field(text)) ?? []);
    const isKeyBad = standing.key !== undefined && standing.key !== "well";
    const isAgeBad = standing.rotation === "soon" || standing.rotation === "due" || standing.sight === "blind";
    const ofKey = { isBad: isKeyBad, texts: aboutKey ? [aboutKey.says] : [] };
    const ofAge = { isBad: isAgeBad, texts: aboutAge ? [aboutAge.says] : [] };
    const remarks = [...(aboutKey?.warnings ?? []), ...(aboutAge?.remarks ?? [])];
    // A key that cannot be used is the more pressing matter.
    const both = [aboutKey, aboutAge].filter((one) => one !== undefined);
    const run = ports.runner.env("GITHUB_RUN_ID");
    return {
        keyName,
        standing,
        // What is the matter, the worst first, and then what is well.
        says: [
            ...[ofKey, ofAge, { isBad: true, texts: ahead }].filter(({ isBad }) => isBad),
            ...[ofAge, ofKey].filter(({ isBad }) => !isBad),
        ].flatMap(({ texts }) => texts),
        todo: [...new Set(both.flatMap(({ todo }) => todo))],
        byHand: aboutAge?.byHand ?? [],
        remarks: [...new Set(remarks)].filter((text) => !ahead.includes(text)),
        rows: [
            ...(validation === undefined || isKeyBad
                ? []
                : [[messages.verdict, validation.result.verdict]]),
            ...(rotation === undefined ? [] : (0,rows/* rotationRows */.K)(rotation.result, rotation.messages.rows, writer)),
        ],
        steps: aboutAge?.steps ?? [],
        toDelete: aboutAge?.toDelete ?? [],
        runUrl: run && repositoryUrl ? `${repositoryUrl}/actions/runs/${run}` : undefined,
        secret: (0,secret_home/* secretHomeOf */.B)(inputs, ports, writer),
        now: ports.clock.now(),
    };
}
function told(result, { standing }, messages, repositoryUrl, writer) {
    if (result.issue === "none")
        return { outputs: {}, markdown: "" };
    for (const note of result.notes)
        writer.notice(note);
    if (result.issue === "refused") {
        const matters = standing.key !== "well" || standing.rotation !== "ok" || standing.sight === "blind";
        if (matters)
            writer.warning(result.why);
        else
            writer.notice(result.why);
        return { outputs: {}, markdown: "" };
    }
    // Not the address that the API tells, which may lead anywhere and hold anything.
    const url = repositoryUrl && `${repositoryUrl}/issues/${result.number}`;
    writer.line(messages.done(result.number, result.done, url));
    const name = messages.issue(result.number);
    return {
        outputs: { "issue-number": String(result.number) },
        markdown: `${messages.doneInSummary(url ? `[${name}](${url})` : name, result.done)}\n\n`,
    };
}


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ secretHomeOf)
/* harmony export */ });
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6274);


/** Where the key is kept, by the inputs `key-name` and `secret-place`. */
function secretHomeOf({ keyName, secretPlace }, ports, writer) {
    const around = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .surroundingsOf */ .ZD)(ports);
    const isNamed = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(keyName);
    const [owner = ""] = around.repository.split("/");
    switch (secretPlace.place) {
        case "environment":
            return {
                url: writer.own(environmentsUrlOf(around)),
                place: "environment",
                placeName: writer.field(secretPlace.environment),
                isNamed,
            };
        case "organization":
            if (owner !== "") {
                const url = `${around.serverUrl}/organizations/${owner}/settings/secrets/actions`;
                return { url: writer.own(url), place: "organization", placeName: writer.field(owner), isNamed };
            }
    }
    return { url: writer.own((0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsUrlOf */ .k2)(around)), place: "repository", placeName: "", isNamed };
}
/** The list of environments; the page of one goes by a number that is not known here. */
function environmentsUrlOf({ repositoryUrl, serverUrl }) {
    return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/environments`;
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ surroundingsOf),
/* harmony export */   k2: () => (/* binding */ secretsUrlOf),
/* harmony export */   nN: () => (/* binding */ isSafeForTokens)
/* harmony export */ });
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3838);
/* harmony import */ var _report_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4503);
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);



/**
 * Reads them from the runner; what a server or repository is called is cleaned, the payload is as untrusted as it
 * came.
 *
 * @param another repository of the same server, in place of the workflow's own
 */
function surroundingsOf({ runner }, another) {
    const serverUrl = (runner.env("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
    const named = another ?? runner.env("GITHUB_REPOSITORY") ?? "";
    // It becomes part of addresses: what is no name of a repository is none.
    const repository = (0,_repository_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .e)(named) ? named : "";
    return {
        eventName: runner.env("GITHUB_EVENT_NAME") ?? "",
        payload: runner.eventPayload(),
        serverUrl,
        apiUrl: runner.env("GITHUB_API_URL") || "https://api.github.com",
        repository,
        repositoryUrl: (0,_report_links_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrlOf */ .ZN)(serverUrl, repository),
        workspace: runner.env("GITHUB_WORKSPACE") || runner.workingDirectory(),
        temp: runner.env("RUNNER_TEMP") || runner.temporaryDirectory(),
    };
}
/** Where secrets of the repository are kept. */
function secretsUrlOf({ repositoryUrl, serverUrl }) {
    return `${repositoryUrl ?? `${serverUrl}/your/repository`}/settings/secrets/actions`;
}
/** Whether the token may be sent to an address. */
function isSafeForTokens(address) {
    const url = URL.parse(address);
    return url !== null && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeForSecrets */ .Y)(url);
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

/***/ 6363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ nameShown),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   rY: () => (/* binding */ UNNAMED)
/* harmony export */ });
/** Default of the input `key-name`. */
const DEFAULT_KEY_NAME = "OPENAI_API_KEY";
/** Whether the name means something: without a key, only one that the workflow gives does. */
function isNamed({ keyName, keyless }) {
    return !keyless || keyName !== DEFAULT_KEY_NAME;
}
/** Where nothing has a name: the same in every language, so that an issue is found by it again. */
const UNNAMED = "Service account";
/**
 * What reports call the thing that is checked: the key's name, or what there is where no key is. Not yet safe to print.
 *
 * @param unnamed the word for that
 */
function nameShown(about, unnamed) {
    return isNamed(about) ? about.keyName : unnamed;
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

/***/ 3572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rotationRows)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8800);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1423);


/** What a table says about the age of a key: names and values, safe to print. */
function rotationRows(result, words, writer) {
    const owners = { "service-account": words.serviceAccount, person: words.person, unknown: undefined };
    const { age } = result;
    const record = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(result);
    const { rotate } = result;
    const rotated = rotate?.rotate === "rotated";
    // Then the record is that of the old key.
    const id = rotated ? rotate.newKey?.id : record?.id;
    const owner = rotated ? "service-account" : record?.owner;
    const rows = [
        [words.age, age === undefined ? undefined : words.days(age.ageDays)],
        [words.created, (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.createdAt)],
        [words.due, (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.dueAt)],
        [words.expires, (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.expiresAt)],
        [
            words.lastUsed,
            rotated ? undefined : record?.lastUsedAt === "never" ? words.never : (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(record?.lastUsedAt),
        ],
        [words.owner, owner === undefined ? undefined : owners[owner]],
        [words.keyId, id === undefined ? undefined : writer.field(id)],
    ];
    return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}


/***/ }),

/***/ 2083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rotationSentences)
/* harmony export */ });
/* unused harmony export troubleTodo */
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8800);
/* harmony import */ var _rotation_sight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1647);


/** Puts a result into words. */
function rotationSentences(result, context, messages, writer) {
    const field = (text) => writer.field(text);
    const key = writer.field(result.keyName);
    const message = messages.reasons[result.reason];
    const facts = factsOf(result, context, messages, writer);
    const tried = result.rotate !== undefined && result.rotate.rotate !== "not-begun" ? result.rotate : undefined;
    // What is broken fails the step, so that it is no mere remark.
    const isBroken = (0,_rotation_sight_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdminKeyBroken */ .E)(result);
    const withoutRecord = lookupRemark(result, messages, field);
    return {
        says: messages.together([
            message.says(facts),
            ...(isBroken ? withoutRecord : []),
            ...(tried === undefined || tried.rotate === "rotated"
                ? []
                : [messages.unfinished(tried.rotate, key, failureOf(tried, messages, field))]),
        ]),
        todo: [
            ...(isBroken && withoutRecord.length > 0 ? adminKeyTodo(result.lookup, messages, facts) : []),
            ...(tried === undefined
                ? message.todo(facts)
                : todoOf(tried, result, message.todo(facts), messages, field)),
        ],
        byHand: tried?.rotate === "failed" ? message.todo(facts) : [],
        remarks: [
            ...(isBroken ? [] : withoutRecord),
            ...result.remarks.map((remark) => messages.remark(remark, key, field)),
            ...(result.rotate?.rotate === "not-begun" && worthSaying(result.state, result.rotate.why)
                ? [messages.refusals[result.rotate.why]]
                : []),
        ],
        steps: (tried?.steps ?? []).map((line) => messages.step(line, field)),
        toDelete: (tried?.toDelete ?? []).map((one) => messages.toDelete(one, field)),
    };
}
/** Whether a run without `dry-run` would rotate. */
function isTime({ state, age }) {
    return state === "due" || (state === "soon" && age?.ends === "expiry");
}
function failureOf(tried, messages, field) {
    const trouble = tried.steps.find((line) => line.trouble !== undefined)?.trouble;
    return trouble === undefined ? "" : messages.trouble(trouble, field);
}
/** @param rest what is to be done in any case */
function todoOf(tried, result, rest, messages, field) {
    const { again } = messages;
    const repair = tried.steps.flatMap(({ step, outcome, trouble }) => outcome === "failed" && trouble !== undefined ? troubleTodo(trouble, step, messages, field) : []);
    switch (tried.rotate) {
        case "rotated":
            return [...repair, ...rest];
        case "planned":
            return [isTime(result) ? again.planned : again.plannedEarly];
        case "failed":
        case "unclear":
            return [...repair, again[tried.rotate]];
    }
}
/** What to do about what went wrong in a step; empty when nothing but trying again is. */
function troubleTodo(trouble, step, messages, field) {
    switch (trouble.of) {
        case "admin":
            // What is to be done then is about how long a new key may live.
            if (trouble.trouble.kind === "invalid-request" && step !== "create")
                return [];
            return messages.admin(trouble.trouble, field(trouble.trouble.code)).todo;
        case "secrets":
            return messages.secrets(trouble.trouble).todo;
        default:
            return [];
    }
}
function adminKeyTodo(lookup, { reasons }, facts) {
    return lookup.lookup === "unusable-admin-key"
        ? reasons[`admin-key-${lookup.why}`].todo(facts)
        : facts.troubleTodo;
}
/** That nothing is rotated is no news while nothing has to be. */
function worthSaying(state, why) {
    return why !== "not-needed" || state !== "ok";
}
/** Where `created-at` stepped in for a record, why there is none. */
function lookupRemark({ lookup, reason, age }, messages, field) {
    if (age === undefined || age.source === "record" || reason === "rotated")
        return [];
    if (lookup.lookup === "trouble") {
        return [messages.recordUnused(messages.admin(lookup.trouble, field(lookup.trouble.code)).says)];
    }
    const why = noRecord(lookup);
    return why === undefined ? [] : [messages.recordUnused(messages.noRecord[why])];
}
function noRecord(lookup) {
    switch (lookup.lookup) {
        case "not-asked":
            return undefined;
        case "unusable-admin-key":
            return lookup.why;
        case "answered":
            return lookup.match.match === "found" ? undefined : lookup.match.match;
    }
}
function factsOf({ keyName, age, lookup, rotate }, context, messages, writer) {
    const match = lookup.lookup === "answered" ? lookup.match : undefined;
    const record = match?.match === "found" ? match.record : undefined;
    const trouble = lookup.lookup === "trouble"
        ? messages.admin(lookup.trouble, writer.field(lookup.trouble.code))
        : undefined;
    return {
        key: writer.field(keyName),
        created: (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.createdAt ?? record?.createdAt ?? context.createdAt),
        due: (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.dueAt),
        expires: (0,_days_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(age?.expiresAt),
        ageDays: age?.ageDays ?? 0,
        daysLeft: age?.daysLeft ?? 0,
        source: age?.source,
        maxAgeDays: context.maxAgeDays,
        recordId: record === undefined ? "" : writer.field(record.id),
        ofServiceAccount: record?.owner === "service-account",
        count: match !== undefined && "count" in match ? match.count : 0,
        trouble: trouble?.says ?? "",
        troubleTodo: trouble?.todo ?? [],
        newKeyId: rotate !== undefined && rotate.rotate !== "not-begun" && rotate.newKey !== undefined
            ? writer.field(rotate.newKey.id)
            : "",
        openAiHost: context.openAiHost,
        host: writer.own(context.host),
        secret: context.secret,
    };
}


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sentencesFor)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6363);

/** Puts a result into words. */
function sentencesFor(result, context, messages, writer) {
    const keyless = result.keyless && keylessFacts(result.keyless, writer);
    const named = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)({ keyName: result.keyName, keyless: keyless !== undefined });
    const facts = {
        key: named ? writer.field(result.keyName) : messages.unnamed.subject,
        host: writer.own(result.host.host),
        openAiHost: result.host.isOpenAi,
        model: writer.field(result.probeModel ?? result.modelInput ?? ""),
        modelGiven: result.modelInput !== undefined,
        scopes: result.missingScopes.map((scope) => writer.field(scope)),
        missingModels: result.missingModels.map((model) => writer.field(model)),
        status: result.answer?.status,
        vendor: result.otherVendor ?? "",
        probe: result.probe,
        keyless,
        ...context,
    };
    const message = messages[keyless === undefined ? "reasons" : "keyless"][result.reason];
    const sentence = named ? (text) => text : messages.unnamed.sentence;
    return {
        says: sentence(message.says(facts)),
        todo: message.todo(facts).map(sentence),
        warnings: result.warnings.map((warning) => sentence(warningText(warning, facts, messages, writer))),
    };
}
/** A branch can be called anything: what the token says is cleaned like every text from outside. */
function keylessFacts({ claims, trouble }, writer) {
    const said = claims === undefined
        ? []
        : [
            ["iss", claims.issuer],
            ["aud", claims.audience],
            ["sub", claims.subject],
            ...Object.entries(claims.others),
        ];
    return { claims: said.map(([name, value]) => [name, writer.field(value)]), trouble };
}
function warningText(warning, facts, { warnings }, writer) {
    return warning.warning === "model-shuts-down"
        ? warnings["model-shuts-down"]({ ...warning, model: writer.field(warning.model) })
        : warnings[warning.warning](facts);
}


/***/ }),

/***/ 1647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isAdminKeyBroken),
/* harmony export */   p: () => (/* binding */ sightOf)
/* harmony export */ });
/** Troubles that last until somebody sets them right; an API that is down does not. */
const LASTING = new Set([
    "refused",
    "under-privileged",
    "blocked",
    "not-found",
    "invalid-request",
]);
/** Reasons that say nothing of the set-up: the clock of one runner. */
const PASSING = new Set(["clock-differs"]);
/** Whether the admin key that was given does not work, and will not until somebody sets it right. */
function isAdminKeyBroken({ lookup }) {
    return (lookup.lookup === "unusable-admin-key" ||
        (lookup.lookup === "trouble" && LASTING.has(lookup.trouble.kind)));
}
/**
 * What a run saw. Blind also with an age by `created-at`, when an admin key was given that does not work: expiry and
 * last use are what it was given for.
 *
 * @returns `undefined` when another run may see what this one did not: an API was down
 */
function sightOf(result) {
    if (result.reason === "keyless")
        return "clear";
    if (isAdminKeyBroken(result))
        return "blind";
    if (result.lookup.lookup === "trouble")
        return undefined;
    if (result.age !== undefined)
        return "clear";
    return PASSING.has(result.reason) ? undefined : "blind";
}


/***/ })

};
