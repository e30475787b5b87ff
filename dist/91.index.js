export const id = 91;
export const ids = [91];
export const modules = {

/***/ 2197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   _: () => (/* binding */ days)
/* harmony export */ });
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


/***/ }),

/***/ 5375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ remarkText)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2004);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2197);


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
                ? `${key} has never been used. If nothing needs it, delete it at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}: what does not exist cannot leak.`
                : `${key} has not been used for ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._)(remark.days)}. If nothing needs it any more, delete it at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}.`;
        case "owner-without-access":
            return `The owner of ${key} has no access to its project any more: the key cannot be used, or not for long.`;
        case "owned-by-person":
            return `${key} belongs to a person and ends when that person leaves the organization. A key of a service account, or workload identity, does not.`;
        case "model-shuts-down": {
            const when = remark.days < 0 ? "was to shut down on" : "shuts down on";
            return `The model ${field(remark.model)} ${when} ${remark.date}. Move to another one: https://developers.openai.com/api/docs/deprecations.`;
        }
        case "spend-limit-near":
            return `Of the ${remark.scope}'s spend limit for this month ${remark.percent} % are used: when it is reached, ${key} stops working. Raise it at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS_PAGE */ .hu}, or spend less.`;
        case "spend-limit-reached":
            return `The ${remark.scope}'s spend limit for this month is reached: ${key} does not work until it is raised at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS_PAGE */ .hu}, or the month ends.`;
        case "created-at-differs":
            return `The input created-at is ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._)(remark.days)} off OpenAI's record of ${key}; the record counts. Leave created-at out.`;
        case "leftover-keys":
            return `An earlier rotation of ${key} was broken off and left ${remark.ids.length === 1 ? "a key" : "keys"} behind: ${remark.ids.map(field).join(", ")}. Delete ${remark.ids.length === 1 ? "it" : "them"} at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}, unless you use ${remark.ids.length === 1 ? "it" : "them"}.`;
    }
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ troubleText),
/* harmony export */   a6: () => (/* binding */ REFUSALS),
/* harmony export */   uw: () => (/* binding */ stepText),
/* harmony export */   yG: () => (/* binding */ toDeleteText),
/* harmony export */   yu: () => (/* binding */ troubleTodo)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2004);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7065);


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
            return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .adminTroubleWords */ .q)(trouble.trouble, field(trouble.trouble.code)).says;
        case "secrets":
            return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTroubleWords */ .b)(trouble.trouble).says;
        case "probe":
            return `the probe of the new key said ${trouble.verdict}`;
        case "rotation":
            return WHY[trouble.why];
    }
}
/** What to do about it; empty when nothing but trying again is. */
function troubleTodo(trouble, field, step) {
    switch (trouble.of) {
        case "admin":
            // What is to be done then is about how long a new key may live.
            if (trouble.trouble.kind === "invalid-request" && step !== "create")
                return [];
            return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .adminTroubleWords */ .q)(trouble.trouble, field(trouble.trouble.code)).todo;
        case "secrets":
            return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTroubleWords */ .b)(trouble.trouble).todo;
        default:
            return [];
    }
}
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
            return `Delete ${name} at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}: the ${key.which} key could not be deleted.`;
        case "not-matched":
            return `Delete the old key at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA} yourself: which one it is, is not known for certain.`;
        case "perhaps-in-use":
            return `Look at ${name} at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}: whether the secret holds it could not be found out. Of the old and the new key, delete the one that is not used any more.`;
        case "left-over":
            return `Look at ${name} at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}: an earlier rotation made it in place of the same key. Delete it if no rotation is under way and the secret does not hold it.`;
        case "perhaps-created":
            return `Look for ${name} at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .KEYS_PAGE */ .BA}, and delete it: the answer to its creation was lost.`;
    }
}


/***/ }),

/***/ 7065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ secretTroubleWords),
/* harmony export */   q: () => (/* binding */ adminTroubleWords)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2004);

const ADMIN = {
    refused: {
        says: "OpenAI does not accept the admin key: it is mistyped, revoked or expired",
        todo: [
            `Create an admin key at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ADMIN_KEYS_PAGE */ .Vg} and store it in the secret that admin-key reads. This says nothing about the key itself.`,
        ],
    },
    "under-privileged": {
        says: "the admin key lacks a permission for what was asked",
        todo: [
            `Allow it at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ADMIN_KEYS_PAGE */ .Vg}: reading keys and projects (for rotate: true also writing them). This says nothing about the key itself.`,
        ],
    },
    blocked: {
        says: "OpenAI blocks requests from the address or region of this runner",
        todo: [`Allow the address (${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .IP_GUIDE */ .zY}), or run the job elsewhere.`],
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
        todo: [`Run the job again in a few minutes; incidents are listed at ${_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS_PAGE */ .$Q}.`],
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


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rotationRows)
/* harmony export */ });
/* harmony import */ var _days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8800);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2197);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1423);



