import { defaultBillingEntityCode, documentNumberPrefix } from "../../state/billing-entity.ts";
import { type CustomerRow, customerTable, deletedCustomerTable, findTaxes } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { billingConfiguration } from "./billing-configuration.ts";
import { isEditable } from "./editable.ts";
import type { CustomerInput } from "./input.ts";
import { connect, keepConnections } from "./integration-customers.ts";
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
  const before = existing ?? createCustomer(world, input.external_id);
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
    ...(timezone !== undefined && { timezone, applicable_timezone: timezone ?? "UTC" }),
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

function createCustomer(world: World, externalId: string): CustomerRow {
  const sequentialId = world.table(customerTable).size + world.table(deletedCustomerTable).size + 1;
  const address = { address_line1: null, address_line2: null, city: null, zipcode: null, state: null, country: null };
  const now = world.timestamp();
  return {
    lago_id: world.newId(),
    billing_entity_code: defaultBillingEntityCode,
    external_id: externalId,
    account_type: "customer",
    name: null,
    firstname: null,
    lastname: null,
    customer_type: null,
    sequential_id: sequentialId,
    slug: `${documentNumberPrefix}-${String(sequentialId).padStart(3, "0")}`,
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
    applicable_timezone: "UTC",
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
