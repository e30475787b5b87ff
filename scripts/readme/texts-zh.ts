import type { Verdict } from "../../src/contract.ts";

export const INPUTS_ZH: Readonly<Record<string, string>> = {
  checks: "要运行的检查：`validate`、`scan`、`rotation` 中的任意几项，用逗号、空格或换行分隔。",
  "api-key": "要验证的密钥，取自 secret。留空时使用该步骤 `env` 中的变量 `OPENAI_API_KEY`。",
  "key-name": "报告中对这个密钥的称呼，即 secret 的名字。绝不会由密钥内容推出。",
  "base-url":
    "要探测的 API 或中转服务的地址。只允许 `https`（本机除外）。末尾的 `/`、`/models`、`/chat/completions` 会自动去掉。",
  organization: "作为 `OpenAI-Organization` 请求头发送。",
  project: "作为 `OpenAI-Project` 请求头发送。",
  probe:
    "`request`：先列出模型，再发一次最小的生成请求（几个 token），因此能发现账户没有余额。`models`：只列出模型，免费。",
  model: "生成请求所用的模型。留空时从密钥自己的模型列表中选：最便宜、合适、且不会很快下线的一个。",
  "require-models":
    "密钥必须能用的模型，用逗号、空格或换行分隔。缺少时结论为 `restricted`，`requirement-met` 为 `false`。",
  "on-missing-key":
    "`fail`：失败；`skip`：跳过；`auto`：在 GitHub 不提供 secret 的地方（来自 fork 或 Dependabot 的 pull request）跳过，其他地方失败。",
  "identity-provider-id":
    "无密钥方式：OpenAI 处信任本仓库的身份提供方的编号。此时验证的是作业的短期令牌，而不是密钥。需要 `service-account-id` 和 `permissions: id-token: write`。",
  "service-account-id": "作业所代表的服务账户（无密钥方式），或新密钥所属的服务账户（`rotate`）。",
  audience: "无密钥方式：身份提供方要求的 audience。留空时为 `https://api.openai.com/v1`。",
  "timeout-seconds": "单次请求的时限（秒），1 到 600。",
  "max-attempts":
    "单次请求最多尝试几次，1 到 10，间隔递增。网络错误、HTTP 408、409、5xx 和带有较短 `Retry-After` 的限流会重试。含义不明的认证错误总会再确认一次，与此项无关。",
  "scan-scope":
    "`event`：这次 push、pull request 或合并队列新增的全部内容，逐个提交检查。`history`：任何分支或标签能到达的每个对象。`tree`：当前检出的提交中的文件。",
  "scan-shard": "`i/n`：把 `history` 扫描分给一个作业矩阵时，本作业负责的那一份。",
  "ignore-file":
    "列出已知且可接受的检测结果的文件，用逗号或换行分隔：指纹和路径通配符，或 gitleaks 和 TruffleHog 的文件（`.gitleaksignore`、`.gitleaks.toml`、`trufflehog-exclude:文件`，见 docs/migration.md）。pull request 以其目标分支上的这些文件为准，因此不能替自己的泄露开脱。",
  "verify-leaks":
    "向 OpenAI 查询找到的密钥是否仍然有效（免费请求，只发给 OpenAI 自己的地址，最多 20 个密钥，来自 fork 的运行绝不查询）。已失效的密钥记为 `dead-leak`。",
  "sarif-file": "SARIF 2.1.0 报告的保存位置，工作区内的路径。",
  "scan-report-file":
    "扫描结果（JSON，不含密钥）的保存位置，供 `merge/` 中的 action 汇总历史扫描的各个作业。工作区内的路径。",
  "scan-repository":
    "所检出的仓库（`owner/name`），用于它不是工作流自己的仓库时。不能与 `scan-scope: event` 同用；`token` 须能读取它。",
  comment: "在 pull request 下维护一条评论。需要 `permissions: pull-requests: write`。",
  "admin-key":
    "组织的管理员密钥，放在单独的 secret 里。用它向 OpenAI 查询密钥的创建时间、到期时间和最近使用时间。",
  "created-at": "不使用管理员密钥时，密钥的创建日期（`YYYY-MM-DD`）。",
  "max-age-days": "密钥用到多少天就应当轮换。",
  "warn-days": "在此之前、或在密钥到期之前多少天开始提醒；默认值不超过 `max-age-days` 的一半。",
  issue:
    "密钥不可用、该轮换、快要轮换或无法查看其情况时，保持一个 issue 打开；恢复正常后将其关闭。需要 `permissions: issues: write`。",
  "issue-assignees": "该 issue 指派给哪些用户，用逗号或空格分隔。",
  "issue-labels": "该 issue 的标签，用逗号分隔；不存在时自动创建。靠第一个标签找到该 issue。",
  rotate:
    "密钥该轮换或即将到期时自动更换：在 `project-id` 中为 `service-account-id` 创建新密钥，验证它，存入名为 `key-name` 的 secret，然后才删除旧密钥。需要 `admin-key`（可写）和 `secrets-token`。来自 fork 的运行绝不执行。",
  "dry-run": "与 `rotate` 同用：只检查，不改动任何密钥和 secret；步骤列在摘要里。",
  "project-id": "与 `rotate` 同用：服务账户所在的项目。",
  "secrets-token":
    "与 `rotate` 同用：可以写该 secret 的令牌，放在单独的 secret 里。作业自带的令牌没有这个权限。",
  "secret-place":
    "密钥所在 secret 的位置：`repository`（仓库）、`organization`（仓库所属组织）或 `environment:名称`。报告里的步骤会指向那里，`rotate` 也把新密钥存到那里。",
  locale:
    "给人看的内容（日志、注解、摘要、评论、issue、输出 `reason`）的语言：`en` 或 `zh-CN`（简体中文）。给程序读的内容在两种语言下相同。",
  "fail-on":
    "哪些结果使步骤失败：结论名，分组 `unusable` 和 `inconclusive`，检测结果 `leak`、`possible-leak`、`dead-leak`、`incomplete-scan`、`rotation-due` 和 `rotation-soon`，或 `never`（从不）。",
  token: "用来获取检出中缺少的提交，以及写 `comment` 和 `issue`。扫描不需要任何写权限。",
};

