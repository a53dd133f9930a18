import type { SubscriptionRow } from "../../state/tables.ts";
import { toTimestamp } from "../../world/world.ts";

/** The fields of a subscription that became active at a time. */
export function startedAt(time: Date): Pick<SubscriptionRow, "activated_at" | "started_at" | "status"> {
  return { status: "active", started_at: time.toISOString(), activated_at: toTimestamp(time) };
}
