import { dereference } from "../document/dereference.ts";
import { isObject, type JsonObject, textOf } from "../document/json.ts";
import { type HttpMethod, listOperations, type Operation } from "../document/operations.ts";
import { pascalCase, singular } from "../declarations/words.ts";
import type { TypeCandidate } from "./type-candidate.ts";

interface Verb {
  readonly item: string;
  readonly collection: string;
}

/**
 * The verb of a method for the end of its path. A path with another end, such as `…/current_usage`, is its own verb.
 */
const verbs: Readonly<Partial<Record<HttpMethod, Verb>>> = {
  get: { item: "Get", collection: "List" },
  post: { item: "Create", collection: "Create" },
  put: { item: "Update", collection: "Update" },
  patch: { item: "Update", collection: "Update" },
  delete: { item: "Delete", collection: "DeleteAll" },
};

/**
 * The types of the query parameters of every operation that has some, as a client accepts them: `status[]` is `status`.
 */
export function queryCandidates(document: JsonObject): readonly TypeCandidate[] {
  return listOperations(document).flatMap((operation) => {
    const parameters = queryParameters(document, operation);
    if (parameters.length === 0) return [];
    const { id, method, path } = operation;
    return [
      {
        source: id,
        name: `${operationName(operation)}Query`,
        place: `${id}?query`,
        moments: parameters.filter(isMoment).map(({ name }) => textOf(name)),
        description: `Query parameters of \`${method.toUpperCase()} ${path}\`.`,
      },
    ];
  });
}

function isMoment({ schema }: JsonObject): boolean {
  return isObject(schema) && schema["format"] === "date-time";
}

/** The name of an operation in types: `InvoiceRetryPayment` for `POST /invoices/{id}/retry_payment`. */
function operationName({ path, method }: Operation): string {
  return `${entityOf(path)}${verbOf(path, method)}`;
}

function queryParameters(document: JsonObject, { parameters }: Operation): JsonObject[] {
  return parameters
    .map((parameter) => dereference(document, parameter))
    .filter(isObject)
    .filter((parameter) => parameter["in"] === "query");
}

/**
 * Returns `CustomerWallet` for `/customers/{id}/wallets`. A child that repeats the name of its parent is not prefixed.
 */
function entityOf(path: string): string {
  const segments = segmentsOf(path);
  const words = segments
    .map((segment, index) => (isParameter(segments[index + 1] ?? "{}") ? singular(segment) : segment))
    .filter((segment) => !isParameter(segment));
  return words
    .filter((word, index) => words[index + 1]?.startsWith(`${word}_`) !== true)
    .map(pascalCase)
    .join("");
}

function verbOf(path: string, method: HttpMethod): string {
  const last = segmentsOf(path).at(-1) ?? "";
  if (isParameter(last)) return verbs[method]?.item ?? "";
  return singular(last) === last ? "" : (verbs[method]?.collection ?? "");
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}
