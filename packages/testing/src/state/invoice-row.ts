import type { InvoiceExtended } from "@lagokit/types";
import type { FeeDraft } from "../billing/fee-draft.ts";

/** An invoice. Its fees are rows of their own. */
export interface InvoiceRow extends Omit<InvoiceExtended, "fees" | "subscriptions"> {
  /** The `lago_id` of each subscription that it bills. */
  readonly subscription_ids: readonly string[];
  /** Computes the fees of a draft again. Absent if they do not change. */
  readonly recompute?: (() => readonly FeeDraft[]) | undefined;
}
