/**
 * Writes the small part of GitHub's published description of its REST API that the stand-in of the tests keeps to:
 *
 *     npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz
 *     node scripts/extract-openapi.mjs package
 *
 * What is for readers (descriptions, examples) is left out, and OpenAPI's `nullable` becomes plain JSON Schema.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the stand-in knows, by the descriptions' `operationId`. */
const OPERATIONS = new Set([
  "issues/list-for-repo",
  "issues/create",
  "issues/get",
  "issues/update",
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-labels-for-repo",
  "issues/get-label",
  "issues/create-label",
  "issues/add-labels",
  "issues/add-assignees",
  "issues/check-user-can-be-assigned",
  "actions/get-repo-public-key",
  "actions/get-repo-secret",
  "actions/create-or-update-repo-secret",
  "actions/get-environment-public-key",
  "actions/get-environment-secret",
  "actions/create-or-update-environment-secret",
  "actions/get-org-public-key",
  "actions/get-org-secret",
  "actions/create-or-update-org-secret",
  "actions/list-selected-repos-for-org-secret",
  "users/get-authenticated",
  "repos/get",
  "repos/list-commits",
  "users/get-by-username",
  "orgs/get",
  "repos/list-for-org",
  "repos/list-for-user",
  "repos/list-for-authenticated-user",
  "apps/list-repos-accessible-to-installation",
]);
const PRODUCTS = ["api.github.com", "ghes-3.17"];
const TARGET = join(import.meta.dirname, "../__tests__/support/github/openapi");
const METHODS = ["get", "post", "put", "patch", "delete"];
/** Of a schema, what decides whether a value is right. */
const KEPT = new Set(
  ["type", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems"].concat([
    "maxItems",
    "uniqueItems",
    "required",
    "minProperties",
    "maxProperties",
  ]),
);

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("Usage: node scripts/extract-openapi.mjs <unpacked @octokit/openapi>");
  process.exit(1);
}

const { name, version, license } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
mkdirSync(TARGET, { recursive: true });
for (const product of PRODUCTS) {
  const description = JSON.parse(readFileSync(join(source, `generated/${product}.json`), "utf8"));
  const extract = {
    source: `${name} ${version}, generated/${product}.json`,
    licence: license,
    ...extracted(description),
  };
  writeFileSync(join(TARGET, `${product}.json`), `${lines(extract)}\n`);
}

/**
 * One operation and one schema a line: a new version shows in a diff what it changed.
 *
 * @param {{source: string, licence: string, operations: object[], schemas: Record<string, object>}} extract
 */
function lines({ source, licence, operations, schemas }) {
  /** @param {string[]} entries */
  const list = (entries) => entries.map((entry) => `    ${entry}`).join(",\n");
  return `{
  "source": ${JSON.stringify(source)},
  "licence": ${JSON.stringify(licence)},
  "operations": [
${list(operations.map((operation) => JSON.stringify(operation)))}
  ],
  "schemas": {
${list(Object.entries(schemas).map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`))}
  }
}`;
}

/** @param {any} description */
function extracted(description) {
  /** @type {Record<string, object>} */
  const schemas = {};
  /** @type {string[]} */
  const wanted = [];

  /**
   * The schema without what is for readers; notes the schemas that it refers to.
   *
   * @param {any} schema
   * @returns {any}
   */
  function trimmed(schema) {
    if (typeof schema !== "object" || schema === null) return schema;
    if (typeof schema.$ref === "string") {
      const name = schema.$ref.replace("#/components/schemas/", "");
      wanted.push(name);
      return { $ref: `extract#/$defs/${name}` };
    }
    /** @type {Record<string, unknown>} */
    const result = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (KEPT.has(keyword)) result[keyword] = value;
      else if (keyword === "properties") {
        result["properties"] = Object.fromEntries(
          Object.entries(value).map(([key, of]) => [key, trimmed(of)]),
        );
      } else if (["items", "additionalProperties", "not"].includes(keyword)) {
        result[keyword] = trimmed(value);
      } else if (["oneOf", "anyOf", "allOf"].includes(keyword)) {
        result[keyword] = value.map(trimmed);
      }
    }
    return schema.nullable === true ? orNull(result) : result;
  }

  /** @param {{name: string, in: string, required?: boolean, schema: object}} parameter */
  const shownParameter = ({ name, in: place, required = false, schema }) => ({
    name,
    in: place,
    required,
    schema: trimmed(schema),
  });

  /** @type {({id: string} & Record<string, unknown>)[]} */
  const operations = [];
  for (const [path, item] of Object.entries(description.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined || !OPERATIONS.has(operation.operationId)) continue;
      const responses = Object.entries(operation.responses).map(([status, given]) => {
        const content = resolved(given).content?.["application/json"];
        return [status, content === undefined ? null : trimmed(content.schema)];
      });
      const body = operation.requestBody?.content?.["application/json"]?.schema;
      operations.push({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []).map(resolved).map(shownParameter),
        ...(body === undefined
          ? {}
          : { body: { required: operation.requestBody.required === true, schema: trimmed(body) } }),
        responses: Object.fromEntries(responses),
      });
    }
  }
  const missing = [...OPERATIONS].filter((id) => !operations.some((operation) => operation.id === id));
  if (missing.length > 0) throw new Error(`The description does not have: ${missing.join(", ")}`);
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    schemas[name] ??= trimmed(description.components.schemas[name]);
  }
  return { operations, schemas };

  /**
   * @param {any} given
   * @returns {any}
   */
  function resolved(given) {
    if (given.$ref === undefined) return given;
    /** @type {string[]} */
    const path = given.$ref.replace("#/", "").split("/");
    return path.reduce((at, part) => at[part], description);
  }
}

/** @param {any} schema */
function orNull(schema) {
  if (typeof schema.type !== "string") return { anyOf: [schema, { type: "null" }] };
  const { type, enum: values, ...rest } = schema;
  return { type: [type, "null"], ...rest, ...(values && { enum: [...new Set([...values, null])] }) };
}
