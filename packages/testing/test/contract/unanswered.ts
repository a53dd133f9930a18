import type { OperationId } from "../../../client/test/contract/case.ts";

/** The operations that never succeed on the fake, each with the reason. Only their errors are tried. */
export const unanswered: { readonly [Id in OperationId]?: string } = {
  deleteFee: "The fee must not be invoiced, and the fake does not bill in advance.",
  findAllEnrichedEvents: "The fake stores events as a Lago with PostgreSQL, which has no enriched events.",
  findPaymentReceipt: "Receipts are a feature that the organization of the fake does not have.",
  invoicePreview: "The fake does not simulate previews.",
  resendPaymentReceiptEmail: "Receipts are a feature that the organization of the fake does not have.",
  retryInvoice: "The invoice must have failed, and the fake has no provider of taxes.",
  syncInvoiceSalesforceId: "The fake has no connection to Salesforce.",
  updateFee: "The fee must not be invoiced, and the fake does not bill in advance.",
};
