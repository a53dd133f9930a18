import { dereference } from "../document/dereference.ts";
import { isObject, type JsonObject, textOf } from "../document/json.ts";
import { type HttpMethod, listOperations, type Operation } from "../document/operations.ts";
import { docComment } from "./doc-comment.ts";
import type { TypeCandidate } from "./type-candidate.ts";

interface Verb {
  readonly item: string;
  readonly collection: string;
}

/** What a method does to what its path ends in; a path that ends in neither, such as `…/current_usage`, says it itself. */
const verbs: Readonly<Partial<Record<HttpMethod, Verb>>> = {
  get: { item: "Get", collection: "List" },
  post: { item: "Create", collection: "Create" },
  put: { item: "Update", collection: "Update" },
  patch: { item: "Update", collection: "Update" },
  delete: { item: "Delete", collection: "DeleteAll" },
};

/**
 * The types of the query parameters of every operation that has some, as a client takes them: `status[]` of the wire is
 * `status`. They are written out, property by property: a mapped type would cost every call of a list a hundred
 * instantiations.
 */
export function queryCandidates(document: JsonObject): readonly TypeCandidate[] {
  return listOperations(document).flatMap((operation) => {
    const parameters = queryParameters(document, operation);
    if (parameters.length === 0) return [];
    const { id, method, path } = operation;
    const query = `NonNullable<operations[${JSON.stringify(id)}]["parameters"]["query"]>`;
    const properties = parameters.map(
      (parameter) => `${docComment(textOf(parameter["description"]), "  ")}  ${propertyOf(parameter, query)};\n`,
    );
    return [
      {
        source: id,
        name: `${entityOf(path)}${verbOf(path, method)}Query`,
        expression: `{\n${properties.join("")}}`,
        description: `What \`${method.toUpperCase()} ${path}\` can be asked for.`,
      },
    ];
  });
}

function queryParameters(document: JsonObject, { parameters }: Operation): JsonObject[] {
  return parameters
    .map((parameter) => dereference(document, parameter))
    .filter(isObject)
    .filter((parameter) => parameter["in"] === "query");
}

function propertyOf({ name, required }: JsonObject, query: string): string {
  const wireName = typeof name === "string" ? name : "";
  const property = wireName.replace(/\[\]$/, "");
  const key = /^[A-Za-z_]\w*$/.test(property) ? property : JSON.stringify(property);
  return `${key}${required === true ? "" : "?"}: ${query}[${JSON.stringify(wireName)}]`;
}

/** `/customers/{id}/wallets` gives `CustomerWallet`; a child that repeats its parent's name says it once. */
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

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function pascalCase(word: string): string {
  return word.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
