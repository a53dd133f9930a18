import type { BillingPeriod, Currency, InvoicePaymentStatus, InvoiceType } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { type CustomerRow, invoiceTable, type SubscriptionRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { billingSettingsOf } from "./billing-settings.ts";
import { addDays, dateIn } from "../values/dates.ts";
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
  /** When it was requested, if it is made later. */
  readonly requestedAt?: Date;
}

/**
 * Creates an invoice with its fees, taxes and sums. It is finalized immediately, with its webhook, unless it has a
 * grace period.
 */
export function createInvoiceOf(world: World, draft: InvoiceDraft): InvoiceRow {
  const grace = graceOf(world, draft);
  const computed = replaceFees(world, generateInvoice(world, draft), draft.fees);
  return grace > 0
    ? startGracePeriod(world, computed, addDays(requestDay(world, draft), grace))
    : finalizeInvoice(world, computed);
}

/** Stores an invoice that is still being made: without fees and sums, and not found by requests. */
export function generateInvoice(world: World, draft: InvoiceDraft): InvoiceRow {
  const settings = billingSettingsOf(world, draft.customer);
  const issued = addDays(requestDay(world, draft), issuingDelay(world, draft, graceOf(world, draft)));
  return world.table(invoiceTable).add({
    ...newInvoice(world, draft),
    number: `${settings.document_number_prefix}-DRAFT`,
    issuing_date: issued,
    net_payment_term: settings.net_payment_term,
    payment_due_date: addDays(issued, settings.net_payment_term),
  });
}

function graceOf(world: World, { customer, hasGracePeriod }: InvoiceDraft): number {
  return hasGracePeriod === true ? billingSettingsOf(world, customer).invoice_grace_period : 0;
}

function requestDay(world: World, { customer, requestedAt }: InvoiceDraft): string {
  return dateIn(customer.applicable_timezone, requestedAt ?? world.now());
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
