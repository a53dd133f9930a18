import type { TypeModel } from "./type-model.ts";

/** Whether a type is an enum: one of several values, without objects. */
export function isEnum(type: TypeModel): boolean {
  return type.kind === "union" && valuesOf(type.parts).length > 1 && type.parts.every(({ kind }) => kind !== "object");
}

/** The values among the parts of a union. */
export function valuesOf(parts: readonly TypeModel[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "literal" ? [part.value] : []));
}

/** The parts of a union. Any other type is its only part. */
export function partsOf(type: TypeModel): readonly TypeModel[] {
  return type.kind === "union" ? type.parts : [type];
}

export function isNullable(type: TypeModel): boolean {
  return type.kind === "union" && type.parts.some(({ kind }) => kind === "null");
}

/** A type without null and undefined. */
export function withoutNull(type: TypeModel): TypeModel {
  if (type.kind !== "union") return type;
  const parts = type.parts.filter((part) => part.kind !== "null" && !isText(part, "undefined"));
  const [only] = parts;
  return parts.length === 1 && only ? only : { ...type, parts };
}

/** Whether a type accepts any string. */
export function takesText(type: TypeModel): boolean {
  return partsOf(type).some((part) => isText(part, "string"));
}

/** Whether a type is printed exactly as a given text, such as `number`. */
export function isText(type: TypeModel | undefined, text: string): boolean {
  return type?.kind === "text" && type.text === text;
}
