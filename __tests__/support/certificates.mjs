import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";

/**
 * @typedef {object} Certificate
 * @property {string} key PEM text.
 * @property {string} cert PEM text.
 * @property {string} caFile Path of a PEM file that makes Node trust it, for `NODE_EXTRA_CA_CERTS`.
 * @property {() => void} remove Deletes that file.
 */

/**
 * A certificate for a server on the loopback interface that goes by other names, good for one day. It signs
 * itself, so that it is its own authority and no private key of an authority lies about.
 *
 * @param {readonly string[]} hosts Host names and IP addresses.
 * @param {Date} [until] Default: tomorrow. A past one makes a certificate that has expired.
 * @returns {Promise<Certificate>}
 */
export const certificateFor = async (hosts, until = new Date(Date.now() + 86_400_000)) => {
  const made = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    // Some time back, for clocks that differ.
    notBeforeDate: new Date(until.getTime() - 90_000_000),
    notAfterDate: until,
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: hosts.map((host) => (isIP(host) ? { type: 7, ip: host } : { type: 2, value: host })),
      },
    ],
  });
  const directory = mkdtempSync(path.join(tmpdir(), "stand-in-ca-"));
  const caFile = path.join(directory, "ca.pem");
  writeFileSync(caFile, made.cert);
  return {
    key: made.private,
    cert: made.cert,
    caFile,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
};
