import { describe, expect, it } from "vitest";
import type { Lago } from "../../src/index.ts";
import { sentBy, untyped } from "./checked-client.ts";

const id = "3f6d2c10-5b7e-4a91-8c04-000000000080";

type Call = (lago: Lago, query: never) => PromiseLike<unknown>;

const invoices: Call = (lago, query) => lago.invoices.list(query);
const fees: Call = (lago, query) => lago.fees.list(query);
const creditNotes: Call = (lago, query) => lago.creditNotes.list(query);
const events: Call = (lago, query) => lago.events.list(query);
const customers: Call = (lago, query) => lago.customers.list(query);
const taxes: Call = (lago, query) => lago.taxes.list(query);
const activityLogs: Call = (lago, query) => lago.activityLogs.list(query);
const usage: Call = (lago, query) => lago.customers.currentUsage("acme", query);
const ending: Call = (lago, query) => lago.subscriptions.delete("sub", query);

function list(call: Call, query: unknown): ReturnType<typeof sentBy> {
  return sentBy((lago) => call(lago, untyped(query)));
}

describe("a query parameter that an operation does not have is refused", () => {
  it.each<[Call, query: object, nearest: string]>([
    [invoices, { paymentStatuses: ["pending"] }, "payment_statuses"],
    [invoices, { "payment-statuses": "pending" }, "payment_statuses"],
    [invoices, { perPage: 10 }, "per_page"],
    [invoices, { PaymentOverdue: true }, "payment_overdue"],
    [invoices, { payment_statues: ["pending"] }, "payment_statuses"],
    [invoices, { issuing_date_form: "2026-01-31" }, "issuing_date_from"],
    [invoices, { customer_id: "acme" }, "external_customer_id"],
    [invoices, { currencyy: "EUR" }, "currency"],
    [fees, { feeType: "charge" }, "fee_type"],
    [fees, { createdAtFrom: "2026-01-31T00:00:00Z" }, "created_at_from"],
    [creditNotes, { refundstatus: "failed" }, "refund_status"],
    [customers, { searchTerm: "acme" }, "search_term"],
    [customers, { country: ["FR"] }, "countries"],
    [taxes, { limit: 10 }, "per_page"],
    [taxes, { pgae: 2 }, "page"],
    [ending, { on_termination_invoices: "skip" }, "on_termination_invoice"],
    [usage, { externalSubscriptionId: "sub" }, "external_subscription_id"],
  ])("and the error suggests the nearest name: %# %j", async (call, query, nearest) => {
    const { refused } = await list(call, query);

    expect(refused).toContain(`LagoArgumentError: \`${Object.keys(query)[0]}\` is not a query parameter of \``);
    expect(refused).toContain(`did you mean \`${nearest}\`?`);
  });

  it("lists all names if none is similar and the names are few", async () => {
    const few = await list(taxes, { zebra: 1 });
    const many = await list(fees, { zebra: 1 });

    expect(few.refused).toBe(
      "LagoArgumentError: `zebra` is not a query parameter of `taxes.list`. Use one of `page`, `per_page`.",
    );
    expect(many.refused).toBe("LagoArgumentError: `zebra` is not a query parameter of `fees.list`.");
  });

  it("without showing a value, or a name that is not a word", async () => {
    const { refused } = await list(fees, { "jane@example.com": "hunter2" });

    expect(refused).toBe("LagoArgumentError: `…` is not a query parameter of `fees.list`.");
  });

  it.each(["toString", "__proto__x", "constructor", "a".repeat(70_000)])("even if its name is %.20s", async (name) => {
    const { refused } = await list(fees, { [name]: "x" });

    expect(refused).toMatch(/^LagoArgumentError: .{1,40}is not a query parameter of `fees\.list`\.$/);
  });

  it("unless it is undefined, which is not sent", async () => {
    const { query } = await list(fees, { zebra: undefined, page: 2 });

    expect(query).toBe("page=2");
  });
});

