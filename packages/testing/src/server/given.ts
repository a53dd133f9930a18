/** Selects the fields of a request that an update changes: those that it contains, also if they are null. */
export function given<Body extends object, Key extends keyof Body & string>(
  body: Body,
  ...keys: readonly Key[]
): { [K in Key]?: Exclude<Body[K], undefined> } {
  const entries = keys.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]);
  // As: the entries are those of the body.
  return Object.fromEntries(entries) as { [K in Key]?: Exclude<Body[K], undefined> };
}
