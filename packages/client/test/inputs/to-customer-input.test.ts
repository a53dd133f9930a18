import { describe, expect, it } from "vitest";
import { toCustomerInput, toMetadataInput } from "../../src/inputs.ts";
import { type CustomerCreateInput, type CustomerListItem, isAlreadyExists, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import type { Entity } from "../stateful-lago/store.ts";
import { type RunningLago, startLago } from "../stateful-lago/stateful-lago.ts";

const entry = (key: string, value: string) => ({
  lago_id: `id of ${key}`,
  key,
  value,
  display_in_invoice: key === "crm",
  created_at: "2026-01-31T09:30:00Z",
});

const readCustomer = {
  lago_id: "customer",
  external_id: "acme",
  account_type: "customer",
  address_line1: null,
  address_line2: null,
  applicable_timezone: "UTC",
  billing_configuration: {
    document_locale: "fr",
    invoice_grace_period: null,
    payment_provider: "stripe",
    payment_provider_code: "stripe_eu",
    provider_customer_id: "cus_1",
    provider_payment_methods: ["card"],
    subscription_invoice_issuing_date_adjustment: null,
    subscription_invoice_issuing_date_anchor: null,
  },
  billing_entity_code: "acme-eu",
  city: "Paris",
  country: "FR",
  created_at: "2026-01-31T09:30:00Z",
  currency: "EUR",
  customer_type: null,
  email: "jane@acme.example",
  external_salesforce_id: null,
  finalize_zero_amount_invoice: "inherit",
  firstname: null,
  integration_customers: [
    {
      lago_id: "connection",
      type: "netsuite",
      integration_code: "erp",
      external_customer_id: null,
      subsidiary_id: 3,
      sync_with_provider: true,
      targeted_object: null,
    },
  ],
  lastname: null,
  legal_name: null,
  legal_number: null,
  logo_url: null,
  metadata: [entry("crm", "42"), entry("segment", "gold")],
  name: "Acme",
  net_payment_term: 30,
  phone: null,
  sequential_id: 1,
  shipping_address: { city: "Lyon", country: null },
  skip_invoice_custom_sections: false,
  slug: "LAG-1",
  state: null,
  tax_identification_number: null,
  taxes: [
    {
      lago_id: "tax",
      code: "vat",
      name: "VAT",
      rate: 20,
      description: null,
      applied_to_organization: false,
      created_at: "2026-01-31T09:30:00Z",
    },
  ],
  timezone: null,
  updated_at: "2026-01-31T09:30:00Z",
  url: null,
  zipcode: null,
} satisfies CustomerListItem;

/** A Lago with a customer, and a function that returns its stored state. */
async function startWithCustomer(): Promise<RunningLago & { readonly client: Lago; readonly customer: () => Entity }> {
  const running = await startLago();
  running.lago.all("customers").push(structuredClone({ ...readCustomer }));
  const client = new Lago({ apiKey: "key", baseUrl: running.url });
  return { ...running, client, customer: () => Object(running.lago.all("customers")[0]) };
}

describe("the metadata of a customer", () => {
  it("is refused by the API if it is written back unchanged", async () => {
    await using running = await startWithCustomer();
    const { client } = running;
    const { metadata } = await client.customers.get("acme");

    // As: the compiler rejects it too.
    const input = { external_id: "acme", metadata } as unknown as CustomerCreateInput;
    const error = await rejection(client.customers.create(input));

    expect(error).toMatchObject({ fields: { key: ["value_already_exist"] } });
    expect(isAlreadyExists(error)).toBe(true);
  });

  it("stays unchanged, entry by entry, if it is converted to an input", async () => {
    await using running = await startWithCustomer();
    const { client } = running;

    const { metadata } = await client.customers.get("acme");
    await client.customers.create({ external_id: "acme", metadata: toMetadataInput(metadata) });

    expect(running.customer()).toEqual(readCustomer);
  });

  it("can change one value, add one entry and remove one", async () => {
    await using running = await startWithCustomer();
    const { client } = running;

    const { metadata } = await client.customers.get("acme");
    const [crm] = toMetadataInput(metadata);
    const added = { key: "owner", value: "sales", display_in_invoice: false };
    await client.customers.create({
      external_id: "acme",
      metadata: [...(crm ? [{ ...crm, value: "43" }] : []), added],
    });

    expect(running.customer()["metadata"]).toEqual([
      { ...readCustomer.metadata[0], value: "43" },
      { ...added, lago_id: expect.any(String), created_at: expect.any(String) },
    ]);
  });

  it("can be empty, or the metadata of an invoice", () => {
    expect(toMetadataInput([])).toEqual([]);
    expect(toMetadataInput([{ lago_id: "1", key: "order", value: "7", created_at: "2026-01-31T09:30:00Z" }])).toEqual([
      { id: "1", key: "order", value: "7" },
    ]);
  });
});

describe("a customer that is written back unchanged", () => {
  it("stays unchanged", async () => {
    await using running = await startWithCustomer();
    const { client } = running;

    await client.customers.create(toCustomerInput(await client.customers.get("acme")));

    expect(running.customer()).toMatchObject({
      ...readCustomer,
      // A null is omitted in a request, and a number becomes a string.
      integration_customers: [{ ...readCustomer.integration_customers[0], subsidiary_id: "3" }],
      taxes: [{ code: "vat" }],
    });
  });

  it("can change one field", async () => {
    await using running = await startWithCustomer();
    const { client } = running;

    const customer = await client.customers.get("acme");
    await client.customers.create({ ...toCustomerInput(customer), city: "Nice" });

    expect(running.customer()).toMatchObject({ city: "Nice", country: "FR", metadata: readCustomer.metadata });
  });

  it("omits the sections of its invoices, which can be those of its billing entity", () => {
    expect(toCustomerInput(readCustomer)).not.toHaveProperty("invoice_custom_section_codes");
  });

  it.each(["metadata", "taxes", "integration_customers"])("is refused without its %s", (list) => {
    const { [list]: _, ...partial } = readCustomer as Record<string, unknown>; // As: removes any one of its lists.

    // As: the customer of a webhook or an invoice has fewer lists, and the compiler rejects it.
    expect(() => toCustomerInput(partial as unknown as CustomerListItem)).toThrow(
      `\`customer.${list}\` is missing: pass the result of \`lago.customers.get\`.`,
    );
  });
});
