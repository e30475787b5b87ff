import type { Remark, SpendScope } from "../../../../rotation/result.ts";
import { KEYS_PAGE, LIMITS_PAGE } from "../../../messages/message.ts";
import type { Field } from "../catalogue.ts";

const SCOPES: Readonly<Record<SpendScope, string>> = { organization: "组织", project: "项目" };

/** A remark in Chinese. */
export function remarkText(remark: Remark, key: string, field: Field): string {
  switch (remark.remark) {
    case "unused":
      return remark.days === "never"
        ? `${key} 从未使用过。如果没有程序需要它，请在 ${KEYS_PAGE} 删除：不存在的密钥不会泄露。`
        : `${key} 已有 ${remark.days} 天没有使用。如果不再有程序需要它，请在 ${KEYS_PAGE} 删除。`;
    case "owner-without-access":
      return `${key} 的所有者已失去对其项目的权限：这个密钥已经不能用，或者很快就不能用。`;
    case "owned-by-person":
      return `${key} 属于个人，这个人离开组织时它随之失效。服务账户的密钥或无密钥方式不会这样。`;
    case "model-shuts-down":
      return `模型 ${field(remark.model)} ${remark.days < 0 ? "原定" : "将"}于 ${remark.date} 下线。请换用另一个，见 https://developers.openai.com/api/docs/deprecations 页面。`;
    case "spend-limit-near":
      return `${SCOPES[remark.scope]}本月的消费上限已用掉 ${remark.percent} %：达到上限后 ${key} 将停止工作。请在 ${LIMITS_PAGE} 提高上限，或减少消费。`;
    case "spend-limit-reached":
      return `${SCOPES[remark.scope]}本月的消费上限已到：在 ${LIMITS_PAGE} 提高上限或到下个月之前，${key} 不能工作。`;
    case "created-at-differs":
      return `输入 created-at 与 OpenAI 对 ${key} 的记录相差 ${remark.days} 天；以记录为准。请去掉 created-at。`;
    case "leftover-keys":
      return `先前对 ${key} 的一次更换中断，留下了密钥：${remark.ids.map(field).join("、")}。如果没有在使用，请在 ${KEYS_PAGE} 删除。`;
  }
}
