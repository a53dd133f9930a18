/** Prints a location in a document as a JSON Pointer in the form of a URI fragment. */
export function toPointer(location: readonly (string | number)[]): string {
  return ["#", ...location.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}
