/** Whether a schema is `{ not: {} }`, which accepts no value: a property with that schema must be absent. */
export function refusesAll(schema: object): boolean {
  if (!("not" in schema)) return false;
  const { not } = schema;
  return typeof not === "object" && not !== null && Object.keys(not).length === 0;
}
