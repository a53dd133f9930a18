import type { AddOn, BillableMetric, Feature, Plan, PlanCreateInput } from "@lagokit/types";
import type { Stage } from "../behavior.ts";

/** Creates a plan without charges, unless the input has some. */
export async function newPlan({ lago, unique, cleanUp }: Stage, input: Partial<PlanCreateInput> = {}): Promise<Plan> {
  const code = unique("plan");
  const plan = await lago.plans.create({
    name: "Team",
    code,
    interval: "monthly",
    amount_cents: 5000,
    amount_currency: "EUR",
    pay_in_advance: false,
    ...input,
  });
  cleanUp(() => lago.plans.delete(input.code ?? code));
  return plan;
}

/** Creates a billable metric with a filter for the region. */
export async function newMetric({ lago, unique, cleanUp }: Stage): Promise<BillableMetric> {
  const code = unique("metric");
  const metric = await lago.billableMetrics.create({
    name: "Calls",
    code,
    aggregation_type: "count_agg",
    recurring: false,
    filters: [{ key: "region", values: ["eu", "us"] }],
  });
  cleanUp(() => lago.billableMetrics.delete(code));
  return metric;
}

/** Creates an add-on for fixed charges. */
export async function newAddOn({ lago, unique, cleanUp }: Stage): Promise<AddOn> {
  const code = unique("add_on");
  const addOn = await lago.addOns.create({ name: "Support", code, amount_cents: 1000, amount_currency: "EUR" });
  cleanUp(() => lago.addOns.delete(code));
  return addOn;
}

/** Creates a feature with a privilege of each type. */
export async function newFeature({ lago, unique, cleanUp }: Stage): Promise<Feature> {
  const code = unique("feature");
  const feature = await lago.features.create({
    code,
    name: "Seats",
    description: "People who can log in.",
    privileges: [
      { code: "max", name: "Maximum", value_type: "integer" },
      { code: "sso", name: "Single sign-on", value_type: "boolean" },
      { code: "label", name: "Label", value_type: "string" },
      { code: "mode", name: "Mode", value_type: "select", config: { select_options: ["strict", "open"] } },
    ],
  });
  cleanUp(() => lago.features.delete(code));
  return feature;
}
