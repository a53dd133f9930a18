import type { Customer } from "@lagokit/types";
import type { World } from "../world/world.ts";

/** How a customer is billed: its own settings, or else those of its billing entity. */
export interface BillingSettings {
  readonly net_payment_term: number;
  readonly invoice_grace_period: number;
  readonly document_number_prefix: string;
  readonly finalizesZeroAmount: boolean;
}

/** The settings of a customer. */
export function billingSettingsOf(_world: World, customer: Customer): BillingSettings {
  const { slug, sequential_id: sequence, finalize_zero_amount_invoice: zero } = customer;
  return {
    net_payment_term: customer.net_payment_term ?? 0,
    invoice_grace_period: customer.billing_configuration.invoice_grace_period ?? 0,
    document_number_prefix: slug?.replace(new RegExp(`-0*${sequence}$`), "") ?? "LAGO",
    finalizesZeroAmount: zero !== "skip",
  };
}
