import type { BillingPeriod } from "@lagokit/types";
import { billingEntities, defaultBillingEntity } from "../state/billing-entities.ts";
import type { CustomerRow } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** What the issuing date of an invoice depends on. */
export interface Issuing {
  readonly customer: CustomerRow;
  readonly billingPeriods?: readonly BillingPeriod[] | undefined;
}

/**
 * How many days after its creation an invoice is issued. That is its grace period, unless the customer or the billing entity
 * issues invoices of regular periods on the last day of the period, or on the first day of the next one.
 */
export function issuingDelay(world: World, issuing: Issuing, grace: number): number {
  if (!isRegular(issuing)) return grace;
  const { anchor, adjustment } = issuingSettings(world, issuing.customer);
  const isLastDay = anchor === "current_period_end" && (adjustment === "keep_anchor" || grace === 0);
  if (isLastDay) return -1;
  return adjustment === "keep_anchor" ? 0 : grace;
}

/** Whether a draft keeps its issuing date when it is finalized. */
export function keepsIssuingDate(world: World, issuing: Issuing): boolean {
  return isRegular(issuing) && issuingSettings(world, issuing.customer).adjustment === "keep_anchor";
}

function isRegular({ billingPeriods = [] }: Issuing): boolean {
  return billingPeriods[0]?.invoicing_reason === "subscription_periodic";
}

function issuingSettings(world: World, { billing_entity_code: code, billing_configuration: own }: CustomerRow) {
  const entity = billingEntities(world).byKey(code) ?? defaultBillingEntity(world);
  return {
    anchor: own.subscription_invoice_issuing_date_anchor ?? entity.subscription_invoice_issuing_date_anchor,
    adjustment: own.subscription_invoice_issuing_date_adjustment ?? entity.subscription_invoice_issuing_date_adjustment,
  };
}
