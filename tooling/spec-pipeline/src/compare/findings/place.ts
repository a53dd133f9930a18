/**
 * Where something is declared in a document, in the terms of its types: the path of names below `components`,
 * `operations` or `webhooks`. A list item is under `[]`, any value of a map under `[key]`.
 */
export type Place = readonly string[];

/** The name of a list item in a place. */
export const listMember = "[]";

/** The name of a map value in a place. */
export const mapMember = "[key]";

/** Returns a key that is the same only for equal places. */
export function placeKey(place: Place): string {
  return place.join("\n");
}

/** The named component that contains a place. */
export function componentOf(place: Place): Place | undefined {
  return place[0] === "components" && place.length > 2 ? place.slice(0, 3) : undefined;
}
