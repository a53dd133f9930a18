import type { Direction } from "./comparison.ts";
import { listLoads } from "./list-loads.ts";
import { inBoth, type Pair } from "./pair.ts";
import { type Place, placeKey } from "./place.ts";
import type { TypeProgram } from "./type-program.ts";
import type { TypeSide } from "./type-side.ts";

/** An operation or a webhook in both documents, and one way that its data travels. */
export interface Route {
  readonly direction: Direction;
  readonly places: Pair<Place>;
}

/**
 * Asks the compiler outright: are the parameters and the body of every older request right for the newer document,
 * and every newer response or payload for the older one? Gives what it objects to.
 */
export function compilerObjections(
  { direction, places }: Route,
  sides: Pair<TypeSide>,
  program: TypeProgram,
): string[] {
  const [given, expected] = direction === "request" ? (["older", "newer"] as const) : (["newer", "older"] as const);
  const loads = {
    older: listLoads(sides.older, places.older, direction),
    newer: listLoads(sides.newer, places.newer, direction),
  };
  return inBoth(loads.older, loads.newer, ({ path }) => placeKey(path)).flatMap((load) => {
    if (program.checker.isTypeAssignableTo(load[given].type, load[expected].type)) return [];
    const typeText = (side: keyof typeof load): string => printType(side, [...places[side], ...load[side].path]);
    return program.objectionsTo(
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
