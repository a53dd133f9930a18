import { describe, expect, it } from "vitest";
import type { Lago } from "../../src/index.ts";
import { sentBy, untyped } from "./checked-client.ts";

const id = "3f6d2c10-5b7e-4a91-8c04-000000000080";

type Call = (lago: Lago, input: never) => PromiseLike<unknown>;

const createCustomer: Call = (lago, input) => lago.customers.create(input);
const updateSubscription: Call = (lago, input) => lago.subscriptions.update("sub", input);
const createSubscription: Call = (lago, input) => lago.subscriptions.create(input);
const updateInvoice: Call = (lago, input) => lago.invoices.update(id, input);
const createInvoice: Call = (lago, input) => lago.invoices.create(input);
const updateWallet: Call = (lago, input) => lago.wallets.update(id, input);
const createWallet: Call = (lago, input) => lago.customers.wallets.create("acme", input);
const createPlan: Call = (lago, input) => lago.plans.create(input);
const updatePlan: Call = (lago, input) => lago.plans.update("plan", input);
const sendEvent: Call = (lago, input) => lago.events.send(input);
const createCreditNote: Call = (lago, input) => lago.creditNotes.create(input);

const event = { code: "c", external_subscription_id: "sub" };

const cases: readonly [Call, input: object, place: string, remedy: string][] = [
  // The same words in another case, and typos.
  [createCustomer, { externalId: "acme" }, "externalId", ": did you mean `external_id`?"],
  [createCustomer, { "legal-name": "Acme" }, "legal-name", ": did you mean `legal_name`?"],
  [createCustomer, { zipCode: "1" }, "zipCode", ": did you mean `zipcode`?"],
  [createCustomer, { adress_line1: "x" }, "adress_line1", ": did you mean `address_line1`?"],
  [updateInvoice, { paymentStatus: "succeeded" }, "paymentStatus", ": did you mean `payment_status`?"],
  [createPlan, { amount: 100 }, "amount", ": did you mean `amount_cents`?"],
  [createSubscription, { planCode: "p" }, "planCode", ": did you mean `plan_code`?"],
  [createWallet, { expiraton_at: "x" }, "expiraton_at", ": did you mean `expiration_at`?"],
  // In nested objects.
  [
    createPlan,
    { charges: [{ charge_model: "standard" }, { chargeModel: "standard" }] },
    "charges[1].chargeModel",
    ": did you mean `charge_model`?",
  ],
  [
    createPlan,
    { charges: [{ properties: { graduatedRanges: [] } }] },
    "charges[0].properties.graduatedRanges",
    ": did you mean `graduated_ranges`?",
  ],
  [
    createSubscription,
    { plan_overrides: { charges: [{ filters: [{ value: {} }] }] } },
    "plan_overrides.charges[0].filters[0].value",
    ": did you mean `values`?",
  ],
  [createCustomer, { shipping_address: { zip: "1" } }, "shipping_address.zip", ""],
  [
    createCustomer,
    { metadata: [{ title: "region" }] },
    "metadata[0].title",
    ". Use one of `display_in_invoice`, `id`, ",
  ],
  [createCreditNote, { items: [{ feeId: id }] }, "items[0].feeId", ": did you mean `fee_id`?"],
  // Fields that belong elsewhere in the body.
  [createCustomer, { payment_provider: "stripe" }, "payment_provider", ": it belongs in `billing_configuration`."],
  [createInvoice, { fees: [{ skip_psp: true }] }, "fees[0].skip_psp", ": it belongs next to `fees`."],
  [createInvoice, { fees: [{ currency: "EUR" }] }, "fees[0].currency", ": it belongs next to `fees`."],
  [createPlan, { graduated_ranges: [], charges: [] }, "graduated_ranges", ""],
  [createCustomer, { customer: {} }, "customer", ": the method adds this envelope, so pass only its content."],
  [createPlan, { plan: {} }, "plan", ": the method adds this envelope, so pass only its content."],
  // Fields that another method accepts.
  [
    updateSubscription,
    { plan_code: "other" },
    "plan_code",
    ": use `subscriptions.create` with the same `external_id`.",
  ],
  [
    updateSubscription,
    { billingTime: "calendar" },
    "billingTime",
    ": use `subscriptions.create` with the same `external_id`.",
  ],
  [updateSubscription, { external_id: "other" }, "external_id", ": pass it as a separate argument."],
  [updateWallet, { currency: "EUR" }, "currency", ": use `wallets.create`."],
  [updateWallet, { rateAmount: "1" }, "rateAmount", ": use `wallets.create`."],
  [createWallet, { external_customer_id: "acme" }, "external_customer_id", ": pass it as a separate argument."],
  [createPlan, { cascade_updates: true }, "cascade_updates", ": use `plans.update`."],
  [createCustomer, { paymentStatus: "x" }, "paymentStatus", ": it belongs in `fees.update` or `invoices.update`."],
  [updatePlan, { pay_in_arrears: true }, "pay_in_arrears", "."],
  // Names that other APIs use.
  [sendEvent, { ...event, customer_id: "acme" }, "customer_id", ": did you mean `external_subscription_id`?"],
  [
    sendEvent,
    { ...event, external_customer_id: "acme" },
    "external_customer_id",
    ": did you mean `external_subscription_id`?",
  ],
  [sendEvent, { ...event, event_name: "c" }, "event_name", ": did you mean `code`?"],
  [sendEvent, { ...event, quantity: 1 }, "quantity", ". Use one of `code`, `external_subscription_id`, "],
];

