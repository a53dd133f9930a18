import type { Plan } from "@lagokit/types";
import { NotSimulated, notFound } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { addOnTable, billableMetricTable, findTaxes, type PlanRow, planTable } from "../tables.ts";
import { throwAny } from "./charge-errors.ts";
import { createCharge, withCode } from "./charges.ts";
import { createFixedCharge, withFixedCode } from "./fixed-charges.ts";
import { changeCommitment } from "./minimum-commitment.ts";
import type { ChargeFields, CommitmentFields, FixedChargeFields, ThresholdFields } from "./plan-fields.ts";
import { createThresholds } from "./usage-thresholds.ts";

/** A plan, as a request contains it. */
export interface PlanFields {
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly interval?: Plan["interval"] | undefined;
  readonly invoice_display_name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly amount_cents?: number | undefined;
  readonly amount_currency?: Plan["amount_currency"] | undefined;
  readonly trial_period?: number | null | undefined;
  readonly pay_in_advance?: boolean | undefined;
  readonly bill_charges_monthly?: boolean | null | undefined;
  readonly bill_fixed_charges_monthly?: boolean | null | undefined;
  readonly tax_codes?: readonly string[] | null | undefined;
  readonly charges?: readonly ChargeFields[] | null | undefined;
  readonly fixed_charges?: readonly FixedChargeFields[] | null | undefined;
  readonly usage_thresholds?: readonly ThresholdFields[] | null | undefined;
  readonly minimum_commitment?: CommitmentFields | null | undefined;
  readonly metadata?: Readonly<Record<string, string | null>> | null | undefined;
}

const intervals: ReadonlySet<unknown> = new Set(["weekly", "monthly", "quarterly", "semiannual", "yearly"]);

/** Creates a plan, and adds it to the table. Throws the error of Lago if it is invalid. */
export function createPlan(world: World, fields: PlanFields): PlanRow {
  checkReferences(world, fields);
  checkPlan(world, fields);
  const plan = { ...ownFields(world, fields), taxes: findTaxes(world, fields.tax_codes ?? []) };
  const commitment = changeCommitment(world, plan, fields.minimum_commitment);
  return world.table(planTable).add({
    ...plan,
    usage_thresholds: createThresholds(world, fields.usage_thresholds ?? []),
    charges: createAll(fields.charges, (charges, charge) =>
      createCharge(world, charges, withCode(world, charges, charge)),
    ),
    fixed_charges: createAll(fields.fixed_charges, (charges, charge) =>
      createFixedCharge(world, charges, withFixedCode(world, charges, charge)),
    ),
    ...(commitment && { minimum_commitment: commitment }),
    ...(fields.metadata != null && { metadata: { ...fields.metadata } }),
  });
}

/** Whether usage can be billed more often than the plan. The values without an interval that allows it are null. */
export function monthlyBilling(
  fields: Pick<PlanFields, "bill_charges_monthly" | "bill_fixed_charges_monthly" | "interval">,
): Pick<PlanRow, "bill_charges_monthly" | "bill_fixed_charges_monthly"> {
  const isPossible = fields.interval === "yearly" || fields.interval === "semiannual";
  return {
    bill_charges_monthly: isPossible ? (fields.bill_charges_monthly ?? false) : null,
    bill_fixed_charges_monthly: isPossible ? (fields.bill_fixed_charges_monthly ?? false) : null,
  };
}

/** Throws the 404 of Lago if a billable metric or an add-on does not exist. */
export function checkReferences(world: World, { charges, fixed_charges: fixed }: PlanFields): void {
  const metrics = world.table(billableMetricTable);
  const addOns = world.table(addOnTable);
  const hasMetric = ({ billable_metric_id: id }: ChargeFields): boolean => id == null || metrics.get(id) !== undefined;
  const hasAddOn = ({ add_on_id: id }: FixedChargeFields): boolean => id == null || addOns.get(id) !== undefined;
  if (!(charges ?? []).every(hasMetric)) throw notFound("billable_metrics");
  if (!(fixed ?? []).every(hasAddOn)) throw notFound("add_ons");
}

/** Throws the 422 of Lago if a field of a new or an updated plan is invalid. */
export function checkPlan(world: World, fields: PlanFields, current?: PlanRow): void {
  const { name, code, interval, pay_in_advance: inAdvance, amount_currency: currency, amount_cents: amount } = fields;
  const other = world.table(planTable).byKey(code);
  const isCopy = current !== undefined && current.parent_id !== null;
  const isTaken = !isCopy && other !== undefined && other.lago_id !== current?.lago_id;
  throwAny({
    name: name ? [] : ["value_is_mandatory"],
    code: code ? (isTaken ? ["value_already_exist"] : []) : ["value_is_mandatory"],
    interval: intervals.has(interval) ? [] : ["value_is_invalid"],
    pay_in_advance: inAdvance == null ? ["value_is_invalid"] : [],
    amount_currency: /^[A-Z]{3}$/.test(currency ?? "") ? [] : ["value_is_invalid"],
  });
  if (amount == null || !Number.isInteger(amount))
    throw new NotSimulated("Lago's error for `amount_cents` that is not an integer is not known. Send an integer.");
}

function ownFields(
  world: World,
  fields: PlanFields,
): Omit<PlanRow, "charges" | "fixed_charges" | "taxes" | "usage_thresholds"> {
  // As: `checkPlan` has shown that the mandatory fields are there.
  const { name, code, interval, amount_currency } = fields as Required<PlanFields> & Plan;
  return {
    lago_id: world.newId(),
    name,
    invoice_display_name: fields.invoice_display_name ?? null,
    created_at: world.timestamp(),
    code,
    interval,
    description: fields.description ?? null,
    amount_cents: fields.amount_cents ?? 0,
    amount_currency,
    trial_period: fields.trial_period ?? null,
    pay_in_advance: fields.pay_in_advance ?? false,
    ...monthlyBilling(fields),
    customers_count: 0,
    active_subscriptions_count: 0,
    draft_invoices_count: 0,
    parent_id: null,
    pending_deletion: false,
  };
}

/** Creates the objects of a list one by one, because each code depends on those before. */
function createAll<Fields, Created>(
  list: readonly Fields[] | null | undefined,
  create: (created: Created[], fields: Fields) => Created,
): Created[] {
  const created: Created[] = [];
  for (const fields of list ?? []) created.push(create(created, fields));
  return created;
}
