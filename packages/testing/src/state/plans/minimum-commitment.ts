import type { MinimumCommitment } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { findTaxes, type PlanRow } from "../tables.ts";
import type { CommitmentFields } from "./plan-fields.ts";

/** Creates or changes the minimum commitment of a plan. Returns undefined if the plan has none. Needs a license. */
export function changeCommitment(
  world: World,
  plan: Pick<PlanRow, "code" | "interval" | "minimum_commitment">,
  fields: CommitmentFields | null | undefined,
): MinimumCommitment | undefined {
  const current = plan.minimum_commitment ?? undefined;
  // Without a commitment in the request, or with an empty one, nothing changes.
  if (!world.license || fields == null || Object.keys(fields).length === 0) return current;
  const now = world.timestamp();
  return {
    lago_id: current?.lago_id ?? world.newId(),
    plan_code: plan.code,
    invoice_display_name:
      "invoice_display_name" in fields
        ? (fields.invoice_display_name ?? null)
        : (current?.invoice_display_name ?? null),
    amount_cents: fields.amount_cents ?? current?.amount_cents ?? 0,
    interval: plan.interval,
    created_at: current?.created_at ?? now,
    updated_at: now,
    taxes: fields.tax_codes == null ? (current?.taxes ?? []) : findTaxes(world, fields.tax_codes),
  };
}