describe("a field of a body that the API does not know", () => {
  it.each(cases)("logs a warning and is sent: %# %j", async (call, input, place, remedy) => {
    const { warnings, body } = await sentBy((lago) => call(lago, untyped(input)));

    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^`.*` is not a field of `.*`, and Lago ignores it.*[.?]$/);
    expect(warnings[0]?.startsWith(`\`${place}\` is not`)).toBe(true);
    expect(warnings[0]).toContain(`, and Lago ignores it${remedy}`);
    expect(Object.values(Object(body))[0]).toMatchObject(JSON.parse(JSON.stringify(input)));
  });

  it.each(cases)("throws with `strictBodies`: %# %j", async (call, input, place, remedy) => {
    const { refused, warnings } = await sentBy((lago) => call(lago, untyped(input)), {
      checks: { strictBodies: true },
    });

    expect(refused?.startsWith(`LagoArgumentError: \`${place}\` is not a field of \``)).toBe(true);
    expect(refused).toContain(`, and Lago ignores it${remedy}`);
    expect(warnings).toEqual([]);
  });

  it("is reported without its value, and without its name if that is not a word", async () => {
    const input = { external_id: "acme", "jane@example.com": "hunter2", secret: { deep: "hunter2" } };

    const { warnings } = await sentBy((lago) => createCustomer(lago, untyped(input)));

    expect(warnings).toHaveLength(2);
    expect(warnings.join()).not.toMatch(/jane|hunter2|deep/);
  });

  it("logs one warning for all items of a list, and one for each field", async () => {
    const charge = { chargeModel: "standard", billableMetricId: id };

    const { warnings } = await sentBy((lago) => createPlan(lago, untyped({ charges: [charge, charge, charge] })));

    expect(warnings.map((line) => line.replace(/ is not .*/, ""))).toEqual([
      "`charges[0].chargeModel`",
      "`charges[0].billableMetricId`",
    ]);
  });

  it("is found in the events of a batch, with `sendBatch` and `sendAll`", async () => {
    const wrong = { ...event, customer_id: "acme" };

    const one = await sentBy((lago) => lago.events.sendBatch([wrong]));
    const other = await sentBy((lago) => lago.events.sendAll([event, wrong]));

    const problem = "is not a field of `events.sendAll` or `events.sendBatch`, and Lago ignores it";
    expect(one.warnings).toEqual([`\`events[0].customer_id\` ${problem}: did you mean \`external_subscription_id\`?`]);
    expect(other.warnings).toEqual([
      `\`events[1].customer_id\` ${problem}: did you mean \`external_subscription_id\`?`,
    ]);
  });

  it("is found in the result of `toJSON`", async () => {
    class Row {
      readonly hidden = "hunter2";
      toJSON(): object {
        return { external_id: "acme", legalName: "Acme" };
      }
    }

    const { warnings } = await sentBy((lago) => createCustomer(lago, untyped(new Row())));

    expect(warnings).toEqual([expect.stringMatching(/^`legalName` .*did you mean `legal_name`\?$/)]);
  });
});

describe("a body is sent without a warning", () => {
  it.each<[string, Call, object]>([
    ["whose metadata has any names", createWallet, { currency: "EUR", rate_amount: "1", metadata: { anyName: "x" } }],
    ["whose event has any properties", sendEvent, { ...event, properties: { gB: 1, deep: { er: [1] } } }],
    ["whose charge has custom properties", createPlan, { charges: [{ properties: { custom_properties: { A: 1 } } }] }],
    [
      "whose filters have values with any name",
      createPlan,
      { charges: [{ filters: [{ values: { Region: ["eu"] } }] }] },
    ],
    ["with a field that is undefined", createCustomer, { external_id: "acme", legalName: undefined }],
    ["with null instead of an object", createPlan, { minimum_commitment: null, charges: null }],
    ["with a date", createSubscription, { external_id: "sub", ending_at: new Date(0) }],
  ])("%s", async (_, call, input) => {
    const { warnings, query } = await sentBy((lago) => call(lago, untyped(input)));

    expect(query).toBe("");
    expect(warnings).toEqual([]);
  });

  it("that cannot be serialized is refused, as without checks", async () => {
    const circle: Record<string, unknown> = { external_id: "acme" };
    circle["metadata"] = [circle];

    const { refused } = await sentBy((lago) => createCustomer(lago, untyped(circle)));

    expect(refused).toMatch(/^LagoArgumentError: `\w+` cannot be read: it is circular, or throws\.$/);
  });
});
