import {
  createSchemaValidator,
  isObject,
  type Json,
  listOperations,
  Place,
  readDocument,
  specDocument,
} from "@lagokit/mock";
import type { Charge, Customer, CustomerExtended, InvoiceCreatedEvent, WebhookType } from "@lagokit/types";
import { WEBHOOK_TYPES } from "@lagokit/types/values";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createFixtures, type Entities, fixtures, type Fixtures } from "../src/index.ts";
import { entitySamples, responseSamples, webhookSamples } from "../src/spec/samples.ts";

const document = await readDocument(specDocument());
const validate = createSchemaValidator(document);
// As: `Entities` has the same names as the samples.
const names = Object.keys(entitySamples) as (keyof Entities)[];
const acme = createFixtures({ customer: { external_id: "acme", name: "Acme", slug: "ACM-0007" } });
const expensive = createFixtures({
  plan: { code: "pro", name: "Pro", amount_cents: 9900 },
  billableMetric: { code: "pixels", lago_id: "1a901a90-0000-4000-8000-000000000001" },
  invoice: { total_amount_cents: 1, file_url: null },
});

const schemas = new Map(
  new Place(document).entries("webhooks").map(([, webhook]) => {
    const place = ["post", "requestBody", "content", "application/json", "schema"].reduce<Place | undefined>(
      (at, key) => at?.at(key),
      webhook,
    );
    const type = place?.at("properties")?.at("webhook_type")?.at("enum")?.value;
    return [Array.isArray(type) ? type[0] : undefined, place] as const;
  }),
);

/** The faults of a payload by the schema of its type. */
function faultsOf(type: string, payload: unknown): readonly string[] {
  const place = schemas.get(type);
  if (place === undefined) return ["no schema"];
  return validate({ mediaType: "application/json", schema: place.value, pointer: place.pointer }, payload);
}

/** The values of a field in an object, at any depth. */
function valuesOf(field: string, value: unknown): Set<unknown> {
  // As: fixtures are JSON.
  const json = value as Json;
  if (Array.isArray(json)) return new Set(json.flatMap((item) => [...valuesOf(field, item)]));
  if (!isObject(json)) return new Set();
  const inner = Object.values(json).flatMap((child) => [...valuesOf(field, child)]);
  return new Set(Object.hasOwn(json, field) ? [json[field], ...inner] : inner);
}

/** The operations whose response contains an entity, with the entity. */
const operations = listOperations(document).flatMap(({ id: operation, success }) => {
  const [, key, name = ""] = /^\{"(\w+)":"\$(\w+)"\}$/.exec(responseSamples[operation] ?? "") ?? [];
  // As: the samples of responses refer to entities.
  return key && success.content ? [{ operation, key, name: name as keyof Entities, content: success.content }] : [];
});

const withoutNull = (values: Set<unknown>): unknown[] => [...values].filter((value) => value !== null);

describe.for([
  ["the default", fixtures],
  ["another customer", acme],
  ["other entities", expensive],
] as const)("the fixtures of %s", ([, set]) => {
  it.for(WEBHOOK_TYPES)("have a valid webhook %s", (type) => {
    const webhook = set.webhook(type);

    expect(webhook.webhook_type).toBe(type);
    expect(faultsOf(type, webhook)).toEqual([]);
  });

  it.for(WEBHOOK_TYPES)("have a webhook %s whose object is a fixture", (type) => {
    const [, key = "", name = ""] = /"(\w+)":"\$(\w+)"/.exec(webhookSamples[type] ?? "") ?? [];
    const webhook: { object_type: string; [key: string]: unknown } = { ...set.webhook(type) };

    expect(key).toBe(webhook.object_type);
    // As: the samples of webhooks refer to entities.
    expect(webhook[key]).toEqual(set[name as keyof Entities]());
  });

  it.for(operations)("have a $name that is valid in the response of $operation", ({ name, key, content }) => {
    expect(validate(content, { [key]: set[name]() })).toEqual([]);
  });

  it.for(names)("have a %s that is new each time", (name) => {
    expect(set[name]()).not.toBe(set[name]());
    expect(set[name]()).toEqual(set[name]());
  });

  it.for(names)("have a %s whose references are those of the other fixtures", (name) => {
    const entity = set[name]();

    const found = {
      lago_customer_id: withoutNull(valuesOf("lago_customer_id", entity)),
      lago_subscription_id: withoutNull(valuesOf("lago_subscription_id", entity)),
      external_subscription_id: withoutNull(valuesOf("external_subscription_id", entity)),
      lago_plan_id: withoutNull(valuesOf("lago_plan_id", entity)),
      plan_code: withoutNull(valuesOf("plan_code", entity)),
      lago_billable_metric_id: withoutNull(valuesOf("lago_billable_metric_id", entity)),
      billable_metric_code: withoutNull(valuesOf("billable_metric_code", entity)),
      lago_wallet_id: withoutNull(valuesOf("lago_wallet_id", entity)),
      lago_charge_id: withoutNull(valuesOf("lago_charge_id", entity)),
      tax_code: withoutNull(valuesOf("tax_code", entity)),
    };

    for (const [field, values] of Object.entries(found))
      for (const value of values) expect([field, value]).toEqual([field, targets(set)[field]]);
  });
});

