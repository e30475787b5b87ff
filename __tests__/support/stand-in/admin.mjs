import { disclosedKey, openaiError } from "./bodies.mjs";

/** @typedef {import("./exchange.mjs").Exchange} Exchange */
/** @typedef {import("./exchange.mjs").Reply} Reply */

/**
 * An organization with one project, in which there is one key of a service account, and no spend limits. Just what
 * looking at a key's age asks for; `__tests__/support/openai-org` is a whole one, of which the tests are made.
 *
 * @typedef {object} SmallOrganization
 * @property {string} adminKey The only one that may ask.
 * @property {string} key
 * @property {Date} createdAt
 * @property {Date} [expiresAt]
 */

const PROJECT = "proj_standin";

/**
 * @param {Exchange} exchange
 * @param {SmallOrganization} organization
 * @returns {Reply | undefined} `undefined` for what is not of the Admin API
 */
export const adminReply = ({ method, path, key }, organization) => {
  const rest = /^\/v1\/organization\/(.*)$/.exec(path)?.[1];
  if (rest === undefined) return undefined;
  if (key !== organization.adminKey) {
    return openaiError(401, "invalid_api_key", "Incorrect API key provided.");
  }
  if (method === "GET" && rest === "projects") return listOf({ ...project(organization) });
  if (method === "GET" && rest === `projects/${PROJECT}/api_keys`) return listOf(keyRecord(organization));
  return openaiError(404, null, "There is no such thing in this organization.");
};

/** @param {{ readonly id: string }} item @returns {Reply} */
const listOf = (item) => ({
  status: 200,
  body: { object: "list", data: [item], first_id: item.id, last_id: item.id, has_more: false },
});

/** @param {SmallOrganization} organization */
const project = ({ createdAt }) => ({
  object: "organization.project",
  id: PROJECT,
  name: "Stand-in",
  created_at: unix(createdAt),
  archived_at: null,
  status: "active",
});

/** @param {SmallOrganization} organization */
const keyRecord = ({ key, createdAt, expiresAt }) => ({
  object: "organization.project.api_key",
  id: "key_standin",
  name: "ci",
  redacted_value: disclosedKey(key),
  created_at: unix(createdAt),
  last_used_at: unix(new Date()),
  expires_at: expiresAt === undefined ? null : unix(expiresAt),
  owner_project_access: "active",
  owner: {
    type: "service_account",
    service_account: { id: "user_standin", name: "ci", role: "member", created_at: unix(createdAt) },
  },
});

/** @param {Date} date */
const unix = (date) => Math.floor(date.getTime() / 1000);
