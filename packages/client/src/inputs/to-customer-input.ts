import type {
  CustomerBillingConfiguration,
  CustomerBillingConfigurationInput,
  CustomerCreateInput,
  CustomerIntegrationCustomerCreateInput,
  CustomerListItem,
  IntegrationCustomer,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { toMetadataInput } from "./to-metadata-input.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

// A response has the sections that apply to the customer, which may be those of its billing entity.
type Unread = "invoice_custom_section_codes";

/**
 * Turns a customer into the input of `customers.create`, which updates the customer with this `external_id`.
 *
 * `invoice_custom_section_codes` are not included and stay unchanged: a response does not say which sections are the
 * customer's own.
 *
 * @throws LagoArgumentError if the customer lacks its metadata, taxes or connections, as the customer of an invoice
 * does.
 */
export function toCustomerInput(customer: CustomerListItem): CustomerCreateInput {
  requireLists(customer, ["metadata", "taxes", "integration_customers"], {
    name: "customer",
    call: "lago.customers.get",
  });
  return {
    account_type: customer.account_type,
    address_line1: customer.address_line1,
    address_line2: customer.address_line2,
    billing_configuration: toBillingConfigurationInput(customer.billing_configuration),
    billing_entity_code: customer.billing_entity_code,
    city: customer.city,
    country: customer.country,
    currency: customer.currency,
    customer_type: customer.customer_type,
    email: customer.email,
    external_id: customer.external_id,
    external_salesforce_id: customer.external_salesforce_id,
    finalize_zero_amount_invoice: customer.finalize_zero_amount_invoice,
    firstname: customer.firstname,
    integration_customers: customer.integration_customers.map(toConnectionInput),
    lastname: customer.lastname,
    legal_name: customer.legal_name,
    legal_number: customer.legal_number,
    logo_url: customer.logo_url,
    metadata: toMetadataInput(customer.metadata),
    name: customer.name,
    net_payment_term: customer.net_payment_term,
    phone: customer.phone,
    shipping_address: customer.shipping_address,
    skip_invoice_custom_sections: customer.skip_invoice_custom_sections,
    state: customer.state,
    tax_codes: toTaxCodes(customer.taxes),
    tax_identification_number: customer.tax_identification_number,
    timezone: customer.timezone,
    url: customer.url,
    zipcode: customer.zipcode,
  } satisfies Complete<CustomerCreateInput, Unread>;
}

function toBillingConfigurationInput(configuration: CustomerBillingConfiguration): CustomerBillingConfigurationInput {
  return {
    document_locale: configuration.document_locale,
    invoice_grace_period: configuration.invoice_grace_period,
    payment_provider: configuration.payment_provider,
    payment_provider_code: configuration.payment_provider_code,
    provider_customer_id: configuration.provider_customer_id,
    provider_payment_methods: configuration.provider_payment_methods,
    subscription_invoice_issuing_date_adjustment: configuration.subscription_invoice_issuing_date_adjustment,
    subscription_invoice_issuing_date_anchor: configuration.subscription_invoice_issuing_date_anchor,
    sync: configuration.sync,
    sync_with_provider: configuration.sync_with_provider,
  } satisfies Complete<CustomerBillingConfigurationInput>;
}

/** Turns a connection to another system into its input. */
function toConnectionInput(connection: IntegrationCustomer): CustomerIntegrationCustomerCreateInput {
  return {
    id: connection.lago_id,
    external_customer_id: connection.external_customer_id ?? undefined,
    integration_code: connection.integration_code,
    integration_type: connection.type ?? undefined,
    subsidiary_id: connection.subsidiary_id?.toString(),
    sync_with_provider: connection.sync_with_provider ?? undefined,
    targeted_object: connection.targeted_object ?? undefined,
  } satisfies Complete<CustomerIntegrationCustomerCreateInput, "lago_id">;
}
