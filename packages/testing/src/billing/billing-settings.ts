import type { Customer } from "@lagokit/types";
import { NotSimulated } from "../server/refusal.ts";
import { findBillingEntity } from "../state/billing-entities.ts";
import type { World } from "../world/world.ts";

/** How a customer is billed: its own settings, or else those of its billing entity. */
export interface BillingSettings {
  readonly net_payment_term: number;
  readonly invoice_grace_period: number;
  readonly document_number_prefix: string;
  readonly finalizesZeroAmount: boolean;
}

/** The settings of a customer. */
export function billingSettingsOf(world: World, customer: Customer): BillingSettings {
  const entity = findBillingEntity(world, customer.billing_entity_code);
  const { finalize_zero_amount_invoice: finalize } = customer;
  if (entity.document_numbering === "per_billing_entity")
    throw new NotSimulated("Numbers per billing entity are not simulated. Set `document_numbering` to `per_customer`.");
  return {
    net_payment_term: customer.net_payment_term ?? entity.net_payment_term,
    invoice_grace_period: customer.billing_configuration.invoice_grace_period ?? entity.invoice_grace_period,
    document_number_prefix: entity.document_number_prefix ?? "",
    finalizesZeroAmount: finalize === "inherit" ? entity.finalize_zero_amount_invoice : finalize !== "skip",
  };
}
