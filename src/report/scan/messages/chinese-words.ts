import type { KeyKind } from "../../../contract.ts";
import type { Encoding } from "../../../scan/detect/hit.ts";
import type { TextName } from "../../../scan/event/texts.ts";
import { spaced } from "../../messages/han.ts";
import type { PlaceText } from "../place.ts";
import type { FindingView, ScanView } from "../view.ts";
import { grouped, isShortLived, short } from "./facts.ts";

/** Chinese words of the catalogue that several of its sentences share. */

/** `甲`, `甲和乙`, `甲、乙和丙`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join("");
  return spaced(items.slice(0, -1).join("、"), "和", items.at(-1) ?? "");
}

const KIND_WORDS: Readonly<Record<KeyKind, string>> = {
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
export function kindWords(finding: FindingView): string {
  const words = isShortLived(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
  switch (finding.confidence) {
    case "leak":
      return words;
    case "possible-leak":
      return spaced("疑似", words);
    case "dead-leak":
      return spaced("已撤销的", words);
  }
}

/** How the key is written there; nothing for the key as it is. */
export const ENCODING_WORDS: Readonly<Record<Encoding, string | undefined>> = {
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
export function whereWords({ source, file, entry, line, column }: PlaceText): string {
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
      return file === undefined ? "事件的文字" : (EVENT_TEXTS[file as string as TextName] ?? file);
  }
}

/** Texts of events, by their names in `scan/event/texts.ts`. */
const EVENT_TEXTS: Readonly<Record<TextName, string>> = {
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
export function commitWords({ source, commit }: PlaceText): string {
  if (commit === undefined) return "";
  return `（${source === "tag-message" || source === "ref" ? "标签对象" : "提交"} ${short(commit)}）`;
}

/** What was scanned. */
export function scopeWords(view: ScanView): string {
  const event = eventWords(view.eventName);
  switch (view.what) {
    case "range":
      return `${event}新增的内容`;
    case "tip":
      return `提交 ${short(view.tip ?? "")} `;
    case "tree":
      return `提交 ${short(view.tip ?? "")} 的文件`;
    case "history":
      return `历史${view.shard === undefined ? "" : `（第 ${view.shard} 份）`}`;
    case "event-text":
      return `${event}的文字`;
    case "nothing":
      return event;
  }
}

/** The same for a result without findings, where the number of commits is what one wants to know. */
export function cleanScopeWords(view: ScanView): string {
  if (view.what !== "range" || view.commits === 0) return scopeWords(view);
  const event = eventWords(view.eventName);
  return view.commits === 1 ? `${event}的提交` : `${event}的 ${grouped(view.commits)} 个提交`;
}

/** What happened. */
export function eventWords(eventName: string): string {
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
