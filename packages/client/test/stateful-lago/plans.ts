import { create, type Entity, listOf, replaceList, type Reply, found, notFound, taken, taxesOf } from "./store.ts";

/** Creates a plan, like `POST /plans`. */
export function createPlan(plans: Entity[], input: Entity): Reply {
  if (plans.some(({ code }) => code === input["code"])) return taken("code");
  const plan = create({ charges: [], fixed_charges: [], usage_thresholds: [], taxes: [], entitlements: [] });
  // A new entry has no ID, even if the input has one.
  for (const list of ["charges", "fixed_charges", "usage_thresholds"])
    input[list] = listOf(input[list]).map((entry) => ({ ...entry, id: undefined }));
  plans.push(plan);
  return change(plan, input);
}

/** Updates a plan, like `PUT /plans/{code}`: lists are replaced, and omitted fields stay. */
export function updatePlan(plans: Entity[], code: string | undefined, input: Entity): Reply {
  const plan = plans.find((entity) => entity["code"] === code);
  return plan === undefined ? notFound("plan") : change(plan, input);
}

/** Returns plans as in a list: without fixed charges and metadata. */
export function plansInList(plans: readonly Entity[]): Entity[] {
  return plans.map(({ fixed_charges: _charges, metadata: _metadata, ...plan }) => plan);
}

function change(plan: Entity, input: Entity): Reply {
  const { charges, fixed_charges, usage_thresholds, tax_codes, minimum_commitment: commitment, ...rest } = input;
  Object.assign(plan, rest);
  if (charges !== undefined) plan["charges"] = replaceList(plan["charges"], charges, readCharge);
  if (fixed_charges !== undefined)
    plan["fixed_charges"] = replaceList(plan["fixed_charges"], fixed_charges, readFixedCharge);
  if (usage_thresholds !== undefined)
    plan["usage_thresholds"] = replaceList(plan["usage_thresholds"], usage_thresholds, withoutId);
  if (tax_codes !== undefined) plan["taxes"] = taxesOf(tax_codes);
  if (commitment !== undefined) plan["minimum_commitment"] = commitment && readCommitment(Object(commitment));
  return found("plan", plan);
}

function withoutId({ id: _id, lago_id: _lagoId, ...rest }: Entity): Entity {
  return rest;
}

function readCharge(input: Entity): Entity {
  const { billable_metric_id, tax_codes, filters, ...rest } = withoutId(input);
  return {
    ...rest,
    lago_billable_metric_id: billable_metric_id,
    filters: listOf(filters).map((filter) => ({ ...filter, lago_id: "filter", charge_code: input["code"] })),
    taxes: taxesOf(tax_codes),
  };
}

function readFixedCharge(input: Entity): Entity {
  const { add_on_id, tax_codes, ...rest } = withoutId(input);
  return { ...rest, lago_add_on_id: add_on_id, taxes: taxesOf(tax_codes) };
}

function readCommitment({ tax_codes, ...rest }: Entity): Entity {
  return { invoice_display_name: null, ...rest, lago_id: "commitment", taxes: taxesOf(tax_codes) };
}
