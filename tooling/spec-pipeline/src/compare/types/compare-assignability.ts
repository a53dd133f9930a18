import ts from "typescript";
import { codeSpan } from "../../escape/code-span.ts";
import type { Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import type { ChangeKind } from "../policy/policy.ts";
import type { Pair } from "../pair.ts";
import type { Shape } from "../compiler/type-shape.ts";

/** Asks the compiler how two types differ. Returns undefined if each is assignable to the other. */
export function compareAssignability(
  { older, newer }: Pair<ts.Type>,
  checker: ts.TypeChecker,
): Extract<ChangeKind, "type-widened" | "type-narrowed" | "type-changed"> | undefined {
  const isOlderAccepted = checker.isTypeAssignableTo(older, newer);
  const isNewerAccepted = checker.isTypeAssignableTo(newer, older);
  if (isOlderAccepted && isNewerAccepted) return undefined;
  if (isOlderAccepted) return "type-widened";
  return isNewerAccepted ? "type-narrowed" : "type-changed";
}

/** Compares two types that are not of the same kind, such as a string and a list. */
export function compareKinds(
  types: Pair<ts.Type>,
  { shapes, place }: { readonly shapes: Pair<Shape>; readonly place: Place },
  checker: ts.TypeChecker,
): Finding[] {
  const [older, newer] = [withoutNull(types.older, checker), withoutNull(types.newer, checker)];
  const kind = compareAssignability({ older, newer }, checker);
  if (kind == null) return [];
  const nameOf = (side: keyof Pair<unknown>, type: ts.Type): string =>
    shapes[side].categories.size === 0 ? "`null`" : describeType(type, checker);
  const change = { from: nameOf("older", older), to: nameOf("newer", newer) };
  return [{ kind: kind === "type-narrowed" && isLost(shapes) ? "type-changed" : kind, place, values: [], change }];
}

/**
 * Whether all objects, all lists, or everything but null is removed. Code that reads their members no longer compiles,
 * although every new value is still assignable to the old type.
 */
function isLost({ older, newer }: Pair<Shape>): boolean {
  if (newer.categories.size === 0) return true;
  const kinds = { older: structures(older), newer: structures(newer) };
  return [...kinds.older].some((kind) => !kinds.newer.has(kind));
}

const scalars = new Set(["string", "number", "boolean", "values", "unknown"]);

/** The structured kinds of a type: objects, and lists including tuples. */
function structures({ categories }: Shape): ReadonlySet<string> {
  const structured = [...categories].filter((category) => !scalars.has(category));
  return new Set(structured.map((category) => (category.startsWith("tuple") ? "list" : category)));
}

/** The type without null and undefined, which are compared separately. `unknown` stays unchanged. */
function withoutNull(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return (type.flags & ts.TypeFlags.Unknown) === 0 ? checker.getNonNullableType(type) : type;
}

/** Describes a type in a few words. A long type is described by its kind. */
function describeType(type: ts.Type, checker: ts.TypeChecker): string {
  const text = checker.typeToString(type);
  if (text.length <= longestName && !/[{[]/.test(text)) return codeSpan(text);
  if (checker.isArrayType(type) || checker.isTupleType(type)) return "a list";
  return type.isUnion() ? "a union of types" : "an object";
}

const longestName = 60;
