import type { Direction } from "../policy/direction.ts";
import { listPayloads } from "./list-payloads.ts";
import { inBoth, type Pair } from "../pair.ts";
import { type Place, placeKey } from "../findings/place.ts";
import type { TypeProgram } from "../compiler/type-program.ts";
import type { DocumentTypes } from "../compiler/document-types.ts";

/** An operation or a webhook that both documents have, and one direction of its data. */
export interface Route {
  readonly direction: Direction;
  readonly places: Pair<Place>;
}

/**
 * Returns the errors of the compiler if an older parameter or request body is not valid for the newer document, or if a
 * newer response or payload is not valid for the older document.
 */
export function compilerErrors(
  { direction, places }: Route,
  sides: Pair<DocumentTypes>,
  program: TypeProgram,
): string[] {
  const [given, expected] = direction === "request" ? (["older", "newer"] as const) : (["newer", "older"] as const);
  const payloads = {
    older: listPayloads(sides.older, places.older, direction),
    newer: listPayloads(sides.newer, places.newer, direction),
  };
  return inBoth(payloads.older, payloads.newer, ({ path }) => placeKey(path)).flatMap((payload) => {
    if (program.checker.isTypeAssignableTo(payload[given].type, payload[expected].type)) return [];
    const typeText = (side: keyof typeof payload): string => printType(side, [...places[side], ...payload[side].path]);
    return program.errorsIn(
      [
        'import type * as older from "./older.ts";',
        'import type * as newer from "./newer.ts";',
        "type Present<T> = Exclude<T, undefined>;",
        `declare const given: ${typeText(given)};`,
        `export const expected: ${typeText(expected)} = given;`,
      ].join("\n"),
    );
  });
}

/** Prints a type by its place: `older.operations["createWallet"]["parameters"]`. */
function printType(file: string, [root = "", ...names]: Place): string {
  return names.reduce((owner, name) => `Present<${owner}>[${JSON.stringify(name)}]`, `${file}.${root}`);
}
