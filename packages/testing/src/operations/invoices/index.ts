import type { Handlers } from "../../server/handlers.ts";
import { findInvoice } from "../../state/invoices.ts";
import { invoiceExtended } from "../../views/invoice.ts";
import { createInvoice } from "./create.ts";
import { listInvoices } from "./list.ts";
import { findCustomer } from "../../state/tables.ts";

type Ids = "createInvoice" | "findAllCustomerInvoices" | "findAllInvoices" | "findInvoice";

/** The operations of invoices. */
export const invoices: Handlers<Ids> = {
  findAllInvoices: ({ world, query }) => listInvoices(world, query, query.text("external_customer_id")),
  findAllCustomerInvoices: ({ world, query, path }) => {
    const { external_id: id } = findCustomer(world, path.external_customer_id);
    return listInvoices(world, query, id);
  },
  createInvoice: ({ world, body }) => ({ invoice: invoiceExtended(world, createInvoice(world, body)) }),
  findInvoice: ({ world, path }) => ({ invoice: invoiceExtended(world, findInvoice(world, path.lago_id)) }),
};
