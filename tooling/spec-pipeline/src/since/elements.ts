import { entriesOf, isArray, isObject, type Json, type JsonObject, listOf, textOf } from "../document/json.ts";
import { listOperations, listWebhooks } from "../document/operations.ts";
import { dereference } from "../document/dereference.ts";

/** Something that an API can add: an operation, a parameter, a property, an enum value, a webhook. */
export interface Element {
  /** Its unique name, independent of the document order: `schema Plan/charges`, `query GET /plans page`. */
  readonly key: string;
  /** Its location. The location of an enum value is that of its enum. */
  readonly location: Location;
  /** The value of an enum. */
  readonly value?: string;
}

type Location = readonly (string | number)[];

/**
 * Lists all elements of a document. The parts of a schema have the key of the whole, so that splitting a schema adds
 * nothing.
 */
export function listElements(document: JsonObject): readonly Element[] {
  return [...operationElements(document), ...webhookElements(document), ...componentElements(document)];
}

function operationElements(document: JsonObject): readonly Element[] {
  return listOperations(document).flatMap(({ method, path, definition }) => {
    const name = `${method.toUpperCase()} ${path}`;
    const at = ["paths", path, method];
    const answers = entriesOf(definition, "responses").flatMap(([status, response]) =>
      contentElements(response, `answer ${name} ${status}`, [...at, "responses", status]),
    );
    return [
      { key: `operation ${name}`, location: at },
      ...parameterElements(document, name, at),
      ...contentElements(definition["requestBody"], `body ${name}`, [...at, "requestBody"]),
      ...answers,
    ];
  });
}

/** The query parameters. Path parameters are part of the path. */
function parameterElements(document: JsonObject, name: string, at: readonly string[]): readonly Element[] {
  return [at, at.slice(0, -1)].flatMap((owner) => {
    const holder = owner.reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), document);
    const parameters = listOf(isObject(holder) ? holder["parameters"] : undefined);
    return parameters.flatMap((parameter, index) => {
      const definition = dereference(document, parameter);
      if (!isObject(definition) || definition["in"] !== "query") return [];
      return [{ key: `query ${name} ${textOf(definition["name"])}`, location: [...owner, "parameters", index] }];
    });
  });
}

function webhookElements(document: JsonObject): readonly Element[] {
  return listWebhooks(document).flatMap(({ path, method, definition }) => {
    const at = ["webhooks", path, method];
    return [
      { key: `webhook ${path}`, location: at },
      ...contentElements(definition["requestBody"], `payload ${path}`, [...at, "requestBody"]),
    ];
  });
}

function contentElements(owner: Json | undefined, key: string, location: Location): readonly Element[] {
  return entriesOf(owner, "content").flatMap(([type, media]) =>
    schemaElements(isObject(media) ? media["schema"] : undefined, key, [...location, "content", type, "schema"]),
  );
}

function componentElements(document: JsonObject): readonly Element[] {
  return entriesOf(document["components"], "schemas").flatMap(([name, schema]) =>
    schemaElements(schema, `schema ${name}`, ["components", "schemas", name]),
  );
}

/** The properties and values of the schema itself. The elements of referenced schemas have their own keys. */
function schemaElements(schema: Json | undefined, key: string, location: Location): readonly Element[] {
  if (!isObject(schema)) return [];
  const values = listOf(schema["enum"]).filter((value) => typeof value === "string");
  const properties = entriesOf(schema, "properties").flatMap(([name, child]) => [
    { key: `${key}/${name}`, location: [...location, "properties", name] },
    ...schemaElements(child, `${key}/${name}`, [...location, "properties", name]),
  ]);
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
    (isArray(schema[keyword]) ? schema[keyword] : []).flatMap((part, index) =>
      schemaElements(part, key, [...location, keyword, index]),
    ),
  );
  return [
    ...values.map((value) => ({ key: `${key} enum ${value}`, location, value })),
    ...properties,
    ...schemaElements(schema["items"], `${key}/*`, [...location, "items"]),
    ...schemaElements(schema["additionalProperties"], `${key}/{}`, [...location, "additionalProperties"]),
    ...parts,
  ];
}
