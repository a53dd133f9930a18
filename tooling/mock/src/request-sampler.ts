import { sample } from "openapi-sampler";
import type { Json, JsonObject } from "./json.ts";
import type { Operation, Parameter } from "./operations.ts";
import { pareDown } from "./pare-down.ts";
import type { SchemaValidator } from "./schema-validator.ts";

/** A request for an operation, generated from the document alone. */
export interface SampleRequest {
  readonly method: string;
  /** The values in the path, by parameter name. */
  readonly path: Readonly<Record<string, unknown>>;
  /** The values in the query, by parameter name. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The path and the query, as sent. */
  readonly target: string;
  readonly mediaType: string | undefined;
  readonly body: unknown;
}

/** Whether a request contains everything that is allowed, or only what is required. */
export type Extent = "full" | "minimal";

/** Generates requests for the operations of a document. */
export class RequestSampler {
  readonly #document: JsonObject;
  readonly #validate: SchemaValidator;

  constructor(document: JsonObject, validate: SchemaValidator) {
    this.#document = document;
    this.#validate = validate;
  }

  sample(operation: Operation, extent: Extent): SampleRequest {
    const parameters = operation.parameters.filter(({ required }) => required || extent === "full");
    const path = this.#values(parameters, "path");
    const query = this.#values(parameters, "query");
    return {
      method: operation.method,
      path,
      query,
      target: targetOf(operation.path, path, query),
      mediaType: operation.body?.mediaType,
      body: this.#body(operation, extent),
    };
  }

  #values(parameters: readonly Parameter[], location: string): Readonly<Record<string, unknown>> {
    const own = parameters.filter((parameter) => parameter.in === location);
    return Object.fromEntries(own.map(({ name, schema }) => [name, this.#value(schema)]));
  }

  #body({ body }: Operation, extent: Extent): unknown {
    if (body === undefined || (extent === "minimal" && !body.required)) return undefined;
    const full = this.#value(body.schema);
    return extent === "full" ? full : pareDown(full, (candidate) => this.#validate(body, candidate).length === 0);
  }

  #value(schema: Json): unknown {
    // As: the sampler's types end at draft 7 of JSON Schema, but the sampler reads 2020-12 too.
    return sample(schema as object, { skipReadOnly: true, enablePatterns: true, quiet: true }, this.#document);
  }
}

/** The path and the query of a request, as sent. */
export function targetOf(template: string, path: SampleRequest["path"], query: SampleRequest["query"]): string {
  const filled = template.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const pairs = new URLSearchParams(Object.entries(query).flatMap(queryPairs)).toString();
  return filled + (pairs && `?${pairs}`);
}

/** Serializes an array as `name=a&name=b` and an object as `name[key]=a`, the only two styles of Lago. */
function queryPairs([name, value]: readonly [string, unknown]): [string, string][] {
  if (Array.isArray(value)) return value.map((item) => [name, String(item)]);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([key, item]) => [`${name}[${key}]`, String(item)]);
  return [[name, String(value)]];
}
