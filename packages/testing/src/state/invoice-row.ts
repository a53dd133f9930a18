import type { InvoiceExtended, InvoicePaymentStatus } from "@lagokit/types";
import type { FeeDraft } from "../billing/fee-draft.ts";
import type { CustomerRow } from "./customer-row.ts";

/** An invoice. Its fees are rows of their own. */
export interface InvoiceRow extends Omit<InvoiceExtended, "customer" | "fees" | "subscriptions"> {
  /** The customer when the invoice was created. Responses contain the current one. */
  readonly customer: CustomerRow;
  /** The `lago_id` of each subscription that it bills. */
  readonly subscription_ids: readonly string[];
  /** Its position among the invoices of its billing entity, if they are numbered together. */
  readonly entity_sequence?: number;
  /** Computes the fees of a draft again. Absent if they do not change. */
  readonly recompute?: (() => readonly FeeDraft[]) | undefined;
  /** Runs when its payment has succeeded or failed, with the payment status. Absent if nothing depends on it. */
  readonly onPayment?: ((status: InvoicePaymentStatus) => void) | undefined;
}