export const OUTPUTS_ZH: Readonly<Record<string, string>> = {
  result: "`pass`、`fail` 或 `skip`。为 `fail` 时步骤失败，且仅在此时失败。",
  verdict: "下面列出的结论之一；没有结论时为 `none`。",
  valid: "结论为 `valid`、`rate-limited`，或要求全部满足的 `restricted` 时为 `true`。",
  reason: "一句给人看的说明，语言由 `locale` 决定。",
  "requirement-met": "密钥被接受，且要求的一切（生成请求、`model`、`require-models`）都得到证实时为 `true`。",
  "http-status": "起决定作用的那次回答的 HTTP 状态码，或 `none`。",
  "error-code": "该回答的错误码，例如 `credit_balance_exhausted`，或 `none`。",
  "request-id": "该回答的 `x-request-id`，可提供给 OpenAI 客服，或 `none`。",
  "key-kind": "`project`、`service-account`、`admin`、`user`、`legacy`、`relay`、`oidc` 或 `none`。",
  "missing-scopes": "密钥缺少的权限（JSON 数组）。",
  models: "密钥能列出的模型（JSON 数组）。",
  "model-count": "模型的数量。",
  "probe-model": "生成请求所用的模型，或 `none`。",
  "model-shutdown-date": "该模型的下线日期，或 `none`。",
  "leak-count": "找到的泄露密钥的个数，每个只计一次。",
  "possible-leak-count": "可能是中转服务或兼容厂商的密钥、或短期凭证的字符串个数。",
  "dead-leak-count": "OpenAI 确认已失效的泄露密钥个数（`verify-leaks`）。",
  leaks:
    "检测结果的 JSON 数组，最严重的在前，最多 100 个：`{kind, confidence, file, line, column, commit, source, fingerprint, live}`；没有的项为 `null`。",
  "scan-complete": "只有范围内的一切都已读过，才为 `true`。",
  "commits-scanned": "读过的提交数。",
  "objects-scanned": "读过的对象数（文件、目录、提交、标签）。",
  "bytes-scanned": "读过的字节数（解压后）。",
  "sarif-file": "工作区内 SARIF 报告的路径，或 `none`。",
  "comment-id": "pull request 下那条评论的编号，或 `none`。",
  "key-created-at": "密钥的创建时间（ISO 8601），或 `none`。",
  "key-expires-at": "密钥的到期时间（ISO 8601），或 `none`。",
  "key-last-used-at": "OpenAI 最近一次看到该密钥的时间（ISO 8601），或 `none`。",
  "key-age-days": "密钥已用的整天数，或 `none`。",
  "days-left": "离该轮换或到期还有多少整天，已过期时为负数，或 `none`。",
  rotation: "`ok`、`soon`（快了）、`due`（该换了）、`unknown`（无法得知），未运行该检查时为 `none`。",
  rotated: "本次运行已更换密钥时为 `true`：用旧密钥部署的东西需要重新部署。",
  "issue-number": "关于该密钥的 issue 的编号，或 `none`。",
};

