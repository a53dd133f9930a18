import { partsByDirection } from "../document/directions.ts";
import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";

/** Accepts any string in addition to the known values. Generated types keep the known ones for completion. */
const openBranch: JsonObject = { type: "string", "x-open-enum": true };

/**
 * Opens every enum that the server sends: the API adds values between releases, and a reader must not break on them.
 * Enums that a caller sends stay closed.
 * A schema used in both directions stays closed if it is an enum, and is opened where a response refers to it. If it is
 * an object, its enums are opened.
 */
export function openResponseEnums(document: JsonObject): JsonObject {
  const { sent, received } = partsByDirection(document);
  const sentReferences = reachableReferences(document, sent);
  const receivedReferences = reachableReferences(document, received);

  const isSharedEnum = (reference: string): boolean => {
    const target = resolveReference(document, reference);
    return sentReferences.has(reference) && isObject(target) && isOpenable(target);
  };

  return openDocument();

  function openDocument(): JsonObject {
    const components = childObject(document, "components");
    const schemas = Object.entries(childObject(components, "schemas")).map(([name, schema]) => {
      const reference = `#/components/schemas/${name}`;
      return [
        name,
        receivedReferences.has(reference) && !isSharedEnum(reference) ? open("schema", schema) : schema,
      ] as const;
    });
    const responses = mapValues(childObject(components, "responses"), (response) => open("response", response));
    return {
      ...document,
      paths: mapValues(childObject(document, "paths"), (item) => mapOperations(item, openAnswers)),
      webhooks: mapValues(childObject(document, "webhooks"), (item) => mapOperations(item, openPayload)),
      components: { ...components, responses, schemas: Object.fromEntries(schemas) },
    };
  }

  function openAnswers(operation: JsonObject): JsonObject {
    return {
      ...operation,
      responses: mapValues(childObject(operation, "responses"), (response) => open("response", response)),
    };
  }

  function openPayload(webhook: JsonObject): JsonObject {
    return { ...webhook, requestBody: open("requestBody", webhook["requestBody"] ?? {}) };
  }

  /** Opens the enums of a part and of all nested parts. */
  function open(name: NodeName, value: Json): Json {
    if (!isObject(value)) return value;
    if (name === "schema" && isOpenable(value)) return openEnum(value);
    if (name === "schema" && typeof value["$ref"] === "string" && isSharedEnum(value["$ref"]))
      return openReference(value);
    return Object.fromEntries(
      // `not` stays unchanged: an opened enum there would exclude every string.
      Object.entries(value).map(([key, child]) => [
        key,
        key === "not" ? child : openChild(grammar[name][key] ?? "fact", child),
      ]),
    );
  }

  function openChild(shape: Shape, value: Json): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return open(shape.node, value);
    if ("list" in shape) return isArray(value) ? value.map((item) => open(shape.list, item)) : value;
    return isObject(value) ? mapValues(value, (child) => open(shape.map, child)) : value;
  }
}

/** Whether a schema is a string enum that may grow. A single value is a literal that distinguishes types. */
function isOpenable(schema: JsonObject): boolean {
  const values = schema["enum"];
  return isArray(values) && values.filter((value) => typeof value === "string").length > 1;
}

function openEnum({ type, enum: values, format, ...rest }: JsonObject): JsonObject {
  const known = { ...(type !== undefined && { type }), ...(format !== undefined && { format }), enum: values ?? [] };
  return { ...rest, anyOf: [known, openBranch] };
}

function openReference({ $ref, ...rest }: JsonObject): JsonObject {
  return { ...rest, anyOf: [{ $ref: $ref ?? "" }, openBranch] };
}

function childObject(parent: JsonObject, key: string): JsonObject {
  const child = parent[key];
  return isObject(child) ? child : {};
}

function mapValues(value: JsonObject, change: (child: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
}

function mapOperations(item: Json, change: (operation: JsonObject) => JsonObject): Json {
  if (!isObject(item)) return item;
  return mapValues(item, (child) => (isObject(child) ? change(child) : child));
}
