import type { JsonPath } from "../request/copy-json.ts";
import type { Shape } from "./find-operation.ts";

/** Where a value is in a body: its path, and the shapes of the objects that contain it, from the outermost. */
export interface Position {
  readonly shapes: readonly Shape[];
  readonly path: JsonPath;
}
