import { billingEntities, defaultBillingEntity } from "../state/billing-entities.ts";
import { documentNumberPrefix } from "../state/billing-entity.ts";
import type { CustomerRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** How a customer is billed: its own settings, or else those of its billing entity. */
export interface BillingSettings {
  readonly net_payment_term: number;
  readonly invoice_grace_period: number;
  readonly document_number_prefix: string;
  /** Whether invoices are numbered per customer, or per billing entity and month. */
  readonly numbersPerCustomer: boolean;
  readonly finalizesZeroAmount: boolean;
  /** The timezone of the billing entity. That of the customer decides its dates. */
  readonly entityTimezone: string;
}

/** The settings of a customer. */
export function billingSettingsOf(world: World, customer: CustomerRow): BillingSettings {
  const entity = billingEntities(world).byKey(customer.billing_entity_code) ?? defaultBillingEntity(world);
  const { finalize_zero_amount_invoice: zero, billing_configuration: own } = customer;
  return {
    net_payment_term: customer.net_payment_term ?? entity.net_payment_term,
    invoice_grace_period: own.invoice_grace_period ?? entity.invoice_grace_period,
    document_number_prefix: entity.document_number_prefix ?? documentNumberPrefix,
    numbersPerCustomer: entity.document_numbering !== "per_billing_entity",
    finalizesZeroAmount: zero === "inherit" ? entity.finalize_zero_amount_invoice : zero === "finalize",
    entityTimezone: entity.timezone ?? "UTC",
  };
}
