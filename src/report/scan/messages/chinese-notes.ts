import type { ScanEvent } from "../../../scan/request.ts";
import type { BadLine, ScanNote, ScopeNote } from "../../../scan/said.ts";
import { leftOverWords } from "./chinese-left-over.ts";
import { NO_GIT, UNSAID } from "./chinese-why.ts";

/** What is said of an event, of what was scanned, and besides, in Chinese. */

const WHO = {
  push: "这次推送",
  "pull-request": "这个拉取请求",
  "merge-group": "这个合并组",
  branch: "新的分支",
  tag: "新的标签",
} as const;

const ADDS_NOTHING = {
  texts: "这个事件只带来文字，没有提交；扫描的是这些文字。",
  release: "release 只带来文字，没有提交；扫描的是这些文字。",
  "deleting-push": "这次推送删除了一个分支或标签，没有新增内容。",
  deletion: "这个事件删除了一个分支或标签，没有新增内容。",
  "merge-group-done": "这个合并组已经结束，没有新增内容。",
} as const;

const FILES_BECAUSE = {
  "adds-nothing": "这个事件没有给仓库新增内容",
  publication:
    "这个事件把仓库公开给所有人，没有新增内容（scan-scope: history 会扫描现在所有人都能看到的一切）",
  "unknown-event": "不知道这个事件新增了什么",
} as const;

/** What an event adds, and why it is that: a sentence. */
export function scopeNoteWords(note: ScopeNote): string {
  switch (note.note) {
    case "range":
      return adds(note, ` ${note.base} `);
    case "not-in-target":
      return adds(note, "目标分支");
    case "not-in-default":
      return adds(note, "默认分支");
    case "no-target":
      return `${WHO[note.of]}没有写明目标：从 ${note.head} 能到达的一切都会扫描。`;
    case "all-new":
      return `这是全新的，没有可以对照的内容：从 ${note.head} 能到达的一切都会扫描。`;
    case "wiki":
      return "这个事件修改了 wiki，但没有写明之前是什么：因此扫描 wiki 的全部历史。";
    case "nothing":
      return ADDS_NOTHING[note.because];
    case "files":
      return `${filesBecause(note.because)}：改为扫描${note.commit === undefined ? "本次运行所在的提交" : `提交 ${note.commit} `}的全部文件。`;
    case "tree":
      return "扫描当前检出的提交中的文件。";
    case "history":
      return `扫描所有分支和标签的全部历史${note.shards > 1 ? `（第 ${note.shard} 份，共 ${note.shards} 份）` : ""}。`;
    case "staged":
      return "扫描暂存的内容。";
  }
}

function adds(
  { of, head }: { readonly of: keyof typeof WHO | "other-run"; readonly head: string },
  base: string,
): string {
  const what = `从 ${head} 能到达、而从${base}到达不了的内容`;
  return of === "other-run"
    ? `此前的那次运行针对 ${head}，它新增的是${what}。`
    : `${WHO[of]}新增的是${what}。`;
}

function filesBecause(because: Extract<ScopeNote, { note: "files" }>["because"]): string {
  return because === "adds-nothing" || because === "publication" || because === "unknown-event"
    ? FILES_BECAUSE[because]
    : `这个事件的数据没有写明${UNSAID[because]}`;
}

const BAD_LINES: Readonly<
  Record<BadLine, (line: { readonly most: number; readonly pattern: string }) => string>
> = {
  key: () => "写的是密钥本身，而应当写密钥的指纹（报告里有；这个密钥必须撤销）",
  "too-long": ({ most }) => `超过 ${most} 个字符`,
  gitleaks: () => "是 .gitleaksignore 的格式，而应当写密钥的指纹（报告里有）",
  "too-many-paths": ({ most }) => `超出了路径的上限 ${most} 条`,
  sweeping: ({ pattern }) => `（${pattern}）匹配所有文件，等于关掉检查`,
};

const WITHHELD = {
  fork: "没有验证泄露的密钥：这次运行属于来自 fork 的拉取请求。",
  dependabot: "没有验证泄露的密钥：这次运行属于 Dependabot。",
} as const;

/** What people should know besides: a sentence. */
export function noteWords(note: ScanNote): string {
  switch (note.note) {
    case "unsaid":
      return `这个事件的数据没有写明${UNSAID[note.unsaid]}。改为扫描本次运行所针对的提交的全部文件；此前新增又删除的内容没有扫描。`;
    case "unknown-event":
      return `这个版本不知道${note.event === undefined ? "这个未知事件" : `事件 ${note.event} `}新增了什么。改为扫描本次运行所针对的提交的全部文件。`;
    case "overlong":
      return "没能取得此前的提交，因此扫描的内容比这个事件新增的更多；找到的密钥可能更早就有。";
    case "fell-back":
      return "没能取得强制推送之前的提交；改以默认分支作为对照。";
    case "base-not-all-read":
      return "对照用的提交没能读全；其中原有的密钥会被当作新的报告。";
    case "ignore-file-unread":
      return "没能读取忽略文件（检出里没有它，它不是文件，或者大于 1 MiB）；没有任何结果因它而被接受。";
    case "left-behind":
      return "临时目录（RUNNER_TEMP）里的一个 openai-key-guard-… 目录没能删除；里面是获取到的内容。";
    case "ignore-file-too-large":
      return "忽略文件大于 1 MiB，其中的规则一条都没有使用。";
    case "ignore-line": {
      const { line, why, most = 0, pattern = "" } = note;
      return `忽略文件第 ${line} 行${BAD_LINES[why]({ most, pattern })}，没有使用。`;
    }
    case "more-ignore-lines":
      return `忽略文件中没有使用的行还有 ${note.count} 行。`;
    case "left-over":
      return leftOverWords(note);
    case "none-verified":
      return WITHHELD[note.withheld];
    case "not-all-verified":
      return `${note.of} 个泄露的密钥中，有 ${note.left} 个没有验证：${notVerified(note)}。`;
  }
}

function notVerified({ why, most }: Extract<ScanNote, { note: "not-all-verified" }>): string {
  switch (why) {
    case "cancelled":
      return "运行被取消";
    case "unreachable":
      return "连不上 OpenAI";
    case "too-many":
      return `一次运行最多验证 ${most} 个`;
  }
}

/** What happens while a scan runs: a line of the log. */
export function progressWords(event: ScanEvent): string {
  switch (event.event) {
    case "begins":
      return `OpenAI Key Guard 正在查找泄露的密钥。${scopeNoteWords(event.note)}`;
    case "fetching":
      return "正在获取检出里缺少的内容 …";
    case "over-api":
      return `改用 GitHub API 读取，因为${event.why === "commits-missing" ? " git 没能取得全部提交" : NO_GIT[event.why]} …`;
  }
}
