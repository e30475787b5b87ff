import type { AdminTrouble, AdminTroubleKind } from "../../../../ports/admin.ts";
import type { SecretTrouble, SecretTroubleKind } from "../../../../ports/secrets.ts";
import { ADMIN_KEYS_PAGE, IP_GUIDE, STATUS_PAGE } from "../../../messages/message.ts";
import type { TroubleWords } from "../catalogue.ts";

const ADMIN: Readonly<Record<AdminTroubleKind, TroubleWords>> = {
  refused: {
    says: "OpenAI 不接受这个管理员密钥：它写错了、已被撤销或已过期",
    todo: [
      `在 ${ADMIN_KEYS_PAGE} 新建管理员密钥，保存到 admin-key 读取的 secret 里。这不说明密钥本身有问题。`,
    ],
  },
  "under-privileged": {
    says: "管理员密钥缺少所需的权限",
    todo: [
      `在 ${ADMIN_KEYS_PAGE} 开通：读取密钥和项目的权限（使用 rotate: true 时还要写入）。这不说明密钥本身有问题。`,
    ],
  },
  blocked: {
    says: "OpenAI 拒绝来自本运行器的地址或地区的请求",
    todo: [`放行这个地址（见 ${IP_GUIDE} 页面），或者换个地方运行作业。`],
  },
  "not-found": {
    says: "OpenAI 没有所查询的内容",
    todo: [
      "检查管理员密钥与密钥是否属于同一个组织；使用 rotate: true 时还要检查 project-id 和 service-account-id。",
    ],
  },
  "invalid-request": {
    says: "OpenAI 没有接受请求",
    todo: [
      "请查阅 OpenAI 文档中这个错误码的说明。如果是新建密钥：组织可能限制了密钥的有效期，请调低 max-age-days；新密钥的有效期比它多两周（warn-days 更长时则多 warn-days）。",
    ],
  },
  "rate-limited": {
    says: "OpenAI 的 Admin API 此刻限流",
    todo: ["过几分钟重新运行作业。"],
  },
  unreachable: {
    says: "OpenAI 的 Admin API 没有回答",
    todo: [`过几分钟重新运行作业；故障情况见 ${STATUS_PAGE} 页面。`],
  },
  "not-the-api": {
    says: "回答的不是 OpenAI 的 Admin API",
    todo: [
      "作出回答的是本运行器与 OpenAI 之间的某个环节（代理、防火墙或 CDN）。请检查它的设置，或重新运行作业。",
    ],
  },
  cancelled: { says: "运行被取消", todo: ["重新运行作业。"] },
};

/** What went wrong with the Admin API. */
export function adminTroubleWords({ kind, status }: AdminTrouble, code: string): TroubleWords {
  const { says, todo } = ADMIN[kind];
  const details = [...(status === undefined ? [] : [`HTTP ${status}`]), ...(code === "" ? [] : [code])];
  return { says: details.length === 0 ? says : `${says}（${details.join("，")}）`, todo };
}

const SECRETS: Readonly<Record<SecretTroubleKind, TroubleWords>> = {
  refused: {
    says: "GitHub 不接受 secrets-token 的令牌",
    todo: ["重新创建令牌，保存到 secrets-token 读取的 secret 里。"],
  },
  "under-privileged": {
    says: "secrets-token 的令牌没有这个权限",
    todo: [
      "请开通：fine-grained 令牌需要 Secrets: read and write（环境的 secret 还需要 Environments: read and write，组织的 secret 需要 Organization secrets: read and write）。作业自带的令牌不能有这个权限。",
    ],
  },
  "not-found": {
    says: "对 secrets-token 的令牌来说，GitHub 上没有这个 secret、它的位置或这个仓库",
    todo: ["检查 key-name 和 secret-place，以及令牌是否授权了这个仓库。"],
  },
  "invalid-request": {
    says: "GitHub 没有接受要保存的内容",
    todo: ["检查 key-name 和 secret-place。"],
  },
  "rate-limited": {
    says: "GitHub API 的请求次数已用完",
    todo: ["稍后重新运行作业。"],
  },
  unreachable: { says: "GitHub API 没有回答", todo: ["过几分钟重新运行作业。"] },
  "not-the-api": {
    says: "回答的不是 GitHub 管理 secret 的 API",
    todo: ["只有 GitHub 和 GitHub Enterprise Server 可以保存 secret。"],
  },
};

/** What went wrong with GitHub's API for secrets. */
export function secretTroubleWords({ kind, status }: SecretTrouble): TroubleWords {
  const { says, todo } = SECRETS[kind];
  return { says: status === undefined ? says : `${says}（HTTP ${status}）`, todo };
}
