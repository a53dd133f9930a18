import { isDeepStrictEqual } from "node:util";

import { isText, partsOf } from "./inspect-type.ts";
import type { TypeModel } from "./type-model.ts";

/** Whether a type can stand where another is promised, as far as can be seen without a compiler; false where it plainly cannot. */
export function canNarrow(type: TypeModel, wider: TypeModel): boolean {
  return partsOf(type).every((part) => partsOf(wider).some((one) => canFit(part, one)));
}

function canFit(part: TypeModel, wider: TypeModel): boolean {
  // Of two objects, one that lacks what the other has may have nothing in common with it.
  if (part.kind === "object" && wider.kind === "object")
    return wider.members.every(({ name }) => part.members.some((member) => member.name === name));
  if (isText(part, "never") || !isPlain(part) || !isPlain(wider)) return true;
  const isWord = part.kind === "literal" || part.kind === "open";
  return isDeepStrictEqual(part, wider) || (isWord && isText(wider, "string")) || wider.kind === "open";
}

/** Whether all of a type can be seen at once. */
function isPlain(type: TypeModel): boolean {
  const isWord = type.kind === "literal" || type.kind === "open" || type.kind === "null";
  return isWord || ["string", "number", "boolean"].some((text) => isText(type, text));
}
