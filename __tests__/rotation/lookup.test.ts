import { describe, expect, test } from "@jest/globals";
import type { AdminAnswer, AdminTroubleKind } from "../../src/ports/admin.ts";
import { lookUp } from "../../src/rotation/lookup.ts";
import { sampleKey } from "../support/sample-keys.mjs";

// Projects come and go while an organization of many is read. (All else about the lookup: rotation.test.ts, over HTTP.)

const KEY = sampleKey("lookup", "sk-proj-");
const RECORD = {
  id: "key_1",
  name: "ci",
  redacted_value: `${KEY.slice(0, 12)}${"*".repeat(KEY.length - 16)}${KEY.slice(-4)}`,
  created_at: 1_767_225_600,
  last_used_at: null,
  owner: { type: "user" },
  owner_project_access: "active",
};

const answer = <T>(value: T): AdminAnswer<T> => ({ answered: true, value });
const trouble = (kind: AdminTroubleKind): AdminAnswer<never> => ({
  answered: false,
  trouble: { kind, status: 404, code: "", requestId: "", message: "" },
});

function organization(lists: readonly (readonly string[])[], kind: AdminTroubleKind) {
  const asked = { projects: 0 };
  return {
    asked,
    admin: {
      projects: async () => answer(lists[Math.min(asked.projects++, lists.length - 1)] ?? []),
      projectKeys: async (id: string) => (id === "proj_gone" ? trouble(kind) : answer([RECORD])),
      adminKeys: async () => answer([]),
    },
  };
}

describe("a project that cannot be read", () => {
  test.each(["not-found", "invalid-request"] as const)("%s, and no longer listed: left out", async (kind) => {
    const { admin, asked } = organization([["proj_gone", "proj_1"], ["proj_1"]], kind);
    const { lookup } = await lookUp(KEY, admin);
    expect(lookup).toMatchObject({ lookup: "answered", match: { match: "found", record: { id: "key_1" } } });
    expect(asked.projects).toBe(2);
  });

  test.each(["not-found", "invalid-request"] as const)("%s, and still listed: no answer", async (kind) => {
    const { admin } = organization([["proj_gone", "proj_1"]], kind);
    expect((await lookUp(KEY, admin)).lookup).toMatchObject({ lookup: "trouble", trouble: { kind } });
  });

  test.each(["under-privileged", "unreachable", "rate-limited", "refused"] as const)(
    "%s: no answer, whatever is listed now",
    async (kind) => {
      const { admin, asked } = organization([["proj_gone", "proj_1"], ["proj_1"]], kind);
      expect((await lookUp(KEY, admin)).lookup).toMatchObject({ lookup: "trouble", trouble: { kind } });
      expect(asked.projects).toBe(1);
    },
  );
});
