import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { encodeText } from "./encode-text.ts";

/** Fills the placeholders of a path template with ids, by their order or by their names; each stays one segment. */
export function fillPath(template: string, ids: object): string {
  // As: an array has its ids by number, an object by name.
  const given = ids as Readonly<Record<string | number, unknown>>;
  let place = 0;
  // Without a group in the pattern, which takes as long as all the rest.
  return template.replace(/\{\w+\}/g, (placeholder) => {
    const name = placeholder.slice(1, -1);
    return encode(name, given[Array.isArray(ids) ? place++ : name]);
  });
}

/** A dot is encoded too: the server takes what follows one in an id for a format, and would look up another id. */
function encode(name: string, id: unknown): string {
  if (typeof id !== "string")
    throw new LagoArgumentError(name, `must be a string; received ${id === null ? id : typeof id}.`);
  if (id === "" || id === "." || id === "..")
    throw new LagoArgumentError(name, `must be an id; "${id}" would lead to another path.`);
  return encodeText(name, id).replaceAll(".", "%2E");
}
