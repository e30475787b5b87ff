import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { certificateFor } from "../../support/certificates.mjs";
import { NAMES } from "./hosts.ts";
import type { Surroundings } from "./play.ts";

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);

/** Certificates for all hosts; all are trusted but the self-signed one, so that each is wrong in one way only. */
export async function makeSurroundings(): Promise<Surroundings & { remove(): void }> {
  const good = await certificateFor(NAMES);
  const other = await certificateFor(["somebody-else.example"]);
  const selfSigned = await certificateFor(NAMES);
  const expired = await certificateFor(NAMES, AN_HOUR_AGO);
  const directory = mkdtempSync(path.join(tmpdir(), "fault-ca-"));
  const caFile = path.join(directory, "ca.pem");
  writeFileSync(caFile, [good, other, expired].map((one) => readFileSync(one.caFile, "utf8")).join("\n"));
  return {
    certificates: { good, "another host's": other, "self-signed": selfSigned, expired },
    caFile,
    remove() {
      for (const one of [good, other, selfSigned, expired]) one.remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
