import { defaultBillingEntity } from "../../state/billing-entities.ts";
import { type CustomerRow, customerTable, findTaxes } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { billingConfiguration } from "./billing-configuration.ts";
import { isEditable } from "./editable.ts";
import type { CustomerInput } from "./input.ts";
import { connect, keepConnections } from "./integration-customers.ts";
import { newCustomer } from "./new-customer.ts";
import { replaceMetadata } from "./metadata.ts";
import { customerInside } from "./serialize.ts";
import { refuseInvalid } from "./validate.ts";

/** Creates the customer, or changes the one with this `external_id`. What is not in the request stays. */
export function upsert(world: World, input: CustomerInput): CustomerRow {
  const table = world.table(customerTable);
  const existing = table.byKey(input.external_id);
  refuseInvalid(world, input, existing);
  const taxes = input.tax_codes && findTaxes(world, input.tax_codes);
  const metadata = replaceMetadata(world, existing?.metadata ?? [], input.metadata);
  const before = existing ?? newCustomer(world, input.external_id);
  const row = table.add({
    ...before,
    ...plainFields(input),
    ...guardedFields(world, input, existing),
    shipping_address: { ...before.shipping_address, ...given(input.shipping_address ?? {}, addressFields) },
    billing_configuration: billingConfiguration(world, input, { before, isNew: existing === undefined }),
    metadata,
    tax_ids: taxes?.map(({ lago_id: id }) => id) ?? before.tax_ids,
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

const addressFields = ["address_line1", "address_line2", "city", "zipcode", "state", "country"] as const;
const fields = [
  ...addressFields,
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
    ...given(input, fields),
    ...(finalize !== undefined && { finalize_zero_amount_invoice: finalize ?? "inherit" }),
    ...(skip != null && { skip_invoice_custom_sections: skip }),
  };
}

/** The fields that only a license allows, or only a customer without any business. Otherwise they are ignored. */
function guardedFields(
  world: World,
  { timezone, account_type: type }: CustomerInput,
  existing: CustomerRow | undefined,
): Partial<CustomerRow> {
  if (!world.license) return {};
  return {
    ...(timezone !== undefined && { timezone, applicable_timezone: timezone ?? defaultBillingEntity(world).timezone }),
    ...(type != null && (existing === undefined || isEditable(world, existing)) && { account_type: type }),
  };
}

/** The fields that a request contains. */
function given<Input extends object, Name extends keyof Input>(
  input: Input,
  names: readonly Name[],
): { [Key in Name]?: Exclude<Input[Key], undefined> } {
  const entries = names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]));
  // As: the compiler does not derive the fields from a list of names.
  return Object.fromEntries(entries) as { [Key in Name]?: Exclude<Input[Key], undefined> };
}
