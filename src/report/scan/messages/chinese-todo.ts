import { ADMIN_KEYS_PAGE, KEYS_PAGE, PROJECTS_PAGE } from "../../messages/message.ts";
import type { FindingView, ScanView } from "../view.ts";
import { isInCommits, isShortLived, sourcesOf } from "./facts.ts";

/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
export function todoFor(view: ScanView): readonly string[] {
  const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
  const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
  const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
  return [
    ...revokeSteps(leaks),
    ...(leaks.length > 0
      ? [
          `新建一个密钥，保存为 secret（本仓库工作流的 secret 在 ${view.secretsUrl} ），让程序从环境变量读取。`,
        ]
      : []),
    ...possibleSteps(possible, view),
    ...tidySteps(leaks.concat(possible)),
    ...(leaks.some(isInCommits) ? [greenStep(view)] : []),
    ...(dead.length > 0 ? [deadStep(view)] : []),
  ];
}

function revokeSteps(leaks: readonly FindingView[]): string[] {
  const openAi = leaks.filter((finding) => finding.kind !== "relay" && !isShortLived(finding));
  const has = (kind: FindingView["kind"]): boolean => openAi.some((finding) => finding.kind === kind);
  const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
  const steps = [
    ...(has("admin") ? [`到 ${ADMIN_KEYS_PAGE} 撤销管理员密钥；它能管理整个组织。`] : []),
    ...(has("service-account")
      ? [`撤销服务账户的密钥：到 ${PROJECTS_PAGE} 打开它所在的项目，在那里删除密钥。`]
      : []),
    ...(ordinary ? [`到 ${KEYS_PAGE} 撤销密钥。`] : []),
    ...(leaks.some((finding) => finding.kind === "relay" && !isShortLived(finding))
      ? ["到签发它的中转服务或兼容厂商那里撤销密钥。"]
      : []),
  ];
  return steps.map((step, index) =>
    index === 0
      ? `${step}先做这一步：只删除那一行没有用，凡是有历史副本或能拿到副本的人，都有这个密钥。`
      : step,
  );
}

function possibleSteps(possible: readonly FindingView[], { what, ignoreFile }: ScanView): string[] {
  if (possible.length === 0) return [];
  // Of an event that only brings texts, nothing of the repository is read.
  const accept = what === "event-text" ? "" : `把它的指纹写进 ${ignoreFile}，或者`;
  const shortLived = possible.some(isShortLived) ? "；OpenAI 的短期凭证会自行失效，但不应当保存下来" : "";
  return [
    `疑似密钥如果属于中转服务或兼容厂商，就到那里撤销${shortLived}。如果不是密钥，就接受它：${accept}在那一行写上 openai-key-guard:allow。`,
  ];
}

/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings: readonly FindingView[]): string[] {
  const has = sourcesOf(findings);
  return [
    ...(has("event-text") ? ["编辑含有密钥的文字，再打开它的编辑记录（“edited”），把旧版本也删除。"] : []),
    ...(has("ref") ? ["删除名字里含有密钥的分支或标签，换一个名字重新推送。"] : []),
    ...(has("file", "path", "commit-message", "tag-message", "author")
      ? [
          "之后如有需要，再清理历史（git filter-repo，然后强制推送）；副本、fork 和拉取请求里仍保留着旧提交，所以要先撤销。",
        ]
      : []),
  ];
}

/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }: ScanView): string {
  return `含有密钥的提交从分支上消失（rebase 或 squash，再强制推送）之前，这项检查会一直失败；也可以在撤销之后接受它：把它的指纹写进 ${ignoreFile}（拉取请求要写在它的目标分支上），或者设置 verify-leaks: true，让它记为 dead-leak。`;
}

function deadStep({ ignoreFile }: ScanView): string {
  return `已撤销的密钥只需在仍然使用它的地方换掉；不想再看到它，就把它的指纹写进 ${ignoreFile}。`;
}
