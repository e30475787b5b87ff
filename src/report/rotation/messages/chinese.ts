import type { RotationState } from "../../../contract.ts";
import type { RotationMessages } from "./catalogue.ts";
import { remarkText } from "./chinese/remarks.ts";
import { ROTATION_MESSAGES } from "./chinese/states.ts";
import { REFUSALS, stepText, toDeleteText, troubleText } from "./chinese/steps.ts";
import { CHINESE_TIMELINE } from "./chinese/timeline.ts";
import { adminTroubleWords, secretTroubleWords } from "./chinese/trouble.ts";

/** In a word, for people who do not read the codes. */
const GLOSSES: Readonly<Record<RotationState, string>> = {
  ok: "正常",
  soon: "快要轮换",
  due: "应当轮换",
  unknown: "无法得知",
};

function glossed(state: RotationState): string {
  return `${state}（${GLOSSES[state]}）`;
}

/** The Chinese catalogue of a rotation. */
export const CHINESE: RotationMessages = {
  reasons: ROTATION_MESSAGES,
  remark: remarkText,
  step: stepText,
  trouble: troubleText,
  admin: adminTroubleWords,
  secrets: secretTroubleWords,
  refusals: REFUSALS,
  toDelete: toDeleteText,
  unfinished: (rotate, key, why) => {
    const because = why === "" ? "" : `：${why}`;
    switch (rotate) {
      case "planned":
        return "这是试运行：需要的条件都已具备；密钥和 secret 都没有改动。";
      case "failed":
        return `更换失败${because}。没有向 secret ${key} 写入任何内容，旧密钥也没有动。`;
      case "unclear":
        return `更换中断${because}。secret ${key} 里是旧密钥、新密钥，或别人刚刚保存的密钥；没有删除任何一个。`;
    }
  },
  again: {
    planned: "从工作流中去掉 dry-run：下一次运行就会更换密钥。",
    plannedEarly: "从工作流中去掉 dry-run：密钥一到期限，运行时就会更换。",
    failed: "重新运行作业：它会再次尝试更换密钥。",
    unclear: "重新运行作业：它会查明 secret 里是哪个密钥，以及那个密钥是否应当轮换。",
  },
  noRecord: {
    malformed: "admin-key 的内容不是密钥，没有发送",
    "wrong-kind": "admin-key 的内容不是管理员密钥，没有发送",
    none: "管理员密钥能看到的密钥中，没有首尾字符与它相同的",
    ambiguous: "组织里有几个密钥的首尾字符与它相同",
    unclear: "组织里有些密钥，OpenAI 显示的内容太少，无法判断",
  },
  recordUnused: (why) => `没有使用 OpenAI 对该密钥的记录：${why}。`,
  replaced: "这说的是之前的密钥：本次运行已经把它换掉。",
  log: {
    begins: (key) => `OpenAI Key Guard 查看 ${key} 已用了多久`,
    rotating: (key, dryRun) => `正在更换 ${key}${dryRun ? "（试运行：不写入任何内容）" : ""}`,
    result: (state, says) => `轮换：${glossed(state)}。${says}`,
    next: "下一步：",
    failure: (state, says) => `轮换 ${glossed(state)}：${says}`,
  },
  summary: {
    unnamed: "服务账户",
    heading: (key, state) => `${key}：轮换 ${glossed(state)}`,
    toDelete: "需要处理的密钥",
    todo: "下一步怎么做",
    byHand: "或者手动更换",
    steps: "更换的步骤",
  },
  rows: {
    age: "已用",
    created: "创建",
    due: "轮换期限",
    expires: "过期",
    lastUsed: "最近使用",
    owner: "所有者",
    keyId: "密钥编号",
    days: (count) => `${count} 天`,
    never: "从未使用",
    serviceAccount: "服务账户",
    person: "个人",
  },
  timeline: CHINESE_TIMELINE,
  together: (sentences) => sentences.join(""),
};
