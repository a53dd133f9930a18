import type { Alert } from "@lagokit/types";
import { defineTable, type TableName } from "../world/table.ts";

/** An alert of a subscription. It belongs to the `external_id`, so that it stays when the plan changes. */
export interface AlertRow extends Omit<Alert, "billable_metric"> {
  readonly billable_metric_id: string | null;
}

export const alertTable: TableName<AlertRow> = defineTable("subscription_alerts");
