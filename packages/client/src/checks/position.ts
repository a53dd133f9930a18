import type { JsonPath } from "../request/copy-json.ts";
import type { Shape } from "./find-operation.ts";

/** Where a value is in a body: the way to it, and the shapes of the objects that it is in, the outermost first. */
export interface Position {
  readonly shapes: readonly Shape[];
  readonly path: JsonPath;
}
