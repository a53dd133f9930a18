import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { encodeText } from "./encode-text.ts";

/** Fills the placeholders of a path template with IDs, by position or by name. Each ID stays one segment. */
export function fillPath(template: string, ids: object): string {
  // As: an array has its IDs by index, an object by name.
  const given = ids as Readonly<Record<string | number, unknown>>;
  let place = 0;
  // Without a group in the pattern, because a group would double the time.
  return template.replace(/\{\w+\}/g, (placeholder) => {
    const name = placeholder.slice(1, -1);
    return encode(name, given[Array.isArray(ids) ? place++ : name]);
  });
}

/** Also encodes dots: the server reads what follows a dot in an ID as a format, and would look up another ID. */
function encode(name: string, id: unknown): string {
  if (typeof id !== "string")
    throw new LagoArgumentError(name, `must be a string; received ${id === null ? id : typeof id}.`);
  if (id === "" || id === "." || id === "..")
    throw new LagoArgumentError(name, `must be an ID; "${id}" would lead to another path.`);
  return encodeText(name, id).replaceAll(".", "%2E");
}
