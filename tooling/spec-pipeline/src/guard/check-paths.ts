import { isObject } from "../document/json.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

const segment = /^(?:[A-Za-z0-9_.~-]|\{[A-Za-z_][A-Za-z0-9_]*\})+$/;

/** Refuses a path that is not a plain template: `/customers/{external_id}`. */
export function checkPaths({ document }: WalkedDocument): void {
  const paths = new Place().child("paths");
  for (const [path, item] of Object.entries(document["paths"] ?? {})) {
    const place = paths.child(path);
    if (!isTemplate(path))
      throw place.refusal(
        "the path is not a plain template, but the client fills in its parameters",
        'Write it as "/things/{thing_id}"',
      );
    if (!isObject(item)) throw place.refusal("it is not an object", "List the operations of the path");
    if (item["$ref"] != null)
      throw place.refusal(
        "it is a reference, so its changes could not be attributed to a path",
        "Replace it with the path item",
      );
  }
}

function isTemplate(path: string): boolean {
  const [before, ...segments] = path.split("/");
  return before === "" && segments.length > 0 && segments.every(isPlainSegment);
}

function isPlainSegment(text: string): boolean {
  return segment.test(text) && text !== "." && text !== "..";
}
