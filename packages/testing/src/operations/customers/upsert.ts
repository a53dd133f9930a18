import { findBillingEntity } from "../../state/billing-entities.ts";
import { toText } from "../../values/to-text.ts";
import { given } from "../../server/given.ts";
import { type CustomerRow, customerTable, findTaxes } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { addressIn } from "./address.ts";
import { billingConfiguration } from "./billing-configuration.ts";
import { isEditable } from "./editable.ts";
import type { CustomerInput } from "./input.ts";
import { connect, keepConnections } from "./integration-customers.ts";
import { newCustomer } from "./new-customer.ts";
import { replaceMetadata } from "./metadata.ts";
import { customerInside } from "../../views/customer-details.ts";
import { refuseInvalid } from "./validate.ts";

/** Creates the customer, or changes the one with this `external_id`. What is not in the request stays. */
export function upsert(world: World, input: CustomerInput): CustomerRow {
  const table = world.table(customerTable);
  const id = toText(input.external_id);
  const existing = table.byKey(id);
  refuseInvalid(world, input, existing);
  const taxes = input.tax_codes && findTaxes(world, input.tax_codes);
  const metadata = replaceMetadata(world, existing?.metadata ?? [], input.metadata);
  const before = existing ?? newCustomer(world, id, input.billing_entity_code);
  const row = table.add({
    ...before,
    ...plainFields(input),
    ...guardedFields(world, input, existing),
    shipping_address: { ...before.shipping_address, ...addressIn(input.shipping_address ?? {}) },
    billing_configuration: billingConfiguration(world, input, { before, isNew: existing === undefined }),
    metadata,
    tax_ids: taxes?.map(({ lago_id: taxId }) => taxId) ?? before.tax_ids,
    integration_customers: keepConnections(before.integration_customers, input.integration_customers),
    updated_at: world.timestamp(),
  });
  connect(world, row, input.integration_customers);
  world.emit(existing === undefined ? "customer.created" : "customer.updated", {
    object_type: "customer",
    customer: customerInside(row),
  });
  return row;
}

const fields = [
  "name",
  "firstname",
  "lastname",
  "customer_type",
  "email",
  "url",
  "phone",
  "legal_name",
  "legal_number",
  "currency",
  "net_payment_term",
  "tax_identification_number",
  "external_salesforce_id",
] as const;

function plainFields(input: CustomerInput): Partial<CustomerRow> {
  const { finalize_zero_amount_invoice: finalize, skip_invoice_custom_sections: skip } = input;
  return {
    ...given(input, ...fields),
    ...addressIn(input),
    ...(finalize !== undefined && { finalize_zero_amount_invoice: finalize ?? "inherit" }),
    ...(skip != null && { skip_invoice_custom_sections: skip }),
  };
}

/** The fields that only a license allows, or only a customer without any business. Otherwise they are ignored. */
function guardedFields(world: World, input: CustomerInput, existing: CustomerRow | undefined): Partial<CustomerRow> {
  const { billing_entity_code: code, account_type: type } = input;
  const isFree = existing === undefined || isEditable(world, existing);
  const entity = code != null && isFree ? findBillingEntity(world, code) : undefined;
  const timezone = world.license && input.timezone !== undefined ? input.timezone : (existing?.timezone ?? null);
  const inherited = entity?.timezone ?? (existing?.timezone === null ? existing.applicable_timezone : "UTC");
  return {
    ...(entity && { billing_entity_code: entity.code }),
    timezone,
    applicable_timezone: timezone ?? inherited,
    ...(world.license && type != null && isFree && { account_type: type }),
  };
}
