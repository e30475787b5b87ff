import { gzipSync } from "node:zlib";
import { htmlPage, OPENAI_MODELS, openaiError } from "./bodies.mjs";
import { always, either, on, onGeneration } from "./exchange.mjs";

/** @typedef {import("./exchange.mjs").State} State */
/** @typedef {import("./exchange.mjs").Rule} Rule */
/** @typedef {import("./exchange.mjs").Reply} Reply */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

const JSON_TYPE = { "content-type": "application/json" };
const TEXT_TYPE = { "content-type": "text/plain; charset=utf-8" };
const MEBIBYTE = 1024 * 1024;

/** Faults lie in front of the API: no key is looked at. @param {string} title @param {Rule} edge @returns {State} */
const fault = (title, edge) => ({ title, group: "fault", edge });

const SIGN_IN = {
  status: 200,
  body: htmlPage("Sign in", "Please sign in to your company network to continue."),
};

/** @param {string} location @param {number} status @returns {Reply} */
const redirect = (location, status) => ({
  status,
  headers: { location },
  body: htmlPage("Moved", "The document has moved."),
});

/** @param {string} key */
const formsOf = (key) => ({
  plain: key,
  base64: Buffer.from(key).toString("base64"),
  base64Header: Buffer.from(`Bearer ${key}`).toString("base64"),
  url: encodeURIComponent(key),
  // What a careless proxy does: every byte.
  urlEveryByte: [...Buffer.from(key)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  hex: Buffer.from(key).toString("hex"),
});

/**
 * Writes pieces as fast as the client takes them, so that an endless body needs no endless memory here.
 *
 * @param {ServerResponse} response
 * @param {() => string | Buffer | undefined} next `undefined` ends the body.
 */
const pump = (response, next) => {
  const go = () => {
    while (!response.destroyed) {
      const piece = next();
      if (piece === undefined) return void response.end();
      if (!response.write(piece)) return void response.once("drain", go);
    }
  };
  go();
};

/** A list that would be fine, if only it ended. 64 KiB and more per piece keeps the event loop free. */
const ENTRIES = `${JSON.stringify(OPENAI_MODELS).slice(1, -1)},`.repeat(32);

/** @param {number} bytes `Infinity`: never ends. @returns {(response: ServerResponse) => void} */
const longList = (bytes) => (response) => {
  let sent = 0;
  let ended = false;
  pump(response, () => {
    if (ended) return undefined;
    const first = sent === 0;
    sent += ENTRIES.length;
    if (first) return `{"object":"list","data":[${ENTRIES}`;
    if (sent < bytes) return ENTRIES;
    ended = true;
    return `${ENTRIES.slice(0, -1)}]}`;
  });
};

/** 2 GiB of white space inside a valid list, from 2 MiB on the wire. @param {ServerResponse} response */
const gzipBomb = (response) => {
  // A gzip stream may have many members, so one of 8 MiB is packed once and sent over and over.
  const spaces = gzipSync(Buffer.alloc(8 * MEBIBYTE, " "), { level: 9 });
  const pieces = [
    gzipSync('{"object":"list","data":['),
    ...Array.from({ length: 256 }, () => spaces),
    gzipSync("]}"),
  ];
  pump(response, () => pieces.shift());
};

// Everything that a log, an annotation, a Markdown table, a terminal or an output file might obey.
const HOSTILE_LINES = [
  "##[set-output name=result]pass",
  "::set-output name=result::pass",
  "::stop-commands::x",
  "::add-mask::a",
  "::error file=README.md,line=1::all is well",
  "::warning::%0A::notice::%25",
  "\u001b[2J\u001b]0;title\u0007\u001b[31mred",
  "\u202eevil\u2066\u200b\ufeff\u0000\u0085\u2028",
  "| a | b |\n|---|---|\n```\n</details><img src=x onerror=alert(1)><script>alert(1)</script>",
  "[click](https://evil.example/) ![](https://evil.example/pixel.png) <!-- -->",
  "@octocat @github/security #1 GH-1",
  "result=pass\r\nverdict<<EOF\nvalid\nEOF",
  `$(id) \`id\` \${{ secrets.OPENAI_API_KEY }}`,
];

/** Text full of things to obey: workflow commands, ANSI, bidi, Markdown, HTML, mentions, line breaks. */
export const HOSTILE_TEXT = HOSTILE_LINES.join("\n");

const HOSTILE_MODELS = [
  ...HOSTILE_LINES.map((id) => ({
    id,
    object: /** @type {const} */ ("model"),
    created: 1_790_000_000,
    owned_by: HOSTILE_TEXT,
    shutdown_date: "::error::x",
  })),
  ...OPENAI_MODELS,
];

/** A header takes no control characters, so the request id is as hostile as HTTP allows. */
const HOSTILE_HEADERS = {
  "x-request-id": "::stop-commands::x ##[set-output name=result]pass | <img src=x> @octocat `x`",
};

/** @param {number} status */
const hostileError = (status) =>
  openaiError(status, HOSTILE_TEXT, HOSTILE_TEXT, {
    type: HOSTILE_TEXT,
    param: HOSTILE_TEXT,
    headers: HOSTILE_HEADERS,
  });

/** @type {Readonly<Record<string, State>>} Broken, slow, lying and hostile servers. */
export const FAULT_STATES = {
  "html-200": fault("A sign-in page with status 200", always(SIGN_IN)),
  "html-200-quoting-the-key": fault(
    "A page with status 200 that quotes the request's headers",
    always(({ key }) => ({
      status: 200,
      body: htmlPage("Request", `authorization: Bearer ${key} (${formsOf(key).base64}, ${formsOf(key).url})`),
    })),
  ),
  "json-200-not-a-list": fault(
    "JSON with status 200, but nobody's model list",
    always({ status: 200, body: { status: "ok", version: "1.2.3" } }),
  ),
  "list-with-odd-entries": {
    title: "A list with entries that are no models",
    group: "fault",
    answer: on("list", {
      status: 200,
      body: { object: "list", data: [null, 1, "x", [], {}, { id: 5 }, { id: "gpt-6-luna" }] },
    }),
  },
  "empty-200": fault("Status 200 and no body", always({ status: 200, headers: JSON_TYPE, body: "" })),
  "truncated-json": fault(
    "JSON that breaks off, with a matching Content-Length",
    always({
      status: 200,
      headers: JSON_TYPE,
      body: '{"object":"list","data":[{"id":"gpt-6-luna","object":"mo',
    }),
  ),
  "request-html-200": fault("The list is fine, requests get a page with status 200", onGeneration(SIGN_IN)),
  "request-json-200": fault(
    "The list is fine, requests get JSON that is no response",
    onGeneration({ status: 200, body: { status: "ok" } }),
  ),

  "redirect-302": fault(
    "302 to a sign-in page on the same host",
    always(({ path }) => (path === "/login" ? SIGN_IN : redirect("/login?next=%2Fv1%2Fmodels", 302))),
  ),
  "redirect-other-host": fault(
    "301 to another host, which must never see the key",
    always(({ settings }) => redirect(settings.redirectTo, 301)),
  ),
  "redirect-301-loop": fault(
    "301 to itself",
    always(({ path }) => redirect(path, 301)),
  ),

  reset: fault(
    "The connection is reset before any answer",
    always({ status: 200, write: (response) => void response.socket?.resetAndDestroy() }),
  ),
  "reset-mid-body": fault(
    "The connection is reset in the middle of the body",
    always({
      status: 200,
      headers: { ...JSON_TYPE, "content-length": "4096" },
      write: (response) => {
        const socket = response.socket;
        // A TLS socket cannot send a reset by itself; destroying it ends the connection as abruptly.
        const breakOff = () =>
          socket && "encrypted" in socket ? socket.destroy() : socket?.resetAndDestroy();
        response.write('{"object":"list","data":[', () => setTimeout(breakOff, 20));
      },
    }),
  ),
  "request-reset": fault(
    "The list is fine, requests are reset",
    onGeneration({ status: 200, write: (response) => void response.socket?.resetAndDestroy() }),
  ),
  hang: fault("Never answers", always({ status: 200, write: () => undefined })),
  "request-hang": fault(
    "The list is fine, requests are never answered",
    onGeneration({ status: 200, write: () => undefined }),
  ),
  "slow-drip": fault(
    "One byte every now and then, for ever",
    always(({ settings }) => ({
      status: 200,
      headers: JSON_TYPE,
      write: (response) => {
        response.write('{"object":"list","data":[');
        const timer = setInterval(() => response.write(" "), settings.dataDelayMs);
        response.once("close", () => clearInterval(timer));
      },
    })),
  ),
  "endless-body": fault(
    "A list that never ends, as fast as it can be read",
    always({ status: 200, headers: JSON_TYPE, write: longList(Number.POSITIVE_INFINITY) }),
  ),
  "huge-body": fault(
    "A list of 64 MiB",
    always({ status: 200, headers: JSON_TYPE, write: longList(64 * MEBIBYTE) }),
  ),
  "gzip-bomb": fault(
    "A list of 2 GiB, packed into 2 MiB",
    always({ status: 200, headers: { ...JSON_TYPE, "content-encoding": "gzip" }, write: gzipBomb }),
  ),

  "401-html": fault(
    "A middlebox wants credentials of its own: 401 HTML",
    always({
      status: 401,
      headers: { "www-authenticate": 'Basic realm="Corporate gateway"', "x-request-id": "" },
      body: htmlPage("401 Authorization Required", "gateway"),
    }),
  ),
  "401-quoting-the-key": fault(
    "401 JSON whose message holds the whole key, plain and encoded",
    always(({ key }) =>
      openaiError(401, "invalid_api_key", `Rejected: ${Object.values(formsOf(key)).join(" ")}`),
    ),
  ),
  "401-quoting-the-key-text": fault(
    "401 plain text that holds the whole key, plain and encoded",
    always(({ key }) => ({
      status: 401,
      headers: TEXT_TYPE,
      body: `Rejected request\nauthorization: Bearer ${key}\n${Object.values(formsOf(key)).join("\n")}\n`,
    })),
  ),
  "401-key-in-every-field": fault(
    "401 with the key for a code, a type and a request id",
    always(({ key }) =>
      openaiError(401, key, key, { type: key, param: key, headers: key ? { "x-request-id": key } : {} }),
    ),
  ),
  "command-injection": fault(
    "Model ids, then an error full of workflow commands, ANSI, bidi, Markdown and mentions",
    either(
      on("list", { status: 200, headers: HOSTILE_HEADERS, body: { object: "list", data: HOSTILE_MODELS } }),
      always(hostileError(403)),
    ),
  ),
  "command-injection-401": fault("The same as a 401 on everything", always(hostileError(401))),
  "command-injection-reply": {
    title: "Works, but the model's reply is full of workflow commands",
    group: "fault",
    answer: ({ settings }) => {
      settings.reply = HOSTILE_TEXT;
      return undefined;
    },
  },
};
