import type { Json, JsonObject } from "./json.ts";
import { Place } from "./place.ts";

/** An operation of a document, with its references resolved. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly success: DeclaredAnswer;
  readonly errors: readonly DeclaredAnswer[];
}

/** A path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Json;
}

/** A declared response. For a range such as `5XX`, the status is the first of the range. */
export interface DeclaredAnswer {
  readonly status: number;
  /** `undefined` if the body is empty. */
  readonly content: Content | undefined;
}

/** The request body of an operation. */
export interface RequestBody extends Content {
  readonly required: boolean;
}

/** A body: its media type, its schema, and the JSON pointer to the schema. */
export interface Content {
  readonly mediaType: string;
  readonly schema: Json;
  readonly pointer: string;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Lists every operation of a document, in the document's order. */
export function listOperations(document: JsonObject): readonly Operation[] {
  return new Place(document)
    .entries("paths")
    .flatMap(([path, item]) => methods.map((method) => describe(path, method, item)))
    .filter((operation) => operation !== undefined);
}

function describe(path: string, method: string, item: Place): Operation | undefined {
  const operation = item.at(method);
  if (operation === undefined) return undefined;
  const answers = declaredAnswers(operation);
  return {
    id: operation.text("operationId") ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: parameters(item, operation),
    body: requestBody(operation),
    success: answers.find(({ status }) => status >= 200 && status < 300) ?? { status: 200, content: undefined },
    errors: answers.filter(({ status }) => status >= 400),
  };
}

/** The parameters of an operation. They include those of its path, unless the operation replaces them. */
function parameters(item: Place, operation: Place): readonly Parameter[] {
  const all = [...item.entries("parameters"), ...operation.entries("parameters")].map(([, place]) => ({
    name: place.text("name") ?? "",
    in: place.text("in") ?? "",
    required: place.at("required")?.value === true,
    schema: place.at("schema")?.value ?? {},
  }));
  return [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

function requestBody(operation: Place): RequestBody | undefined {
  const place = operation.at("requestBody");
  const body = place && content(place);
  return body && { ...body, required: place.at("required")?.value === true };
}

function declaredAnswers(operation: Place): readonly DeclaredAnswer[] {
  return operation
    .entries("responses")
    .map(([status, answer]) => ({ status: Number(status.replaceAll("X", "0")), content: content(answer) }))
    .toSorted((one, other) => one.status - other.status);
}

/** The first media type of a request body or a response. JSON takes precedence. */
function content(owner: Place): Content | undefined {
  const [first] = owner.entries("content");
  if (first === undefined) return undefined;
  const [mediaType, place] = first;
  const schema = place.at("schema");
  return { mediaType, schema: schema?.value ?? {}, pointer: `${place.pointer}/schema` };
}
