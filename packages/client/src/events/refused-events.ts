import { LagoValidationError } from "../errors/lago-validation-error.ts";

/** Error codes of an event, by field. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Returns what an error says about each event. A field is named `0.code`, or `code` if the event was sent alone. */
export function refusedIn(error: unknown, count: number): ReadonlyMap<number, Fields> {
  const refused = new Map<number, Record<string, readonly string[]>>();
  if (!(error instanceof LagoValidationError)) return refused;
  for (const [name, codes] of Object.entries(error.fields)) {
    const [, place, field] = /^(\d+)(?:\.(.+))?$/.exec(name) ?? (count === 1 ? ["", "0", name] : []);
    const position = Number(place);
    if (position < count) refused.set(position, { ...refused.get(position), [field ?? "event"]: codes });
  }
  return refused;
}
