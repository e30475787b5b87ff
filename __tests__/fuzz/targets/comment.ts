import { COMMENT_MARKER, isOurs, planComment } from "../../../src/report/scan/comment.ts";
import { hold, isObject, jsonSeeds, parsed, type Target } from "../engine/target.ts";

const LOGIN = "github-actions[bot]";

/** Comments on a pull request, as they are read back. An input is `{login, body, comments: [{id, body, user}]}`. */
export const commentTarget: Target = {
  name: "comment",
  form: "json",
  sources: ["report/scan/comment.ts", "report/authorship.ts"],
  largestBytes: 2048,
  dictionary: [
    ...[COMMENT_MARKER, ` ${COMMENT_MARKER}`, "<!-- openai-key-guard:scan", "-->", "\r\n", "\n", " "],
    ...["id", "body", "user", "login", "type", "Bot", "User", LOGIN, "github-actions", "mallory", "0", "-1"],
  ],
  seeds: () => {
    const body = `${COMMENT_MARKER}\n### x`;
    return jsonSeeds(
      { login: LOGIN, body, comments: [] },
      { login: LOGIN, body, comments: [{ id: 2, body, user: { login: LOGIN, type: "Bot" } }] },
      {
        body,
        comments: [
          { id: 3, body: `${body}\r\ny`, user: { login: LOGIN, type: "Bot" } },
          { id: 1, body: `text ${body}`, user: { login: "mallory", type: "User" } },
          { id: 2, body, user: null },
        ],
      },
      { login: "mona", body, comments: [{ id: 1, body, user: { login: "mona", type: "User" } }] },
    );
  },
  run(input) {
    const value = parsed(input);
    if (!isObject(value) || typeof value["body"] !== "string" || !Array.isArray(value["comments"]))
      return false;
    const login = typeof value["login"] === "string" ? value["login"] : undefined;
    const { body } = value;
    const comments = value["comments"].filter(isObject).flatMap(({ id, body: text, user }) => {
      if (typeof id !== "number" || typeof text !== "string") return [];
      const { login: name, type } = isObject(user) ? user : {};
      const author = {
        login: typeof name === "string" ? name : undefined,
        type: typeof type === "string" ? type : undefined,
      };
      return [{ id, body: text, author }];
    });
    const ours = comments.filter((one) => isOurs(one.body, one.author, login));
    for (const { body: text, author } of comments.filter((one) => ours.includes(one))) {
      hold(text.startsWith(COMMENT_MARKER), "a comment of ours begins with the marker");
      hold(
        login === undefined || author.login === login || author.login === `${login}[bot]`,
        "ours is who we are",
      );
      hold(login !== undefined || author.type === "Bot", "where nobody tells who we are, we are a bot");
    }
    for (const hasFindings of [true, false]) {
      const plan = planComment(ours, body, hasFindings);
      hold(
        (plan.plan === "create" || plan.plan === "nothing") === (ours.length === 0),
        "one comment is kept",
      );
      hold(ours.length > 0 || (plan.plan === "create") === hasFindings, "a comment is made for findings");
      if (!("id" in plan)) continue;
      const kept = ours.filter(({ id }) => id === plan.id);
      hold(
        ours.every(({ id }) => id >= plan.id),
        "the first comment is the one that is kept",
      );
      const bare = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
      hold(
        (plan.plan === "leave") === (bare(kept[0]?.body ?? "") === bare(body)),
        "a comment is left as it is only where it says this already",
      );
    }
    return true;
  },
};
