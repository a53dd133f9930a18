/** Whether a schema is `{ not: {} }`, which no value fits: a property of that schema may not be there. */
export function refusesAll(schema: object): boolean {
  if (!("not" in schema)) return false;
  const { not } = schema;
  return typeof not === "object" && not !== null && Object.keys(not).length === 0;
}
