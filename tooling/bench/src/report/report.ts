import type { Machine } from "../measure/machine.ts";
import type { GroupName } from "./groups.ts";
import type { Table } from "./table.ts";

/** All measurements of one run. */
export interface Report {
  /** The date. */
  readonly date: string;
  readonly machine: Machine;
  /** Whether few samples were taken, so that the figures are not reliable. */
  readonly isQuick: boolean;
  readonly groups: Readonly<Partial<Record<GroupName, readonly Table[]>>>;
}
