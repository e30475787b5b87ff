import { readFileSync } from "node:fs";
import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: AnySchemaObject;
}

/** What GitHub's description says about one kind of request. */
export interface Operation {
  /** Such as `issues/create`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: AnySchemaObject };
  /** Schema by status; null for an answer without a body. */
  readonly responses: Readonly<Record<string, AnySchemaObject | null>>;
}

export interface Matched {
  readonly operation: Operation;
  /** Parts of the path, decoded. */
  readonly at: Readonly<Record<string, string>>;
}

export interface RequestProblems {
  /** Everything that the description does not know: sentences. */
  readonly all: readonly string[];
  /** Whether GitHub refuses it for that: it lets pass what it does not know, but no wrong type. */
  readonly refused: boolean;
}

/** What any operation may answer although the description names it nowhere, or not for all. */
const ANY_TIME = new Set([301, 307, 400, 401, 403, 404, 410, 422, 429]);
const MOST_ON_PAGE = 100;

/** GitHub's published description of its API: the extract of it in `openapi/`. */
export class Contract {
  readonly operations: readonly Operation[];
  readonly #ajv: Ajv;
  readonly #checks = new Map<string, ValidateFunction>();

  constructor(product: "api.github.com" | "ghes-3.17") {
    const text = readFileSync(new URL(`openapi/${product}.json`, import.meta.url), "utf8");
    const extract = JSON.parse(text) as {
      operations: readonly Operation[];
      schemas: Record<string, AnySchemaObject>;
    };
    this.operations = extract.operations;
    this.#ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
    formats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "extract", $defs: extract.schemas });
  }

  /** The operation that a request asks for; a fixed part of a path goes before a named one. */
  match(method: string, path: string): Matched | undefined {
    const given = path.split("/");
    const fits = this.operations
      .filter((operation) => operation.method === method)
      .flatMap((operation) => {
        const at = parts(operation.path.split("/"), given);
        return at === undefined ? [] : [{ operation, at }];
      })
      .sort((a, b) => Object.keys(a.at).length - Object.keys(b.at).length);
    return fits[0];
  }

  /** What is wrong with a request. `body` is `undefined` when there is none. */
  checkRequest({ operation, at }: Matched, query: URLSearchParams, body: unknown): RequestProblems {
    const wrong = [
      ...this.#checkParameters(operation, at, query),
      ...(body !== undefined && operation.body === undefined ? ["there is a body where none belongs"] : []),
    ];
    const unknown: string[] = [];
    if (operation.body !== undefined && (body !== undefined || operation.body.required)) {
      const { schema } = operation.body;
      const loose = this.#errors(`${operation.id} body`, schema, body ?? null);
      wrong.push(...loose);
      if (loose.length === 0) {
        unknown.push(...this.#errors(`${operation.id} strict body`, closed(schema), body));
      }
    }
    const said = (text: string): string => `${operation.id}: ${text}`;
    return { all: [...wrong, ...unknown].map(said), refused: wrong.some((text) => text.startsWith("body")) };
  }

  /** What is wrong with an answer of ours. `body` is `undefined` when there is none. */
  checkAnswer(operation: Operation, status: number, body: unknown): readonly string[] {
    const said = (text: string): string => `${operation.id}: answer ${status}: ${text}`;
    const schema = operation.responses[String(status)];
    if (schema === undefined) {
      if (!ANY_TIME.has(status)) return [said("GitHub never answers so")];
      return this.#errors("basic-error", { $ref: "extract#/$defs/basic-error" }, body).map(said);
    }
    if (schema === null) return body === undefined ? [] : [said("has a body")];
    return this.#errors(`${operation.id} ${status}`, schema, body ?? null).map(said);
  }

  #checkParameters(operation: Operation, at: Matched["at"], query: URLSearchParams): string[] {
    const problems: string[] = [];
    const named = (place: string, name: string) =>
      operation.parameters.find((parameter) => parameter.in === place && parameter.name === name);
    for (const [name, text] of Object.entries(at)) {
      problems.push(...this.#checkParameter(operation, named("path", name), name, text));
    }
    for (const [name, text] of query) {
      problems.push(...this.#checkParameter(operation, named("query", name), name, text));
      if (query.getAll(name).length > 1) problems.push(`the query tells ${name} twice`);
      if (name === "per_page" && Number(text) > MOST_ON_PAGE) {
        problems.push(`per_page is more than ${MOST_ON_PAGE}`);
      }
    }
    for (const { name, in: place, required } of operation.parameters) {
      if (place === "query" && required && !query.has(name)) problems.push(`the query has no ${name}`);
    }
    return problems;
  }

  #checkParameter(
    operation: Operation,
    parameter: Parameter | undefined,
    name: string,
    text: string,
  ): readonly string[] {
    if (parameter === undefined) return [`there is no parameter ${name}`];
    const isNumber = parameter.schema["type"] === "integer" && /^[0-9]+$/.test(text);
    return this.#errors(`${operation.id} ${name}`, parameter.schema, isNumber ? Number(text) : text);
  }

  /** `key` names the schema: it is compiled once. */
  #errors(key: string, schema: AnySchemaObject, value: unknown): string[] {
    let check = this.#checks.get(key);
    if (check === undefined) {
      check = this.#ajv.compile(schema);
      this.#checks.set(key, check);
    }
    if (check(value)) return [];
    const label = key.endsWith("body") ? "body" : key;
    return (check.errors ?? []).map((error) => `${label}${error.instancePath} ${said(error)}`);
  }
}

function said({ message, params }: ErrorObject): string {
  return "additionalProperty" in params
    ? `has a property that is not known: ${params["additionalProperty"]}`
    : (message ?? "");
}

function parts(pattern: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== given.length) return undefined;
  const at: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const text = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? text !== part : text === "") return undefined;
    if (name !== undefined) at[name] = decodeURIComponent(text);
  }
  return at;
}

/** The same schema that takes no property that it does not name. */
function closed(schema: AnySchemaObject): AnySchemaObject {
  const result: AnySchemaObject = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === "properties") {
        const inner = Object.entries(value as Record<string, AnySchemaObject>);
        return [keyword, Object.fromEntries(inner.map(([name, of]) => [name, closed(of)]))];
      }
      if (keyword === "items") return [keyword, closed(value)];
      if (["oneOf", "anyOf", "allOf"].includes(keyword)) return [keyword, value.map(closed)];
      return [keyword, value];
    }),
  );
  if (result["properties"] !== undefined) result["additionalProperties"] ??= false;
  return result;
}
