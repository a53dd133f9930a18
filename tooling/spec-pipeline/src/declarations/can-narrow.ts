import { isDeepStrictEqual } from "node:util";

import { isText, partsOf } from "./inspect-type.ts";
import type { TypeModel } from "./type-model.ts";

/** Whether a type can replace a wider one. True if only a compiler could decide. */
export function canNarrow(type: TypeModel, wider: TypeModel): boolean {
  return partsOf(type).every((part) => partsOf(wider).some((one) => canFit(part, one)));
}

function canFit(part: TypeModel, wider: TypeModel): boolean {
  // If one object lacks a property of the other, the two may have nothing in common.
  if (part.kind === "object" && wider.kind === "object")
    return wider.members.every(({ name }) => part.members.some((member) => member.name === name));
  if (isText(part, "never") || !isPlain(part) || !isPlain(wider)) return true;
  const isWord = part.kind === "literal" || part.kind === "open";
  return isDeepStrictEqual(part, wider) || (isWord && isText(wider, "string")) || wider.kind === "open";
}

/** Whether a type is fully known without following references. */
function isPlain(type: TypeModel): boolean {
  const isWord = type.kind === "literal" || type.kind === "open" || type.kind === "null";
  return isWord || ["string", "number", "boolean"].some((text) => isText(type, text));
}