describe("a single value is sent as a list if the API expects a list", () => {
  it.each<[Call, query: object, sent: string]>([
    [invoices, { payment_statuses: "pending" }, "payment_statuses[]=pending"],
    [invoices, { statuses: "draft" }, "statuses[]=draft"],
    [creditNotes, { types: "refund" }, "types[]=refund"],
    [customers, { countries: "FR" }, "countries[]=FR"],
    [customers, { billing_entity_codes: "acme" }, "billing_entity_codes[]=acme"],
    [activityLogs, { resource_ids: id }, `resource_ids[]=${id}`],
    [(lago, query) => lago.apiLogs.list(query), { http_statuses: 404 }, "http_statuses[]=404"],
    [(lago, query) => lago.apiLogs.list(query), { http_statuses: "failed" }, "http_statuses[]=failed"],
    [invoices, { "statuses[]": "draft" }, "statuses[]=draft"],
  ])("%# %j", async (call, query, sent) => {
    const { query: arrived } = await list(call, query);

    expect(arrived).toBe(sent);
  });

  it("on every page of a list", async () => {
    const { query } = await sentBy((lago) => lago.invoices.list(untyped({ statuses: "draft" })).toArray());

    expect(query).toBe("statuses[]=draft");
  });
});

describe("a value of a query is refused", () => {
  const date = "must be a valid date, such as 2026-01-31, or a `Date`.";
  const time = "must be a valid time, such as 2026-01-31T12:00:00Z, or a `Date`.";

  it.each<[Call, query: object, problem: string]>([
    [invoices, { issuing_date_from: "2026-02-30" }, date],
    [invoices, { issuing_date_from: "2025-02-29" }, date],
    [invoices, { issuing_date_to: "2026-04-31" }, date],
    [invoices, { issuing_date_to: "2026-13-01" }, date],
    [invoices, { issuing_date_to: "2026-00-10" }, date],
    [invoices, { issuing_date_to: "2026-01-00" }, date],
    [invoices, { issuing_date_to: "31.01.2026" }, date],
    [invoices, { issuing_date_to: "2026-1-31" }, date],
    [invoices, { issuing_date_to: "yesterday" }, date],
    [invoices, { issuing_date_to: "" }, date],
    [invoices, { issuing_date_to: 1_767_225_600 }, date],
    [invoices, { issuing_date_to: "2026-01-31T00:00:00Z" }, date],
    [events, { timestamp_from: "2026-02-30T10:00:00Z" }, time],
    [events, { timestamp_from: "2026-01-31T24:00:00Z" }, time],
    [events, { timestamp_from: "2026-01-31T10:61:00Z" }, time],
    [events, { timestamp_from: "2026-01-31T10:00:00+25:00" }, time],
    [events, { timestamp_from: "2026-01-31T" }, time],
    [fees, { created_at_to: 1_767_225_600_000 }, time],
    [fees, { created_at_to: "Sat, 31 Jan 2026 10:00:00 GMT" }, time],
    [invoices, { issuing_date_to: new Date(NaN) }, "is an invalid date."],
    [invoices, { issuing_date_to: ["2026-01-31"] }, "must be one value, not a list."],
    [taxes, { page: 0 }, "must be a positive integer."],
    [taxes, { per_page: 0 }, "must be a positive integer."],
    [taxes, { per_page: "0" }, "must be a positive integer."],
    [taxes, { per_page: -5 }, "must be a positive integer."],
    [taxes, { page: 1.5 }, "must be a positive integer."],
    [taxes, { page: "next" }, "must be a positive integer."],
    [invoices, { amount_from: "12.50" }, "must be an integer."],
    [invoices, { amount_to: NaN }, "must be an integer."],
    [invoices, { amount_to: true }, "must be an integer."],
    [invoices, { amount_to: null }, "must be an integer."],
    [invoices, { payment_overdue: "yes" }, "must be true or false."],
    [invoices, { payment_overdue: 1 }, "must be true or false."],
    [invoices, { self_billed: "True" }, "must be true or false."],
    [customers, { has_customer_type: "" }, "must be true or false."],
    [usage, { external_subscription_id: "sub", apply_taxes: "no" }, "must be true or false."],
    [invoices, { external_customer_id: true }, "must be a string."],
    [invoices, { external_customer_id: { id: "acme" } }, "must be a string."],
    [invoices, { external_customer_id: ["acme"] }, "must be one value, not a list."],
    [creditNotes, { refund_status: ["failed"] }, "must be one value, not a list."],
    [invoices, { statuses: [["draft"]] }, "must not contain lists."],
    [activityLogs, { resource_ids: ["acme"] }, "has an item that must be a UUID, such as a `lago_id`."],
    [invoices, { metadata: "region" }, "must be an object."],
    [invoices, { metadata: ["region"] }, "must be one value, not a list."],
    [creditNotes, { refund_status: "Pending" }, "has an unknown value: did you mean `pending`?"],
    [invoices, { payment_statuses: ["failed", "succeded"] }, "has an unknown value: did you mean `succeeded`?"],
    [invoices, { payment_statuses: "failed,pending" }, "has an unknown value"],
    [creditNotes, { refund_status: "paid" }, "has an unknown value. Use one of `failed`, `pending`, `succeeded`."],
    [creditNotes, { refund_status: 1 }, "must be a known value. Use one of `failed`, `pending`, `succeeded`."],
    [invoices, { invoice_type: "one-off" }, "did you mean `one_off`?"],
    [customers, { currencies: "eur" }, "did you mean `EUR`?"],
    [customers, { customer_type: "Company" }, "did you mean `company`?"],
    [customers, { countries: ["France"] }, "has an unknown value."],
    [ending, { on_termination_invoice: "skipped" }, "has an unknown value"],
  ])("%# %j", async (call, query, problem) => {
    const { refused } = await list(call, query);

    expect(refused).toContain(`LagoArgumentError: \`${Object.keys(query).at(-1)}\` `);
    expect(refused).toContain(problem);
  });

  it("if it is an empty list, as without checks", async () => {
    const { refused } = await list(invoices, { statuses: [] });

    expect(refused).toBe("LagoArgumentError: `statuses` is empty, which cannot be sent: omit it.");
  });
});

