import { type JsonObject, type Operation, Place } from "@lagokit/mock";

/**
 * Returns whether a body can contain lists of objects, at any depth, and whether entries of one can have an ID. If they
 * can, the API merges the list by ID, and creates the entries without an ID. It replaces a list whose entries have no
 * IDs.
 */
export function listsInBody(document: JsonObject, { body }: Pick<Operation, "body">): "none" | "replaced" | "merged" {
  if (body === undefined) return "none";
  const schema = new Place(document, body.pointer, { schema: body.schema }).at("schema");
  const entries = schema === undefined ? [] : entriesBelow(schema, 0);
  if (entries.length === 0) return "none";
  return entries.some((entry) => fieldsOf(entry).some((name) => /^(lago_)?id$/.test(name))) ? "merged" : "replaced";
}

/** The schemas of the objects in lists. The depth limit allows ten nested lists, more than any body has. */
function entriesBelow(schema: Place, depth: number): readonly Place[] {
  if (depth > 30) return [];
  const items = schema.at("items");
  const own = items !== undefined && fieldsOf(items).length > 0 ? [items] : [];
  return [...own, ...partsOf(schema).flatMap((part) => entriesBelow(part, depth + 1))];
}

function partsOf(schema: Place): readonly Place[] {
  const several = ["properties", ...choices].flatMap((key) => schema.entries(key).map(([, part]) => part));
  return [...several, schema.at("items"), schema.at("additionalProperties")].filter((part) => part !== undefined);
}

function fieldsOf(schema: Place): readonly string[] {
  const own = schema.entries("properties").map(([name]) => name);
  return [...own, ...choices.flatMap((key) => schema.entries(key)).flatMap(([, part]) => fieldsOf(part))];
}

const choices = ["allOf", "oneOf", "anyOf"];
