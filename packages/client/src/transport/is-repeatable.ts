/**
 * Returns whether the JSON of a write may be sent twice: no list in it has an object without an ID. The API finds an
 * existing entry by its ID. It creates an entry without an ID, and would create it again. A body that is not JSON may
 * be anything.
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