describe("a value of a query is sent", () => {
  it.each<[Call, query: object, sent: string]>([
    [invoices, { issuing_date_from: "2024-02-29" }, "issuing_date_from=2024-02-29"],
    [invoices, { issuing_date_from: new Date("2026-01-31T10:00:00Z") }, "issuing_date_from=2026-01-31"],
    [events, { timestamp_from: "2026-01-31T10:00:00Z" }, "timestamp_from=2026-01-31T10:00:00Z"],
    [events, { timestamp_from: "2026-01-31T10:00:00.123+02:00" }, "timestamp_from=2026-01-31T10:00:00.123+02:00"],
    [fees, { created_at_to: "2026-01-31" }, "created_at_to=2026-01-31"],
    [fees, { created_at_to: new Date(0) }, "created_at_to=1970-01-01T00:00:00.000Z"],
    [taxes, { page: "2" }, "page=2"],
    [taxes, { page: 1, per_page: 100 }, "page=1&per_page=100"],
    [invoices, { amount_from: 0 }, "amount_from=0"],
    [invoices, { payment_overdue: "true" }, "payment_overdue=true"],
    [invoices, { payment_overdue: false }, "payment_overdue=false"],
    [invoices, { external_customer_id: 42 }, "external_customer_id=42"],
    [invoices, { metadata: { region: "eu" } }, "metadata[region]=eu"],
  ])("%# %j", async (call, query, sent) => {
    const { query: arrived } = await list(call, query);

    expect(arrived).toBe(sent);
  });
});
