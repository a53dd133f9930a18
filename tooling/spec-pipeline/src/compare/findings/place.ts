/**
 * Where something is declared in a document, in the terms of its types: the names from `components`, `operations` or
 * `webhooks` down to it. A member of a list stands under `[]`, any member of a map under `[key]`.
 */
export type Place = readonly string[];

/** What stands for the members of a list. */
export const listMember = "[]";

/** What stands for the members of a map whose keys are not known. */
export const mapMember = "[key]";

/** Gives a text that two places share only if they are the same. */
export function placeKey(place: Place): string {
  return place.join("\n");
}

/** The named component that a place is inside of. */
export function componentOf(place: Place): Place | undefined {
  return place[0] === "components" && place.length > 2 ? place.slice(0, 3) : undefined;
}
