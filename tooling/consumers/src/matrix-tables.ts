import { jestPlan } from "./jest-projects.ts";
import { nextPlan } from "./next/next-versions.ts";
import type { PlannedTable } from "./planned-table.ts";
import { typescriptPlan } from "./typescript-cells.ts";

/** The tables of the README that tests write which `npm test` runs too. */
export const testedTables: readonly string[] = ["runtimes", "bundlers"];

/** Those that only the tests in `test/matrix` write. */
export const plannedTables: readonly PlannedTable[] = [typescriptPlan, jestPlan, nextPlan];