export const VERDICTS_ZH: Readonly<Record<Verdict, readonly [meaning: string, todo: string]>> = {
  valid: ["密钥被接受，所探测的功能可用。", "无需处理。"],
  restricted: [
    "密钥被接受，但缺少某项权限或某个模型。只有缺少的正是所要求的（生成请求本身、`model` 或 `require-models`）时才算 `unusable`。",
    "给密钥开通 `missing-scopes` 中的权限，或给它的项目开通该模型。",
  ],
  "rate-limited": ["密钥被接受，只是此刻被限流。", "偶尔出现则无需处理。"],
  "no-credit": [
    "密钥是真的，但账户的预付余额已用完，或未启用付费。",
    "[充值](https://platform.openai.com/settings/organization/billing/overview)。",
  ],
  "spend-limited": [
    "密钥是真的，但组织或项目的消费上限、用量上限已到。",
    "[提高上限](https://platform.openai.com/settings/organization/limits)，或等到下个月。",
  ],
  invalid: [
    "密钥错误，或已被撤销、删除、停用、归档。",
    "[新建密钥](https://platform.openai.com/api-keys)并重新保存。",
  ],
  "wrong-kind": [
    "该用普通密钥的地方用了管理密钥，或相反；或者把别家的密钥用在 OpenAI 的地址上（不会发出去）。",
    "保存正确种类的密钥，或把 `base-url` 设为该厂商的地址。",
  ],
  mismatched: ["输入 `organization` 或 `project` 与密钥不符。", "去掉它们，或改正。"],
  blocked: [
    "OpenAI 拒绝了运行器的 IP 或地区。这不说明密钥有问题。",
    "把该地址加入白名单，或换一个运行环境。",
  ],
  malformed: [
    "不是密钥，也没有发出去：带引号、`Bearer`、`变量名=值`、中间有换行或不可见字符、占位符、被星号或省略号截短的副本。",
    "只保存密钥本身，一行。",
  ],
  missing: [
    "没有给出密钥。",
    "检查 secret 的名字、作业的 `environment:`，以及被调用的工作流是否收到了 secret。",
  ],
  skipped: ["没有给出密钥，而 `on-missing-key` 说明这里可以没有。", "无需处理。"],
  unreachable: [
    "网络错误、超时、5xx、代理或 CDN 的网页、重定向、不是 API 的回答。这不说明密钥有问题。",
    "稍后重试；检查 `base-url` 和代理。",
  ],
  unknown: ["回答什么也证明不了，或者该地址对任何密钥都照样回答。", "看日志：里面写明了对方的回答。"],
};
