import type { Stage } from "../behavior.ts";

type PlanInput = Parameters<Stage["lago"]["plans"]["create"]>[0];

/** A plan with a monthly price. */
function planOf(code: string, fields: Partial<PlanInput> = {}): PlanInput {
  return {
    name: "Team",
    code,
    interval: "monthly",
    amount_cents: 1000,
    amount_currency: "EUR",
    pay_in_advance: false,
    ...fields,
  };
}

/** Creates a plan, and returns its code. */
export async function createPlan({ lago, unique, cleanUp }: Stage, fields: Partial<PlanInput> = {}): Promise<string> {
  const code = unique("plan");
  cleanUp(() => lago.plans.delete(code));
  await lago.plans.create(planOf(code, fields));
  return code;
}

/** Creates a customer and a plan, and returns their IDs. */
export async function prepare(
  stage: Stage,
  fields: Partial<PlanInput> = {},
): Promise<{ readonly customer: string; readonly plan: string }> {
  const { lago, unique, cleanUp } = stage;
  const plan = await createPlan(stage, fields);
  const customer = unique("customer");
  cleanUp(() => lago.customers.delete(customer));
  await lago.customers.create({ external_id: customer });
  return { customer, plan };
}

/** Creates a customer, a plan and a subscription, and returns their IDs. */
export async function subscribe(
  stage: Stage,
  fields: Partial<PlanInput> = {},
): Promise<{ readonly customer: string; readonly plan: string; readonly subscription: string }> {
  const { customer, plan } = await prepare(stage, fields);
  const subscription = stage.unique("subscription");
  await stage.lago.subscriptions.create({
    external_customer_id: customer,
    plan_code: plan,
    external_id: subscription,
  });
  return { customer, plan, subscription };
}

/** A time some days from now, in the form of requests. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
}
