import { expect, it } from "vitest";
import { errorsIn } from "./editor.ts";

const before = `
import { Lago } from "../../dist/index.js";
const lago = new Lago();
const plan = { name: "", code: "", interval: "monthly", amount_cents: 1, amount_currency: "EUR", pay_in_advance: true };
const coupon = { name: "", code: "", expiration: "no_expiration", frequency: "once" };
let invoice = await lago.invoices.get("1");
const read = { plan: await lago.plans.get("startup"), customer: await lago.customers.get("acme") };
`;

const writeItAsId =
  "Type 'string' is not assignable to type '\"use `id` instead of `lago_id`: see @lagokit/client/inputs\"'.";

/** Wrong code, and its error, which shows the names of types. */
const wrong = [
  ["lago.customers.create({ external_id: 1 });", "Type 'number' is not assignable to type 'string'."],
  [
    'lago.customers.create("acme");',
    "Argument of type 'string' is not assignable to parameter of type 'CustomerCreateInput'.",
  ],
  [
    'lago.customers.create({ external_ids: "acme" });',
    "'external_ids' does not exist in type 'CustomerCreateInput'. Did you mean to write 'external_id'?",
  ],
  [
    'lago.subscriptions.create({ external_id: "acme-1" });',
    "missing the following properties from type 'SubscriptionCreateInput': external_customer_id, plan_code",
  ],
  [
    'lago.plans.create({ ...plan, charges: [{ billable_metric_id: "1", charge_model: "standrad" }] });',
    `Did you mean '"standard"'?`,
  ],
  ["lago.plans.create({ ...plan, interval: 1 });", "Type 'number' is not assignable to type 'PlanInterval'."],
  [
    'lago.coupons.create({ ...coupon, coupon_type: "percentage" });',
    "Property 'percentage_rate' is missing in type '{ coupon_type: \"percentage\";",
  ],
  ['lago.wallets.transactions.create({ wallet_id: "1" });', "parameter of type 'WalletTransactionCreateInput'"],
  [
    'invoice = { number: "1" };',
    "Type '{ number: string; }' is missing the following properties from type 'InvoiceExtended'",
  ],
  ['lago.customers.create({ external_id: "acme", metadata: read.customer.metadata });', writeItAsId],
  ["lago.customers.create(read.customer);", "Types of property 'integration_customers' are incompatible."],
  ['lago.invoices.update("1", { metadata: invoice.metadata });', writeItAsId],
  ['lago.plans.update("startup", { charges: read.plan.charges });', writeItAsId],
  ['lago.plans.update("startup", { fixed_charges: read.plan.fixed_charges });', writeItAsId],
  ['lago.plans.update("startup", { usage_thresholds: read.plan.usage_thresholds });', writeItAsId],
  ['lago.plans.update("startup", read.plan);', writeItAsId],
  [
    "lago.plans.create(read.plan);",
    "Property 'billable_metric_id' is missing in type 'StandardCharge' but required in type 'StandardPlanChargeCreateInput'.",
  ],
  ["const text: string = invoice;", "Type 'InvoiceExtended' is not assignable to type 'string'."],
] as const;

// One program for all: the errors are in the order of the code.
const errors = errorsIn("errors.ts", before + wrong.map(([code]) => code).join("\n"));

it("has one error for each", () => {
  expect(errors).toHaveLength(wrong.length);
});

it.each(wrong.map(([code, message], index) => ({ code, message, error: errors[index] })))(
  "shows type names in the error of `$code`",
  ({ message, error }) => {
    expect(error).toContain(message);
    // A missing property is reported about an object type that is written out.
    expect(error).not.toMatch(/\.\.\. \d+ more \.\.\./);
  },
);
