import { encodingsOf } from "../support/encodings.mjs";
import type { Chance } from "./random.ts";

/** Stands in every command and every piece of markup that is planted: nobody else writes it. */
export const CANARY = "hunt-canary";

const BREAKS = [
  "",
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  "\u0085",
  "\u000b",
  "%0A",
  "%0D%0A",
  " ",
  "\u001b[2K\r",
  "\u0000",
];

/** Commands of the runner, of older runners and of others that read logs. */
const COMMANDS = [
  `::error::${CANARY}`,
  `::error file=a.ts,line=1,title=x::${CANARY}`,
  `::warning::${CANARY}`,
  `::notice title=${CANARY}::${CANARY}`,
  `::debug::${CANARY}`,
  `::group::${CANARY}`,
  `::add-mask::${CANARY}`,
  `::set-output name=valid::${CANARY}`,
  `::set-output name=${CANARY}::true`,
  `::save-state name=${CANARY}::true`,
  `::set-env name=${CANARY}::true`,
  `::add-path::/${CANARY}`,
  `::stop-commands::${CANARY}`,
  "::echo::on",
  `::add-matcher::${CANARY}.json`,
  `##[error]${CANARY}`,
  `##[set-output name=${CANARY}]true`,
  `##[add-mask]${CANARY}`,
  `##[group]${CANARY}`,
  `##vso[task.setvariable variable=${CANARY}]true`,
  `::error title=x,file=a.ts,line=1,title=${CANARY}::${CANARY}`,
  `,title=${CANARY},file=${CANARY}::${CANARY}`,
  `%3A%3Aerror%3A%3A${CANARY}`,
  `EOF\n${CANARY}=true\n${CANARY}<<EOF\nx\nEOF`,
  `${CANARY}<<ghadelimiter_x\ntrue\nghadelimiter_x`,
  `\n${CANARY}=true`,
];

/** Commands of the first kind count wherever in a line they stand. */
const ANYWHERE = [
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "add-mask",
  "save-state name=x",
  "add-path",
].map((name) => `##[${name}]${CANARY}`);

/** What Markdown would show as something else than text. */
const MARKUP = [
  `<img src=https://hunt.example/${CANARY}.png>`,
  `<script>${CANARY}</script>`,
  `<!-- ${CANARY} -->`,
  `![${CANARY}](https://hunt.example/p.png)`,
  `[${CANARY}](https://hunt.example)`,
  `[${CANARY}]: https://hunt.example`,
  `https://hunt.example/${CANARY}`,
  `@${CANARY}`,
  `\n# ${CANARY}\n`,
  `\`\`\`\n${CANARY}\n\`\`\``,
  `| ${CANARY} | ${CANARY} |`,
  `</td></tr></table></details>${CANARY}`,
  `<!-- openai-key-guard:issue ${CANARY} -->`,
  `<!-- openai-key-guard:comment ${CANARY} -->`,
  `@${CANARY}/team`,
  `${CANARY}/repo#1`,
  `<a href="https://hunt.example/${CANARY}">x</a>`,
  `[x](javascript:alert('${CANARY}'))`,
  `[x](//hunt.example/${CANARY})`,
  `www.hunt.example/${CANARY}`,
  `${CANARY}@hunt.example`,
  `\n\`\`\`mermaid\ngraph TD; ${CANARY}-->b\n\`\`\`\n`,
  `\n~~~\n${CANARY}\n~~~\n`,
  `</code></pre></summary></blockquote>${CANARY}`,
  `\n> [!CAUTION]\n> ${CANARY}\n`,
  `\n- [x] ${CANARY}\n`,
  `$$${CANARY}$$`,
  `**${CANARY}**`,
  `[^1]: ${CANARY}`,
  `{0} {${CANARY}}`,
];

export type Flavour = "commands" | "markup";

/** How many of each were planted. */
export type Counts = Map<Flavour | "echoes", number>;

/** Something that must stay text. */
export function injection(chance: Chance, counts: Counts): string {
  const flavour: Flavour = chance.happens(0.6) ? "commands" : "markup";
  counts.set(flavour, (counts.get(flavour) ?? 0) + 1);
  return `${chance.pick(BREAKS)}${chance.pick(flavour === "markup" ? MARKUP : chance.happens(0.5) ? COMMANDS : ANYWHERE)}${chance.pick(BREAKS)}`;
}

/** A secret in some form that can be turned back, or a telling part of it. */
export function echo(secret: string, chance: Chance): string {
  const encodings = encodingsOf(secret);
  const at = chance.integer(Math.max(secret.length - 20, 1));
  return chance.pick([
    () => secret,
    () => chance.pick(encodings).text,
    () => chance.pick(encodings).text,
    () => secret.slice(0, 16),
    () => secret.slice(0, 40),
    () => secret.slice(-8),
    () => secret.slice(-12),
    () => secret.slice(at, at + 20),
    () => `${secret.slice(0, 8)}${"*".repeat(Math.max(secret.length - 12, 3))}${secret.slice(-4)}`,
    () => `${secret.slice(0, 12)}...${secret.slice(-6)}`,
    () => secret.replace(/(.{20})/g, "$1\n"),
    () => secret.replace(/(.{20})/g, "$1 "),
    () => secret.replace(/(.{20})/g, "$1\u200b"),
    () => secret.replace(/(.{20})/g, "$1\u001b[0m"),
    () => secret.replace(/(.{20})/g, '$1" + "'),
    () => Buffer.from(`Bearer ${secret}`).toString("base64"),
    () => JSON.stringify({ key: JSON.stringify(secret) }),
    () => `Bearer ${secret}`,
    () => `OPENAI_API_KEY=${secret}`,
  ])();
}

/** A text that somebody else wrote, with what he should not have written. */
export function poison(secrets: readonly string[], chance: Chance, counts: Counts): string {
  // What comes first is shown; of a long text, the rest is cut.
  const parts: string[] = chance.happens(0.4) ? [injection(chance, counts)] : [];
  do {
    if (secrets.length > 0 && chance.happens(0.6)) {
      counts.set("echoes", (counts.get("echoes") ?? 0) + 1);
      parts.push(echo(chance.pick(secrets), chance));
    } else {
      parts.push(injection(chance, counts));
    }
  } while (chance.happens(0.4));
  return parts.join(chance.pick(["", " ", ": ", "\n"]));
}
