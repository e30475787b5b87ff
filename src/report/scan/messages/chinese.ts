import { spaced } from "../../messages/han.ts";
import type { FindingView, ScanView } from "../view.ts";
import type { ScanLabels, ScanMessages } from "./catalogue.ts";
import { noteWords, progressWords, scopeNoteWords } from "./chinese-notes.ts";
import { CHINESE_REPORTS } from "./chinese-reports.ts";
import { todoFor } from "./chinese-todo.ts";
import { gapWords, unopenedWords, whyWords } from "./chinese-why.ts";
import {
  cleanScopeWords,
  commitWords,
  ENCODING_WORDS,
  eventWords,
  kindWords,
  list,
  scopeWords,
  whereWords,
} from "./chinese-words.ts";
import { grouped, isInCommits, mebibytes } from "./facts.ts";

const LABELS: ScanLabels = {
  check: "泄露密钥扫描",
  incomplete: "扫描不完整",
  todo: "怎么办（按此顺序）",
  key: "密钥",
  confidence: "判定",
  where: "位置",
  commit: "提交",
  state: "状态",
  fingerprint: "指纹",
  acceptedBy: "接受依据",
  rule: "规则",
  places: (number) => `另有 ${grouped(number)} 处`,
  accepted: (number) => `${grouped(number)} 项已接受，不计入`,
  known: (number) => `${grouped(number)} 个密钥原先就有，不计入`,
  proposed: (number) => `这里新增了 ${grouped(number)} 条忽略规则，合并之后才生效`,
  unopened: (number) => `${grouped(number)} 个压缩包没有打开，或没有读完`,
  notes: "说明",
};

/** The Chinese catalogue (简体中文). */
export const CHINESE: ScanMessages = {
  headline,
  counts: ({ commits, objects, bytes }) =>
    `读取了 ${grouped(commits)} 个提交、${grouped(objects)} 个对象，${mebibytes(bytes) ?? "不到 0.1 MiB"}`,
  kind: kindWords,
  where: whereWords,
  finding: findingSentence,
  state,
  gap: gapWords,
  why: whyWords,
  scopeNote: scopeNoteWords,
  note: noteWords,
  unopened: unopenedWords,
  progress: progressWords,
  accepted: ({ finding, by, rule }) =>
    `${spaced(whereWords(finding.place), "的", kindWords(finding))}已被接受，依据是${ACCEPTED_BY[by]}（${rule}）。`,
  acceptedBy: (by) => ACCEPTED_BY[by],
  todo: todoFor,
  more: (number) => `还有 ${number} 项`,
  moreInSummary: (number) => `还有 ${number} 项，见作业摘要。`,
  moreGaps: (number) => `还有 ${grouped(number)} 处没能读取，见作业摘要。`,
  details: (runUrl) => `全部内容见这次运行的摘要：${runUrl}`,
  resolved: "先前在这里发现的密钥，已经不在这个拉取请求新增的内容里。但只要推送过，密钥就必须撤销。",
  cancelled: "运行被取消。",
  sentence: (text) => `${text}。`,
  together: (sentences) => sentences.join(""),
  titled: (title, text) => `${title}：${text}`,
  aside: (text) => `（${text}）`,
  reports: CHINESE_REPORTS,
  labels: LABELS,
};

const ACCEPTED_BY = {
  fingerprint: "忽略文件中的指纹",
  path: "忽略文件中的路径",
  place: "忽略文件中的位置",
  inline: "该行的标记",
} as const;

function headline(view: ScanView): string {
  const found = view.findings.length;
  const aside = [
    ...(view.accepted.length > 0 ? [`已接受 ${grouped(view.accepted.length)} 项`] : []),
    ...(view.known.length > 0 ? [`原先就有 ${view.known.length} 个`] : []),
  ];
  const apart = aside.length === 0 ? "" : `（${aside.join("，")}）`;
  if (!view.complete) {
    const so = found > 0 ? `发现 ${foundWords(view)}` : "没有发现密钥";
    return `不完整：${scopeWords(view)}只读取了一部分，其中${so}${apart}`;
  }
  if (found > 0) return `${scopeWords(view)}中发现 ${foundWords(view)}${apart}`;
  if (view.what === "nothing") return "没有新增可能含有密钥的内容";
  if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
    return `${eventWords(view.eventName)}没有带来新的提交`;
  }
  const other = aside.length === 0 ? "" : view.what === "range" ? "新的" : "其他";
  return `${cleanScopeWords(view)}中没有发现${other}密钥${apart}`;
}

function foundWords({ findings }: ScanView): string {
  const of = (confidence: FindingView["confidence"]): number =>
    findings.filter((finding) => finding.confidence === confidence).length;
  const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
  return list([
    ...(leaks > 0 ? [`${grouped(leaks)} 个泄露的密钥`] : []),
    ...(possible > 0 ? [`${grouped(possible)} 个疑似密钥`] : []),
    ...(dead > 0 ? [`${grouped(dead)} 个已撤销的密钥`] : []),
  ]);
}

function findingSentence(finding: FindingView): string {
  const { publicPrefix, place, placeCount } = finding;
  const encoding = ENCODING_WORDS[place.encoding];
  return [
    kindWords(finding),
    publicPrefix === "" ? "" : `（${publicPrefix}…）`,
    spaced("，位于", whereWords(place)),
    commitWords(place),
    encoding === undefined ? "" : `，${encoding}`,
    placeCount > 1 ? `，另有 ${grouped(placeCount - 1)} 处` : "",
    finding.atTip || !isInCommits(finding)
      ? ""
      : finding.inHistory
        ? "；它不在 HEAD 中，但仍在历史里"
        : "；它在后来的提交中已删除，但仍在历史里",
    finding.live === "true" ? "；OpenAI 此刻仍然接受它" : "",
    `。指纹 ${finding.fingerprint}。`,
  ].join("");
}

function state(finding: FindingView): string {
  const words = [
    ...(finding.live === "true" ? ["此刻有效"] : []),
    ...(finding.live === "false" ? ["已撤销"] : []),
    ...(isInCommits(finding) && !finding.atTip
      ? [finding.inHistory ? "不在 HEAD 中，仍在历史里" : "已删除，仍在历史里"]
      : []),
    ENCODING_WORDS[finding.place.encoding] ?? "",
  ].filter((word) => word !== "");
  return words.join("；");
}
