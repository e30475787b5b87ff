import type { UsageCostsResponse } from "openai/resources/admin/organization/usage";
import { openaiError } from "../stand-in/bodies.mjs";
import { unix } from "./records.ts";
import { queryOf } from "./request-rules.ts";
import type { Incoming, Reply } from "./serve.ts";
import type { OrganizationState } from "./state.ts";

const DAY_S = 86_400;

type Bucket = UsageCostsResponse["data"][number];

/** What was spent, a bucket for each day in UTC, in dollars. */
export function costsReply(state: OrganizationState, incoming: Incoming): Reply {
  const { values, lists } = queryOf(incoming, {
    start_time: "time",
    end_time: "time",
    bucket_width: ["1d"],
    limit: "days",
    page: "id",
    project_ids: "ids",
    api_key_ids: "ids",
    group_by: "ids",
  });
  if (values["start_time"] === undefined) {
    return openaiError(400, "missing_required_parameter", "Missing required parameter: 'start_time'.", {
      param: "start_time",
    });
  }
  const first = Math.floor(Number(values["start_time"]) / DAY_S);
  const end = Math.ceil(Number(values["end_time"] ?? unix(state.now()) + 1) / DAY_S);
  const offset =
    values["page"] === undefined ? 0 : Number(/^page_([0-9]+)$/.exec(values["page"])?.[1] ?? Number.NaN);
  if (Number.isNaN(offset)) return openaiError(400, null, "Invalid page.", { param: "page" });
  const limit = Number(values["limit"] ?? 7);

  const days = Array.from({ length: Math.max(end - first, 0) }, (_, i) => first + i);
  const shown = days.slice(offset, offset + limit);
  const hasMore = offset + shown.length < days.length;
  const projects = lists["project_ids"];
  const grouped = lists["group_by"]?.includes("project_id") === true;
  const body: UsageCostsResponse = {
    object: "page",
    data: shown.map((day) => bucket(state, day, projects, grouped)),
    has_more: hasMore,
    next_page: hasMore ? `page_${offset + shown.length}` : null,
  };
  return { status: 200, body };
}

function bucket(
  state: OrganizationState,
  day: number,
  projects: readonly string[] | undefined,
  grouped: boolean,
): Bucket {
  const sums = new Map<string | null, number>();
  for (const cost of state.costs) {
    if (Math.floor(unix(cost.at) / DAY_S) !== day) continue;
    if (projects !== undefined && !projects.includes(cost.projectId)) continue;
    const group = grouped ? cost.projectId : null;
    sums.set(group, (sums.get(group) ?? 0) + cost.cents);
  }
  return {
    object: "bucket",
    start_time: day * DAY_S,
    end_time: (day + 1) * DAY_S,
    results: [...sums].map(([projectId, cents]) => ({
      object: "organization.costs.result",
      // OpenAI has sent text with many digits here, whatever its types say.
      amount: {
        value: (state.rules.amountsAsText ? (cents / 100).toFixed(24) : cents / 100) as number,
        currency: "usd",
      },
      line_item: null,
      project_id: projectId,
    })),
  };
}