function targets(set: Fixtures): Record<string, unknown> {
  return {
    lago_customer_id: set.customer().lago_id,
    lago_subscription_id: set.subscription().lago_id,
    external_subscription_id: set.subscription().external_id,
    lago_plan_id: set.plan().lago_id,
    plan_code: set.plan().code,
    lago_billable_metric_id: set.billableMetric().lago_id,
    billable_metric_code: set.billableMetric().code,
    lago_wallet_id: set.wallet().lago_id,
    lago_charge_id: set.charge().lago_id,
    tax_code: set.tax().code,
  };
}

describe("fixtures", () => {
  it("contain each other", () => {
    const invoice = fixtures.invoiceExtended();

    expect(invoice.customer).toMatchObject({ lago_id: fixtures.customer().lago_id, external_id: "lumen-bikes" });
    expect(invoice.fees[0]).toMatchObject({
      lago_id: fixtures.fee().lago_id,
      lago_invoice_id: invoice.lago_id,
      lago_subscription_id: fixtures.subscription().lago_id,
    });
    expect(fixtures.wallet().external_customer_id).toBe(fixtures.customer().external_id);
    expect(fixtures.webhook("invoice.created").invoice).toEqual(fixtures.invoiceWebhook());
    expect(fixtures.webhook("customer.created").customer).toMatchObject({ ...fixtures.customer() });
  });

  it("take the given fields", () => {
    const metadata = [{ key: "a", value: "b", display_in_invoice: true, lago_id: "c", created_at: "d" }];

    const customer = fixtures.customer({ external_id: "acme", email: null, metadata });

    expect(customer).toEqual({ ...fixtures.customer(), external_id: "acme", email: null, metadata });
    expect(fixtures.webhook("invoice.created", { organization_id: "acme" }).organization_id).toBe("acme");
  });

  it("of another customer belong to that customer, with other IDs", () => {
    const [invoice, subscription, customer] = [acme.invoiceExtended(), acme.subscription(), acme.customer()];

    expect(customer).toMatchObject({ external_id: "acme", name: "Acme", slug: "ACM-0007" });
    expect(customer.lago_id).not.toBe(fixtures.customer().lago_id);
    expect(subscription).toMatchObject({ external_id: "acme-team", external_customer_id: "acme" });
    expect(subscription.lago_id).not.toBe(fixtures.subscription().lago_id);
    expect(invoice.customer).toMatchObject({ lago_id: customer.lago_id, external_id: "acme", name: "Acme" });
    expect(invoice.number).toBe("ACM-0007-003");
    expect(invoice.web_url).toContain(customer.lago_id);
    expect(acme.paymentMethod().lago_id).not.toBe(fixtures.paymentMethod().lago_id);
    expect(acme.webhook("subscription.started").subscription).toMatchObject({ external_customer_id: "acme" });
  });

  it("of another customer share what belongs to the account", () => {
    expect(acme.plan()).toEqual(fixtures.plan());
    expect(acme.tax()).toEqual(fixtures.tax());
    expect(acme.coupon()).toEqual(fixtures.coupon());
    expect(acme.billableMetric()).toEqual(fixtures.billableMetric());
    expect(acme.billingEntity()).toEqual(fixtures.billingEntity());
  });

  it("of another customer do not mention the default customer", () => {
    const { lago_id: id } = fixtures.customer();

    const mentions = names.filter((name) => JSON.stringify(acme[name]()).includes(id));

    expect(mentions).toEqual([]);
  });

  it("change where a given entity is mentioned", () => {
    const subscription = expensive.subscriptionExtended();

    expect(subscription).toMatchObject({ plan_code: "pro", plan_amount_cents: 9900 });
    expect(subscription.plan).toMatchObject({ code: "pro", name: "Pro", amount_cents: 9900 });
    expect(expensive.charge()).toMatchObject({
      billable_metric_code: "pixels",
      lago_billable_metric_id: "1a901a90-0000-4000-8000-000000000001",
    });
    expect(expensive.wallet().applies_to?.billable_metric_codes).toEqual(["pixels"]);
    expect(expensive.webhook("invoice.created").invoice).toMatchObject({ total_amount_cents: 1, file_url: null });
  });

  it("cannot differ in an object that does not exist", () => {
    // @ts-expect-error: no such object exists.
    expect(() => createFixtures({ paint: {} })).toThrow('No fixture is named "paint".');
  });

  it("have the types of the entities", () => {
    expectTypeOf<Fixtures["customer"]>().toEqualTypeOf<(overrides?: Partial<Customer>) => Customer>();
    expectTypeOf(fixtures.customerExtended()).toEqualTypeOf<CustomerExtended>();
    expectTypeOf(fixtures.charge()).toEqualTypeOf<Charge>();
    expectTypeOf(fixtures.webhook("invoice.created")).toEqualTypeOf<InvoiceCreatedEvent>();
    expectTypeOf<Parameters<Fixtures["webhook"]>[0]>().toEqualTypeOf<WebhookType>();
    // @ts-expect-error: customers have no such field.
    expectTypeOf(fixtures.customer({ color: "red" })).toEqualTypeOf<Customer>();
    // @ts-expect-error: no such webhook exists.
    expect(() => fixtures.webhook("customer.painted")).toThrow('no webhook of the type "customer.painted"');
  });
});
