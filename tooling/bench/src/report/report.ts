import type { Machine } from "../measure/machine.ts";
import type { GroupName } from "./groups.ts";
import type { Table } from "./table.ts";

/** All that was measured in one run. */
export interface Report {
  /** The day. */
  readonly date: string;
  readonly machine: Machine;
  /** Whether little was measured, and the figures are not to be trusted. */
  readonly isQuick: boolean;
  readonly groups: Readonly<Partial<Record<GroupName, readonly Table[]>>>;
}
