import type { FixedCharge } from "@lagokit/types";
import { forbidden, invalid, NotSimulated } from "../../server/refusal.ts";
import { defineTable, type TableName } from "../../world/table.ts";
import type { World } from "../../world/world.ts";
import { decimalText } from "../../values/decimal.ts";

/** The units of a fixed charge for one subscription, whose plan has no other override. */
export interface FixedChargeUnitsRow {
  readonly lago_id: string;
  readonly subscription_id: string;
  readonly fixed_charge_id: string;
  readonly units: string;
}

/** What identifies the units of a subscription. */
type Owner = Pick<FixedChargeUnitsRow, "fixed_charge_id" | "subscription_id">;

const fixedChargeUnitsTable: TableName<FixedChargeUnitsRow> = defineTable<FixedChargeUnitsRow>(
  "fixed_charge_units",
  unitsKey,
);

/** The units of a fixed charge that a subscription has: its own, or those of the charge. */
export function unitsFor(world: World, subscriptionId: string, charge: FixedCharge): string {
  const key = unitsKey({ subscription_id: subscriptionId, fixed_charge_id: charge.lago_id });
  return world.table(fixedChargeUnitsTable).byKey(key)?.units ?? charge.units;
}

/** Stores the units of a subscription. Throws the 403 of Lago without a license. */
export function storeUnits(world: World, owner: Owner, given: number | string | null | undefined): void {
  if (!world.license) throw forbidden("feature_unavailable");
  const units = decimalText(given);
  if (units === undefined)
    throw new NotSimulated("Lago's error for `units` that is not a number is not known. Send a number.");
  if (units.startsWith("-")) throw invalid({ units: ["value_is_out_of_range"] });
  const table = world.table(fixedChargeUnitsTable);
  const lago_id = table.byKey(unitsKey(owner))?.lago_id ?? world.newId();
  table.add({ ...owner, lago_id, units });
}

/** Removes the units of a subscription, and returns them as overrides of its plan. */
export function takeUnits(world: World, subscriptionId: string): { readonly id: string; readonly units: string }[] {
  const table = world.table(fixedChargeUnitsTable);
  const rows = table.where(({ subscription_id }) => subscription_id === subscriptionId);
  for (const row of rows) table.delete(row);
  return rows.map(({ fixed_charge_id, units }) => ({ id: fixed_charge_id, units }));
}

function unitsKey({ subscription_id, fixed_charge_id }: Owner): string {
  return `${subscription_id} ${fixed_charge_id}`;
}
