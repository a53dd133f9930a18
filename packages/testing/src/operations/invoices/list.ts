import type { Invoice } from "@lagokit/types";
import { type PageMeta, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { isVisible } from "../../state/invoices.ts";
import { invoiceTable } from "../../state/tables.ts";
import { invoiceInList } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";
import { invoiceFilter, type InvoiceFilterName } from "./filter.ts";

/** Lists invoices, those with the latest issuing date first. */
export function listInvoices(
  world: World,
  query: Query<InvoiceFilterName | "page" | "per_page">,
  customerId: string | undefined,
): { invoices: Invoice[]; meta: PageMeta } {
  const matches = invoiceFilter(world, query);
  const found = world.table(invoiceTable).newest((invoice) => {
    const isOfCustomer = customerId === undefined || invoice.customer.external_id === customerId;
    return isOfCustomer && isVisible(invoice) && matches(invoice);
  });
  found.sort(
    (one, other) => compare(other.issuing_date, one.issuing_date) || compare(other.created_at, one.created_at),
  );
  const { rows, meta } = pageOf(query, found);
  return { invoices: rows.map((invoice) => invoiceInList(world, invoice)), meta };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
