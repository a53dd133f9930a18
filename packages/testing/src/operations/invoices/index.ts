import type { InvoiceExtended } from "@lagokit/types";
import type { Handlers } from "../../server/handlers.ts";
import { forbidden, notAllowed, notFound, NotSimulated } from "../../server/refusal.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { findInvoice } from "../../state/invoices.ts";
import { findCustomer } from "../../state/tables.ts";
import { customerNow } from "../../views/customer.ts";
import { invoiceExtended } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";
import { resendEmail } from "../emails.ts";
import { createInvoice } from "./create.ts";
import { downloadPdf, downloadXml } from "./documents.ts";
import { listInvoices } from "./list.ts";
import { paymentUrl, retryPayment } from "./payment.ts";
import { deleteDraft, finalize, loseDispute, refresh, voidInvoice } from "./transitions.ts";
import { updateInvoice } from "./update.ts";

type Ids =
  | "createInvoice"
  | "deleteInvoice"
  | "downloadInvoice"
  | "downloadInvoicePdf"
  | "downloadInvoiceXml"
  | "finalizeInvoice"
  | "findAllCustomerInvoices"
  | "findAllInvoices"
  | "findInvoice"
  | "invoicePaymentUrl"
  | "invoicePreview"
  | "loseDisputeInvoice"
  | "refreshInvoice"
  | "resendInvoiceEmail"
  | "retryInvoice"
  | "retryPayment"
  | "syncInvoiceSalesforceId"
  | "updateInvoice"
  | "voidInvoice";

/** The operations of invoices. */
export const invoices: Handlers<Ids> = {
  findAllInvoices: ({ world, query }) => listInvoices(world, query, query.text("external_customer_id")),
  findAllCustomerInvoices({ world, query, path }) {
    const { external_id: id } = findCustomer(world, path.external_customer_id);
    return listInvoices(world, query, id);
  },
  createInvoice: ({ world, body }) => rendered(world, createInvoice(world, body)),
  findInvoice: (call) => rendered(call.world, requested(call)),
  updateInvoice: (call) => rendered(call.world, updateInvoice(call.world, requested(call), call.body)),
  deleteInvoice: (call) => rendered(call.world, deleteDraft(call.world, requested(call))),
  finalizeInvoice: (call) => rendered(call.world, finalize(call.world, requested(call))),
  refreshInvoice: (call) => rendered(call.world, refresh(call.world, requested(call))),
  voidInvoice: (call) => rendered(call.world, voidInvoice(call.world, requested(call), call.body)),
  loseDisputeInvoice: (call) => rendered(call.world, loseDispute(call.world, requested(call))),
  invoicePaymentUrl: (call) => paymentUrl(call.world, requested(call)),
  retryPayment: (call) => retryPayment(call.world, requested(call)),
  /** The fake has no invoice whose creation failed. */
  retryInvoice(call) {
    requested(call);
    throw notAllowed("invalid_status");
  },
  downloadInvoice: (call) => downloadPdf(call.world, requested(call)),
  downloadInvoicePdf: (call) => downloadPdf(call.world, requested(call)),
  downloadInvoiceXml: (call) => downloadXml(requested(call)),
  resendInvoiceEmail(call) {
    const { status, customer } = requested(call);
    return resendEmail(call.world, { kind: "invoice", status, customer: customerNow(call.world, customer) }, call.body);
  },
  /** The fake has no connection to Salesforce. */
  syncInvoiceSalesforceId(call) {
    requested(call);
    throw notFound("integration");
  },
  invoicePreview({ world }) {
    if (!world.license) throw forbidden("feature_unavailable");
    throw new NotSimulated("Previews are missing. Mock the response, or create the subscription and read its invoice.");
  },
};

/** The invoice that a request names. */
function requested({
  world,
  path,
}: {
  readonly world: World;
  readonly path: { readonly lago_id?: string };
}): InvoiceRow {
  return findInvoice(world, path.lago_id);
}

function rendered(world: World, invoice: InvoiceRow): { invoice: InvoiceExtended } {
  return { invoice: invoiceExtended(world, invoice) };
}
