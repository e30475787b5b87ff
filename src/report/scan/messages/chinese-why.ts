import type { NoGit, PlainWhy, Unopened, Unsaid, Why } from "../../../scan/said.ts";
import type { GapView } from "../view.ts";
import { list } from "./chinese-words.ts";
import { grouped, inMib, short } from "./facts.ts";
import { type Repair, repairOf } from "./repair.ts";

/** What is missing of a scan, why, and how to repair it, in Chinese. */

/** What the payload of an event does not say: after “没有写明”. */
export const UNSAID: Readonly<Record<Unsaid | "before", string>> = {
  "pushed-commits": "推送了哪些提交",
  "before-push": "推送之前是什么",
  "new-ref-commit": "新的分支或标签指向哪里",
  "pull-request-commit": "拉取请求指向哪个提交",
  "merge-group-commit": "合并组指向哪个提交",
  "other-run-commit": "另一次运行针对哪个提交",
  "wiki-commits": "涉及 wiki 的哪些提交",
  before: "此前是什么",
};

export const NO_GIT: Readonly<Record<NoGit, string>> = {
  "no-git": "这台运行器上没有 git",
  "temp-full": "临时目录（RUNNER_TEMP）所在的磁盘已满",
  "temp-denied": "临时目录（RUNNER_TEMP）不可写",
  "temp-missing": "临时目录（RUNNER_TEMP）不存在",
  "temp-exhausted": "这台机器的资源已经用尽",
  "temp-failed": "临时目录（RUNNER_TEMP）不可用",
};

const CAUSES: Readonly<Record<PlainWhy, string>> = {
  "not-fetched": "检出里没有它，也没能获取任何内容",
  "no-server": "检出里没有它，也没有可以获取它的服务器",
  "git-not-started": "git 无法启动",
  killed: "git 崩溃了，或者被外部终止",
  stalled: "git 十分钟没有任何动静",
  flooded: "git 不停地报错",
  garbled: "git 的回答不像 git 的回答",
  cancelled: "运行被取消",
  "disk-full": "磁盘已满",
  "disk-read-only": "磁盘不可写",
  "nothing-left": "这台机器的资源已经用尽",
  "git-too-old": "这个 git 太旧",
  "server-refused": "服务器拒绝了令牌，或者不让它看到这个仓库",
  "server-gone": "服务器上已经没有它了",
  "server-error": "服务器返回了它自身的错误",
  "server-unresolved": "无法解析服务器的域名",
  certificate: "服务器的证书不被接受",
  proxy: "代理没能建立连接",
  "server-unreachable": "连不上服务器",
  damaged: "仓库已损坏",
  "fetch-failed": "git 没能获取它",
  "list-failed": "git 没能列出对象",
  "read-failed": "git 没能读取对象",
  vanished: "它们在读取过程中被删除",
  "too-many-hits": "密钥超过 5,000 个，或者可能含有密钥的文件超过 100,000 个",
  "api-absent": "GitHub API 上没有它，或者不让这个令牌看到它",
  "api-refused": "GitHub API 拒绝了令牌",
  "api-rate-limited": "GitHub API 的请求次数已用完",
  "api-budget": "一次运行向 GitHub API 发送的请求已达上限",
  "api-server-error": "GitHub API 三次都返回了它自身的错误",
  "api-unreachable": "连不上 GitHub API",
  "api-unreadable": "读不懂 GitHub API 的回答",
  "api-too-large": "GitHub API 不提供超过 100 MB 的文件",
  "api-unusable": "GitHub API 用不了",
  "api-no-wiki": "GitHub API 看不到 wiki",
  "api-files-of-commit": "GitHub API 对一个提交最多列出 3,000 个文件",
  "api-files-of-tree": "这个提交太大，GitHub API 没有列出它的全部文件",
};

/** Why something was not read. */
export function whyWords(why: Why): string {
  switch (why.because) {
    case "unsaid":
      return `这个事件的数据没有写明${UNSAID[why.unsaid]}`;
    case "no-way":
      return `${NO_GIT[why.git]}，${why.api === "no-token" ? "也没有访问 GitHub API 的令牌" : "而通过 GitHub API 无法读取历史"}`;
    case "api-limit":
      return `${missed(why)}没有读取，因为${/^[A-Za-z]/.test(CAUSES[why.limit]) ? " " : ""}${CAUSES[why.limit]}`;
    case "api-commits-of-range":
      return `这个范围里有 ${why.missing} 个提交，GitHub API 没有列出`;
    case "api-without-base":
      return `没有 git、也没有可以对照的提交时，最多读取 ${why.most} 个提交`;
    default:
      return CAUSES[why.because];
  }
}