const OWNERS = { "service-account": "a service account", person: "a person", unknown: undefined };
/** What a table says about the age of a key: names and values, safe to print. */
function rotationRows(result, writer) {
    const { age } = result;
    const record = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(result);
    const { rotate } = result;
    const rotated = rotate?.rotate === "rotated";
    // Then the record is that of the old key.
    const id = rotated ? rotate.newKey?.id : record?.id;
    const owner = rotated ? "service-account" : record?.owner;
    const rows = [
        ["Age", age === undefined ? undefined : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._)(age.ageDays)],
        ["Created", (0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(age?.createdAt)],
        ["Due", (0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(age?.dueAt)],
        ["Expires", (0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(age?.expiresAt)],
        ["Last used", rotated ? undefined : record?.lastUsedAt === "never" ? "never" : (0,_days_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(record?.lastUsedAt)],
        ["Owner", owner === undefined ? undefined : OWNERS[owner]],
        ["Key id", id === undefined ? undefined : writer.field(id)],
    ];
    return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}


/***/ }),

/***/ 3126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ rotationSentences)
});

// EXTERNAL MODULE: ./lib/days.js
var days = __webpack_require__(8800);
// EXTERNAL MODULE: ./lib/rotation/sight.js
var sight = __webpack_require__(1647);
// EXTERNAL MODULE: ./lib/report/rotation/messages/remarks.js
var remarks = __webpack_require__(5375);
// EXTERNAL MODULE: ./lib/report/messages/message.js
var message = __webpack_require__(2004);
// EXTERNAL MODULE: ./lib/report/messages/secret.js
var secret = __webpack_require__(7043);
// EXTERNAL MODULE: ./lib/report/rotation/messages/message.js
var messages_message = __webpack_require__(2197);
;// CONCATENATED MODULE: ./lib/report/rotation/messages/states.js



