import { jestPlan } from "./jest-projects.ts";
import { nextPlan } from "./next/next-versions.ts";
import type { PlannedTable } from "./planned-table.ts";
import { typescriptPlan } from "./typescript-cells.ts";

/** The tables that `npm test` also writes. */
export const testedTables: readonly string[] = ["runtimes", "bundlers"];

/** The tables that only the tests in `test/matrix` write. */
export const plannedTables: readonly PlannedTable[] = [typescriptPlan, jestPlan, nextPlan];
