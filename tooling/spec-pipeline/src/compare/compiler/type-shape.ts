import ts from "typescript";

/** What a type admits, by category. */
export interface Shape {
  readonly isNullable: boolean;
  /** Whether it admits any string in addition to its literals, as `"a" | (string & {})` does. */
  readonly isOpen: boolean;
  /**
   * What it admits apart from null: `string`, `number`, `boolean`, `unknown`, `values` (literals, and the open string
   * next to them), `list`, `tuple` with its length, `object`, or the text of any other type.
   */
  readonly categories: ReadonlySet<string>;
  /** Its literals, each in JSON notation. */
  readonly literals: readonly string[];
  readonly lists: readonly ts.Type[];
  /** Lists with a fixed number of items, each with its own type. */
  readonly tuples: readonly ts.TupleTypeReference[];
  readonly objects: readonly ts.Type[];
}

/** Splits a type by category. Ignores undefined, which represents an omitted property. */
export function shapeOf(type: ts.Type, checker: ts.TypeChecker): Shape {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    (part) => !has(part, TypeFlags.Undefined | TypeFlags.Never),
  );
  const isBoolean = parts.filter((part) => has(part, TypeFlags.BooleanLiteral)).length === 2;
  const admitted = parts.filter((part) => !has(part, TypeFlags.Null));
  const inCategory = (category: string): ts.Type[] => admitted.filter((part) => categoryOf(part, checker) === category);
  const values = inCategory("values").filter((part) => !(isBoolean && has(part, TypeFlags.BooleanLiteral)));
  const others = admitted.filter((part) => categoryOf(part, checker) !== "values");
  return {
    isNullable: admitted.length < parts.length,
    isOpen: values.some(isOpenString),
    categories: new Set([
      ...others.map((part) => categoryOf(part, checker)),
      ...(values.length > 0 ? ["values"] : []),
      ...(isBoolean ? ["boolean"] : []),
    ]),
    literals: values.filter((part) => !isOpenString(part)).map((part) => literalOf(part, checker)),
    lists: inCategory("list"),
    tuples: admitted.filter((part) => isTuple(part, checker)),
    objects: inCategory("object"),
  };
}

const { TypeFlags } = ts;

const categories: readonly (readonly [ts.TypeFlags, string])[] = [
  [TypeFlags.Any | TypeFlags.Unknown, "unknown"],
  [TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLiteral, "values"],
  [TypeFlags.String, "string"],
  [TypeFlags.Number, "number"],
];

function categoryOf(part: ts.Type, checker: ts.TypeChecker): string {
  const category = categories.find(([flags]) => has(part, flags))?.[1];
  if (category != null) return category;
  if (isOpenString(part)) return "values";
  if (isList(part, checker)) return "list";
  if (isTuple(part, checker)) return `tuple ${checker.getTypeArguments(part).length}`;
  return has(part, TypeFlags.Object | TypeFlags.Intersection) ? "object" : checker.typeToString(part);
}

/** Whether it is a list, or a union of lists. */
function isList(part: ts.Type, checker: ts.TypeChecker): boolean {
  return part.isIntersection() ? part.types.every((one) => isList(one, checker)) : checker.isArrayType(part);
}

function isTuple(part: ts.Type, checker: ts.TypeChecker): part is ts.TupleTypeReference {
  return checker.isTupleType(part);
}

function isOpenString(part: ts.Type): boolean {
  return part.isIntersection() && part.types.some((member) => has(member, TypeFlags.String));
}

function literalOf(part: ts.Type, checker: ts.TypeChecker): string {
  return part.isStringLiteral() || part.isNumberLiteral() ? JSON.stringify(part.value) : checker.typeToString(part);
}

function has(type: ts.Type, flags: ts.TypeFlags): boolean {
  return (type.flags & flags) !== 0;
}
