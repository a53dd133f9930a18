import type { BillingPeriod, Currency, InvoicePaymentStatus, InvoiceType } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { type CustomerRow, invoiceTable, type SubscriptionRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { billingSettingsOf } from "./billing-settings.ts";
import { addDays, dateIn } from "./dates.ts";
import { emptyInvoice } from "./empty-invoice.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { finalizeInvoice } from "./finalize-invoice.ts";
import { startGracePeriod } from "./grace-period.ts";
import { issuingDelay } from "./issuing-date.ts";
import { replaceFees } from "./replace-fees.ts";

/** What an invoice is made of. */
export interface InvoiceDraft {
  readonly customer: CustomerRow;
  readonly kind: InvoiceType;
  readonly currency: Currency;
  readonly fees: readonly FeeDraft[];
  /** The subscriptions that it bills. */
  readonly subscriptions?: readonly SubscriptionRow[];
  readonly billingPeriods?: readonly BillingPeriod[];
  readonly purchaseOrderNumber?: string | null;
  /** Whether it waits for the grace period of the customer. Only invoices of closed periods do. */
  readonly hasGracePeriod?: boolean;
  /** Computes the fees of a draft again, when it is refreshed or finalized. */
  readonly recompute?: () => readonly FeeDraft[];
  /** Runs when its payment has succeeded or failed, with the payment status. Prepaid credits wait for it. */
  readonly onPayment?: (status: InvoicePaymentStatus) => void;
}

/**
 * Creates an invoice with its fees, taxes and sums. It is finalized immediately, with its webhook, unless it has a
 * grace period.
 */
export function createInvoiceOf(world: World, draft: InvoiceDraft): InvoiceRow {
  const settings = billingSettingsOf(world, draft.customer);
  const grace = draft.hasGracePeriod === true ? settings.invoice_grace_period : 0;
  const today = dateIn(draft.customer.applicable_timezone, world.now());
  const issued = addDays(today, issuingDelay(world, draft, grace));
  const invoice = world.table(invoiceTable).add({
    ...newInvoice(world, draft),
    number: `${settings.document_number_prefix}-DRAFT`,
    issuing_date: issued,
    net_payment_term: settings.net_payment_term,
    payment_due_date: addDays(issued, settings.net_payment_term),
  });
  const computed = replaceFees(world, invoice, draft.fees);
  return grace > 0 ? startGracePeriod(world, computed, addDays(today, grace)) : finalizeInvoice(world, computed);
}

type Dates = "issuing_date" | "net_payment_term" | "number" | "payment_due_date";

function newInvoice(world: World, draft: InvoiceDraft): Omit<InvoiceRow, Dates> {
  const { customer, kind, subscriptions = [] } = draft;
  const id = world.newId();
  return {
    ...emptyInvoice,
    lago_id: id,
    billing_entity_code: customer.billing_entity_code,
    purchase_order_number: draft.purchaseOrderNumber ?? null,
    invoice_type: kind,
    currency: draft.currency,
    web_url: `https://lago.fake/customer/${customer.lago_id}/invoice/${id}/overview`,
    self_billed: customer.account_type === "partner",
    created_at: world.timestamp(),
    updated_at: world.timestamp(),
    customer,
    subscription_ids: subscriptions.map(({ lago_id }) => lago_id),
    billing_periods: [...(draft.billingPeriods ?? [])],
    recompute: draft.recompute,
    onPayment: draft.onPayment,
  };
}
