import type { TimelineWords } from "../timeline.ts";

/** The Chinese words of the timeline. */
export const CHINESE_TIMELINE: TimelineWords = {
  title: "密钥从创建到终止",
  young: "无需轮换",
  soon: "尽快轮换",
  due: "已到轮换期限",
  expired: "已过期",
  today: (ageDays) => `今天，已创建 ${ageDays} 天`,
  dueOn: (day) => `轮换期限 ${day}`,
  expiresOn: (day) => `过期日 ${day}`,
};
