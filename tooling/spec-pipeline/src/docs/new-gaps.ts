import type { JsonObject } from "../document/json.ts";
import { listSubjects } from "./list-subjects.ts";
import { listGaps } from "./measure-docs.ts";
import { toPath } from "./target.ts";

/** Lists new elements of a document without our description or example, one line for each place. */
export function newGaps(older: JsonObject, newer: JsonObject): readonly string[] {
  const known = new Set(listSubjects(older).map(({ location }) => toPath(older, location)));
  const paths = listGaps(newer).map(({ subject }) => toPath(newer, subject.location));
  return [...new Set(paths)].filter((path) => !known.has(path));
}