const SOURCES = {
    record: "by OpenAI's record",
    "created-at": "by the input created-at",
    secret: "by the date on which its secret was last stored",
};
const source = ({ source: from }) => (from === undefined ? "" : SOURCES[from]);
const old = (facts) => `${facts.key} is ${(0,messages_message/* days */._)(facts.ageDays)} old (created on ${facts.created}, ${source(facts)})`;
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
        says: (facts) => `${old(facts)} and need not be rotated before ${facts.due} (${(0,messages_message/* inDays */.D)(facts.daysLeft)}).`,
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
        says: (facts) => `${old(facts)} and is due for rotation on ${facts.due} (${(0,messages_message/* inDays */.D)(facts.daysLeft)}; max-age-days: ${facts.maxAgeDays}).`,
        todo: replace,
    },
    "expiry-soon": {
        says: ({ key, expires, daysLeft }) => `${key} expires on ${expires} (${(0,messages_message/* inDays */.D)(daysLeft)}); from then on no request with it will work.`,
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

// EXTERNAL MODULE: ./lib/report/rotation/messages/steps.js
var steps = __webpack_require__(6953);
// EXTERNAL MODULE: ./lib/report/rotation/messages/trouble.js
var messages_trouble = __webpack_require__(7065);
;// CONCATENATED MODULE: ./lib/report/rotation/sentences.js






/** Puts a result into words. */
function rotationSentences(result, context, writer) {
    const field = (text) => writer.field(text);
    const key = writer.field(result.keyName);
    const message = ROTATION_MESSAGES[result.reason];
    const facts = factsOf(result, context, writer);
    const tried = result.rotate !== undefined && result.rotate.rotate !== "not-begun" ? result.rotate : undefined;
    const attempt = tried === undefined ? undefined : ATTEMPTS[tried.rotate];
    // What is broken fails the step, so that it is no mere remark.
    const isBroken = (0,sight/* isAdminKeyBroken */.E)(result);
    const withoutRecord = lookupRemark(result, field);
    return {
        says: [
            message.says(facts),
            ...(isBroken ? withoutRecord : []),
            ...(attempt === undefined ? [] : [attempt(key, failureOf(tried, field))]),
        ].join(" "),
        todo: [
            ...(isBroken && withoutRecord.length > 0 ? adminKeyTodo(result.lookup, facts) : []),
            ...(tried === undefined ? message.todo(facts) : todoOf(tried, result, message.todo(facts), field)),
        ],
        byHand: tried?.rotate === "failed" ? message.todo(facts) : [],
        remarks: [
            ...(isBroken ? [] : withoutRecord),
            ...result.remarks.map((remark) => (0,remarks/* remarkText */.a)(remark, key, field)),
            ...(result.rotate?.rotate === "not-begun" && worthSaying(result.state, result.rotate.why)
                ? [steps/* REFUSALS */.a6[result.rotate.why]]
                : []),
        ],
        steps: (tried?.steps ?? []).map((line) => (0,steps/* stepText */.uw)(line, field)),
        toDelete: (tried?.toDelete ?? []).map((one) => (0,steps/* toDeleteText */.yG)(one, field)),
    };
}
/** Whether a run without `dry-run` would rotate. */
function isTime({ state, age }) {
    return state === "due" || (state === "soon" && age?.ends === "expiry");
}
const ATTEMPTS = {
    rotated: undefined,
    planned: () => "A dry run: all that is needed is there; neither keys nor the secret were changed.",
    failed: (key, why) => `Rotating it failed${why === "" ? "" : `: ${why}`}. Nothing was written to the secret ${key}, and the old key was not touched.`,
    unclear: (key, why) => `Rotating it was broken off${why === "" ? "" : `: ${why}`}. The secret ${key} holds the old key, the new one or one that somebody else has just stored; none was deleted.`,
};
function failureOf(tried, field) {
    const trouble = tried?.steps.find((line) => line.trouble !== undefined)?.trouble;
    return trouble === undefined ? "" : (0,steps/* troubleText */.NX)(trouble, field);
}
/** @param rest what is to be done in any case */
function todoOf(tried, result, rest, field) {
    const repair = tried.steps.flatMap(({ step, outcome, trouble }) => outcome === "failed" && trouble !== undefined ? (0,steps/* troubleTodo */.yu)(trouble, field, step) : []);
    switch (tried.rotate) {
        case "rotated":
            return [...repair, ...rest];
        case "planned":
            return [
                `Take dry-run out of the workflow: ${isTime(result) ? "the next run then rotates the key" : "a run then rotates the key once it is due"}.`,
            ];
        case "failed":
            return [...repair, "Run the job again: it tries to rotate the key once more."];
        case "unclear":
            return [
                ...repair,
                "Run the job again: it sees which key the secret holds, and whether that one is due.",
            ];
    }
}
function adminKeyTodo(lookup, facts) {
    return lookup.lookup === "unusable-admin-key"
        ? ROTATION_MESSAGES[`admin-key-${lookup.why}`].todo(facts)
        : facts.troubleTodo;
}
/** That nothing is rotated is no news while nothing has to be. */
function worthSaying(state, why) {
    return why !== "not-needed" || state !== "ok";
}
/** Where `created-at` stepped in for a record, why there is none. */
function lookupRemark({ lookup, reason, age }, field) {
    if (age === undefined || age.source === "record" || reason === "rotated")
        return [];
    const why = missingRecord(lookup, field);
    return why === "" ? [] : [`OpenAI's record of the key was not used: ${why}.`];
}
function missingRecord(lookup, field) {
    switch (lookup.lookup) {
        case "not-asked":
            return "";
        case "unusable-admin-key":
            return lookup.why === "malformed"
                ? "the value of admin-key is no key, and was not sent"
                : "the value of admin-key is not an admin key, and was not sent";
        case "trouble":
            return (0,messages_trouble/* adminTroubleWords */.q)(lookup.trouble, field(lookup.trouble.code)).says;
        case "answered":
            return lookup.match.match === "found" ? "" : NO_MATCH[lookup.match.match];
    }
}
const NO_MATCH = {
    none: "no key that the admin key can see has its first and last characters",
    ambiguous: "several keys of the organization have its first and last characters",
    unclear: "of some keys of the organization OpenAI shows too little to tell",
};
function factsOf({ keyName, age, lookup, rotate }, context, writer) {
    const match = lookup.lookup === "answered" ? lookup.match : undefined;
    const record = match?.match === "found" ? match.record : undefined;
    const trouble = lookup.lookup === "trouble"
        ? (0,messages_trouble/* adminTroubleWords */.q)(lookup.trouble, writer.field(lookup.trouble.code))
        : undefined;
    return {
        key: writer.field(keyName),
        created: (0,days/* dayOf */.kb)(age?.createdAt ?? record?.createdAt ?? context.createdAt),
        due: (0,days/* dayOf */.kb)(age?.dueAt),
        expires: (0,days/* dayOf */.kb)(age?.expiresAt),
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
