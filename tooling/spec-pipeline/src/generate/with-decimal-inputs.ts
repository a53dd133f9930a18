import { isDecimal } from "../declarations/decimal-input.ts";
import { partsByDirection } from "../document/directions.ts";
import { childOf, entriesOf, isArray, isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

const schemaReference = "#/components/schemas/";
const suffix = "InputObject";

/**
 * Splits each schema with decimals that is both sent and received, because a request also accepts decimal objects. The
 * sent copy of `ChargeProperties` is `ChargePropertiesInputObject`: no envelope has such a name, and its type is
 * `ChargePropertiesInput`.
 */
export function withDecimalInputs(document: JsonObject): JsonObject {
  const twins = schemasToSplit(document);
  const redirect = (value: Json): Json => redirected(value, twins);
  const { requestBodies, ...components } = childOf(document, "components");
  const bodies = requestBodies === undefined ? {} : { requestBodies: redirect(requestBodies) };
  return {
    ...document,
    paths: withRequests(childOf(document, "paths"), redirect),
    components: { ...components, schemas: splitSchemas(document, twins, redirect), ...bodies },
  };
}

/** Adds the sent schemas next to the received ones, and redirects all references of requests to them. */
function splitSchemas(document: JsonObject, twins: ReadonlySet<string>, redirect: (value: Json) => Json): JsonObject {
  const { sent, received } = referencesByDirection(document);
  const schemas = childOf(childOf(document, "components"), "schemas");
  const split = Object.entries(schemas).flatMap(([name, schema]): (readonly [string, Json])[] => {
    const reference = `${schemaReference}${name}`;
    const isSentAlone = sent.has(reference) && !received.has(reference);
    const twin = twins.has(reference) ? [[inputName(name, schemas), redirect(schema)] as const] : [];
    return [[name, isSentAlone ? redirect(schema) : schema], ...twin];
  });
  return Object.fromEntries(split);
}

function inputName(name: string, schemas: JsonObject): string {
  const input = `${name}${suffix}`;
  if (!Object.hasOwn(schemas, input)) return input;
  throw new PipelineError(
    exitCode.lintError,
    `"${name}" is sent and received, and has decimals: its sent copy would be named "${input}", but that name is already used.`,
  );
}

function schemasToSplit(document: JsonObject): ReadonlySet<string> {
  const { sent, received } = referencesByDirection(document);
  const shared = [...sent].filter((reference) => received.has(reference));
  const isSplit = (reference: string): boolean => {
    const schema = resolveReference(document, reference) ?? null;
    const parts = [...reachableReferences(document, [schema])].map((part) => resolveReference(document, part) ?? null);
    return [schema, ...parts].some(hasDecimal);
  };
  return new Set(shared.filter((reference) => reference.startsWith(schemaReference) && isSplit(reference)));
}

function referencesByDirection(document: JsonObject): Record<"sent" | "received", ReadonlySet<string>> {
  const { sent, received } = partsByDirection(document);
  return { sent: reachableReferences(document, sent), received: reachableReferences(document, received) };
}

/** Whether a schema itself contains a decimal string. */
function hasDecimal(value: Json): boolean {
  if (isArray(value)) return value.some(hasDecimal);
  if (!isObject(value)) return false;
  const own = entriesOf(value, "properties").some(([name, property]) => isDecimal(name) && takesText(property));
  return own || Object.entries(value).some(([key, child]) => key !== "example" && hasDecimal(child));
}

function takesText(schema: Json): boolean {
  const type = isObject(schema) ? schema["type"] : undefined;
  return (isArray(type) ? type : listOf([type ?? null])).includes("string");
}

function redirected(value: Json, twins: ReadonlySet<string>): Json {
  if (isArray(value)) return value.map((item) => redirected(item, twins));
  if (!isObject(value)) return value;
  const copy = Object.entries(value).map(([key, child]) => [key, redirected(child, twins)] as const);
  const { $ref: reference } = value;
  const input = typeof reference === "string" && twins.has(reference) ? { $ref: `${reference}${suffix}` } : {};
  return { ...Object.fromEntries(copy), ...input };
}

function withRequests(paths: JsonObject, redirect: (value: Json) => Json): JsonObject {
  const operationOf = (operation: Json): Json => {
    const body = isObject(operation) ? operation["requestBody"] : undefined;
    return isObject(operation) && body !== undefined ? { ...operation, requestBody: redirect(body) } : operation;
  };
  const itemOf = (item: Json): Json =>
    isObject(item) ? Object.fromEntries(Object.entries(item).map(([key, value]) => [key, operationOf(value)])) : item;
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, itemOf(item)]));
}
