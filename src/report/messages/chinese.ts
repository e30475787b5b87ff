import type { Reason } from "../../validate/reason.ts";
import type { Unnamed, ValidationMessages } from "./catalogue.ts";
import { ACCEPTED } from "./chinese/accepted.ts";
import { INCONCLUSIVE } from "./chinese/inconclusive.ts";
import { KEYLESS } from "./chinese/keyless.ts";
import { KEYLESS_INSTEAD } from "./chinese/keyless-instead.ts";
import { EXCHANGE, LOG, PROGRESS, SUMMARY, WARNINGS } from "./chinese/log.ts";
import { MALFORMED } from "./chinese/malformed.ts";
import { REJECTED } from "./chinese/rejected.ts";
import type { Message } from "./message.ts";

/*
 * Words, as the Chinese documents of OpenAI and GitHub and README.zh-CN.md have them:
 * key 密钥 · secret secret (GitHub's pages show this word) · admin key 管理员密钥 · token of GitHub's 令牌, of text token
 * organization 组织 · project 项目 · service account 服务账户 · account 账户 · owner 所有者 · member 成员 · id 编号
 * credit 余额 · quota 额度 · spend limit 消费上限 · usage limit 用量上限 · rate limit 限流 · billing 付费
 * revoke 撤销 · expire 过期 · rotate 轮换 · archive 归档 · deactivate 停用 · shut down (a model) 下线
 * relay 中转服务 · vendor 厂商 · whoever runs a host 运营方 · permission, scope 权限 · allow 开通
 * workflow 工作流 · job 作业 · step 步骤 · runner 运行器 · input 输入 · summary 摘要 · log 日志 · environment 环境
 * pull request 拉取请求 · fork fork · merge queue 合并队列 · commit 提交 · branch 分支 · tag 标签 · history 历史
 * identity provider 身份提供方 · mapping 映射 · access token 访问令牌 · keyless 无密钥方式 · verdict 结论
 */

const reasons: Readonly<Record<Reason, Message>> = {
  ...ACCEPTED,
  ...REJECTED,
  ...MALFORMED,
  ...INCONCLUSIVE,
  ...KEYLESS,
};

const UNNAMED: Unnamed = {
  subject: "服务账户",
  heading: "服务账户",
  // Names in Latin letters stand apart from Chinese words by a space; this one does not.
  sentence: (text) =>
    text.replace(/(?<=[\u3000-\u9fff\uff00-\uff60]) (?=服务账户)|(?<=服务账户) (?=[\u3000-\u9fff])/g, ""),
};

/** The Chinese catalogue of a validation. */
export const CHINESE: ValidationMessages = {
  reasons,
  keyless: { ...reasons, ...KEYLESS_INSTEAD },
  unnamed: UNNAMED,
  warnings: WARNINGS,
  log: LOG,
  summary: SUMMARY,
  progress: PROGRESS,
  exchange: EXCHANGE,
};
