import type { LeftOverReason } from "../../../scan/accept/foreign/rules.ts";
import type { ScanNote } from "../../../scan/said.ts";

const WHY: Readonly<Record<LeftOverReason, string>> = {
  missing: "生效的提交里没有这个文件，或者读不了",
  "other-rule": "属于不查找 OpenAI 密钥的规则",
  commits: "接受的是整个提交",
  contents: "按密钥或所在行的内容来接受",
  conditions: "要求同时满足几个条件",
  scope: "限定的是规则的查找范围",
  extends: "引用了另一个文件，那个文件不会读取",
  sweeping: "对每个文件都成立，等于关掉检查",
  pattern: "不是 Go 的正则表达式，或者过于复杂",
  form: "格式与这种文件不符",
  long: "过长",
  "too-many": "超出了允许的数量",
  key: "里面有一个密钥，必须撤销它",
  unclear: "没有写明提交，或者密钥被隐去",
  unreadable: "文件不能按它名字所示的格式读取",
  "too-large": "文件大于 1 MiB",
};

/** What of a file of another scanner accepts nothing here, and why, in Chinese: a sentence. */
export function leftOverWords(note: Extract<ScanNote, { note: "left-over" }>): string {
  const { file, why, lines, parts, more } = note;
  const where = lines === undefined ? parts : `第 ${lines} 行`;
  const others = more === 0 ? "" : `，另有 ${more} 处`;
  return `没有沿用 ${file} 里的规则${where === undefined ? "" : `：${where}${others}`}（${WHY[why]}）。`;
}
