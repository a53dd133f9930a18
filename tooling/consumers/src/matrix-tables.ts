import type { PlannedTable } from "./planned-table.ts";

/** The tables of the README that tests write which `npm test` runs too. */
export const testedTables: readonly string[] = ["runtimes", "bundlers", "typescript"];

/** Those that only the tests in `test/matrix` write. */
export const plannedTables: readonly PlannedTable[] = [];
