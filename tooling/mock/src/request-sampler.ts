import { sample } from "openapi-sampler";
import type { Json, JsonObject } from "./json.ts";
import type { Operation, Parameter } from "./operations.ts";
import { pareDown } from "./pare-down.ts";
import type { SchemaValidator } from "./schema-validator.ts";

/** A request for an operation, made from nothing but the document. */
export interface SampleRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly mediaType: string | undefined;
  readonly body: unknown;
}

/** How much a request says: all that it may, or only what it must. */
export type Extent = "full" | "minimal";

/** Makes up requests for the operations of a document. */
export class RequestSampler {
  readonly #document: JsonObject;
  readonly #validate: SchemaValidator;

  constructor(document: JsonObject, validate: SchemaValidator) {
    this.#document = document;
    this.#validate = validate;
  }

  sample(operation: Operation, extent: Extent): SampleRequest {
    const parameters = operation.parameters.filter(({ required }) => required || extent === "full");
    const query = new URLSearchParams(this.#values(parameters, "query").flatMap(queryPairs)).toString();
    return {
      method: operation.method,
      target: this.#path(operation.path, parameters) + (query && `?${query}`),
      mediaType: operation.body?.mediaType,
      body: this.#body(operation, extent),
    };
  }

  #path(template: string, parameters: readonly Parameter[]): string {
    return this.#values(parameters, "path").reduce(
      (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(String(value))),
      template,
    );
  }

  #values(parameters: readonly Parameter[], location: string): readonly NamedValue[] {
    return parameters
      .filter((parameter) => parameter.in === location)
      .map(({ name, schema }) => [name, this.#value(schema)]);
  }

  #body({ body }: Operation, extent: Extent): unknown {
    if (body === undefined || (extent === "minimal" && !body.required)) return undefined;
    const full = this.#value(body.schema);
    return extent === "full" ? full : pareDown(full, (candidate) => this.#validate(body, candidate).length === 0);
  }

  #value(schema: Json): unknown {
    // The sampler's type stops at draft 7; it reads 2020-12 as well.
    return sample(schema as object, { skipReadOnly: true, enablePatterns: true, quiet: true }, this.#document);
  }
}

type NamedValue = readonly [name: string, value: unknown];

/** Writes an array as `name=a&name=b` and an object as `name[key]=a`, the only two styles that Lago has. */
function queryPairs([name, value]: NamedValue): [string, string][] {
  if (Array.isArray(value)) return value.map((item) => [name, String(item)]);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([key, item]) => [`${name}[${key}]`, String(item)]);
  return [[name, String(value)]];
}
