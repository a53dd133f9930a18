import type { Cases } from "../case.ts";

export const invoices = {
  findAllInvoices: (lago, { query, options }) => lago.invoices.list(query, options),
  findInvoice: (lago, { path, options }) => lago.invoices.get(path.lago_id, options),
  createInvoice: (lago, { body, options }) => lago.invoices.create(body.invoice, options),
  updateInvoice: (lago, { path, body, options }) => lago.invoices.update(path.lago_id, body.invoice, options),
  invoicePreview: (lago, { body, options }) => lago.invoices.preview(body, options),
  refreshInvoice: (lago, { path, options }) => lago.invoices.refresh(path.lago_id, options),
  deleteInvoice: (lago, { path, options }) => lago.invoices.delete(path.lago_id, options),
  finalizeInvoice: (lago, { path, options }) => lago.invoices.finalize(path.lago_id, options),
  voidInvoice: (lago, { path, body, options }) => lago.invoices.void(path.lago_id, body, options),
  downloadInvoice: (lago, { path, options }) => lago.invoices.download(path.lago_id, options),
  retryInvoice: (lago, { path, options }) => lago.invoices.retry(path.lago_id, options),
  retryPayment: (lago, { path, body, options }) => lago.invoices.retryPayment(path.lago_id, body, options),
  loseDisputeInvoice: (lago, { path, options }) => lago.invoices.loseDispute(path.lago_id, options),
  invoicePaymentUrl: (lago, { path, options }) => lago.invoices.paymentUrl(path.lago_id, options),
  downloadInvoicePdf: (lago, { path, options }) => lago.invoices.downloadPdf(path.lago_id, options),
  downloadInvoiceXml: (lago, { path, options }) => lago.invoices.downloadXml(path.lago_id, options),
  resendInvoiceEmail: (lago, { path, body, options }) => lago.invoices.resendEmail(path.lago_id, body, options),
  syncInvoiceSalesforceId: (lago, { path, body, options }) =>
    lago.invoices.syncSalesforceId(path.lago_id, body, options),
} satisfies Cases<
  | "findAllInvoices"
  | "findInvoice"
  | "createInvoice"
  | "updateInvoice"
  | "invoicePreview"
  | "refreshInvoice"
  | "deleteInvoice"
  | "finalizeInvoice"
  | "voidInvoice"
  | "downloadInvoice"
  | "retryInvoice"
  | "retryPayment"
  | "loseDisputeInvoice"
  | "invoicePaymentUrl"
  | "downloadInvoicePdf"
  | "downloadInvoiceXml"
  | "resendInvoiceEmail"
  | "syncInvoiceSalesforceId"
>;
