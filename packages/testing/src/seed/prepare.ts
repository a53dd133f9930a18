import { addOnTable, billableMetricTable, couponTable, customerTable, planTable, taxTable } from "../state/tables.ts";
import { subscriptionsOf } from "../state/subscriptions.ts";
import { billingEntities } from "../state/billing-entities.ts";
import type { World } from "../world/world.ts";
import { inTable, type Item, listOf, refer } from "./references.ts";

/** Converts an object of a seed to the input of the API. `place` is where the seed contains it. */
export type Prepare = (world: World, item: Item, place: string) => Item;

const plan = { find: inTable(planTable), kind: "plan", key: "code" };
const customer = { find: inTable(customerTable), kind: "customer", key: "external_id" };
const coupon = { find: inTable(couponTable), kind: "coupon", key: "code" };
const metric = { find: inTable(billableMetricTable), kind: "billable metric", key: "code" };
const addOn = { find: inTable(addOnTable), kind: "add-on", key: "code" };
const subscription = {
  find: (world: World, id: string) => subscriptionsOf(world, id)[0],
  kind: "subscription",
  key: "external_id",
};
const tax = { find: inTable(taxTable), kind: "tax", key: "code" };

/** Checks the codes of taxes. In the form of responses, those of the taxes that exist apply. */
export const withTaxes: Prepare = (world, item, place) => {
  const { tax_codes: codes, taxes, ...rest } = item;
  if (Array.isArray(codes)) {
    for (const [index, code] of codes.entries())
      refer(world, tax, { place: `${place}.tax_codes[${index}]`, key: code });
    return { ...rest, tax_codes: codes };
  }
  const existing = listOf(`${place}.taxes`, taxes).flatMap(({ code }) =>
    typeof code === "string" && world.table(taxTable).byKey(code) !== undefined ? [code] : [],
  );
  return existing.length === 0 ? rest : { ...rest, tax_codes: existing };
};

export const toCustomer: Prepare = (world, item, place) => {
  const { billing_entity_code: entity, ...rest } = withTaxes(world, item, place);
  const isKnown = typeof entity === "string" && billingEntities(world).byKey(entity) !== undefined;
  return entity === undefined || ("lago_id" in item && !isKnown) ? rest : { ...rest, billing_entity_code: entity };
};

export const toPlan: Prepare = (world, item, place) => {
  const { charges, fixed_charges: fixed, ...rest } = withTaxes(world, item, place);
  return {
    ...rest,
    charges: listOf(`${place}.charges`, charges).map((charge, index) =>
      toCharge(world, charge, `${place}.charges[${index}]`),
    ),
    fixed_charges: listOf(`${place}.fixed_charges`, fixed).map((charge, index) =>
      toFixedCharge(world, charge, `${place}.fixed_charges[${index}]`),
    ),
  };
};

const toCharge: Prepare = (world, item, place) => {
  const { billable_metric_code: code, ...rest } = withTaxes(world, item, place);
  if (code === undefined) return rest;
  return {
    ...rest,
    billable_metric_id: refer(world, metric, { place: `${place}.billable_metric_code`, key: code }).lago_id,
  };
};

const toFixedCharge: Prepare = (world, item, place) => {
  const { add_on_code: code, ...rest } = withTaxes(world, item, place);
  if (code === undefined) return rest;
  return { ...rest, add_on_id: refer(world, addOn, { place: `${place}.add_on_code`, key: code }).lago_id };
};

export const toSubscription: Prepare = (world, item, place) => {
  const { customer: owner, plan: code, payment_method: method, ...rest } = item;
  const isResponse = "lago_id" in item;
  const ownerKey = isResponse || owner === undefined ? "external_customer_id" : "customer";
  const planKey = isResponse || code === undefined ? "plan_code" : "plan";
  const { external_id: customerId } = refer(world, customer, { place: `${place}.${ownerKey}`, key: item[ownerKey] });
  const { code: planCode } = refer(world, plan, { place: `${place}.${planKey}`, key: item[planKey] });
  const input = { external_id: customerId, ...rest, external_customer_id: customerId, plan_code: planCode };
  return isResponse || method === undefined ? input : { ...input, payment_method: method };
};

/** In the form of responses, the balance becomes granted credits. */
export const toWallet: Prepare = (world, item, place) => {
  const { customer: owner, ...rest } = item;
  const key = owner === undefined ? "external_customer_id" : "customer";
  const { external_id: customerId } = refer(world, customer, { place: `${place}.${key}`, key: item[key] });
  const credits = "lago_id" in item ? { granted_credits: item["credits_balance"] } : {};
  return { ...credits, ...rest, external_customer_id: customerId };
};

export const toAppliedCoupon: Prepare = (world, item, place) => {
  const { customer: owner, coupon: code, ...rest } = item;
  const [ownerKey, codeKey] = [
    owner === undefined ? "external_customer_id" : "customer",
    code === undefined ? "coupon_code" : "coupon",
  ];
  const { external_id: customerId } = refer(world, customer, { place: `${place}.${ownerKey}`, key: item[ownerKey] });
  const { code: couponCode } = refer(world, coupon, { place: `${place}.${codeKey}`, key: item[codeKey] });
  return { ...rest, external_customer_id: customerId, coupon_code: couponCode };
};

/** A time in ISO 8601, as in responses, becomes the seconds that the API takes. */
export const toEvent: Prepare = (world, item, place) => {
  const { subscription: owner, timestamp, ...rest } = item;
  const key = owner === undefined ? "external_subscription_id" : "subscription";
  const { external_id: id } = refer(world, subscription, { place: `${place}.${key}`, key: item[key] });
  const isText = typeof timestamp === "string" && timestamp.includes("-");
  const seconds = isText ? Date.parse(timestamp) / 1000 : timestamp;
  return { transaction_id: world.newId(), ...rest, external_subscription_id: id, timestamp: seconds };
};
