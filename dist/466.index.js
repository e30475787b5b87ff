export const id = 466;
export const ids = [466,928];
export const modules = {

/***/ 5466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAge: () => (/* binding */ checkAge)
});

// EXTERNAL MODULE: ./lib/decide.js
var decide = __webpack_require__(3127);
// EXTERNAL MODULE: ./lib/key/read.js
var read = __webpack_require__(8291);
// EXTERNAL MODULE: ./lib/report/name.js
var report_name = __webpack_require__(6363);
// EXTERNAL MODULE: ./lib/translated.js
var translated = __webpack_require__(5929);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/message.js
/** `1 day`, `12 days`. */
function days(count) {
    return `${count} ${count === 1 ? "day" : "days"}`;
}
/** `today`, `tomorrow`, `in 12 days`. */
function inDays(count) {
    if (count <= 0)
        return "today";
    return count === 1 ? "tomorrow" : `in ${days(count)}`;
}

// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/remarks.js


/**
 * A remark in words.
 *
 * @param key the secret's name, safe to print
 * @param field makes a short text from outside safe
 */
function remarkText(remark, key, field) {
    switch (remark.remark) {
        case "unused":
            return remark.days === "never"
                ? `${key} has never been used. If nothing needs it, delete it at ${message/* KEYS_PAGE */.BA}: what does not exist cannot leak.`
                : `${key} has not been used for ${days(remark.days)}. If nothing needs it any more, delete it at ${message/* KEYS_PAGE */.BA}.`;
        case "owner-without-access":
            return `The owner of ${key} has no access to its project any more: the key cannot be used, or not for long.`;
        case "owned-by-person":
            return `${key} belongs to a person and ends when that person leaves the organization. A key of a service account, or workload identity, does not.`;
        case "model-shuts-down": {
            const when = remark.days < 0 ? "was to shut down on" : "shuts down on";
            return `The model ${field(remark.model)} ${when} ${remark.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
        }
        case "spend-limit-near":
            return `Of the ${remark.scope}'s spend limit for this month ${remark.percent} % are used: when it is reached, ${key} stops working. Raise it at ${message/* LIMITS_PAGE */.hu}, or spend less.`;
        case "spend-limit-reached":
            return `The ${remark.scope}'s spend limit for this month is reached: ${key} does not work until it is raised at ${message/* LIMITS_PAGE */.hu}, or the month ends.`;
        case "created-at-differs":
            return `The input created-at is ${days(remark.days)} off OpenAI's record of ${key}; the record counts. Leave created-at out.`;
        case "leftover-keys":
            return `An earlier rotation of ${key} was broken off and left ${remark.ids.length === 1 ? "a key" : "keys"} behind: ${remark.ids.map(field).join(", ")}. Delete ${remark.ids.length === 1 ? "it" : "them"} at ${message/* KEYS_PAGE */.BA}, unless you use ${remark.ids.length === 1 ? "it" : "them"}.`;
    }
}

// EXTERNAL MODULE: ./lib/report/messages/secret.js
var secret = __webpack_require__(7043);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/states.js



const SOURCES = {
    record: "by OpenAI's record",
    "created-at": "by the input created-at",
    secret: "by the date on which its secret was last stored",
};
const source = ({ source: from }) => (from === undefined ? "" : SOURCES[from]);
const old = (facts) => `${facts.key} is ${days(facts.ageDays)} old (created on ${facts.created}, ${source(facts)})`;
/** Steps from an old key to a new one, without a moment in which none works. */
const replace = (facts) => [
    facts.openAiHost
        ? facts.ofServiceAccount
            ? `Create another key for the same service account at ${message/* PROJECTS_PAGE */.bC} (the project, API keys), with an expiry; it is shown only once.`
            : `Create another key at ${message/* KEYS_PAGE */.BA}, with an expiry; it is shown only once.`
        : `Get another key from whoever runs ${facts.host}.`,
    `Store it ${(0,secret/* stored */.s)(facts)}.`,
    `Run this check again; deploy again whatever was deployed with the old key.`,
    ...(facts.openAiHost
        ? [
            `Only then revoke the old key${facts.recordId === "" ? "" : ` (${facts.recordId})`} at ${message/* KEYS_PAGE */.BA}.`,
            `With workload identity there is no key to rotate at all: ${message/* KEYLESS_GUIDE */.mH}.`,
        ]
        : ["Only then have the old key revoked there."]),
    ...(facts.source === "created-at" ? ["Set created-at in the workflow to the date of the new key."] : []),
];
const bothWays = ({ openAiHost }) => openAiHost
    ? [
        "Give an admin key as admin-key (a secret of its own), so that OpenAI is asked about the key.",
        `Or set created-at to the date that the list at ${message/* KEYS_PAGE */.BA} shows for the key (YYYY-MM-DD).`,
    ]
    : ["Set created-at to the date on which the key was created (YYYY-MM-DD)."];
/** The English sentences about how old a key is, by reason. */
const ROTATION_MESSAGES = {
    young: {
        says: (facts) => `${old(facts)} and need not be rotated before ${facts.due} (${inDays(facts.daysLeft)}).`,
        todo: () => [],
    },
    keyless: {
        says: () => "The job uses workload identity: there is no long-lived key that could grow old.",
        todo: () => [],
    },
    rotated: {
        says: ({ key, newKeyId, expires }) => `${key} was rotated: the secret holds the new key ${newKeyId}${expires === "" ? "" : `, which expires on ${expires}`}.`,
        todo: ({ key }) => [`Deploy again whatever was deployed with the old value of ${key}.`],
    },
    "age-soon": {
        says: (facts) => `${old(facts)} and is due for rotation on ${facts.due} (${inDays(facts.daysLeft)}; max-age-days: ${facts.maxAgeDays}).`,
        todo: replace,
    },
    "expiry-soon": {
        says: ({ key, expires, daysLeft }) => `${key} expires on ${expires} (${inDays(daysLeft)}); from then on no request with it will work.`,
        todo: replace,
    },
    "age-due": {
        says: (facts) => `${old(facts)} and ${facts.daysLeft < 0 ? `has been due for rotation since ${facts.due}` : "has to be rotated"} (max-age-days: ${facts.maxAgeDays}).`,
        todo: replace,
    },
    expired: {
        says: ({ key, expires }) => `${key} expired on ${expires}: no request with it works any more.`,
        todo: replace,
    },
    "no-source": {
        says: ({ key }) => `How old ${key} is cannot be told: neither admin-key nor created-at is given.`,
        todo: bothWays,
    },
    "no-key": {
        says: ({ key }) => `How old ${key} is cannot be told: there is no key in it to ask about.`,
        todo: (facts) => [`Store the key ${(0,secret/* stored */.s)(facts)}.`],
    },
    "no-record": {
        says: ({ key }) => `How old ${key} is cannot be told: among the keys that the admin key can see there is none with its first and last characters.`,
        todo: () => [
            `Check that the admin key belongs to the same organization as the key: ${message/* ADMIN_KEYS_PAGE */.Vg}. Keys that are disabled or have expired, and those of archived projects, OpenAI may leave out.`,
            "Or set created-at to the date on which the key was created (YYYY-MM-DD).",
        ],
    },
    "ambiguous-record": {
        says: ({ key, count }) => `How old ${key} is cannot be told: ${count} keys of the organization have the same first and last characters, and OpenAI shows no more of them.`,
        todo: () => [
            `Create another key at ${message/* KEYS_PAGE */.BA} in place of this one: it will hardly be ambiguous, too.`,
            "Or set created-at to the date on which the key was created (YYYY-MM-DD).",
        ],
    },
    "unclear-records": {
        says: ({ key, count }) => `How old ${key} is cannot be told: of ${count === 1 ? "one key" : `${count} keys`} of the organization OpenAI shows too little to say whether it is this one.`,
        todo: () => ["Set created-at to the date on which the key was created (YYYY-MM-DD)."],
    },
    "admin-key-malformed": {
        says: ({ key }) => `How old ${key} is cannot be told: the value of admin-key is no key, and was not sent.`,
        todo: () => [
            "Store only the admin key itself, on one line, in the secret that admin-key reads: no quotes, no name, no Bearer.",
        ],
    },
    "admin-key-wrong-kind": {
        says: ({ key }) => `How old ${key} is cannot be told: the value of admin-key is not an admin key (they begin with sk-admin-), and was not sent.`,
        todo: () => [`Create an admin key at ${message/* ADMIN_KEYS_PAGE */.Vg} and store it as a secret of its own.`],
    },
    "admin-trouble": {
        says: ({ key, trouble }) => `How old ${key} is cannot be told: ${trouble}.`,
        todo: ({ troubleTodo }) => troubleTodo,
    },
    "created-in-future": {
        says: ({ key, created }) => `How old ${key} is cannot be told: created-at is ${created}, in the future.`,
        todo: () => ["Correct created-at in the workflow: year, month, day (YYYY-MM-DD)."],
    },
    "clock-differs": {
        says: ({ key, created }) => `How old ${key} is cannot be told: OpenAI says that it was created on ${created}, which is in the future by the clock of this runner.`,
        todo: () => ["Set the clock of the runner."],
    },
};

;// CONCATENATED MODULE: ./lib/report/rotation/messages/trouble.js

const ADMIN = {
    refused: {
        says: "OpenAI does not accept the admin key: it is mistyped, revoked or expired",
        todo: [
            `Create an admin key at ${message/* ADMIN_KEYS_PAGE */.Vg} and store it in the secret that admin-key reads. This says nothing about the key itself.`,
        ],
    },
    "under-privileged": {
        says: "the admin key lacks a permission for what was asked",
        todo: [
            `Allow it at ${message/* ADMIN_KEYS_PAGE */.Vg}: reading keys and projects (for rotate: true also writing them). This says nothing about the key itself.`,
        ],
    },
    blocked: {
        says: "OpenAI blocks requests from the address or region of this runner",
        todo: [`Allow the address (${message/* IP_GUIDE */.zY}), or run the job elsewhere.`],
    },
    "not-found": {
        says: "OpenAI does not know what was asked for",
        todo: [
            "Check that the admin key is of the same organization as the key, with rotate: true also project-id and service-account-id.",
        ],
    },
    "invalid-request": {
        says: "OpenAI did not accept the request",
        todo: [
            "Read what OpenAI's reference says of the error code. For a new key: if the organization limits how long keys may live, lower max-age-days; it lives for two weeks more (or warn-days more, if those are longer).",
        ],
    },
    "rate-limited": {
        says: "OpenAI's Admin API throttles requests just now",
        todo: ["Run the job again in a few minutes."],
    },
    unreachable: {
        says: "OpenAI's Admin API did not answer",
        todo: [`Run the job again in a few minutes; incidents are listed at ${message/* STATUS_PAGE */.$Q}.`],
    },
    "not-the-api": {
        says: "what answered is not OpenAI's Admin API",
        todo: [
            "Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Check its settings, or run the job again.",
        ],
    },
    cancelled: { says: "the run was cancelled", todo: ["Run the job again."] },
};
/** @param code of the API, cleaned; empty when there is none */
function adminTroubleWords({ kind, status }, code) {
    const { says, todo } = ADMIN[kind];
    const details = [...(status === undefined ? [] : [`HTTP ${status}`]), ...(code === "" ? [] : [code])];
    return { says: details.length === 0 ? says : `${says} (${details.join(", ")})`, todo };
}
const SECRETS = {
    refused: {
        says: "GitHub does not accept the token of secrets-token",
        todo: ["Create the token again and store it in the secret that secrets-token reads."],
    },
    "under-privileged": {
        says: "the token of secrets-token may not do that",
        todo: [
            "Allow it: a fine-grained token needs Secrets: read and write (for an environment also Environments: read and write, for an organization Organization secrets: read and write). The token of the job cannot have it.",
        ],
    },
    "not-found": {
        says: "GitHub does not know the secret, its place or the repository for the token of secrets-token",
        todo: ["Check key-name and secret-place, and that the token is for this repository."],
    },
    "invalid-request": {
        says: "GitHub did not accept what was to be stored",
        todo: ["Check key-name and secret-place."],
    },
    "rate-limited": {
        says: "the rate limit of GitHub's API is reached",
        todo: ["Run the job again later."],
    },
    unreachable: { says: "GitHub's API did not answer", todo: ["Run the job again in a few minutes."] },
    "not-the-api": {
        says: "what answered is not GitHub's API for secrets",
        todo: ["Secrets can be stored on GitHub and GitHub Enterprise Server only."],
    },
};
/** What went wrong with GitHub's API for secrets. */
function secretTroubleWords({ kind, status }) {
    const { says, todo } = SECRETS[kind];
    return { says: status === undefined ? says : `${says} (HTTP ${status})`, todo };
}

;// CONCATENATED MODULE: ./lib/report/rotation/messages/steps.js


const STEPS = {
    prepare: {
        done: "Looked at the secret, the service account and the old key: all that is needed is there",
        would: "The secret, the service account and the old key are as they have to be",
        task: "look at the secret, the service account and the old key",
    },
    create: {
        done: "Created a new key for the service account",
        would: "Would create a new key for the service account",
        task: "create a new key for the service account",
    },
    validate: {
        done: "Validated the new key: it works",
        would: "Would validate the new key with the same probe",
        task: "validate the new key with the same probe",
    },
    store: {
        done: "Stored the new key in the secret",
        would: "Would store the new key in the secret",
        task: "store the new key in the secret",
    },
    confirm: {
        done: "Confirmed: the secret has changed, and the new key works",
        would: "Would confirm that the secret has changed and the new key works",
        task: "confirm that the secret has changed and the new key works",
    },
    "delete-old": {
        done: "Deleted the old key",
        would: "Would delete the old key",
        task: "delete the old key",
    },
};
const WHY = {
    "no-such-secret": "there is no such secret there; check key-name and secret-place",
    "not-stored": "the secret has not changed",
    "changed-meanwhile": "somebody else changed the secret or the key at the same time",
    "secret-holds-another-key": "the secret was last stored before the key was made that this run was given, so it holds another one; check key-name, secret-place and api-key",
    "another-rotation": "a rotation of the same secret began minutes ago, and is still going on or was broken off; a run after a quarter of an hour goes ahead",
    "no-unique-record": "which record is the old key's is not known for certain",
    "record-is-the-new-key": "the record that was found is that of the new key",
    "leftover-keys": "keys that earlier attempts made in place of the same old key are still there; the next run goes ahead when they are deleted",
    "clock-differs": "by the date of the new key the clock of this runner is far off, so that nothing shows that the old key is due; set the clock",
    "of-another-project": "the old key is of another project than project-id, where nothing is deleted",
    "still-listed": "OpenAI says that the key is deleted, and still lists it",
    cancelled: "the run was cancelled",
};
/** One step in words; texts from outside are cleaned by `field`. */
function stepText(line, field) {
    const { step, outcome, trouble, keyId } = line;
    const words = STEPS[step];
    const why = trouble === undefined ? "" : `: ${troubleText(trouble, field)}`;
    const key = keyId === undefined ? "" : ` (${field(keyId)})`;
    switch (outcome) {
        case "done":
            return `${words.done}${key}.`;
        case "would":
            return `${words.would}${key}${why}.`;
        case "left":
            return `Not done: ${words.task}${why}.`;
        case "failed":
            return `Failed: ${words.task}${why}.`;
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
            return `the probe of the new key said ${trouble.verdict}`;
        case "rotation":
            return WHY[trouble.why];
    }
}
/** Why nothing was rotated. */
const REFUSALS = {
    "not-needed": "Nothing is rotated: the key is not due.",
    fork: "Nothing is rotated: this run is for a fork.",
    dependabot: "Nothing is rotated: this run is Dependabot's.",
    "no-admin-key": "Nothing is rotated: rotate: true needs an admin key that may write (admin-key), and there is none.",
    "no-secrets-token": "Nothing is rotated: rotate: true needs a token that may write secrets (secrets-token), and there is none.",
    "no-key": "Nothing is rotated: this run was given no key that it can read, and what it would replace is not known.",
    "admin-key": "Nothing is rotated: the key is an admin key, and what is made is a key for a service account.",
    "lookup-failed": "Nothing is rotated: the record of the key could not be looked up, so that the old key could not be deleted afterwards. The next run tries again.",
    "secret-out-of-reach": "Nothing could be rotated if it had to be: with secrets-token the secret cannot be looked at. The token has expired, lacks a permission or is for another repository, or there is no such secret: check secrets-token, key-name and secret-place.",
    "age-unknown": "Nothing is rotated: how old the key is cannot be told.",
};
/** What a person has to do about a key that was left. */
function toDeleteText(key, field) {
    const name = key.id === undefined ? `the key named "${field(key.name ?? "")}"` : `the key ${field(key.id)}`;
    switch (key.why) {
        case "not-deleted":
            return `Delete ${name} at ${message/* KEYS_PAGE */.BA}: the ${key.which} key could not be deleted.`;
        case "not-matched":
            return `Delete the old key at ${message/* KEYS_PAGE */.BA} yourself: which one it is, is not known for certain.`;
        case "perhaps-in-use":
            return `Look at ${name} at ${message/* KEYS_PAGE */.BA}: whether the secret holds it could not be found out. Of the old and the new key, delete the one that is not used any more.`;
        case "left-over":
            return `Look at ${name} at ${message/* KEYS_PAGE */.BA}: an earlier rotation made it in place of the same key. Delete it if no rotation is under way and the secret does not hold it.`;
        case "perhaps-created":
            return `Look for ${name} at ${message/* KEYS_PAGE */.BA}, and delete it: the answer to its creation was lost.`;
    }
}

;// CONCATENATED MODULE: ./lib/report/rotation/messages/timeline.js

const ENGLISH_TIMELINE = {
    title: "From the creation of the key to its end",
    young: "no need to rotate",
    soon: "rotate soon",
    due: "overdue",
    expired: "expired",
    today: (ageDays) => `today, ${days(ageDays)} old`,
    dueOn: (day) => `due ${day}`,
    expiresOn: (day) => `expires ${day}`,
};

;// CONCATENATED MODULE: ./lib/report/rotation/messages/english.js






/** The English catalogue of a rotation. */
const ENGLISH = {
    reasons: ROTATION_MESSAGES,
    remark: remarkText,
    step: stepText,
    trouble: troubleText,
    admin: adminTroubleWords,
    secrets: secretTroubleWords,
    refusals: REFUSALS,
    toDelete: toDeleteText,
    unfinished: (rotate, key, why) => {
        const because = why === "" ? "" : `: ${why}`;
        switch (rotate) {
            case "planned":
                return "A dry run: all that is needed is there; neither keys nor the secret were changed.";
            case "failed":
                return `Rotating it failed${because}. Nothing was written to the secret ${key}, and the old key was not touched.`;
            case "unclear":
                return `Rotating it was broken off${because}. The secret ${key} holds the old key, the new one or one that somebody else has just stored; none was deleted.`;
        }
    },
    again: {
        planned: "Take dry-run out of the workflow: the next run then rotates the key.",
        plannedEarly: "Take dry-run out of the workflow: a run then rotates the key once it is due.",
        failed: "Run the job again: it tries to rotate the key once more.",
        unclear: "Run the job again: it sees which key the secret holds, and whether that one is due.",
    },
    noRecord: {
        malformed: "the value of admin-key is no key, and was not sent",
        "wrong-kind": "the value of admin-key is not an admin key, and was not sent",
        none: "no key that the admin key can see has its first and last characters",
        ambiguous: "several keys of the organization have its first and last characters",
        unclear: "of some keys of the organization OpenAI shows too little to tell",
    },
    recordUnused: (why) => `OpenAI's record of the key was not used: ${why}.`,
    replaced: "That was the key before: this run has replaced it since.",
    log: {
        begins: (key) => `OpenAI Key Guard looks at the age of ${key}`,
        rotating: (key, dryRun) => `Rotating ${key}${dryRun ? " (dry run: nothing is written)" : ""}`,
        result: (state, says) => `Rotation: ${state}. ${says}`,
        next: "Next:",
        failure: (state, says) => `rotation ${state}: ${says}`,
    },
    summary: {
        unnamed: "Service account",
        heading: (key, state) => `${key}: rotation ${state}`,
        toDelete: "Keys to look after",
        todo: "What to do next",
        byHand: "Or rotate it by hand",
        steps: "Steps of the rotation",
    },
    rows: {
        age: "Age",
        created: "Created",
        due: "Due",
        expires: "Expires",
        lastUsed: "Last used",
        owner: "Owner",
        keyId: "Key id",
        days: days,
        never: "never",
        serviceAccount: "a service account",
        person: "a person",
    },
    timeline: ENGLISH_TIMELINE,
    together: (sentences) => sentences.join(" "),
};

;// CONCATENATED MODULE: ./lib/report/rotation/messages/languages.js


/** What is said about the rotation of a key, by language. */
const rotationMessages = (0,translated/* translated */.v)(ENGLISH, {
    "zh-CN": async () => (await __webpack_require__.e(/* import() */ 894).then(__webpack_require__.bind(__webpack_require__, 3894))).CHINESE,
});

// EXTERNAL MODULE: ./lib/report/blank.js
var blank = __webpack_require__(6224);
// EXTERNAL MODULE: ./lib/report/rotation/outputs.js
var outputs = __webpack_require__(1423);
// EXTERNAL MODULE: ./lib/report/rotation/rows.js
var rows = __webpack_require__(3572);
// EXTERNAL MODULE: ./lib/report/rotation/sentences.js
var rotation_sentences = __webpack_require__(2083);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/rotation/summary.js


const SIGNS = { ok: "✅", soon: "⚠️", due: "❌", unknown: "❔" };
/**
 * The job summary of the check `rotation`: how things stand, what to do, and then what that is known by. All texts
 * are cleaned.
 *
 * @param timeline finished lines of Markdown
 * @param secretsUrl the page of the repository's secrets, which becomes a link
 */
function rotationSummary(about, { result }, { says, todo, byHand, remarks, steps, toDelete }, timeline, rows, words, secretsUrl) {
    const page = (0,links/* isPlainAddress */.fp)(secretsUrl) ? secretsUrl : undefined;
    const linked = (text) => (0,markdown/* sentence */.em)(text, page);
    const sign = result === "fail" ? "❌" : SIGNS[about.state];
    return [
        `### ${sign} ${words.heading((0,markdown/* plain */.pj)(about.keyName), about.state)}`,
        "",
        linked(says),
        "",
        ...numbered(words.toDelete, toDelete, linked),
        ...numbered(words.todo, todo, linked),
        ...numbered(words.byHand, byHand, linked),
        ...(remarks.length === 0 ? [] : [...remarks.map((remark) => `- ${linked(remark)}`), ""]),
        ...timeline,
        ...numbered(words.steps, steps, linked),
        ...(rows.length === 0 ? [] : [...(0,markdown/* tableHead */.PP)(["", ""]), ...rows.map((cells) => (0,markdown/* row */.nM)(cells.map(markdown/* plain */.pj))), ""]),
        "",
    ].join("\n");
}
function numbered(title, items, linked) {
    if (items.length === 0)
        return [];
    return [`**${title}**`, "", ...items.map((item, index) => `${index + 1}. ${linked(item)}`), ""];
}

// EXTERNAL MODULE: ./lib/days.js
var lib_days = __webpack_require__(8800);
;// CONCATENATED MODULE: ./lib/report/rotation/timeline.js

/**
 * The life of a key as lines of Markdown with a Mermaid picture: how long it is young enough, from when on it should
 * be rotated, when it expires, and where in that today is. Empty where a sentence says it as well: for a young key
 * that has no expiry. Only dates and words of ours stand in it.
 *
 * Uses what Mermaid has known since version 9, since servers of companies have old ones
 * (https://mermaid.js.org/syntax/gantt.html). Its red line is the day on which somebody looks at it.
 */
function timelineOf(age, warnDays, now, words) {
    const { state, createdAt, dueAt, expiresAt } = age;
    if (state === "ok" && expiresAt === undefined)
        return [];
    const byAge = age.ends === "age";
    const warnAt = new Date(Math.max(createdAt.getTime(), dueAt.getTime() - warnDays * lib_days/* DAY_MS */.sO));
    const end = new Date(Math.max(now.getTime(), byAge ? (expiresAt?.getTime() ?? 0) : 0));
    return [
        "```mermaid",
        "gantt",
        `  accTitle: ${named(words.title)}`,
        "  dateFormat YYYY-MM-DD",
        "  axisFormat %Y-%m-%d",
        `  tickInterval ${tickOf(createdAt, new Date(Math.max(dueAt.getTime(), end.getTime())))}`,
        ...span(words.young, "done", createdAt, warnAt),
        ...span(words.soon, "active", warnAt, dueAt),
        ...span(byAge ? words.due : words.expired, "crit", dueAt, end),
        moment(words.today(age.ageDays), "milestone", now),
        ...(byAge ? [moment(words.dueOn((0,lib_days/* dayOf */.kb)(dueAt)), "crit, milestone", dueAt)] : []),
        ...(expiresAt === undefined
            ? []
            : [moment(words.expiresOn((0,lib_days/* dayOf */.kb)(expiresAt)), "crit, milestone", expiresAt)]),
        "```",
        "",
    ];
}
/** Nothing for a span that begins and ends on one day: Mermaid would make a whole day of it. */
function span(name, tag, from, to) {
    return (0,lib_days/* dayOf */.kb)(from) < (0,lib_days/* dayOf */.kb)(to) ? [`  ${named(name)} :${tag}, ${(0,lib_days/* dayOf */.kb)(from)}, ${(0,lib_days/* dayOf */.kb)(to)}`] : [];
}
/** How far apart days are named, so that they do not overlap: at most so many. */
function tickOf(from, to) {
    const days = (to.getTime() - from.getTime()) / lib_days/* DAY_MS */.sO;
    if (days <= MOST_TICKS)
        return "1day";
    return days <= MOST_TICKS * 7 ? "1week" : `${Math.ceil(days / MOST_TICKS / 30)}month`;
}
const MOST_TICKS = 8;
function moment(name, tags, at) {
    return `  ${named(name)} :${tags}, ${(0,lib_days/* dayOf */.kb)(at)}, 0d`;
}
/** These end a name or a line, or begin a comment. */
function named(words) {
    return words.replace(/[:;#%`\r\n]/g, " ");
}

;// CONCATENATED MODULE: ./lib/report/rotation/rotation.js







/** What people see of the check `rotation` in the log when it has ended, and what it contributes to the rest. */
function reportRotation(result, decision, context, messages, writer) {
    const { log, together } = messages;
    const sentences = (0,rotation_sentences/* rotationSentences */.$)(result, context, messages, writer);
    writer.line(log.result(result.state, sentences.says));
    sentences.todo.forEach((step, index) => {
        writer.line(`  ${index === 0 ? log.next : (0,blank/* blank */.h)(log.next)} ${step}`);
    });
    for (const remark of sentences.remarks)
        writer.warning(remark);
    for (const left of sentences.toDelete)
        writer.warning(left);
    if (result.reason === "rotated")
        writer.notice(together([sentences.says, ...sentences.todo]));
    const refusal = refusalOf(result, messages);
    const failure = together([log.failure(result.state, sentences.says), ...refusal, ...sentences.todo]);
    // Results that do not fail the step but that nobody should overlook.
    if (decision.result !== "fail" && result.state !== "ok")
        writer.warning(failure);
    return {
        decision,
        reason: together([sentences.says, ...(decision.result === "fail" ? refusal : [])]),
        failure,
        outputs: (0,outputs/* rotationOutputs */.bu)(result),
        markdown: rotationSummary({
            keyName: result.keyName === report_name/* UNNAMED */.rY ? messages.summary.unnamed : writer.field(result.keyName),
            state: result.state,
        }, decision, sentences, drawn(result, context, messages), (0,rows/* rotationRows */.K)(result, messages.rows, writer), messages.summary, context.secret.url),
        learned: { rotation: { result, context, messages } },
    };
}
/** A new key's life has just begun: there is nothing to see yet. */
function drawn({ age, reason }, { warnDays, now }, { timeline }) {
    return age === undefined || reason === "rotated" ? [] : timelineOf(age, warnDays, now, timeline);
}
/** Why nothing could be rotated that may have to be. */
function refusalOf({ rotate }, { refusals }) {
    return rotate?.rotate === "not-begun" && rotate.why !== "not-needed" ? [refusals[rotate.why]] : [];
}

;// CONCATENATED MODULE: ./lib/rotation/age.js

/**
 * How far in the future a date of creation may lie. The first time zone is 14 hours ahead of UTC, and clocks of
 * runners have been a day off.
 */
const SKEW_MS = 36 * 3_600_000;
/** Whether a date of creation is so far in the future that something is wrong with it or with the clock. */
function isAhead(createdAt, now) {
    return createdAt.getTime() - now.getTime() > SKEW_MS;
}
/**
 * Holds a key's dates against the policy. It is due from the moment on that it is as old as allowed, or expires,
 * whichever is first; soon from `warnDays` before that moment on. A date of creation in the future counts as now
 * for the age, see {@link isAhead}.
 *
 * @param dates with `created-at` as the beginning of that day, UTC
 */
function assess(dates, { maxAgeDays, warnDays }, now) {
    const { source, createdAt, expiresAt } = dates;
    const tooOldAt = createdAt.getTime() + maxAgeDays * lib_days/* DAY_MS */.sO;
    // A key that ends on the day on which it is due: its end is what hurts.
    const expiresFirst = expiresAt !== undefined && expiresAt.getTime() <= tooOldAt;
    const dueAt = expiresFirst ? expiresAt.getTime() : tooOldAt;
    const leftMs = dueAt - now.getTime();
    return {
        state: leftMs <= 0 ? "due" : leftMs <= warnDays * lib_days/* DAY_MS */.sO ? "soon" : "ok",
        ends: expiresFirst ? "expiry" : "age",
        source,
        createdAt,
        expiresAt,
        ageDays: Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / lib_days/* DAY_MS */.sO)),
        daysLeft: Math.floor(leftMs / lib_days/* DAY_MS */.sO),
        dueAt: new Date(dueAt),
    };
}

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __webpack_require__(5098);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/rotation/record.js


/** Ids go into addresses and reports. */
const ID = /^[A-Za-z0-9_-]{1,200}$/;
const LONGEST_NAME = 200;
/** No key of OpenAI's is as long; what is longer is no redacted one. */
const LONGEST_REDACTED = 1000;
/** Before there was an API, and after all of us: a number outside is milliseconds, or nonsense. */
const EARLIEST_S = Date.UTC(2015, 0, 1) / 1000;
const LATEST_S = Date.UTC(2100, 0, 1) / 1000;
/**
 * Reads one item of a list of keys.
 *
 * @param item as the Admin API gave it: untrusted
 * @param projectId whose list it is from; `undefined` for the list of admin keys
 */
function readRecord(item, list, projectId) {
    if (!(0,json/* isObject */.Gv)(item))
        return { readable: false, redactedValue: undefined };
    const { id, name, redacted_value, created_at, expires_at, last_used_at, owner, owner_project_access } = item;
    const redactedValue = typeof redacted_value === "string" && redacted_value.length <= LONGEST_REDACTED
        ? redacted_value
        : undefined;
    const createdAt = dateOf(created_at);
    const expiresAt = dateOf(expires_at);
    const lastUsedAt = last_used_at === null ? "never" : dateOf(last_used_at);
    if (typeof id !== "string" ||
        !ID.test(id) ||
        redactedValue === undefined ||
        createdAt === undefined ||
        (expires_at != null && (expiresAt === undefined || expiresAt <= createdAt)) ||
        (last_used_at != null && lastUsedAt === undefined)) {
        return { readable: false, redactedValue };
    }
    return {
        readable: true,
        record: {
            id,
            list,
            projectId,
            name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : "",
            redactedValue,
            createdAt,
            expiresAt,
            lastUsedAt,
            ...ownerOf(owner),
            ownerHasAccess: owner_project_access === "active" ? true : owner_project_access === "inactive" ? false : undefined,
        },
    };
}
/** Unix time in seconds, as all dates of the Admin API. */
function dateOf(value) {
    if (typeof value !== "number" || !(value >= EARLIEST_S && value < LATEST_S))
        return undefined;
    return new Date(Math.trunc(value) * 1000);
}
/** The owner's kind, and of a service account its id: of a person nothing else is read. */
function ownerOf(owner) {
    if (!(0,json/* isObject */.Gv)(owner))
        return { owner: "unknown", serviceAccountId: undefined };
    const { type, service_account } = owner;
    if (type === "user")
        return { owner: "person", serviceAccountId: undefined };
    if (type !== "service_account")
        return { owner: "unknown", serviceAccountId: undefined };
    const id = (0,json/* isObject */.Gv)(service_account) ? service_account["id"] : undefined;
    return {
        owner: "service-account",
        serviceAccountId: typeof id === "string" && ID.test(id) ? id : undefined,
    };
}
/**
 * What must be seen of a key besides the prefix that all of its kind share. OpenAI shows the last four; fewer are
 * met by chance too often.
 */
const FEWEST_DISCLOSED = 4;
/**
 * Finds the record of a key. A record is its own when it shows the same first and last characters, and the same
 * length where it shows one, and no other record shows the same ends. Whatever may be the key's and cannot be
 * held against it makes the answer `unclear`.
 *
 * @param key usable, as `key/read.ts` reads it
 * @param readings of all keys that may be it: all pages of all projects, or of the admin keys
 */
function matchRecord(key, readings) {
    const matching = [];
    let endsAlike = 0;
    let unclear = 0;
    for (const reading of distinct(readings)) {
        const redacted = reading.readable ? reading.record.redactedValue : reading.redactedValue;
        const likeness = redacted === undefined ? "unclear" : likenessOf(key, redacted);
        if (likeness === "other")
            continue;
        if (likeness === "unclear")
            unclear++;
        else
            endsAlike++;
        if (!reading.readable && likeness !== "unclear")
            unclear++;
        if (reading.readable && likeness === "alike")
            matching.push(reading.record);
    }
    const [record] = matching;
    if (endsAlike > 1)
        return { match: "ambiguous", count: endsAlike };
    if (unclear > 0)
        return { match: "unclear", count: unclear };
    if (record)
        return { match: "found", record };
    // Its ends are the key's and its length is not: stars that stand for no length, or the key of somebody else.
    return endsAlike === 1 ? { match: "unclear", count: 1 } : { match: "none" };
}
/** A record that was listed twice, as when a key was made while pages were read, is one. */
function distinct(readings) {
    const seen = new Set();
    return readings.filter((reading) => {
        if (!reading.readable)
            return true;
        const { list, projectId, id, redactedValue } = reading.record;
        const name = JSON.stringify([list, projectId, id, redactedValue]);
        if (seen.has(name))
            return false;
        seen.add(name);
        return true;
    });
}
/** First characters, what stands for those left out, last characters. */
const REDACTED = /^([A-Za-z0-9_-]*)(\*+|\.{3,}|…)([A-Za-z0-9_-]*)$/;
const LEFT_OUT = /\*+|\.{3,}|…/;
/**
 * How a redacted value compares to a key: `other` is certain, `ends-alike` has the same ends and another length.
 */
function likenessOf(key, redacted) {
    const parts = redacted.trim().split(LEFT_OUT);
    const [first = "", last = ""] = [parts[0], parts.at(-1)];
    // A form that is not known, such as a value without anything left out, says nothing.
    if (parts.length < 2 || !/^[\w-]*$/.test(first + last))
        return "unclear";
    if (!key.startsWith(first) || !key.endsWith(last) || key.length < first.length + last.length)
        return "other";
    const [, , leftOut] = REDACTED.exec(redacted.trim()) ?? [];
    const disclosed = Math.max(0, first.length - (0,grammar/* shapeOf */.F5)(key).publicPrefix.length) + last.length;
    if (leftOut === undefined || disclosed < FEWEST_DISCLOSED)
        return "unclear";
    const sameLength = !leftOut.startsWith("*") || redacted.trim().length === key.length;
    return sameLength ? "alike" : "ends-alike";
}

;// CONCATENATED MODULE: ./lib/rotation/lookup.js



/**
 * Reads the value of the secret that is to be the admin key. What is no admin key of OpenAI's is sent nowhere.
 *
 * @param raw exactly as given; empty when there is none
 */
function readAdminKey(raw) {
    if (raw === "")
        return { state: "none" };
    const reading = (0,read/* readKey */.Y)(raw, true);
    if (reading.state === "malformed")
        return { state: "unusable", why: "malformed" };
    return (0,grammar/* shapeOf */.F5)(reading.key).kind === "admin"
        ? { state: "usable", adminKey: reading.key }
        : { state: "unusable", why: "wrong-kind" };
}
/** Projects that are read at a time: an organization of a thousand is read in a minute, and is not throttled for it. */
const PROJECTS_AT_A_TIME = 4;
/**
 * Looks for a key's record: an admin key's in the list of admin keys, any other's in all projects. One list that
 * cannot be read leaves no answer: the record may be in it, or one that looks the same.
 *
 * @param key usable, as `key/read.ts` reads it
 */
async function lookUp(key, admin) {
    const answer = (0,grammar/* shapeOf */.F5)(key).kind === "admin" ? await adminRecords(admin) : await projectRecords(admin);
    if (!answer.answered)
        return { lookup: { lookup: "trouble", trouble: answer.trouble }, readings: [] };
    const readings = answer.value;
    return { lookup: { lookup: "answered", match: matchRecord(key, readings) }, readings };
}
async function adminRecords(admin) {
    const answer = await admin.adminKeys();
    return answer.answered
        ? { answered: true, value: answer.value.map((item) => readRecord(item, "admin", undefined)) }
        : answer;
}
async function projectRecords(admin) {
    const projects = await admin.projects();
    if (!projects.answered)
        return projects;
    const readings = [];
    const waiting = projects.value.values();
    let failed;
    const readNext = async () => {
        for (const projectId of waiting) {
            const keys = await admin.projectKeys(projectId);
            if (failed)
                return;
            if (!keys.answered && (await isGone(projectId, keys.trouble, admin)))
                continue;
            if (!keys.answered) {
                failed = keys;
                return;
            }
            for (const item of keys.value)
                readings.push(readRecord(item, "project", projectId));
        }
    };
    await Promise.all(Array.from({ length: PROJECTS_AT_A_TIME }, readNext));
    return failed ?? { answered: true, value: readings };
}
/** Whether a project was archived or deleted since the projects were listed: its keys are none any more. */
async function isGone(projectId, { kind }, admin) {
    if (kind !== "not-found" && kind !== "invalid-request")
        return false;
    const projects = await admin.projects();
    return projects.answered && !projects.value.includes(projectId);
}

// EXTERNAL MODULE: ./lib/validate/model-choice.js
var model_choice = __webpack_require__(6483);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/rotation/key-name.js

const MARK = "openai-key-guard";
/** The dashboard shows no more, and names of this length have been accepted (not documented). */
const LONGEST = 100;
const HASH_LENGTH = 10;
const NAME = /^openai-key-guard \S+ (?<hash>[0-9a-f]{10}) [0-9a-z]{1,12}-[0-9a-z]{1,16}(?: for (?<replaces>[A-Za-z0-9_-]+))?$/;
/**
 * The name of a key that a rotation makes: `openai-key-guard OPENAI_API_KEY 0f2c… m3x1k2-9f…  for key_abc`. Another
 * one each time, so that a key whose answer was lost is found by it; and bound to one secret by a hash, since
 * repositories that share a project have secrets of the same name.
 */
function rotationKeyName({ keyName, secret, at, random, replaces }) {
    const time = Math.floor(at.getTime() / 1000).toString(36);
    const tail = ` ${hashOf(secret)} ${time}-${random}`;
    const replaced = replaces === undefined ? "" : ` for ${replaces}`;
    const room = LONGEST - MARK.length - 1 - tail.length;
    const name = keyName.replace(/[^\w.-]/g, "-") || "key";
    // An id of a length that none has had is left out rather than cut: half an id is none.
    const fits = room - replaced.length >= Math.min(name.length, SHORTEST_KEY_NAME);
    const shown = name.slice(0, fits ? room - replaced.length : room);
    return `${MARK} ${shown}${tail}${fits ? replaced : ""}`;
}
/** So much of the secret's name is worth more than the id of the key that is replaced. */
const SHORTEST_KEY_NAME = 8;
/**
 * Whether a key's name is one that a rotation of this secret gave, and which key it replaced.
 *
 * @param name untrusted
 */
function rotationOf(name, { secret }) {
    const { hash, replaces } = NAME.exec(name)?.groups ?? {};
    return hash === hashOf(secret) ? { replaces } : undefined;
}
function hashOf(secret) {
    return (0,external_node_crypto_.createHash)("sha256").update(secret).digest("hex").slice(0, HASH_LENGTH);
}

;// CONCATENATED MODULE: ./lib/rotation/remarks.js



/** A key that nobody has used for so long after it was made was made for nothing. */
const UNUSED_AFTER_DAYS = 30;
/** A quarter: jobs that run less often than this are rare. */
const IDLE_AFTER_DAYS = 90;
/** A date without a time, noted in any time zone, is less far off. */
const DIFFERENCE_DAYS = 2;
/** A younger key may be the one that a run which is still going, or went on after this one began, has just stored. */
const LEFT_OVER_AFTER_MS = 12 * 3_600_000;
const MOST_LEFTOVERS = 20;
/** What else a person should know of a key, the urgent first. Spend limits have their own part, see `spending.ts`. */
function remarksOn(about) {
    const { record, modelShutdown } = about;
    return [
        ...(modelShutdown && modelShutdown.days <= model_choice/* SHUTDOWN_NOTICE_DAYS */.aL
            ? [{ remark: "model-shuts-down", ...modelShutdown }]
            : []),
        ...(record ? ofRecord(record, about) : []),
    ];
}
function ofRecord(record, { records, createdAt, rotated, now }) {
    const remarks = [];
    if (record.ownerHasAccess === false)
        remarks.push({ remark: "owner-without-access" });
    const days = unusedDays(record, now);
    if (days !== undefined)
        remarks.push({ remark: "unused", days });
    // Admin keys always belong to a person.
    if (record.owner === "person" && record.list === "project")
        remarks.push({ remark: "owned-by-person" });
    const differsMs = createdAt && Math.abs(createdAt.getTime() - record.createdAt.getTime());
    if (differsMs !== undefined && differsMs > DIFFERENCE_DAYS * lib_days/* DAY_MS */.sO) {
        remarks.push({ remark: "created-at-differs", days: Math.floor(differsMs / lib_days/* DAY_MS */.sO) });
    }
    const ids = rotated ? leftovers(record, records, rotated, now) : [];
    if (ids.length > 0)
        remarks.push({ remark: "leftover-keys", ids });
    return remarks;
}
function unusedDays({ createdAt, lastUsedAt }, now) {
    if (lastUsedAt === undefined)
        return undefined;
    const idleMs = now.getTime() - (lastUsedAt === "never" ? createdAt : lastUsedAt).getTime();
    if (lastUsedAt === "never")
        return idleMs > UNUSED_AFTER_DAYS * lib_days/* DAY_MS */.sO ? "never" : undefined;
    return idleMs > IDLE_AFTER_DAYS * lib_days/* DAY_MS */.sO ? Math.floor(idleMs / lib_days/* DAY_MS */.sO) : undefined;
}
/**
 * Keys that rotations of this secret made and that it does not hold, and the one that its key was to replace. Only
 * known when the secret's own record is: without it, any of them may be the one in use.
 */
function leftovers(record, records, rotated, now) {
    const replaced = rotationOf(record.name, rotated)?.replaces;
    const ids = records
        .filter(({ id, list }) => list === record.list && id !== record.id)
        .filter(({ id, name, createdAt }) => id === replaced ||
        (rotationOf(name, rotated) !== undefined && now.getTime() - createdAt.getTime() > LEFT_OVER_AFTER_MS))
        .map(({ id }) => id);
    return [...new Set(ids)].slice(0, MOST_LEFTOVERS);
}

;// CONCATENATED MODULE: ./lib/rotation/spending.js
/** A limit of which so much is used up is about to bite. */
const NEAR = 0.8;
/**
 * Which spend limits stop the key, or are about to: the organization's and the project's, against what was spent in
 * this calendar month, UTC. What the admin key may not read is left out: limits are not what it was given for.
 *
 * @param projectId of the key's record; `undefined` when it belongs to no project or is not known
 */
async function spendRemarks(admin, projectId, now) {
    const monthBegan = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
    const scopes = projectId === undefined ? [undefined] : [undefined, projectId];
    const looks = await Promise.all(scopes.map(async (id) => {
        const limit = await admin.spendLimit(id);
        if (!limit.answered)
            return { remarks: [], read: false };
        if (limit.value === undefined)
            return { remarks: [], read: true };
        const spent = await admin.costs(monthBegan, id);
        const scope = id === undefined ? "organization" : "project";
        const remark = remarkOn(scope, limit.value, spent.answered ? spent.value : undefined);
        return { remarks: remark ? [remark] : [], read: spent.answered || limit.value.enforcing };
    }));
    return {
        remarks: looks.flatMap(({ remarks }) => remarks),
        read: looks.every(({ read }) => read),
    };
}
/**
 * What a spend limit is worth saying of.
 *
 * @param spentCents `undefined` when it could not be read
 */
function remarkOn(scope, { cents, enforcing }, spentCents) {
    if (enforcing)
        return { remark: "spend-limit-reached", scope };
    const part = spentCents === undefined || cents <= 0 ? 0 : spentCents / cents;
    return part < NEAR ? undefined : { remark: "spend-limit-near", scope, percent: Math.floor(part * 100) };
}

;// CONCATENATED MODULE: ./lib/rotation/rotation.js




/**
 * The story of the check: finds the key's record, or takes the date that was given, holds it against the policy,
 * and says what else is to be said. The record is believed before `created-at`; trouble with the admin key leaves
 * `created-at` to decide, and is told.
 */
async function checkRotation(inputs, ports) {
    const admin = inputs.keyless ? { state: "none" } : readAdminKey(inputs.adminKey);
    const port = admin.state === "usable" ? ports.createAdmin(admin.adminKey) : undefined;
    const key = inputs.key?.state === "usable" ? inputs.key.key : undefined;
    const { lookup, readings } = port && key !== undefined ? await lookUp(key, port) : { lookup: notAsked(admin), readings: [] };
    const match = lookup.lookup === "answered" ? lookup.match : NOT_KNOWN;
    const record = match.match === "found" ? match.record : undefined;
    const now = ports.clock.now();
    const { keyName, createdAt, modelShutdown, secret } = inputs;
    const remarks = remarksOn({
        ...{ record, createdAt, modelShutdown, now },
        records: readings.flatMap((reading) => (reading.readable ? [reading.record] : [])),
        rotated: secret === undefined ? undefined : { keyName, secret },
    });
    // Without its record it is not known whether the key is of the organization whose limits these are.
    const ofProject = port && record?.list === "project";
    const spending = ofProject ? await spendRemarks(port, record.projectId, now) : UNREAD;
    const judged = judge(inputs, admin, lookup, record, now);
    return {
        result: {
            ...{ keyName, ...judged, lookup },
            remarks: [...spending.remarks, ...remarks],
            spendingRead: spending.read,
        },
        match,
    };
}
const UNREAD = { remarks: [], read: false };
const NOT_KNOWN = { match: "unclear", count: 0 };
function notAsked(admin) {
    return admin.state === "unusable"
        ? { lookup: "unusable-admin-key", why: admin.why }
        : { lookup: "not-asked" };
}
function judge(inputs, admin, lookup, record, now) {
    if (inputs.keyless)
        return { state: "ok", reason: "keyless", age: undefined };
    const dates = record ? { ...record, source: "record" } : datesGiven(inputs, now);
    if (dates === undefined) {
        const reason = admin.state === "none" ? "no-source" : whyNoRecord(lookup);
        return { state: "unknown", reason, age: undefined };
    }
    if (isAhead(dates.createdAt, now)) {
        const reason = record ? "clock-differs" : "created-in-future";
        return { state: "unknown", reason, age: undefined };
    }
    const age = assess(dates, inputs, now);
    return { state: age.state, reason: reasonOf(age), age };
}
/** A secret that was written after the date that was given holds another key, which is as old at the most. */
function datesGiven({ createdAt, secretUpdatedAt }, now) {
    if (createdAt === undefined)
        return undefined;
    const isNewer = secretUpdatedAt !== undefined && secretUpdatedAt > createdAt && !isAhead(secretUpdatedAt, now);
    return isNewer
        ? { source: "secret", createdAt: secretUpdatedAt, expiresAt: undefined }
        : { source: "created-at", createdAt, expiresAt: undefined };
}
function whyNoRecord(lookup) {
    switch (lookup.lookup) {
        case "not-asked":
            return "no-key";
        case "unusable-admin-key":
            return lookup.why === "malformed" ? "admin-key-malformed" : "admin-key-wrong-kind";
        case "trouble":
            return "admin-trouble";
        case "answered":
            return NO_RECORD[lookup.match.match];
    }
}
const NO_RECORD = {
    // With a record there are dates.
    found: "no-record",
    none: "no-record",
    ambiguous: "ambiguous-record",
    unclear: "unclear-records",
};
function reasonOf({ state, ends }) {
    if (state === "ok")
        return "young";
    if (state === "soon")
        return ends === "age" ? "age-soon" : "expiry-soon";
    return ends === "age" ? "age-due" : "expired";
}

// EXTERNAL MODULE: ./lib/rotation/sight.js
var sight = __webpack_require__(1647);
// EXTERNAL MODULE: ./lib/ports/bounded-fetch.js
var bounded_fetch = __webpack_require__(8576);
;// CONCATENATED MODULE: ./lib/ports/admin-answer.js


/** An error says what it has to say in fewer characters; more than the redactor looks at (`key/redact.ts`). */
const LONGEST_TEXT = 5000;
/** @throws RequestFailure when the body ends early */
async function replyOf(response, now) {
    const text = await response.text();
    return answer(response.status, response.headers, (0,json/* parseJson */.qF)(text), now);
}
/**
 * What an error of the SDK stands for.
 *
 * @throws an error of ours, without a word of the SDK's, when the request was never sent
 */
function replyOfError(error, now) {
    for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
        if (cause instanceof bounded_fetch/* RequestFailure */.e)
            return { reply: "failure", failure: cause.failure };
    }
    const { status, headers, error: said } = (error ?? {});
    if (typeof status !== "number" || !(headers instanceof Headers)) {
        throw new Error("The OpenAI client could not make a request of what it was given.");
    }
    return answer(status, headers, said === undefined ? undefined : { error: said }, now);
}
function answer(status, headers, body, now) {
    const header = (name) => headers.get(name) ?? "";
    return {
        reply: "answer",
        status,
        requestId: header("x-request-id").slice(0, LONGEST_TEXT),
        retryAfterMs: retryAfter(header("retry-after-ms"), header("retry-after"), now),
        body,
    };
}
/** `Retry-After` (RFC 9110) in seconds or as date, or OpenAI's finer `retry-after-ms`; in milliseconds. */
function retryAfter(inMs, value, now) {
    if (inMs !== "" && Number(inMs) >= 0)
        return Number(inMs);
    if (value === "")
        return undefined;
    const ms = Number.isFinite(Number(value)) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
    return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
/** Codes that decide at any status, as for other keys (`validate/judge.ts`). */
const BY_CODE = {
    ip_not_authorized: "blocked",
    unsupported_country_region_territory: "blocked",
    invalid_api_key: "refused",
    account_deactivated: "refused",
    access_terminated: "refused",
    missing_scope: "under-privileged",
    rate_limit_exceeded: "rate-limited",
    slow_down: "rate-limited",
    server_is_overloaded: "unreachable",
};
/** Comes with 401 and with 403 (trufflesecurity/trufflehog:pkg/analyzer/analyzers/openai/scopes.go). */
const MISSING_PERMISSION = /Missing scopes?:|insufficient permissions for this operation/i;
/**
 * Why an answer is not what was asked for: by code, then by what the message says of permissions, then by status.
 * An answer that has no error of OpenAI's form is not the API's, whatever its status, or a server in trouble.
 */
function troubleOf(reply) {
    if (reply.reply === "failure") {
        return { kind: kindOfFailure(reply.failure), status: undefined, code: "", requestId: "", message: "" };
    }
    const { status, requestId, body } = reply;
    const error = errorIn(body);
    const code = textOf(error?.["code"]);
    const message = textOf(error?.["message"]);
    return { kind: kindOf(status, error !== undefined, code, message), status, code, requestId, message };
}
function kindOfFailure(failure) {
    if (failure === "cancelled")
        return "cancelled";
    return failure === "too-large" ? "not-the-api" : "unreachable";
}
function kindOf(status, hasError, code, message) {
    if (status < 400)
        return "not-the-api";
    if (hasError) {
        const byCode = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
        if (byCode)
            return byCode;
        if (MISSING_PERMISSION.test(message))
            return "under-privileged";
    }
    if (status >= 500 || status === 408)
        return "unreachable";
    if (status === 429)
        return "rate-limited";
    if (!hasError)
        return "not-the-api";
    return BY_STATUS[status] ?? "invalid-request";
}
const BY_STATUS = {
    401: "refused",
    403: "under-privileged",
    404: "not-found",
    405: "not-the-api",
};
/** OpenAI's form, `{error: {message, type, param, code}}`, and no other: nobody else has an Admin API. */
function errorIn(body) {
    const error = (0,json/* isObject */.Gv)(body) ? body["error"] : undefined;
    return (0,json/* isObject */.Gv)(error) && typeof error["message"] === "string" ? error : undefined;
}
function textOf(value) {
    return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}

;// CONCATENATED MODULE: ./lib/ports/admin-bodies.js

/** Ids go into addresses, reports, and the names of keys. */
const admin_bodies_ID = /^[A-Za-z0-9_-]{1,200}$/;
/**
 * The ids of projects that are in use.
 *
 * @returns `undefined` when there is a project that cannot be asked for: its keys would be missing
 */
function projectIds(items) {
    const ids = [];
    for (const item of items) {
        if (!(0,json/* isObject */.Gv)(item))
            return undefined;
        if (item["status"] === "archived")
            continue;
        const { id } = item;
        if (typeof id !== "string" || !admin_bodies_ID.test(id))
            return undefined;
        ids.push(id);
    }
    return [...new Set(ids)];
}
/**
 * The key in the answer to its creation. There is no second answer that shows it, so that only what cannot be done
 * without is asked for.
 *
 * @param now what counts as its time of creation where the answer has none
 */
function createdKey(body, now) {
    const { id, value, created_at, expires_at } = body;
    if (typeof id !== "string" || !admin_bodies_ID.test(id))
        return undefined;
    // Stored and sent as it is: nothing that could end a header or a line.
    if (typeof value !== "string" || !/^[\x21-\x7e]{20,1000}$/.test(value))
        return undefined;
    return { id, value, createdAt: admin_bodies_dateOf(created_at) ?? now, expiresAt: admin_bodies_dateOf(expires_at) };
}
function admin_bodies_dateOf(seconds) {
    const isTime = typeof seconds === "number" && seconds > 0 && seconds < admin_bodies_LATEST_S;
    return isTime ? new Date(Math.trunc(seconds) * 1000) : undefined;
}
const admin_bodies_LATEST_S = Date.UTC(2100, 0, 1) / 1000;
/** A limit in a currency or for a time that is not known is not held against anything. */
function readSpendLimit(body) {
    const { threshold_amount: cents, currency, interval, enforcement } = body;
    if (typeof cents !== "number" || !Number.isFinite(cents) || cents < 0)
        return undefined;
    if (!isUsd(currency) || interval !== "month")
        return undefined;
    return { cents, enforcing: (0,json/* isObject */.Gv)(enforcement) && enforcement["status"] === "enforcing" };
}
/**
 * The sum of costs, in cents.
 *
 * @param buckets each with its results, in dollars: as number, or as text, as the API has also given them
 * @returns `undefined` when one of them cannot be read, or the sum is no amount of money
 */
function centsIn(buckets) {
    let dollars = 0;
    for (const bucket of buckets) {
        const results = (0,json/* isObject */.Gv)(bucket) ? bucket["results"] : undefined;
        if (!Array.isArray(results))
            return undefined;
        for (const result of results) {
            const amount = (0,json/* isObject */.Gv)(result) ? result["amount"] : undefined;
            // Not every result has an amount.
            if (amount == null)
                continue;
            const { value, currency } = (0,json/* isObject */.Gv)(amount) ? amount : {};
            const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
            if (typeof number !== "number" || !Number.isFinite(number))
                return undefined;
            if (!isUsd(currency))
                return undefined;
            dollars += number;
        }
    }
    const cents = Math.round(dollars * 100);
    return Number.isSafeInteger(cents) ? cents : undefined;
}
/** An object is not made a text of: one out of JSON may have no way to become one, and throw. */
function isUsd(currency) {
    return typeof currency === "string" && currency.toUpperCase() === "USD";
}

;// CONCATENATED MODULE: ./lib/ports/admin-client.js


const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** A server that asks for more patience than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 30_000;
const CONFIRM_DELAY_MS = 500;
/** The client's own time limit only has to be longer than that of its `fetch`. */
const TIMEOUT_MARGIN_MS = 5_000;
/**
 * OpenAI's SDK, loaded here and not before. It knows the addresses and bodies, and no more: it never holds the key,
 * which its `fetch` adds, is told everything that it would look for in the environment, and tries nothing again.
 */
async function loadClient(options) {
    const { OpenAI } = await Promise.all(/* import() */[__webpack_require__.e(120), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 6389));
    return new OpenAI({
        baseURL: options.baseUrl,
        adminAPIKey: "added-by-fetch",
        apiKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        logLevel: "off",
        maxRetries: 0,
        timeout: options.timeoutMs + TIMEOUT_MARGIN_MS,
        fetch: (0,bounded_fetch/* createBoundedFetch */.W)({
            ...options,
            origin: new URL(options.baseUrl).origin,
            bearer: options.adminKey,
        }),
    });
}
/** Asks until the answer counts: again after failures that may pass, with backoff and jitter or as the server asks. */
async function askUntilItCounts(client, call, again, { maxAttempts, cancel, clock }) {
    let reply = await once(client, call, clock);
    let attempts = 1;
    if (again === "never")
        return { reply, attempts };
    while (attempts < maxAttempts) {
        const delayMs = delayAfter(reply, attempts, clock.random());
        if (delayMs === undefined)
            break;
        await clock.sleep(delayMs, cancel);
        reply = await once(client, call, clock);
        attempts++;
    }
    if (again === "confirm" && troubleOf(reply).kind === "under-privileged") {
        await clock.sleep(CONFIRM_DELAY_MS, cancel);
        const second = await once(client, call, clock);
        attempts++;
        // A failure on the way to a second answer takes nothing from the first.
        if (troubleOf(second).kind !== "unreachable")
            reply = second;
    }
    return { reply, attempts };
}
/** In a cancelled run it comes to that at once: its `fetch` sends nothing any more. */
async function once(client, call, clock) {
    try {
        return await replyOf(await call(client).asResponse(), clock.now());
    }
    catch (error) {
        return replyOfError(error, clock.now());
    }
}
/** Time to wait before the next attempt, or `undefined` when waiting is of no use. */
function delayAfter(reply, attempt, random) {
    if (!isPassing(reply))
        return undefined;
    const asksFor = reply.reply === "answer" ? reply.retryAfterMs : undefined;
    if (asksFor !== undefined)
        return asksFor <= LONGEST_RETRY_AFTER_MS ? asksFor : undefined;
    const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
    return Math.round(backoff * (0.5 + random / 2));
}
/** Whether trying again may bring another answer. */
function isPassing(reply) {
    if (reply.reply === "failure") {
        return ["dns", "refused", "reset", "timeout", "network"].includes(reply.failure);
    }
    const { kind, status } = troubleOf(reply);
    return status === 409 || ((kind === "unreachable" || kind === "rate-limited") && reply.status >= 400);
}

;// CONCATENATED MODULE: ./lib/ports/admin-pages.js

/** So many pages of 100 are more keys than anybody has; a list without end stops here. */
const MOST_PAGES = 1000;
/**
 * A page of a list as the Admin API gives it. The SDK takes whatever came with 200 for a list without items, which
 * would read as "no record of this key".
 *
 * @returns `undefined` when the body is none
 */
function readListPage(body) {
    if (!(0,json/* isObject */.Gv)(body) || body["object"] !== "list")
        return undefined;
    const { data, has_more: more } = body;
    if (!Array.isArray(data) || typeof more !== "boolean")
        return undefined;
    return pageOf(data, idOf(data[0]), more, idOf(data.at(-1)));
}
/** A page of costs or usage; its items are spans of time. */
function readSpanPage(body) {
    if (!(0,json/* isObject */.Gv)(body) || body["object"] !== "page")
        return undefined;
    const { data, has_more: more, next_page: next } = body;
    if (!Array.isArray(data) || typeof more !== "boolean")
        return undefined;
    return pageOf(data, undefined, more, next);
}
function pageOf(items, mark, more, next) {
    const page = { items, mark: typeof mark === "string" ? mark : undefined };
    if (!more)
        return { ...page, next: undefined };
    return typeof next === "string" && next !== "" ? { ...page, next } : undefined;
}
function idOf(item) {
    return (0,json/* isObject */.Gv)(item) ? item["id"] : undefined;
}
/**
 * Reads all pages.
 *
 * @param pageAt reads the page that begins there, the first for `undefined`, and says what it was read from
 * @returns with what the last page was read from; no items when a page could not be read, comes again or leads back
 *   to one that was read, or when there are too many
 */
async function allPages(pageAt) {
    const items = [];
    const marks = new Set();
    const places = new Set();
    let at;
    for (let pages = 1;; pages++) {
        const { page, from } = await pageAt(at);
        if (!page || isOld(marks, page.mark) || isOld(places, page.next))
            return { items: undefined, from };
        for (const item of page.items)
            items.push(item);
        if (page.next === undefined)
            return { items, from };
        if (pages === MOST_PAGES)
            return { items: undefined, from };
        at = page.next;
    }
}
/** Whether it was here before; it is from now on. */
function isOld(seen, one) {
    if (one === undefined)
        return false;
    const old = seen.has(one);
    seen.add(one);
    return old;
}

;// CONCATENATED MODULE: ./lib/ports/admin.js





const PAGE_SIZE = 100;
/** The days of the longest month; one bucket is a day. */
const COST_BUCKETS = 31;
/** The port, on OpenAI's SDK, which is loaded with the first request. */
function createAdminPort(options) {
    let loading;
    const ask = async (call, again) => {
        loading ??= loadClient(options);
        return askUntilItCounts(await loading, call, again, options);
    };
    const one = async (call, again, read) => {
        const { reply } = await ask(call, again);
        return answerOf(reply, readIn(reply, read));
    };
    const all = async (call, read = readListPage) => {
        const { items, from } = await allPages(async (at) => {
            const { reply } = await ask(call(at === undefined ? {} : { after: at }), "confirm");
            return { page: readIn(reply, read), from: reply };
        });
        return answerOf(from, items);
    };
    const limit = PAGE_SIZE;
    return {
        async projects() {
            const answer = await all((after) => (client) => client.admin.organization.projects.list({ limit, ...after }));
            if (!answer.answered)
                return answer;
            const ids = projectIds(answer.value);
            return ids ? { answered: true, value: ids } : UNREADABLE;
        },
        projectKeys: (projectId) => all((after) => (client) => client.admin.organization.projects.apiKeys.list(projectId, {
            limit,
            owner_project_access: "any",
            ...after,
        })),
        adminKeys: () => all((after) => (client) => client.admin.organization.adminAPIKeys.list({ limit, ...after })),
        serviceAccount: (projectId, serviceAccountId) => one((client) => client.admin.organization.projects.serviceAccounts.retrieve(serviceAccountId, {
            project_id: projectId,
        }), "confirm", (body) => (body["id"] === serviceAccountId ? true : undefined)),
        createKey: ({ projectId, serviceAccountId, name, expiresInSeconds }) => one((client) => client.admin.organization.projects.serviceAccounts.apiKeys.create(serviceAccountId, {
            project_id: projectId,
            name,
            expires_in_seconds: expiresInSeconds,
        }), "never", (body) => createdKey(body, options.clock.now())),
        async deleteKey(projectId, keyId) {
            const { reply, attempts } = await ask((client) => client.admin.organization.projects.apiKeys.delete(keyId, { project_id: projectId }), "after-failure");
            const answer = answerOf(reply, readIn(reply, ({ id, deleted }) => (deleted === true && id === keyId ? true : undefined)));
            const gone = !answer.answered && answer.trouble.kind === "not-found" && attempts > 1;
            return gone ? { answered: true, value: true } : answer;
        },
        async spendLimit(projectId) {
            const answer = await one(({ admin: { organization } }) => projectId === undefined
                ? organization.spendLimit.retrieve()
                : organization.projects.spendLimit.retrieve(projectId), "after-failure", readSpendLimit);
            const none = !answer.answered && answer.trouble.kind === "not-found";
            return none ? { answered: true, value: undefined } : answer;
        },
        async costs(since, projectId) {
            const answer = await all(({ after }) => (client) => client.admin.organization.usage.costs({
                start_time: Math.floor(since.getTime() / 1000),
                bucket_width: "1d",
                limit: COST_BUCKETS,
                ...(projectId === undefined ? {} : { project_ids: [projectId] }),
                ...(after === undefined ? {} : { page: after }),
            }), readSpanPage);
            if (!answer.answered)
                return answer;
            const cents = centsIn(answer.value);
            return cents === undefined ? UNREADABLE : { answered: true, value: cents };
        },
    };
}
/** The items of a list are there, and are not what such a list is made of. */
const UNREADABLE = {
    answered: false,
    trouble: { kind: "not-the-api", status: 200, code: "", requestId: "", message: "" },
};
/** What an answer of success says. */
function readIn(reply, read) {
    if (reply.reply === "failure" || reply.status >= 300 || !(0,json/* isObject */.Gv)(reply.body))
        return undefined;
    return read(reply.body);
}
function answerOf(reply, value) {
    return value === undefined ? { answered: false, trouble: troubleOf(reply) } : { answered: true, value };
}

// EXTERNAL MODULE: ./lib/checks/openai.js
var openai = __webpack_require__(6199);
;// CONCATENATED MODULE: ./lib/checks/admin.js


/** OpenAI's Admin API at `base-url`, which is OpenAI's own or on this machine. */
function connectToAdminApi(adminKey, { host, timeoutMs, maxAttempts }, ports, cancel) {
    return createAdminPort({
        adminKey,
        baseUrl: host.baseUrl,
        timeoutMs,
        maxAttempts,
        clock: ports.clock,
        cancel,
        direct: host.isLoopback,
        proxied: (0,openai/* isThroughProxy */.s)(host.baseUrl, ports),
    });
}

// EXTERNAL MODULE: ./lib/key/forms.js
var key_forms = __webpack_require__(580);
// EXTERNAL MODULE: ./lib/report/messages/languages.js + 8 modules
var languages = __webpack_require__(7555);
// EXTERNAL MODULE: ./lib/report/outputs.js
var report_outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var report_progress = __webpack_require__(7818);
;// CONCATENATED MODULE: ./lib/rotation/rotate/begin.js
/**
 * Whether to begin a rotation: only for a key that is due, or that is about to end by itself, which nobody can put
 * off. What is missing in the set-up is said first, on the first day rather than on the day that counts.
 *
 * @returns why not, or `undefined` to begin
 */
function mayBegin(facts) {
    const { withheld, hasAdminKey, hasSecretsToken, hasKey, isAdminKey, lookupFailed, age, dryRun } = facts;
    if (withheld !== undefined)
        return withheld;
    if (!hasAdminKey)
        return "no-admin-key";
    if (!hasSecretsToken)
        return "no-secrets-token";
    if (!hasKey)
        return "no-key";
    if (isAdminKey)
        return "admin-key";
    const isTime = age?.state === "due" || (age?.state === "soon" && age.ends === "expiry");
    if (age !== undefined && !isTime && !dryRun)
        return "not-needed";
    // Without the record the old key would be left for good: the run after this one knows which it was no more.
    if (lookupFailed)
        return "lookup-failed";
    return age === undefined && !dryRun ? "age-unknown" : undefined;
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/bounds.js
/**
 * How long a cancelled rotation may go on to put away what it made. GitHub ends a job 7.5 seconds after it asked
 * it to stop (actions/runner:src/Runner.Sdk/ProcessInvoker.cs), and the report has to be written as well.
 */
const GRACE_MS = 5_000;
/** Of it, what is left to an answer that was waited for when the job was cancelled. */
const LAST_ANSWER_MS = 2_000;
/** The time that a rotation has: as much as it needs, and a few seconds once the job is cancelled. */
class Bounds {
    #clock;
    #cancel;
    #graceEnds = new AbortController();
    #lastAnswer;
    #ended;
    constructor(clock, cancel) {
        this.#clock = clock;
        this.#cancel = cancel;
        const cancelled = new Promise((resolve) => {
            if (cancel.aborted)
                resolve();
            else
                cancel.addEventListener("abort", () => resolve(), { once: true });
        });
        const after = async (ms) => {
            await cancelled;
            await clock.sleep(ms, this.#graceEnds.signal);
            return "ended";
        };
        this.#lastAnswer = after(LAST_ANSWER_MS);
        this.#ended = after(GRACE_MS).then((ended) => {
            this.#graceEnds.abort();
            return ended;
        });
    }
    get cancelled() {
        return this.#cancel.aborted;
    }
    /** Waits before something is tried again; not any longer once the job is cancelled. */
    async pause(ms) {
        await this.#clock.sleep(ms, this.#cancel);
    }
    /** Waits while things are put away, which goes on for a while after a cancellation. */
    async breathe(ms) {
        await this.#clock.sleep(ms, this.#graceEnds.signal);
    }
    /**
     * What a port answers. Never rejects, and is there when the time is over at the latest; nothing is asked then.
     *
     * @param lost in place of an answer that does not come, and why
     */
    async settle(ask, lost) {
        if (this.#graceEnds.signal.aborted)
            return lost("cancelled");
        try {
            const end = this.cancelled ? this.#ended : this.#lastAnswer;
            const answer = await Promise.race([ask().then((value) => ({ value })), end]);
            return answer === "ended" ? lost("cancelled") : answer.value;
        }
        catch {
            return lost("broken");
        }
    }
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/calls.js
/** What a rotation asks the world for. Nothing of it rejects, and nothing outlasts the bounds. */
class Calls {
    #ports;
    #bounds;
    constructor(ports, bounds) {
        this.#ports = ports;
        this.#bounds = bounds;
    }
    serviceAccount(projectId, serviceAccountId) {
        return this.#admin((admin) => admin.serviceAccount(projectId, serviceAccountId));
    }
    async listKeys(projectId) {
        const answer = await this.#admin((admin) => admin.projectKeys(projectId));
        if (!answer.answered)
            return answer;
        const keys = answer.value.map(listedKey);
        // A key that cannot be told from others is in no list that anything can be concluded from.
        return keys.every((key) => key !== undefined)
            ? { answered: true, value: keys }
            : { answered: false, trouble: trouble("not-the-api") };
    }
    /** The value of a new key is protected as soon as there is one, also when nobody waits for it any more. */
    createKey(options) {
        return this.#admin(async (admin) => {
            const answer = await admin.createKey(options);
            if (answer.answered)
                this.#ports.protect(answer.value.value);
            return answer;
        });
    }
    deleteKey(projectId, keyId) {
        return this.#admin((admin) => admin.deleteKey(projectId, keyId));
    }
    secretDate() {
        return this.#secrets((secrets) => secrets.updatedAt());
    }
    prepareSecret() {
        return this.#secrets((secrets) => secrets.prepare());
    }
    storeSecret(value) {
        return this.#secrets((secrets) => secrets.store(value));
    }
    probe(key, depth) {
        return this.#bounds.settle(async () => await this.#ports.probe(key, depth), (why) => ({ usable: false, verdict: why === "cancelled" ? "unreachable" : "unknown" }));
    }
    #admin(ask) {
        return this.#bounds.settle(async () => await ask(this.#ports.admin), (why) => ({ answered: false, trouble: trouble(why === "cancelled" ? "cancelled" : "unreachable") }));
    }
    #secrets(ask) {
        return this.#bounds.settle(async () => await ask(this.#ports.secrets), () => ({ answered: false, trouble: { kind: "unreachable", status: undefined } }));
    }
}
function trouble(kind) {
    return { kind, status: undefined, code: "", requestId: "", message: "" };
}
function listedKey(item) {
    const { id, name, redacted_value: redactedValue, created_at: createdAt, } = (item ?? {});
    if (typeof id !== "string" || id === "")
        return undefined;
    return {
        id,
        name: typeof name === "string" ? name : "",
        redactedValue: typeof redactedValue === "string" ? redactedValue : "",
        createdAtMs: typeof createdAt === "number" ? createdAt * 1000 : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/put-away.js
/** Before deleting is tried again: some seconds in all, which are there after a cancellation, too. */
const DELETE_AGAIN_MS = [500, 1_500, 4_000];
/** Before a key whose answer was lost is looked for again: the request may still be on its way. */
const LOOK_AGAIN_MS = [1_000, 3_000, 10_000];
/**
 * Deletes a key, and tries again whatever was answered.
 *
 * Only the list is believed: a key that was not found may be too new to be known everywhere, and one that is
 * deleted, by what was answered, may be there all the same.
 *
 * @returns why it may still be there, or `undefined` when it is gone
 */
async function deleteKey({ projectId, id }, calls, bounds) {
    for (let attempt = 0;; attempt++) {
        const answer = await calls.deleteKey(projectId, id);
        const isGone = answer.answered || answer.trouble.kind === "not-found";
        const listed = isGone ? await calls.listKeys(projectId) : undefined;
        if (listed?.answered && !listed.value.some((key) => key.id === id))
            return undefined;
        // A deletion that was answered counts without a list as well.
        if (answer.answered && !listed?.answered)
            return undefined;
        const waitMs = DELETE_AGAIN_MS[attempt];
        if (waitMs === undefined) {
            return answer.answered
                ? { of: "rotation", why: "still-listed" }
                : { of: "admin", trouble: answer.trouble };
        }
        await bounds.breathe(waitMs);
    }
}
/**
 * Looks for a key that may have been made without our hearing of it, and deletes it.
 *
 * @param trouble what came in place of the key
 * @returns what a person has to delete or look for
 */
async function deleteUnheard(unheard, trouble, calls, bounds) {
    const perhaps = isLost(trouble);
    const { projectId, name, before } = unheard;
    for (let attempt = 0;; attempt++) {
        const listed = await calls.listKeys(projectId);
        const found = listed.answered
            ? listed.value.filter((key) => key.name === name && !before.has(key.id))
            : [];
        if (found.length > 0) {
            const left = [];
            for (const { id } of found) {
                if (await deleteKey({ projectId, id }, calls, bounds)) {
                    left.push({ id, name, which: "new", why: "not-deleted" });
                }
            }
            return left;
        }
        const waitMs = perhaps || !listed.answered ? LOOK_AGAIN_MS[attempt] : undefined;
        if (waitMs === undefined) {
            const unseen = perhaps || !listed.answered;
            return unseen ? [{ id: undefined, name, which: "new", why: "perhaps-created" }] : [];
        }
        await bounds.breathe(waitMs);
    }
}
/** Whether what was asked for may have been done all the same. */
function isLost({ kind }) {
    return kind === "unreachable" || kind === "not-the-api" || kind === "cancelled";
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/create.js

const DAY_S = 86_400;
/** The longest that the Admin API documents for a key that it makes (openai@7.57.0, `expires_in_seconds`). */
const LONGEST_LIFE_S = 365 * DAY_S;
/** For schedules of once a week: a key that is not yet due in one run is replaced in the next, or in the one after. */
const FEWEST_SPARE_DAYS = 14;
/** As far as dates without a time zone can be apart, and then some: what differs by more is a clock. */
const CLOCKS_DIFFER_MS = 36 * 3_600_000;
/** Before a new key is asked about again: a minute in all, in which it gets known everywhere. */
const PROBE_AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
/**
 * Makes the new key, which ends by itself some time after it will be due. When none is heard of, one that was made
 * all the same is looked for and deleted.
 */
async function create(work, before) {
    if (!work.begin("create"))
        return undefined;
    const { calls, bounds, name, old } = work;
    const { projectId, serviceAccountId, maxAgeDays, warnDays } = work.plan;
    const lifeDays = maxAgeDays + Math.max(warnDays, FEWEST_SPARE_DAYS);
    const expiresInSeconds = Math.min(lifeDays * DAY_S, LONGEST_LIFE_S);
    const answer = await calls.createKey({ projectId, serviceAccountId, name, expiresInSeconds });
    if (!answer.answered) {
        work.fail("create", { of: "admin", trouble: answer.trouble });
        const unheard = { projectId, name, before: before.keys };
        work.toDelete.push(...(await deleteUnheard(unheard, answer.trouble, calls, bounds)));
        return undefined;
    }
    const made = answer.value;
    if (before.keys.has(made.id) || made.id === old?.id) {
        // An answer that cannot be: deleting by this id would delete somebody's key.
        work.noteNew("perhaps-created");
        return work.fail("create", { of: "rotation", why: "record-is-the-new-key" });
    }
    work.newKey = { id: made.id, createdAt: made.createdAt, expiresAt: made.expiresAt };
    if (Math.abs(made.createdAt.getTime() - work.startedAt.getTime()) > CLOCKS_DIFFER_MS) {
        work.fail("create", { of: "rotation", why: "clock-differs" });
        if (await deleteKey({ projectId, id: made.id }, calls, bounds))
            work.noteNew("not-deleted");
        return undefined;
    }
    work.note("create", "done", undefined, made.id);
    return made;
}
/** Whether the new key is found good by the same probe as every key. */
async function validate(work, made) {
    if (!work.begin("validate"))
        return false;
    const trouble = await probeNew(work, made, "request");
    if (trouble)
        work.fail("validate", trouble);
    else
        work.note("validate", "done");
    return trouble === undefined;
}
/**
 * Asks about the new key, again as long as the API does not know it.
 *
 * @returns why it is not good
 */
async function probeNew({ calls, bounds }, made, depth) {
    for (let attempt = 0; !bounds.cancelled; attempt++) {
        const { usable, verdict } = await calls.probe(made.value, depth);
        if (usable)
            return undefined;
        if (bounds.cancelled)
            break;
        const waitMs = verdict === "invalid" ? PROBE_AGAIN_MS[attempt] : undefined;
        if (waitMs === undefined)
            return { of: "probe", verdict };
        await bounds.pause(waitMs);
    }
    return { of: "rotation", why: "cancelled" };
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/signs.js

/** So far the clocks of OpenAI, GitHub and this runner may differ. */
const signs_SKEW_MS = 60_000;
/** A rotation is over, or was broken off, when its key is older: each of its waits is a minute at the most. */
const ROTATION_MS = 15 * 60_000;
/** Whether the secret was last written before the old key was made: then it holds another one. */
function writtenTooEarly({ old }, writtenAt) {
    return old !== undefined && writtenAt.getTime() < old.createdAt.getTime() - signs_SKEW_MS;
}
/**
 * Keys that other rotations made in place of the same old key. When the secret was written since, it may hold one of
 * them, and this run was given what it held before: GitHub hands secrets out when a job is queued. When it was not,
 * they were left by rotations that were broken off.
 */
function successors({ old, plan }, listed, writtenAt) {
    const others = listed.filter(({ id, name }) => old !== undefined && id !== old.id && rotationOf(name, plan)?.replaces === old.id);
    const wasStored = ({ createdAtMs = 0 }) => createdAtMs - signs_SKEW_MS <= writtenAt.getTime();
    return {
        perhapsInUse: others.filter(wasStored),
        leftOver: others.filter((key) => !wasStored(key)),
    };
}
/** Whether a rotation of this secret may still be going on, by the keys that it made. */
function isUnderWay({ old, plan, startedAt }, listed) {
    const since = startedAt.getTime() - ROTATION_MS;
    return listed.some(({ id, name, createdAtMs = 0 }) => id !== old?.id && createdAtMs > since && rotationOf(name, plan) !== undefined);
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/prepare.js

/**
 * All that can be known before the first change: whether the secret is there and its server ready to take a value,
 * whether there is the service account, whether the old key's record is still what it was, and whether the secret
 * can hold that key at all.
 *
 * @returns `undefined` when something is not as it must be
 */
async function prepare(work) {
    if (!work.begin("prepare"))
        return undefined;
    const { calls, plan } = work;
    const ready = await calls.prepareSecret();
    if (!ready.answered)
        return work.fail("prepare", { of: "secrets", trouble: ready.trouble });
    const written = await calls.secretDate();
    if (!written.answered) {
        // The server has just answered about secrets of this place: what is not found is this one.
        const missing = written.trouble.kind === "not-found";
        return work.fail("prepare", missing ? { of: "rotation", why: "no-such-secret" } : { of: "secrets", trouble: written.trouble });
    }
    const account = await calls.serviceAccount(plan.projectId, plan.serviceAccountId);
    if (!account.answered)
        return work.fail("prepare", { of: "admin", trouble: account.trouble });
    const listed = await calls.listKeys(plan.projectId);
    if (!listed.answered)
        return work.fail("prepare", { of: "admin", trouble: listed.trouble });
    const against = lookForReasonsAgainst(work, listed.value, written.value);
    if (against)
        return work.fail("prepare", { of: "rotation", why: against });
    work.note("prepare", plan.dryRun ? "would" : "done");
    return {
        writtenAt: written.value,
        keys: new Set(listed.value.map(({ id }) => id)),
    };
}
function lookForReasonsAgainst(work, listed, writtenAt) {
    const { is } = lookAtOld(work, listed);
    if (is === "gone" || is === "another")
        return "no-unique-record";
    if (writtenTooEarly(work, writtenAt))
        return "secret-holds-another-key";
    const { perhapsInUse, leftOver } = successors(work, listed, writtenAt);
    if (perhapsInUse.length > 0) {
        for (const { id, name } of perhapsInUse) {
            work.toDelete.push({ id, name, which: "new", why: "perhaps-in-use" });
        }
        work.noteOld("perhaps-in-use");
        return "changed-meanwhile";
    }
    if (isUnderWay(work, listed))
        return "another-rotation";
    // Another one with every run that fails would be a heap of keys that work.
    for (const { id, name } of leftOver)
        work.toDelete.push({ id, name, which: "new", why: "left-over" });
    return leftOver.length > 0 ? "leftover-keys" : undefined;
}
/**
 * What has become of the old key's record.
 *
 * @param listed the keys of the project in which the new one is made, as just read
 */
function lookAtOld({ old, plan }, listed) {
    if (old === undefined)
        return { is: "unknown" };
    if (old.projectId !== plan.projectId)
        return { is: "elsewhere" };
    const shown = listed.filter(({ id }) => id === old.id);
    if (shown.length === 0)
        return { is: "gone" };
    return { is: shown.every((key) => key.redactedValue === old.redactedValue) ? "the-same" : "another" };
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/delete-old.js



/** Until another rotation has put away the key that it made: as long as it may take to find out. */
const OTHERS_AGAIN_MS = [5_000, 10_000, 20_000, 30_000];
/**
 * Deletes the old key after a last look at everything: another rotation, its record, and the secret's date.
 *
 * @param writtenAt the date of the secret, as we wrote it
 * @returns false when the secret may hold another key than the new one
 */
async function deleteOld(work, made, before, writtenAt) {
    if (!work.begin("delete-old")) {
        work.noteOld("not-deleted");
        return true;
    }
    const alone = await untilAlone(work, made, before);
    if (alone.others.length > 0) {
        for (const id of alone.others) {
            work.toDelete.push({ id, name: undefined, which: "new", why: "perhaps-in-use" });
        }
        return changedMeanwhile(work);
    }
    const old = alone.listed
        ? lookAtOld(work, alone.listed)
        : { is: "untold", trouble: alone.trouble };
    // The last thing before the deletion: whoever writes the secret later knows of our key.
    const written = await work.calls.secretDate();
    if (written.answered && written.value.getTime() !== writtenAt.getTime())
        return changedMeanwhile(work);
    switch (old.is) {
        case "elsewhere":
            work.note("delete-old", "left", { of: "rotation", why: "of-another-project" });
            work.noteOld("not-deleted");
            return true;
        case "unknown":
        case "another":
            work.note("delete-old", "left", { of: "rotation", why: "no-unique-record" });
            work.noteOld("not-matched");
            return true;
        case "untold":
            return keepOld(work, old.trouble);
        case "gone":
            return oldIsGone(work);
    }
    if (!written.answered)
        return keepOld(work, { of: "secrets", trouble: written.trouble });
    if (work.bounds.cancelled)
        return keepOld(work, { of: "rotation", why: "cancelled" });
    const remains = work.old && (await deleteKey(work.old, work.calls, work.bounds));
    return remains ? keepOld(work, remains) : oldIsGone(work);
}
function changedMeanwhile(work) {
    work.note("delete-old", "left", { of: "rotation", why: "changed-meanwhile" });
    return false;
}
function keepOld(work, trouble) {
    work.fail("delete-old", trouble);
    work.noteOld("not-deleted");
    return true;
}
function oldIsGone(work) {
    work.oldKey = "deleted";
    work.note("delete-old", "done", undefined, work.old?.id);
    return true;
}
/**
 * Waits until no other rotation of this secret is under way, as keys show that were made since ours began. One that
 * finds the secret changed by us deletes its key; one that wrote the secret at the same moment does not, and then
 * nobody can tell whose key it holds.
 */
async function untilAlone({ calls, bounds, plan }, made, before) {
    for (let attempt = 0;; attempt++) {
        const answer = await calls.listKeys(plan.projectId);
        if (!answer.answered) {
            return { others: [], listed: undefined, trouble: { of: "admin", trouble: answer.trouble } };
        }
        const others = answer.value
            .filter(({ id, name }) => id !== made.id && !before.keys.has(id) && rotationOf(name, plan) !== undefined)
            .map(({ id }) => id);
        const waitMs = others.length > 0 && !bounds.cancelled ? OTHERS_AGAIN_MS[attempt] : undefined;
        if (waitMs === undefined)
            return { others, listed: answer.value };
        await bounds.pause(waitMs);
    }
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/store.js


/** Before a value is sent again whose answer was lost. */
const STORE_AGAIN_MS = [1_000, 4_000];
/** Before the secret's date is read again: what was just written may show a little later. */
const DATE_AGAIN_MS = [500, 1_500, 4_000];
/** Stores the new key, if the secret is still what it was. */
async function store(work, made, before) {
    if (!work.begin("store"))
        return "not-stored";
    // Afresh: in the minute since, the server's key, the secret or those who may read it can have changed.
    const ready = await work.calls.prepareSecret();
    const written = ready.answered ? await work.calls.secretDate() : ready;
    if (!written.answered) {
        work.fail("store", { of: "secrets", trouble: written.trouble });
        return "not-stored";
    }
    if (written.value.getTime() !== before.writtenAt.getTime()) {
        // What the secret holds now is somebody else's choice, and perhaps no longer the key that we know.
        if (work.old)
            work.noteOld("perhaps-in-use");
        work.fail("store", { of: "rotation", why: "changed-meanwhile" });
        return "not-stored";
    }
    return work.begin("store") ? await send(work, made, before) : "not-stored";
}
/**
 * Sends the value, again when the answer was lost: the same value twice does no harm, and an answer to the second
 * says that the secret holds it. Once an answer was lost, a refusal or an unchanged date proves nothing any more:
 * the first request may still be on its way.
 */
async function send(work, made, before) {
    let lost = false;
    let answer = await work.calls.storeSecret(made.value);
    for (const waitMs of STORE_AGAIN_MS) {
        if (answer.answered || !isLost(answer.trouble))
            break;
        lost = true;
        await work.bounds.pause(waitMs);
        if (work.bounds.cancelled)
            break;
        answer = await work.calls.storeSecret(made.value);
    }
    if (answer.answered) {
        work.note("store", "done");
        return "stored";
    }
    const moved = await dateAfter(before.writtenAt, lost ? DATE_AGAIN_MS : [], work);
    if (moved.date !== undefined && lost) {
        work.note("store", "done");
        return "stored";
    }
    if (moved.date !== undefined) {
        // GitHub refused, and the secret was written: by somebody else, or by us after all.
        work.fail("store", { of: "rotation", why: "changed-meanwhile" });
        return "unclear";
    }
    work.fail("store", { of: "secrets", trouble: answer.trouble });
    return !lost && moved.trouble === undefined ? "not-stored" : "unclear";
}
/** When the secret was written after that date. With neither field: it was read, and has not moved. */
async function dateAfter(before, again, { calls, bounds }) {
    for (let attempt = 0;; attempt++) {
        const written = await calls.secretDate();
        if (written.answered && written.value.getTime() > before.getTime())
            return { date: written.value };
        const waitMs = again[attempt];
        if (waitMs === undefined) {
            return written.answered ? {} : { trouble: { of: "secrets", trouble: written.trouble } };
        }
        await bounds.breathe(waitMs);
    }
}
/**
 * Looks whether the secret was written, and whether the new key still works.
 *
 * @returns when it was written; `undefined` when that is not certain
 */
async function store_confirm(work, made, before) {
    if (!work.begin("confirm"))
        return undefined;
    const { date, trouble } = await dateAfter(before.writtenAt, DATE_AGAIN_MS, work);
    if (date === undefined)
        return work.fail("confirm", trouble ?? { of: "rotation", why: "not-stored" });
    const unusable = await probeNew(work, made, "models");
    if (unusable)
        return work.fail("confirm", unusable);
    work.note("confirm", "done");
    return date;
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/report.js
/** The steps of a rotation, in their order. */
const ROTATE_STEPS = ["prepare", "create", "validate", "store", "confirm", "delete-old"];

;// CONCATENATED MODULE: ./lib/rotation/rotate/work.js

/** One rotation under way: what its steps work with, and what they note down for the report. */
class Work {
    plan;
    calls;
    bounds;
    /** Of the new key; no other key has it. */
    name;
    old;
    startedAt;
    toDelete = [];
    newKey;
    oldKey = "kept";
    #steps = [];
    #onStep;
    constructor(plan, tools, onStep) {
        this.plan = plan;
        this.calls = tools.calls;
        this.bounds = tools.bounds;
        this.name = tools.name;
        this.startedAt = tools.startedAt;
        this.old = oldKeyOf(plan.match);
        this.#onStep = onStep;
    }
    /** Whether a step may begin: none does once the job is cancelled. */
    begin(step) {
        if (this.bounds.cancelled)
            this.note(step, "left", { of: "rotation", why: "cancelled" });
        return !this.bounds.cancelled;
    }
    /** @param keyId of the key that the step made or deleted */
    note(step, outcome, trouble, keyId) {
        const line = { step, outcome, trouble, ...(keyId === undefined ? {} : { keyId }) };
        this.#steps.push(line);
        try {
            this.#onStep(line);
        }
        catch {
            // Whoever watches must not keep a key from being put away.
        }
    }
    /** Notes the failure of a step. Returns `undefined`, as steps do that came to nothing. */
    fail(step, trouble) {
        this.note(step, "failed", trouble);
        return undefined;
    }
    /** The old key, for the report; one that is not matched has nothing by which it could be named. */
    noteOld(why) {
        this.toDelete.push(this.old
            ? { id: this.old.id, name: this.old.name || undefined, which: "old", why }
            : { id: undefined, name: undefined, which: "old", why: "not-matched" });
    }
    noteNew(why) {
        this.toDelete.push({ id: this.newKey?.id, name: this.name, which: "new", why });
    }
    /** With a line for every step: those that were not come to are left. */
    report(rotate) {
        for (const step of ROTATE_STEPS.slice(this.#steps.length))
            this.note(step, "left");
        const { newKey, oldKey, toDelete } = this;
        return { rotate, steps: this.#steps, newKey, oldKey, toDelete };
    }
}
/** The key that is to be replaced, if its record is known for certain and is a project's: no other is ever deleted. */
function oldKeyOf(match) {
    if (match.match !== "found" || match.record.projectId === undefined)
        return undefined;
    return { ...match.record, projectId: match.record.projectId };
}

;// CONCATENATED MODULE: ./lib/rotation/rotate/rotate.js









/**
 * Gives a secret a new key: prepare, create, validate, store, confirm, and only then delete the old one. Never
 * rejects, whatever a port does.
 *
 * Wherever it ends, also when the process is killed, the secret holds a key that works: the old key is deleted only
 * after the secret was seen to be written by us and by nobody since, and the new one only when it is certain that
 * the secret never got it. Every other key that was made is in the report.
 */
async function rotateKey(plan, ports) {
    const bounds = new Bounds(ports.clock, ports.cancel);
    const startedAt = ports.clock.now();
    const name = rotationKeyName({
        ...{ keyName: plan.keyName, secret: plan.secret, replaces: oldKeyOf(plan.match)?.id },
        at: startedAt,
        random: randomPart(ports.clock),
    });
    const work = new Work(plan, { calls: new Calls(ports, bounds), bounds, name, startedAt }, ports.onStep);
    const before = await prepare(work);
    if (before === undefined)
        return work.report("failed");
    if (plan.dryRun)
        return planned(work);
    const made = await create(work, before);
    if (made === undefined)
        return work.report("failed");
    const stored = (await validate(work, made)) ? await store(work, made, before) : "not-stored";
    if (stored === "not-stored")
        return await withdraw(work, made);
    const writtenAt = stored === "stored" ? await store_confirm(work, made, before) : undefined;
    if (writtenAt === undefined || !(await deleteOld(work, made, before, writtenAt))) {
        work.noteNew("perhaps-in-use");
        work.noteOld("perhaps-in-use");
        return work.report("unclear");
    }
    return work.report("rotated");
}
/** What a real run would do, as far as it can be known. */
function planned(work) {
    for (const step of ["create", "validate", "store", "confirm"])
        work.note(step, "would");
    if (work.old?.projectId === work.plan.projectId) {
        work.note("delete-old", "would", undefined, work.old.id);
    }
    else {
        const why = work.old ? "of-another-project" : "no-unique-record";
        work.note("delete-old", "left", { of: "rotation", why });
    }
    return work.report("planned");
}
/** The secret never got the new key: it is deleted. */
async function withdraw(work, { id }) {
    const { projectId } = work.plan;
    if (await deleteKey({ projectId, id }, work.calls, work.bounds))
        work.noteNew("not-deleted");
    return work.report("failed");
}
const RANDOM_DIGITS = 8;
function randomPart(clock) {
    return Math.floor(clock.random() * 36 ** RANDOM_DIGITS)
        .toString(36)
        .padStart(RANDOM_DIGITS, "0");
}

// EXTERNAL MODULE: ./lib/validate/validate.js + 1 modules
var validate_validate = __webpack_require__(1088);
// EXTERNAL MODULE: ./lib/checks/event.js + 1 modules
var checks_event = __webpack_require__(7266);
;// CONCATENATED MODULE: ./lib/ports/sealed-box.js
/** Of a Curve25519 public key, before base64. */
const PUBLIC_KEY_BYTES = 32;
/** Standard base64 of exactly that many bytes: 43 characters and one of padding. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{43}=$/;
/** Whether a text can be the public key that secrets are sealed with: nothing else reaches the library. */
function isPublicKey(text) {
    return PUBLIC_KEY.test(text) && Buffer.from(text, "base64").length === PUBLIC_KEY_BYTES;
}
/**
 * Encrypts a value so that only the holder of the private key can read it: libsodium's sealed box, in which
 * GitHub takes secrets (https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api). The library is
 * loaded by the first call.
 *
 * Rejects when the public key is none; the error quotes neither it nor the value.
 *
 * @returns base64
 */
async function seal(value, publicKeyBase64) {
    if (!isPublicKey(publicKeyBase64))
        throw new Error("That is no public key of a sealed box.");
    const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
    await sodium.ready;
    const sealed = sodium.crypto_box_seal(Buffer.from(value, "utf8"), sodium.from_base64(publicKeyBase64, sodium.base64_variants.ORIGINAL));
    return sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL);
}

;// CONCATENATED MODULE: ./lib/ports/secret-answers.js

/** An answer that GitHub's API does not give. */
class NotTheApi extends Error {
    status;
    constructor(status) {
        super("That is no answer of GitHub's API.");
        this.status = status;
    }
}
/** The connection ended before the answer did. */
class CutShort extends Error {
}
/**
 * The body of a successful answer, which has to be a JSON object: proxies answer with pages.
 *
 * @throws NotTheApi, CutShort
 */
function bodyOf({ status, headers, data }) {
    if (status === 200 && (0,json/* isObject */.Gv)(data))
        return data;
    // Of JSON that cannot be read to its end, the client makes text.
    if (typeof data === "string" && isJson(headers))
        throw new CutShort();
    throw new NotTheApi(status);
}
/** What an error of the client or of this module says. Its message may quote the server, and is not read. */
function troubleFrom(error) {
    if (error instanceof NotTheApi)
        return { kind: "not-the-api", status: error.status };
    const response = (0,json/* isObject */.Gv)(error) && (0,json/* isObject */.Gv)(error["response"]) ? error["response"] : undefined;
    // Without an answer the client makes up a status of 500.
    if (response === undefined || typeof response["status"] !== "number") {
        return { kind: "unreachable", status: undefined };
    }
    const { status, headers, data } = response;
    return { kind: secret_answers_kindOf({ status, headers: headers ?? {}, data }), status };
}
function secret_answers_kindOf({ status, headers, data }) {
    if (status >= 500 || status === 408)
        return "unreachable";
    // Only GitHub's own refusal proves that nothing was stored.
    if (!(0,json/* isObject */.Gv)(data) || typeof data["message"] !== "string")
        return "not-the-api";
    if (isRateLimited(status, headers))
        return "rate-limited";
    return KINDS[status] ?? (status >= 400 ? "invalid-request" : "not-the-api");
}
const KINDS = {
    401: "refused",
    403: "under-privileged",
    404: "not-found",
};
/** Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined);
}
function isJson(headers) {
    return /^application\/json\b/i.test(String(headers["content-type"] ?? ""));
}
/** A date with its time, as the API writes it; `undefined` for anything else. */
function secret_answers_dateOf(text) {
    if (!ISO_DATE.test(text))
        return undefined;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

;// CONCATENATED MODULE: ./lib/ports/secrets.js



/** For one answer, with what the client tries again for a reading, and its wait for a rate limit of a minute. */
const LIMIT_MS = 75_000;
const secrets_PAGE_SIZE = 100;
/** 10,000 repositories; a secret that more of them may read is not rotated rather than cut. */
const MAX_PAGES = 100;
/**
 * The port, over GitHub's REST API (https://docs.github.com/rest/actions/secrets).
 *
 * @param client its retry and throttling serve the readings only
 * @param limitMs for one answer, in milliseconds
 */
function createSecretsPort(client, where, limitMs = LIMIT_MS) {
    const at = addressOf(where);
    const secret = { ...at.parameters, secret_name: where.name };
    let prepared;
    /** @throws what {@link troubleFrom} understands */
    async function ask(route, parameters, request = {}) {
        const signal = AbortSignal.timeout(limitMs);
        // Not left to the client alone: it would wait before it tries again what has been given up.
        const ended = new Promise((_, reject) => {
            signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        });
        return await Promise.race([
            client.request(route, { ...parameters, request: { signal, ...request } }),
            ended,
        ]);
    }
    async function readSecret() {
        const body = bodyOf(await ask(`GET ${at.path}/{secret_name}`, secret));
        const { name } = body;
        if (typeof name !== "string" || name.toUpperCase() !== where.name.toUpperCase())
            throw new NotTheApi();
        return body;
    }
    async function readPreparation() {
        const { key_id: keyId, key: publicKey } = bodyOf(await ask(`GET ${at.path}/public-key`, at.parameters));
        if (typeof keyId !== "string" || typeof publicKey !== "string" || !isPublicKey(publicKey))
            throw new NotTheApi();
        const visibility = where.place.place === "organization" ? await readVisibility() : {};
        return { keyId, publicKey, visibility };
    }
    /** An organization's secret is written together with who may read it: that must not become more, nor fewer. */
    async function readVisibility() {
        const { visibility } = await readSecret();
        if (visibility === "all" || visibility === "private")
            return { visibility };
        if (visibility !== "selected")
            throw new NotTheApi();
        return { visibility, selected_repository_ids: await readSelected() };
    }
    async function readSelected() {
        const ids = new Set();
        for (let page = 1; page <= MAX_PAGES; page++) {
            const parameters = { ...secret, per_page: secrets_PAGE_SIZE, page };
            const { total_count: total, repositories } = bodyOf(await ask(`GET ${at.path}/{secret_name}/repositories`, parameters));
            if (!Array.isArray(repositories) || !Number.isSafeInteger(total))
                throw new NotTheApi();
            for (const repository of repositories) {
                if (!(0,json/* isObject */.Gv)(repository) || !Number.isSafeInteger(repository["id"]))
                    throw new NotTheApi();
                ids.add(repository["id"]);
            }
            if (ids.size === total)
                return [...ids];
            if (repositories.length === 0)
                break;
        }
        // A list that is not whole would take the secret from the rest.
        throw new NotTheApi();
    }
    return {
        updatedAt: () => answered(async () => {
            const { updated_at: updatedAt } = await readSecret();
            const date = typeof updatedAt === "string" ? secret_answers_dateOf(updatedAt) : undefined;
            if (date === undefined)
                throw new NotTheApi();
            return date;
        }),
        prepare: () => answered(async () => {
            prepared = await readPreparation();
            return true;
        }),
        store: (value) => answered(async () => {
            const { keyId, publicKey, visibility } = prepared ?? (await readPreparation());
            const body = { encrypted_value: await seal(value, publicKey), key_id: keyId, ...visibility };
            // A second request that is refused would hide that the first, whose answer was lost, was carried out.
            const response = await ask(`PUT ${at.path}/{secret_name}`, { ...secret, ...body }, { retries: 0 });
            if (response.status !== 204 && !(response.status === 201 && (0,json/* isObject */.Gv)(response.data)))
                throw new NotTheApi();
            return true;
        }),
    };
}
/** The client puts parameters into the path percent-encoded, and those that the path does not name elsewhere. */
function addressOf({ owner, repo, place }) {
    switch (place.place) {
        case "repository":
            return { path: "/repos/{owner}/{repo}/actions/secrets", parameters: { owner, repo } };
        case "organization":
            return { path: "/orgs/{org}/actions/secrets", parameters: { org: owner } };
        case "environment":
            return {
                path: "/repos/{owner}/{repo}/environments/{environment_name}/secrets",
                parameters: { owner, repo, environment_name: place.environment },
            };
    }
}
async function answered(ask) {
    try {
        return { answered: true, value: await ask() };
    }
    catch (error) {
        return { answered: false, trouble: troubleFrom(error) };
    }
}

// EXTERNAL MODULE: ./lib/checks/surroundings.js
var surroundings = __webpack_require__(6274);
;// CONCATENATED MODULE: ./lib/checks/secret.js


/** The secret that is to hold the new key, or `undefined` where none can be written to. */
async function connectToSecret(inputs, ports) {
    const { rotate, keyName, secretPlace } = inputs;
    const { repository, apiUrl } = (0,surroundings/* surroundingsOf */.ZD)(ports);
    const [owner = "", repo = ""] = repository.split("/");
    if (rotate?.secretsToken === undefined || owner === "" || repo === "" || !(0,surroundings/* isSafeForTokens */.nN)(apiUrl)) {
        return undefined;
    }
    // Not ended by a cancelled job: what was begun is brought to a safe end within seconds.
    const cancel = new AbortController().signal;
    const client = await ports.createGitHubClient(rotate.secretsToken, apiUrl, {
        patient: { clock: ports.clock, cancel },
    });
    return createSecretsPort(client, { owner, repo, name: keyName, place: secretPlace });
}
/**
 * What tells this secret from all others, for the names of the keys that are made for it. In one case, as neither
 * names of secrets nor those of environments and repositories have one at GitHub
 * (https://docs.github.com/actions/reference/security/secrets#naming-your-secrets).
 */
function nameOfSecret({ rotate, keyName, secretPlace: place }, ports) {
    if (rotate === undefined)
        return undefined;
    const { repository, serverUrl } = (0,surroundings/* surroundingsOf */.ZD)(ports);
    // A repository may have a mirror of the same name at another server, with a secret of its own.
    const server = URL.parse(serverUrl)?.host ?? "";
    // A secret of the organization is the same one for all its repositories.
    const owner = place.place === "organization" ? repository.split("/")[0] : repository;
    const where = place.place === "environment" ? `environment:${place.environment}` : place.place;
    return `${server}/${owner}:${where}:${keyName}`.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/checks/rotate.js














/** Replaces the key if that is wanted, needed and possible; `undefined` when it is not wanted. */
async function rotateIfDue({ result, match }, secrets, inputs, ports, messages, writer) {
    const { rotate, maxAgeDays, warnDays, keyName } = inputs;
    const secret = nameOfSecret(inputs, ports);
    if (rotate === undefined || secret === undefined)
        return undefined;
    const admin = readAdminKey(inputs.adminKey);
    const reading = (0,read/* readKey */.Y)(inputs.apiKey, inputs.host.isOpenAi);
    const key = reading.state === "usable" ? reading.key : undefined;
    const refusal = mayBegin({
        withheld: (0,checks_event/* strangerIn */.w)(ports.runner),
        hasAdminKey: admin.state === "usable",
        hasSecretsToken: secrets !== undefined,
        hasKey: key !== undefined,
        isAdminKey: (key !== undefined && (0,grammar/* shapeOf */.F5)(key).kind === "admin") ||
            (match.match === "found" && match.record.list === "admin"),
        lookupFailed: result.lookup.lookup === "trouble",
        age: result.age,
        dryRun: rotate.dryRun,
    });
    if (refusal !== undefined || admin.state !== "usable" || secrets === undefined) {
        return { rotate: "not-begun", why: refusal ?? "no-admin-key" };
    }
    writer.line(messages.log.rotating(writer.field(keyName), rotate.dryRun));
    const { projectId, serviceAccountId, dryRun } = rotate;
    return await rotateKey({ keyName, projectId, serviceAccountId, secret, match, maxAgeDays, warnDays, dryRun }, {
        // Not ended by a cancelled job: what was begun is brought to a safe end within seconds.
        admin: connectToAdminApi(admin.adminKey, inputs, ports, new AbortController().signal),
        secrets,
        probe: probeWith(inputs, ports, writer),
        protect: (key) => {
            for (const mask of (0,key_forms/* masksFor */.RM)(key))
                ports.runner.mask(mask);
            writer.protect([key]);
        },
        clock: ports.clock,
        cancel: ports.cancel,
        onStep: (line) => writer.line(`  ${messages.step(line, (text) => writer.field(text))}`),
    });
}
/** The probe of the check `validate`, with another key. */
function probeWith(inputs, ports, writer) {
    return async (key, depth) => {
        const { progress } = await (0,languages/* validationMessages */.q)(inputs.locale);
        const result = await (0,validate_validate/* validate */.tf)({ ...inputs, apiKey: key, probe: depth === "models" ? "models" : inputs.probe }, {
            openAi: await (0,openai/* connectToOpenAi */.S)(inputs, ports),
            clock: ports.clock,
            cancel: ports.cancel,
            onEvent: (event) => (0,report_progress/* reportProgress */.wX)(event, progress, writer),
            secretsWithheld: () => (0,checks_event/* withheldFrom */.E)(ports.runner),
        });
        return { usable: (0,report_outputs/* isValid */.fn)(result), verdict: result.verdict };
    };
}

// EXTERNAL MODULE: ./lib/checks/secret-home.js
var secret_home = __webpack_require__(393);
;// CONCATENATED MODULE: ./lib/checks/rotation.js












/** The check `rotation`: how old the key is, whether it must be rotated, and, if that is wanted, rotating it. */
async function checkAge(inputs, ports, writer, learned) {
    const messages = await rotationMessages(inputs.locale);
    const keyless = inputs.identity !== undefined;
    const keyName = (0,report_name/* nameShown */.DG)({ keyName: inputs.keyName, keyless }, report_name/* UNNAMED */.rY);
    if (!keyless)
        writer.line(messages.log.begins(writer.field(keyName)));
    const { host, maxAgeDays, warnDays } = inputs;
    const secret = await connectToSecret(inputs, ports);
    const stored = await secret?.updatedAt();
    const checked = await checkRotation({
        keyName,
        key: inputs.apiKey === "" ? undefined : (0,read/* readKey */.Y)(inputs.apiKey, host.isOpenAi),
        adminKey: inputs.adminKey,
        createdAt: inputs.createdAt,
        maxAgeDays,
        warnDays,
        keyless,
        modelShutdown: modelShutdownIn(learned),
        secretUpdatedAt: stored?.answered ? stored.value : undefined,
        secret: nameOfSecret(inputs, ports),
    }, {
        createAdmin: (adminKey) => connectToAdminApi(adminKey, inputs, ports, ports.cancel),
        clock: ports.clock,
    });
    const rotate = seenAhead(await rotateIfDue(checked, secret, inputs, ports, messages, writer), stored);
    const now = ports.clock.now();
    const result = afterRotation({ ...checked.result, rotate }, inputs, now);
    return reportRotation(result, ports.cancel.aborted
        ? CANCELLED
        : (0,decide/* decideRotation */.$U)({ state: result.state, broken: isBroken(result) }, inputs.failOn), {
        ...{ maxAgeDays, warnDays, now },
        createdAt: inputs.createdAt,
        host: host.host,
        openAiHost: host.isOpenAi || host.isLoopback,
        secret: (0,secret_home/* secretHomeOf */.B)(inputs, ports, writer),
    }, messages, writer);
}
/** Tokens expire: that the rotation will fail is said while there is time, not on the day that counts. */
function seenAhead(rotate, stored) {
    const isIdle = rotate?.rotate === "not-begun" && rotate.why === "not-needed";
    if (!isIdle || stored === undefined || stored.answered || !LASTING_AT_GITHUB.has(stored.trouble.kind))
        return rotate;
    return { rotate: "not-begun", why: "secret-out-of-reach" };
}
const LASTING_AT_GITHUB = new Set([
    "refused",
    "under-privileged",
    "not-found",
]);
const CANCELLED = { result: "fail", because: undefined };
/** The model that the user named and that shuts down soonest, by what the check `validate` was told. */
function modelShutdownIn({ validation }) {
    const [first] = (validation?.result.warnings ?? [])
        .flatMap((one) => (one.warning === "model-shuts-down" ? [one] : []))
        .toSorted((a, b) => a.days - b.days);
    return first && { model: first.model, date: first.date, days: first.days };
}
/** A key that was replaced is as old as the new one. */
function afterRotation(result, inputs, now) {
    const { rotate } = result;
    if (rotate?.rotate !== "rotated" || rotate.newKey === undefined)
        return result;
    const { createdAt, expiresAt } = rotate.newKey;
    const age = assess({ source: "record", createdAt, expiresAt }, inputs, now);
    return { ...result, state: age.state, reason: "rotated", age, remarks: result.remarks.filter(staysTrue) };
}
/** What was said of the old key's record is not said of the new key. */
function staysTrue({ remark }) {
    return !["unused", "owned-by-person", "owner-without-access", "created-at-differs"].includes(remark);
}
/** Whether something that the workflow sets up does not work: nobody would learn of it from a step that passes. */
function isBroken(result) {
    const { reason, rotate } = result;
    if (reason === "created-in-future" || (0,sight/* isAdminKeyBroken */.E)(result))
        return true;
    if (rotate === undefined)
        return false;
    if (rotate.rotate === "not-begun")
        return CANNOT_ROTATE.has(rotate.why);
    return rotate.rotate === "failed" || rotate.rotate === "unclear";
}
/** Reasons for which a key would never be rotated although the workflow says so. */
const CANNOT_ROTATE = new Set([
    "no-admin-key",
    "no-secrets-token",
    "secret-out-of-reach",
    "admin-key",
    "age-unknown",
]);


/***/ }),

/***/ 8576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createBoundedFetch),
/* harmony export */   e: () => (/* binding */ RequestFailure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7334);
/* harmony import */ var _openai_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4928);



/** A request that brought no complete answer. Says how, and nothing of what a server or a library said. */
class RequestFailure extends Error {
    name = "RequestFailure";
    failure;
    constructor(failure) {
        super(`The request brought no answer (${failure}).`);
        this.failure = failure;
    }
}
/** What the SDK may send besides the credential. Everything else it finds out about this machine stays here. */
const HEADERS = ["accept", "content-type"];
/** A page of 100 keys is about 60 KiB. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Answers that have no body by definition; `Response` does not take one for them. */
const BODILESS = [204, 205, 304];
/**
 * A `fetch` for the OpenAI SDK that cannot do what a key-bearing request must not: it speaks to one server, follows
 * no redirect, sends one credential (OPENAI_CUSTOM_HEADERS in the environment would replace it), reads bounded
 * bodies, and ends in time. Redirects are answers like any other.
 *
 * @throws RequestFailure when no complete answer came; TypeError for a request that it is not for
 */
function createBoundedFetch(options) {
    const { origin, bearer, timeoutMs, cancel, direct, proxied, maxBytes = MAX_BODY_BYTES } = options;
    if (!direct && !origin.startsWith("https:"))
        throw new TypeError("Plain http is for this machine only.");
    return async (input, init = {}) => {
        if (input instanceof Request)
            throw new TypeError("Only addresses are fetched.");
        const url = new URL(input);
        if (url.origin !== origin)
            throw new TypeError("Another server than the one that this fetch is for.");
        const { body } = init;
        if (body != null && typeof body !== "string")
            throw new TypeError("Only texts are sent.");
        const given = [...new Headers(init.headers)].filter(([name]) => HEADERS.includes(name));
        const timeout = AbortSignal.timeout(timeoutMs);
        const ended = [timeout, cancel, ...(init.signal ? [init.signal] : [])];
        try {
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRequest */ .w)({
                method: init.method ?? "GET",
                url,
                headers: {
                    ...Object.fromEntries(given),
                    "user-agent": "openai-key-guard",
                    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
                },
                body: body ?? undefined,
                direct,
                signal: AbortSignal.any(ended),
            }, maxBytes);
            if (answer.text === undefined)
                throw new RequestFailure("too-large");
            // Node reads any number of three digits as a status.
            if (answer.status < 200 || answer.status > 599)
                throw new RequestFailure("network");
            const headers = Object.entries(answer.headers).flatMap(([name, value = []]) => [value].flat().map((one) => [name, one]));
            // The client would walk through it, and come to no answer at all.
            const readable = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .nestsTooDeep */ .qK)(answer.text) ? "" : answer.text;
            const text = BODILESS.includes(answer.status) ? null : readable;
            return new Response(text, { status: answer.status, headers });
        }
        catch (error) {
            if (error instanceof RequestFailure)
                throw error;
            if (cancel.aborted)
                throw new RequestFailure("cancelled");
            if (timeout.aborted || init.signal?.aborted)
                throw new RequestFailure("timeout");
            throw new RequestFailure((0,_openai_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(error, proxied));
        }
    };
}


/***/ }),

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ sendRequest)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);



/**
 * Sends one request and reads the answer, up to a bound. Redirects are answers like any other.
 *
 * On `node:http` and not on `fetch`: the WebAssembly parser behind Node's fetch takes as long to load and to
 * unload as everything else in a run together (`npm run bench:startup`).
 *
 * @param maxBytes of the body, after decompression
 * @throws the error of Node, with its code, when no complete answer came; the signal's reason when it was ended
 */
async function sendRequest(request, maxBytes) {
    const { signal } = request;
    // Not left to the request alone: there are answers after which Node reports neither an answer nor an error.
    const ended = new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return await Promise.race([exchange(request, maxBytes), ended]);
}
async function exchange(request, maxBytes) {
    const response = await respondTo(request);
    const text = await readText(await decoded(response), maxBytes);
    response.destroy();
    return { status: response.statusCode ?? 0, headers: response.headers, text };
}
function respondTo({ url, method, headers, body, direct, signal }) {
    return new Promise((resolve, reject) => {
        const secure = url.protocol === "https:";
        const options = {
            method,
            // A plain answer is what is asked for; a list of models is not worth loading zlib.
            headers: { ...headers, "accept-encoding": "identity" },
            signal,
            // NODE_TLS_REJECT_UNAUTHORIZED in the environment must not show a key to whoever is on the way.
            rejectUnauthorized: true,
            // The agents of this process go through the proxy; a new one does not. Plain http never does.
            ...(secure && !direct ? {} : { agent: secure ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent() : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent() }),
        };
        const client = secure ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
        client
            .request(url, options)
            .once("response", resolve)
            .once("error", reject)
            .once("upgrade", (_, socket) => {
            socket.destroy();
            reject(new Error("The server wanted to change to another protocol."));
        })
            .end(body);
    });
}
/** Some servers compress whatever was asked for. */
async function decoded(response) {
    const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
    if (encoding === "identity" || encoding === "")
        return response;
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    // Errors of either stream come out where the last one is read.
    return (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(response, encoding === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
}
async function readText(body, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.length;
        // Leaving the loop closes the stream, and with it the connection.
        if (bytes > maxBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}


/***/ }),

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOpenAiPort: () => (/* binding */ createOpenAiPort),
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);

/** More than any model list needs (OpenRouter's is under 1 MiB); a body without end stops here. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/**
 * The port, on `node:https` and without the official SDK: of the SDK a probe would use three headers, and load
 * for them as much as everything else in the run together. The SDK would also read ten variables of the
 * environment, follow redirects, take any 200 for a list and read bodies of any length (openai@7.57.0). Its types
 * hold the bodies of our requests to the API, see `validate/probe.ts`.
 */
function createOpenAiPort(options) {
    return {
        ask: ({ method, path, body, credential }) => send({
            method,
            url: new URL(`${options.baseUrl}${path}`),
            headers: {
                authorization: `Bearer ${credential}`,
                accept: "application/json",
                "user-agent": "openai-key-guard",
                ...(options.organization === undefined ? {} : { "openai-organization": options.organization }),
                ...(options.project === undefined ? {} : { "openai-project": options.project }),
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? undefined : JSON.stringify(body),
            direct: options.direct,
        }, options),
    };
}
async function send(request, { timeoutMs, cancel, proxied }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const signal = AbortSignal.any([timeout, cancel]);
        const { status, headers, text } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w)({ ...request, signal }, MAX_BODY_BYTES);
        return text === undefined
            ? { kind: "failure", failure: "too-large" }
            : { kind: "answer", status, headers, text };
    }
    catch (error) {
        if (cancel.aborted)
            return { kind: "failure", failure: "cancelled" };
        if (timeout.aborted)
            return { kind: "failure", failure: "timeout" };
        return { kind: "failure", failure: failureOf(error, proxied) };
    }
}
const FAILURE_BY_CODE = [
    [/^(?:ENOTFOUND|EAI_)/, "dns"],
    [/^ECONNREFUSED$/, "refused"],
    [/^ERR_PROXY/, "proxy"],
    [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, "reset"],
    [/^ETIMEDOUT$/, "timeout"],
    [/CERT|^UNABLE_TO_|^DEPTH_ZERO|^ERR_(?:TLS|SSL)|^EPROTO$/, "tls"],
];
/** Which kind of network failure an error stands for, by the codes of Node and OpenSSL. */
function failureOf(error, proxied) {
    const codes = causeCodes(error);
    const found = FAILURE_BY_CODE.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1];
    // Behind a proxy only the proxy is looked up and connected to.
    if (proxied && (found === "dns" || found === "refused"))
        return "proxy";
    return found ?? "network";
}
/** Codes along the chain of causes; several addresses tried at once arrive as an AggregateError. */
function causeCodes(error, depth = 0) {
    if (typeof error !== "object" || error === null || depth > 4)
        return [];
    const { code, errors, cause } = error;
    return [
        ...(typeof code === "string" ? [code] : []),
        ...(Array.isArray(errors) ? errors.flatMap((one) => causeCodes(one, depth + 1)) : []),
        ...causeCodes(cause, depth + 1),
    ];
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
