import type { QueryName } from "../../operation.ts";
import type { Query } from "../../server/query.ts";
import { NotSimulated } from "../../server/refusal.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import type { World } from "../../world/world.ts";
import { customerNow } from "../../views/customer.ts";

/** The filters of the lists of invoices. */
export type InvoiceFilterName = QueryName<"findAllCustomerInvoices"> | QueryName<"findAllInvoices">;

type Filter = (invoice: InvoiceRow) => boolean;

/** Returns whether an invoice fulfills all filters of a query. */
export function invoiceFilter(world: World, query: Query<InvoiceFilterName>): Filter {
  refuseUnknown(world, query);
  const filters = [
    equals(query.text("currency"), ({ currency }) => currency),
    equals(query.text("invoice_type"), ({ invoice_type: type }) => type),
    equals(query.text("purchase_order_number"), ({ purchase_order_number: number }) => number),
    oneOf(query.list("billing_entity_codes[]"), ({ billing_entity_code: code }) => code),
    oneOf(single(query, "payment_status") ?? query.list("payment_statuses[]"), ({ payment_status: status }) => status),
    oneOf(single(query, "status") ?? query.list("statuses[]"), ({ status }) => status),
    equals(query.flag("self_billed"), ({ self_billed: selfBilled }) => selfBilled),
    equals(query.flag("payment_overdue"), ({ payment_overdue: overdue }) => overdue),
    equals(query.flag("payment_dispute_lost"), ({ payment_dispute_lost_at: lost }) => lost != null),
    equals(query.flag("partially_paid"), isPartiallyPaid),
    ...ranges(query),
    metadataFilter(query.map("metadata")),
    searchFilter(world, query.text("search_term")),
  ].filter((filter) => filter !== undefined);
  return (invoice) => filters.every((filter) => filter(invoice));
}

function equals(expected: boolean | string | undefined, read: (invoice: InvoiceRow) => unknown): Filter | undefined {
  return expected === undefined ? undefined : (invoice) => read(invoice) === expected;
}

function oneOf(expected: readonly string[] | undefined, read: (invoice: InvoiceRow) => string | null) {
  return expected && ((invoice: InvoiceRow) => expected.includes(read(invoice) ?? ""));
}

function single(query: Query<InvoiceFilterName>, name: "payment_status" | "status"): string[] | undefined {
  const value = query.text(name);
  return value === undefined ? undefined : [value];
}

function isPartiallyPaid({ total_amount_cents: total, total_paid_amount_cents: paid }: InvoiceRow): boolean {
  return total > paid && paid > 0;
}

function ranges(query: Query<InvoiceFilterName>): (Filter | undefined)[] {
  const [from, to] = [dateOf(query, "issuing_date_from"), dateOf(query, "issuing_date_to")];
  const [least, most] = [query.number("amount_from"), query.number("amount_to")];
  return [
    from === undefined ? undefined : ({ issuing_date: date }) => date >= from,
    to === undefined ? undefined : ({ issuing_date: date }) => date <= to,
    least === undefined ? undefined : ({ total_amount_cents: amount }) => amount >= least,
    most === undefined ? undefined : ({ total_amount_cents: amount }) => amount <= most,
  ];
}

/** Lago ignores a date that it cannot read. */
function dateOf(query: Query<InvoiceFilterName>, name: "issuing_date_from" | "issuing_date_to"): string | undefined {
  const text = query.text(name);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : undefined;
}

/** All entries must match. An empty value matches invoices without the key. */
function metadataFilter(entries: ReadonlyMap<string, string> | undefined): Filter | undefined {
  if (entries === undefined) return undefined;
  return ({ metadata }) =>
    [...entries].every(([key, value]) => {
      const entry = metadata.find((found) => found.key === key);
      return value === "" ? entry === undefined : entry?.value === value;
    });
}

/** Searches the number, and the names, the email address and the ID of the customer. */
function searchFilter(world: World, term: string | undefined): Filter | undefined {
  if (term === undefined) return undefined;
  const wanted = term.toLowerCase();
  return (invoice) => {
    const { name, firstname, lastname, external_id, email } = customerNow(world, invoice.customer);
    const texts = [invoice.number, name, firstname, lastname, external_id, email];
    return invoice.lago_id === wanted || texts.some((text) => text?.toLowerCase().includes(wanted));
  };
}

function refuseUnknown(world: World, query: Query<InvoiceFilterName>): void {
  for (const code of query.list("billing_entity_codes[]") ?? []) findBillingEntity(world, code);
  if (query.list("settlements[]") !== undefined)
    throw new NotSimulated("The filter settlements is missing. Filter the invoices in your test instead.");
}
