import type { Verdict } from "../../../contract.ts";

/** In a word, for people who do not read the codes. */
const GLOSSES: Readonly<Record<Verdict, string>> = {
  valid: "可用",
  restricted: "受限",
  "rate-limited": "被限流",
  "no-credit": "余额不足",
  "spend-limited": "已达消费上限",
  invalid: "无效",
  "wrong-kind": "种类不对",
  mismatched: "组织或项目不符",
  blocked: "地址或地区被拒绝",
  malformed: "不是密钥",
  missing: "没有密钥",
  skipped: "已跳过",
  unreachable: "无法连接",
  unknown: "无法判断",
};

/** A verdict as machines read it, and in a Chinese word: `valid（可用）`. */
export function glossed(verdict: Verdict): string {
  return `${verdict}（${GLOSSES[verdict]}）`;
}
