import type { OperationId } from "../operation.ts";
import { handlers } from "../operations/index.ts";
import type { Call } from "../server/call.ts";
import { Query } from "../server/query.ts";
import { customerTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { addPaymentMethod } from "./add-payment-method.ts";
import {
  type Prepare,
  toAppliedCoupon,
  toCustomer,
  toEvent,
  toPlan,
  toSubscription,
  toWallet,
  withTaxes,
} from "./prepare.ts";
import { inTable, type Item, listOf, objectOf, refer } from "./references.ts";
import type { Seed } from "./seed.ts";
import { SeedError, seedErrorOf } from "./seed-error.ts";

/** How the objects of a list are created. */
type Step = (world: World, item: Item, place: string) => void;

const unchanged: Prepare = (_world, item) => item;

/** The lists of a seed, in an order in which the objects that others name exist. */
const steps: Readonly<Record<keyof Seed, Step>> = {
  webhook_endpoints: byOperation("createWebhookEndpoint", "webhook_endpoint", unchanged),
  taxes: byOperation("createTax", "tax", unchanged),
  billing_entities: byOperation("createBillingEntity", "billing_entity", unchanged),
  billable_metrics: byOperation("createBillableMetric", "billable_metric", unchanged),
  add_ons: byOperation("createAddOn", "add_on", withTaxes),
  features: byOperation("createFeature", "feature", unchanged),
  plans: byOperation("createPlan", "plan", toPlan),
  coupons: byOperation("createCoupon", "coupon", unchanged),
  customers: byOperation("createCustomer", "customer", toCustomer),
  payment_methods: (world, { customer, ...input }, place) => {
    const owner = { find: inTable(customerTable), kind: "customer", key: "external_id" };
    addPaymentMethod(world, refer(world, owner, { place: `${place}.customer`, key: customer }), input);
  },
  applied_coupons: byOperation("applyCoupon", "applied_coupon", toAppliedCoupon),
  subscriptions: byOperation("createSubscription", "subscription", toSubscription),
  wallets: byOperation("createWallet", "wallet", toWallet),
  events: byOperation("createEvent", "event", toEvent),
};

/** Creates the objects of a seed, without webhooks. If one of them is invalid, throws, and creates none. */
export function applySeed(world: World, seed: Seed): void {
  // As: a seed can contain dates and decimals, which JSON has as text.
  const lists = objectOf("seed", JSON.parse(JSON.stringify(seed)) as unknown);
  const unknown = Object.keys(lists).find((name) => !Object.hasOwn(steps, name));
  if (unknown !== undefined)
    throw new SeedError(`seed.${unknown}`, `is not known. A seed contains ${Object.keys(steps).join(", ")}.`);
  world.changeSilently(() => createAll(world, lists));
}

function createAll(world: World, lists: Item): void {
  for (const [name, create] of Object.entries(steps))
    for (const [index, item] of listOf(`seed.${name}`, lists[name]).entries())
      createAt(`seed.${name}[${index}]`, () => create(world, item, `seed.${name}[${index}]`));
}

function createAt(place: string, create: () => void): void {
  try {
    create();
  } catch (error) {
    throw seedErrorOf(place, error);
  }
}

/** Creates objects as an operation of the API does. */
function byOperation(operation: OperationId, envelope: string, prepare: Prepare): Step {
  return (world, item, place) => {
    const handler = handlers[operation];
    if (typeof handler === "string") throw new SeedError(place, "is not possible yet: the fake does not store it.");
    const body = { [envelope]: prepare(world, item, place) };
    // As: a seed is checked as a request is, of which the types of the body are not sure either.
    const call = { world, path: {}, query: new Query(new URLSearchParams()), body } as unknown as Call<OperationId>;
    (handler as (call: Call<OperationId>) => unknown)(call);
  };
}
