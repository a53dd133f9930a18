import type {
  BillingEntityBillingConfigurationUpdateInput,
  BillingEntityExtended,
  BillingEntityUpdateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

// A response has the URL of the logo, but the input expects its content.
type Unread = "logo";

/**
 * Turns a billing entity into the input of `billingEntities.update`, with its taxes and sections. Its logo is not
 * included and stays unchanged.
 *
 * @throws LagoArgumentError if the billing entity lacks its taxes or sections, as it does in a list.
 */
export function toBillingEntityInput(entity: BillingEntityExtended): BillingEntityUpdateInput {
  requireLists(entity, ["taxes", "selected_invoice_custom_sections"], {
    name: "billing_entity",
    call: "lago.billingEntities.get",
  });
  return {
    address_line1: entity.address_line1,
    address_line2: entity.address_line2,
    billing_configuration: toBillingConfigurationInput(entity),
    city: entity.city,
    country: entity.country,
    default_currency: entity.default_currency,
    document_number_prefix: entity.document_number_prefix,
    document_numbering: entity.document_numbering,
    einvoicing: entity.einvoicing,
    email: entity.email,
    email_settings: entity.email_settings,
    eu_tax_management: entity.eu_tax_management,
    finalize_zero_amount_invoice: entity.finalize_zero_amount_invoice,
    invoice_custom_section_codes: entity.selected_invoice_custom_sections.map(({ code }) => code),
    legal_name: entity.legal_name,
    legal_number: entity.legal_number,
    name: entity.name,
    net_payment_term: entity.net_payment_term,
    phone: entity.phone,
    state: entity.state,
    tax_codes: toTaxCodes(entity.taxes),
    tax_identification_number: entity.tax_identification_number,
    timezone: entity.timezone,
    zipcode: entity.zipcode,
  } satisfies Complete<BillingEntityUpdateInput, Unread>;
}

function toBillingConfigurationInput(entity: BillingEntityExtended): BillingEntityBillingConfigurationUpdateInput {
  return {
    document_locale: entity.document_locale,
    invoice_footer: entity.invoice_footer ?? undefined,
    invoice_grace_period: entity.invoice_grace_period,
    subscription_invoice_issuing_date_adjustment: entity.subscription_invoice_issuing_date_adjustment,
    subscription_invoice_issuing_date_anchor: entity.subscription_invoice_issuing_date_anchor,
  } satisfies Complete<BillingEntityBillingConfigurationUpdateInput>;
}
