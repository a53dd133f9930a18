import ts from "typescript";
import { codeSpan } from "../../escape/code-span.ts";
import type { Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import type { ChangeKind } from "../policy/policy.ts";
import type { Pair } from "../pair.ts";

/** Lets the compiler say how two types differ; undefined if whatever fits one fits the other. */
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

/** Finds what separates two types of different kinds, say a string and a list. */
export function compareKinds(types: Pair<ts.Type>, place: Place, checker: ts.TypeChecker): Finding[] {
  const older = withoutNull(types.older, checker);
  const newer = withoutNull(types.newer, checker);
  const kind = compareAssignability({ older, newer }, checker);
  if (kind == null) return [];
  return [
    { kind, place, values: [], change: { from: describeType(older, checker), to: describeType(newer, checker) } },
  ];
}

/** Without null and undefined, which are compared for themselves; what is unknown stays so. */
function withoutNull(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return (type.flags & ts.TypeFlags.Unknown) === 0 ? checker.getNonNullableType(type) : type;
}

/** Names a type in a few words; one that would be long to print is named by what it is. */
function describeType(type: ts.Type, checker: ts.TypeChecker): string {
  const text = checker.typeToString(type);
  if (text.length <= longestName && !/[{[]/.test(text)) return codeSpan(text);
  if (checker.isArrayType(type) || checker.isTupleType(type)) return "a list";
  return type.isUnion() ? "a choice of types" : "an object";
}

const longestName = 60;
