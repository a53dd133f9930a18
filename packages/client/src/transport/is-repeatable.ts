/**
 * Whether the JSON of a write may be sent twice: no list in it has an object without an id. The API knows by its id which
 * entry is meant; one that has none is created, and so a second time too. What is no JSON may be anything.
 */
export function isRepeatable(json = "0"): boolean {
  let isAdding = false;
  try {
    JSON.parse(json, (_key, value) => {
      isAdding ||= Array.isArray(value) && value.some(isNew);
      return value;
    });
    return !isAdding;
  } catch {
    return false;
  }
}

function isNew(entry: Readonly<Record<string, unknown>> | null): boolean {
  return typeof entry === "object" && !(entry?.["id"] ?? entry?.["lago_id"]);
}