function missed({ commits, files }: { readonly commits: number; readonly files: number }): string {
  return list([
    ...(commits > 0 ? [`${grouped(commits)} 个提交`] : []),
    ...(files > 0 ? [`${grouped(files)} 个文件`] : []),
  ]);
}

/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const MISSING: Readonly<Record<GapView["gap"], (gap: GapView) => string>> = {
  commit: ({ id, role }) =>
    `没能取得${role === "base" ? "这个事件所基于的提交" : "提交"}${id ? ` ${short(id)}` : ""}`,
  history: () => "缺少一部分要扫描的提交",
  objects: ({ count }) => `没能读取${count ? ` ${grouped(count)} 个` : ""}文件或其他对象`,
  limit: () => "还没读完就到了上限",
  "no-way": () => "git 和 GitHub API 都没能读取任何内容",
};

const PERMISSIONS = "给作业加上 permissions: contents: read，并让输入 token 保持默认值";

const REPAIRS: Readonly<Record<Repair, string>> = {
  "run-again": "请重新运行作业。",
  "free-disk": "请在运行器的磁盘上腾出空间，再重新运行作业。",
  "writable-temp": "请为这个步骤设置一个存在且可写的 RUNNER_TEMP。",
  "free-machine": "请看看这台运行器上还在运行什么：文件描述符、进程或内存已经不够；然后重新运行作业。",
  "larger-runner":
    "请重新运行作业；如果内存不足，换更大的运行器，或者用 scan-shard 把很大的历史分给作业矩阵。",
  "look-at-git": "请看看 git 在这台运行器上等待什么（慢磁盘、锁，或者挡在它前面的程序），再重新运行作业。",
  "git-itself": "请重新检出仓库，并确认 PATH 上的第一个 git 就是 git 本身，而不是会改动输出的脚本。",
  "newer-git": "请使用带有 git 2.29 或更高版本的运行器或容器。",
  "check-out-anew": "请重新检出仓库。",
  "readable-payload": "请让这个步骤能够读取 GITHUB_EVENT_PATH 所指的文件；在容器里要把它挂载进去。",
  "fetch-commits": `请在 actions/checkout 设置 fetch-depth: 0，或者${PERMISSIONS}，这样才能获取这些提交。`,
  "fetch-objects": `请去掉 actions/checkout 的 filter 和 sparse-checkout，并设置 fetch-depth: 0，或者${PERMISSIONS}，这样才能获取缺少的对象。`,
  spread:
    "请在有 git 的运行器上运行，并在 actions/checkout 设置 fetch-depth: 0；很大的历史可以用 scan-shard 分给作业矩阵。",
  "install-git": `请使用有 git 的运行器（或容器），先用 actions/checkout 检出仓库，并${PERMISSIONS}。`,
};

/** What is missing and why, and how to repair it: a sentence each. */
export function gapWords(gap: GapView): { readonly says: string; readonly repair: string } {
  return { says: `${MISSING[gap.gap](gap)}：${whyWords(gap.why)}。`, repair: REPAIRS[repairOf(gap)] };
}

const GIB = 1024 ** 3;

/** Why an archive was not opened, or not to its end. */
export function unopenedWords({ because, most = 0 }: Unopened): string {
  switch (because) {
    case "damaged":
      return "已损坏，或者只是看起来像压缩包";
    case "cut-off":
      return "不完整，末尾被截断";
    case "encrypted":
      return "已加密";
    case "method":
      return "使用了这个版本打不开的压缩方法";
    case "format":
      return "使用了这个版本打不开的格式";
    case "entry-size":
      return `内容超过 ${inMib(most)}`;
    case "nested-size":
      return `是另一个压缩包里超过 ${inMib(most)} 的压缩包`;
    case "total-size":
      return `压缩包的内容超过 ${inMib(most)}`;
    case "ratio":
      return `内容超过自身大小的 ${most} 倍`;
    case "overlap":
      return "压缩包里同样的字节重复了太多次";
    case "entries":
      return `压缩包里的条目超过 ${grouped(most)} 个`;
    case "depth":
      return `压缩包嵌套超过 ${most} 层`;
    case "too-large":
      return `大于 ${inMib(most)}`;
    case "archives-before":
      return `在它之前的压缩包内容已超过 ${most / GIB} GiB`;
  }
}
