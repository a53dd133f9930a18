import type { InvoiceRow } from "../state/invoice-row.ts";

/** What differs between invoices from the start. */
type Individual =
  | "billing_entity_code"
  | "billing_periods"
  | "created_at"
  | "currency"
  | "customer"
  | "invoice_type"
  | "issuing_date"
  | "lago_id"
  | "net_payment_term"
  | "number"
  | "payment_due_date"
  | "recompute"
  | "self_billed"
  | "subscription_ids"
  | "updated_at"
  | "web_url";

/** What every invoice has at first. */
export const emptyInvoice: Omit<InvoiceRow, Individual> = {
  sequential_id: null,
  purchase_order_number: null,
  status: "generating",
  payment_status: "pending",
  payment_dispute_lost_at: null,
  payment_overdue: false,
  fees_amount_cents: 0,
  taxes_amount_cents: 0,
  progressive_billing_credit_amount_cents: 0,
  coupons_amount_cents: 0,
  credit_notes_amount_cents: 0,
  sub_total_excluding_taxes_amount_cents: 0,
  sub_total_including_taxes_amount_cents: 0,
  total_amount_cents: 0,
  total_due_amount_cents: 0,
  total_paid_amount_cents: 0,
  total_offsetted_credit_note_amount_cents: 0,
  prepaid_credit_amount_cents: 0,
  prepaid_granted_credit_amount_cents: null,
  prepaid_purchased_credit_amount_cents: null,
  file_url: null,
  xml_url: null,
  version_number: 4,
  voided_at: null,
  credits: [],
  metadata: [],
  applied_taxes: [],
  error_details: [],
  applied_invoice_custom_sections: [],
};
