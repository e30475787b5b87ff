import type { WriteTrouble } from "../../../ports/files.ts";
import type { CommentTrouble } from "../keep-comment.ts";
import type { ReportMessages } from "./catalogue.ts";

/** What is said in Chinese of the other places that a report goes to. */
export const CHINESE_REPORTS: ReportMessages = {
  noPullRequest: "不写评论：这个事件不属于任何拉取请求。",
  comment: (trouble) => `没能写入拉取请求下的评论：${commentWords(trouble)}。`,
  file: (trouble) => `没能写入报告文件：${fileWords(trouble)}。`,
};

function commentWords(trouble: CommentTrouble): string {
  switch (trouble.kind) {
    case "not-the-api":
      return "回答的不是 GitHub API";
    case "too-many-comments":
      return "拉取请求的评论太多，找不到我们的那一条";
    case "no-answer":
      return "连不上 GitHub API，或者它的回答不正常，或者没有访问它的令牌";
    case "rate-limit":
      return `GitHub API 的请求次数已用完（HTTP ${trouble.status}）`;
    case "status":
      return `${STATUSES[trouble.status] ?? "GitHub API 没有照做"}（HTTP ${trouble.status}）`;
  }
}

const STATUSES: Readonly<Record<number, string>> = {
  401: "令牌无效",
  403: "令牌没有写评论的权限；请给作业加上 permissions: pull-requests: write（来自 fork 和 Dependabot 的运行永远没有这个权限）",
  404: "对这个令牌来说，服务器上没有这个拉取请求，或者服务器没有这部分 API",
  410: "这里关闭了评论",
  422: "GitHub 没有接受这条评论；对话可能已锁定",
};

function fileWords(trouble: WriteTrouble): string {
  switch (trouble.of) {
    case "outside":
      return "它不在工作区里";
    case "directory":
      return "已有一个同名的目录";
    case "link-on-the-way":
      return "途中的一个目录是符号链接";
    case "file-on-the-way":
      return "途中应当是目录的位置上是一个文件";
    case "file-system":
      return trouble.code === undefined ? "文件系统返回了错误" : `文件系统返回了 ${trouble.code}`;
  }
}
