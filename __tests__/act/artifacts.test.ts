import { mkdirSync, readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { eventsOf } from "../support/git/payloads.ts";
import { NAME, NO_API } from "../support/scan/world.ts";
import { artifactStandIns } from "./artifacts.ts";
import { describeWithAct, endOf, run } from "./with-act.ts";

const WORKFLOW = `name: Artifacts
on: workflow_dispatch
jobs:
  make:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        part: [1, 2]
    steps:
      - run: mkdir -p out && echo "\${{ matrix.part }}" > out/report.json
      - uses: actions/upload-artifact@v7
        with:
          name: part-\${{ matrix.part }}
          path: out/report.json
  take:
    needs: make
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@0123456789012345678901234567890123456789
        with:
          pattern: part-*
          path: reports
      - name: All are there
        run: test "$(cat reports/part-1/report.json reports/part-2/report.json)" = "$(printf '1\\n2')"
`;

describeWithAct("artifacts under act", () => {
  test("go from jobs of a matrix to another job, each in a folder of its own", async () => {
    const standIns = artifactStandIns(WORKFLOW);
    try {
      const event = eventsOf({
        repository: NAME,
        serverUrl: "https://github.example",
        apiUrl: NO_API,
      }).schedule({ sha: "0".repeat(40) });
      const { others, env, folder } = standIns;
      mkdirSync(`${folder}/unrelated`);
      const workflow = { name: "artifacts", text: WORKFLOW.replace("workflow_dispatch", "schedule") };
      const report = await run([], { workflow, others, env, event });
      expect(endOf(report, "All are there")).toBe("Success");
      expect(report.succeeded).toBe(true);
      expect(readdirSync(folder).toSorted()).toEqual(["part-1", "part-2", "unrelated"]);
    } finally {
      standIns.remove();
    }
  });
});
