import type { CreditNote } from "@lagokit/types";
import type { QueryName } from "../../operation.ts";
import { type PageMeta, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import { type CreditNoteRow, creditNoteTable } from "../../state/credit-notes.ts";
import { creditNote } from "../../views/credit-note.ts";
import { customerNow } from "../../views/customer.ts";
import type { World } from "../../world/world.ts";

type CreditNoteQuery = Query<QueryName<"findAllCreditNotes"> | QueryName<"findAllCustomerCreditNotes">>;
type Filter = (row: CreditNoteRow) => boolean;

/** Lists credit notes, the newest first. */
export function listCreditNotes(
  world: World,
  query: CreditNoteQuery,
  customerId: string | undefined,
): { credit_notes: CreditNote[]; meta: PageMeta } {
  for (const code of query.list("billing_entity_codes[]") ?? []) findBillingEntity(world, code);
  const filters = filtersOf(world, query);
  const found = world.table(creditNoteTable).newest((row) => {
    const isOfCustomer = customerId === undefined || row.customer.external_id === customerId;
    return isOfCustomer && filters.every((filter) => filter(row));
  });
  const { rows, meta } = pageOf(query, found);
  return { credit_notes: rows.map((row) => creditNote(world, row)), meta };
}

function filtersOf(world: World, query: CreditNoteQuery): Filter[] {
  const reasons = ["duplicated_charge", "product_unsatisfactory", "order_change", "order_cancellation"];
  return [
    equals(query.text("currency"), ({ currency }) => currency),
    equals(query.text("invoice_number"), ({ invoice_number: number }) => number),
    equals(query.text("purchase_order_number"), ({ purchase_order_number: number }) => number),
    equals(query.flag("self_billed"), ({ self_billed: selfBilled }) => selfBilled),
    // Lago ignores values that it does not know.
    equals(known(query.text("reason"), [...reasons, "fraudulent_charge", "other"]), ({ reason }) => reason),
    equals(
      known(query.text("credit_status"), ["available", "consumed", "voided"]),
      ({ credit_status }) => credit_status,
    ),
    equals(
      known(query.text("refund_status"), ["pending", "succeeded", "failed"]),
      ({ refund_status }) => refund_status,
    ),
    typeFilter(query.list("types[]")),
    searchFilter(world, query.text("search_term")),
    ...ranges(query),
  ].filter((filter) => filter !== undefined);
}

function equals(expected: string | boolean | undefined, read: (row: CreditNoteRow) => unknown): Filter | undefined {
  return expected === undefined ? undefined : (row) => read(row) === expected;
}

function known(value: string | undefined, values: readonly string[]): string | undefined {
  return value !== undefined && values.includes(value) ? value : undefined;
}

function typeFilter(types: readonly string[] | undefined): Filter | undefined {
  const wanted = (["credit", "offset", "refund"] as const).filter((type) => types?.includes(type));
  return wanted.length === 0 ? undefined : (row) => wanted.some((type) => row[`${type}_amount_cents`] > 0);
}

function ranges(query: CreditNoteQuery): (Filter | undefined)[] {
  const [from, to] = [query.text("issuing_date_from"), query.text("issuing_date_to")];
  const [least, most] = [query.number("amount_from"), query.number("amount_to")];
  return [
    from === undefined ? undefined : ({ issuing_date: date }) => date >= from.slice(0, 10),
    to === undefined ? undefined : ({ issuing_date: date }) => date <= to.slice(0, 10),
    least === undefined ? undefined : ({ total_amount_cents: amount }) => amount >= least,
    most === undefined ? undefined : ({ total_amount_cents: amount }) => amount <= most,
  ];
}

/** Searches the number and the ID, and the names, the email address and the ID of the customer. */
function searchFilter(world: World, term: string | undefined): Filter | undefined {
  const wanted = term?.toLowerCase();
  if (wanted === undefined) return undefined;
  return ({ lago_id, number, customer }) => {
    const { name, firstname, lastname, external_id, email } = customerNow(world, customer);
    const texts = [lago_id, number, name, firstname, lastname, external_id, email];
    return texts.some((text) => text?.toLowerCase().includes(wanted));
  };
}
