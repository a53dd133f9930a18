import { defaultBillingEntity, findBillingEntity } from "../../state/billing-entities.ts";
import { organizationOf } from "../../state/organization.ts";
import { type CustomerRow, customerTable, deletedCustomerTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** A customer with nothing but its `external_id`. It is not stored yet. */
export function newCustomer(world: World, externalId: string, billingEntity?: string | null): CustomerRow {
  const entity = billingEntity == null ? defaultBillingEntity(world) : findBillingEntity(world, billingEntity);
  const sequentialId = world.table(customerTable).size + world.table(deletedCustomerTable).size + 1;
  const address = { address_line1: null, address_line2: null, city: null, zipcode: null, state: null, country: null };
  const now = world.timestamp();
  return {
    lago_id: world.newId(),
    billing_entity_code: entity.code,
    external_id: externalId,
    account_type: "customer",
    name: null,
    firstname: null,
    lastname: null,
    customer_type: null,
    sequential_id: sequentialId,
    slug: `${organizationOf(world).document_number_prefix}-${String(sequentialId).padStart(3, "0")}`,
    created_at: now,
    updated_at: now,
    ...address,
    email: null,
    url: null,
    phone: null,
    logo_url: null,
    legal_name: null,
    legal_number: null,
    currency: null,
    tax_identification_number: null,
    timezone: null,
    applicable_timezone: entity.timezone ?? "UTC",
    net_payment_term: null,
    external_salesforce_id: null,
    finalize_zero_amount_invoice: "inherit",
    billing_configuration: {
      invoice_grace_period: null,
      payment_provider: null,
      payment_provider_code: null,
      document_locale: null,
      subscription_invoice_issuing_date_anchor: null,
      subscription_invoice_issuing_date_adjustment: null,
    },
    shipping_address: { ...address },
    skip_invoice_custom_sections: false,
    metadata: [],
    integration_customers: [],
    tax_ids: [],
  };
}
