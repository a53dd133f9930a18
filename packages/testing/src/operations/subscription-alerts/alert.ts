import type { Alert } from "@lagokit/types";
import type { AlertRow } from "../../state/subscription-alerts.ts";
import { billableMetricTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** An alert in the form of responses. */
export function toAlert(world: World, { billable_metric_id: id, ...alert }: AlertRow): Alert {
  const metric = world.table(billableMetricTable).get(id ?? undefined);
  return { ...alert, billable_metric: metric ?? null };
}
