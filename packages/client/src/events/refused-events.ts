import { LagoValidationError } from "../errors/lago-validation-error.ts";

/** The codes of what is wrong with an event, by field. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What an error says of which event: it names a field `0.code`, or of an event sent alone, `code`. */
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
