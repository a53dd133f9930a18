import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { encodeText } from "./encode-text.ts";

/** Fills the parameters of a path template with ids, each of which stays one segment. */
export function fillPath(template: string, ids: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(name, ids[name]));
}

/** A dot is encoded too: the server takes what follows one in an id for a format, and would look up another id. */
function encode(name: string, id: unknown): string {
  if (typeof id !== "string")
    throw new LagoArgumentError(name, `must be a string; received ${id === null ? id : typeof id}.`);
  if (id === "" || id === "." || id === "..")
    throw new LagoArgumentError(name, `must be an id; "${id}" would lead to another path.`);
  return encodeText(name, id).replaceAll(".", "%2E");
}
