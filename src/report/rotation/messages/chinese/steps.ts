import type {
  KeyToDelete,
  RotateRefusal,
  RotateStep,
  StepLine,
  StepTrouble,
} from "../../../../rotation/rotate/report.ts";
import { KEYS_PAGE } from "../../../messages/message.ts";
import type { Field } from "../catalogue.ts";
import { adminTroubleWords, secretTroubleWords } from "./trouble.ts";

interface StepWords {
  readonly done: string;
  readonly would: string;
  /** What to do, for a step that was not done. */
  readonly task: string;
}

const STEPS: Readonly<Record<RotateStep, StepWords>> = {
  prepare: {
    done: "已查看 secret、服务账户和旧密钥：需要的条件都已具备",
    would: "secret、服务账户和旧密钥都符合要求",
    task: "查看 secret、服务账户和旧密钥",
  },
  create: {
    done: "已为服务账户新建密钥",
    would: "将为服务账户新建密钥",
    task: "为服务账户新建密钥",
  },
  validate: {
    done: "已验证新密钥：可用",
    would: "将用同样的探测验证新密钥",
    task: "用同样的探测验证新密钥",
  },
  store: {
    done: "已把新密钥存入 secret",
    would: "将把新密钥存入 secret",
    task: "把新密钥存入 secret",
  },
  confirm: {
    done: "已确认：secret 已更新，新密钥可用",
    would: "将确认 secret 已更新、新密钥可用",
    task: "确认 secret 已更新、新密钥可用",
  },
  "delete-old": {
    done: "已删除旧密钥",
    would: "将删除旧密钥",
    task: "删除旧密钥",
  },
};

const WHY: Readonly<Record<Extract<StepTrouble, { of: "rotation" }>["why"], string>> = {
  "no-such-secret": "那里没有这个 secret；请检查 key-name 和 secret-place",
  "not-stored": "secret 没有变化",
  "changed-meanwhile": "与此同时，别人改动了 secret 或密钥",
  "secret-holds-another-key":
    "secret 最后一次保存，早于交给本次运行的密钥的创建时间，因此它装的是另一个密钥；请检查 key-name、secret-place 和 api-key",
  "another-rotation": "几分钟前已开始更换同一个 secret，那次更换仍在进行或已中断；一刻钟之后的运行会继续",
  "no-unique-record": "无法确定哪条记录属于旧密钥",
  "record-is-the-new-key": "找到的记录属于新密钥",
  "leftover-keys": "先前几次尝试为替换同一个旧密钥而新建的密钥还在；删除它们之后，下一次运行会继续",
  "clock-differs": "按新密钥的日期看，本运行器的时钟相差很大，无法说明旧密钥已到期限；请校准时钟",
  "of-another-project": "旧密钥不属于 project-id 的项目，那里不会删除任何东西",
  "still-listed": "OpenAI 说密钥已删除，却仍然列出它",
  cancelled: "运行被取消",
};

/** One step in words; texts from outside are cleaned by `field`. */
export function stepText(line: StepLine, field: Field): string {
  const { step, outcome, trouble, keyId } = line;
  const words = STEPS[step];
  const why = trouble === undefined ? "" : `：${troubleText(trouble, field)}`;
  const key = keyId === undefined ? "" : `（${field(keyId)}）`;
  switch (outcome) {
    case "done":
      return `${words.done}${key}。`;
    case "would":
      return `${words.would}${key}${why}。`;
    case "left":
      return `未执行“${words.task}”${why}。`;
    case "failed":
      return `“${words.task}”失败${why}。`;
  }
}

/** Why a step failed, as half a sentence; texts from outside are cleaned by `field`. */
export function troubleText(trouble: StepTrouble, field: Field): string {
  switch (trouble.of) {
    case "admin":
      return adminTroubleWords(trouble.trouble, field(trouble.trouble.code)).says;
    case "secrets":
      return secretTroubleWords(trouble.trouble).says;
    case "probe":
      return `对新密钥的探测结果是 ${trouble.verdict}`;
    case "rotation":
      return WHY[trouble.why];
  }
}

/** Why nothing was rotated. */
export const REFUSALS: Readonly<Record<RotateRefusal, string>> = {
  "not-needed": "不更换：密钥还没有到期限。",
  fork: "不更换：这次运行来自 fork。",
  dependabot: "不更换：这次运行属于 Dependabot。",
  "no-admin-key": "不更换：rotate: true 需要可以写入的管理员密钥（admin-key），而这里没有。",
  "no-secrets-token": "不更换：rotate: true 需要可以写 secret 的令牌（secrets-token），而这里没有。",
  "no-key": "不更换：这次运行没有拿到它能识别的密钥，不知道要替换的是什么。",
  "admin-key": "不更换：这是管理员密钥，而新建的是服务账户的密钥。",
  "lookup-failed": "不更换：没能查到密钥的记录，之后就无法删除旧密钥。下一次运行会再试。",
  "secret-out-of-reach":
    "需要更换时将无法更换：用 secrets-token 看不到这个 secret。令牌已过期、缺少权限、授权的是别的仓库，或者没有这个 secret：请检查 secrets-token、key-name 和 secret-place。",
  "age-unknown": "不更换：无法得知密钥用了多久。",
};

/** What a person has to do about a key that was left. */
export function toDeleteText(key: KeyToDelete, field: Field): string {
  const name = key.id === undefined ? `名为“${field(key.name ?? "")}”的密钥` : `密钥 ${field(key.id)}`;
  const gap = key.id === undefined ? "" : " ";
  switch (key.why) {
    case "not-deleted":
      return `请在 ${KEYS_PAGE} 删除${name}：没能删除这个${key.which === "new" ? "新" : "旧"}密钥。`;
    case "not-matched":
      return `请自己在 ${KEYS_PAGE} 删除旧密钥：无法确定是哪一个。`;
    case "perhaps-in-use":
      return `请在 ${KEYS_PAGE} 查看${name}：没能查明 secret 里装的是不是它。新旧两个密钥中，删除不再使用的那一个。`;
    case "left-over":
      return `请在 ${KEYS_PAGE} 查看${name}：它是先前一次更换为替换同一个密钥而新建的。如果没有正在进行的更换，secret 里也不是它，就把它删除。`;
    case "perhaps-created":
      return `请在 ${KEYS_PAGE} 查找${name}${gap}并删除：新建它时的回答丢失了。`;
  }
}
