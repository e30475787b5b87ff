import type { ReasonOf } from "../../../validate/reason.ts";
import type { Message } from "../message.ts";
import { newKey, onlyTheKey, storeAgain } from "./steps.ts";

/** Sentences for values that are no key. */
export const MALFORMED: Readonly<Record<ReasonOf<"malformed">, Message>> = {
  empty: {
    says: ({ key }) => `${key} 里只有空白字符。`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "line-break": {
    says: ({ key }) => `${key} 中间有换行：密钥只有一行。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "inner-space": {
    says: ({ key }) => `${key} 中间有空格：密钥里没有空格。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  "not-ascii": {
    says: ({ key }) => `${key} 里有密钥不会有的字符，例如弯引号、全角字符或不可见字符。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, "用显示密钥的页面上的复制按钮复制，不要从聊天或文档里复制"),
  },
  quotes: {
    says: ({ key }) => `${key} 里的密钥带有引号，引号会被当作密钥的一部分。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, "不带引号"),
  },
  punctuation: {
    says: ({ key }) => `${key} 里的密钥前后有逗号、句号之类的符号。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, onlyTheKey),
  },
  bearer: {
    says: ({ key }) => `${key} 以“Bearer”开头：那是请求头的内容，不应写进 secret。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, "不带“Bearer”"),
  },
  assignment: {
    says: ({ key }) => `${key} 里是整个赋值（NAME=value），而不只是值。它没有发送出去。`,
    todo: (facts) => storeAgain(facts, "只保存“=”后面的内容"),
  },
  placeholder: {
    says: ({ key }) => `${key} 里是示例中的占位符，不是密钥。它没有发送出去。`,
    todo: newKey,
  },
  "shortened-copy": {
    says: ({ key }) => `${key} 里是页面上显示的缩略形式（带省略号或星号），不是密钥。它没有发送出去。`,
    todo: newKey,
  },
  identifier: {
    says: ({ key }) => `${key} 里是组织、项目或用户的编号，不是密钥。它没有发送出去。`,
    todo: newKey,
  },
};
