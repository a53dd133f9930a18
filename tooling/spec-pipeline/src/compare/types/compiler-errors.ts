import type { Direction } from "../policy/direction.ts";
import { listPayloads } from "./list-payloads.ts";
import { inBoth, type Pair } from "../pair.ts";
import { type Place, placeKey } from "../findings/place.ts";
import type { TypeProgram } from "../compiler/type-program.ts";
import type { DocumentTypes } from "../compiler/document-types.ts";

/** An operation or a webhook in both documents, and one way that its data travels. */
export interface Route {
  readonly direction: Direction;
  readonly places: Pair<Place>;
}

/**
 * Asks the compiler outright: are the parameters and the body of every older request right for the newer document,
 * and every newer response or payload for the older one? Gives its errors.
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

/** Names a type by where it stands: `older.operations["createWallet"]["parameters"]`. */
function printType(file: string, [root = "", ...names]: Place): string {
  return names.reduce((owner, name) => `Present<${owner}>[${JSON.stringify(name)}]`, `${file}.${root}`);
}
