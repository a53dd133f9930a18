import type { RequestBody } from "../../operation.ts";
import { given } from "../../server/given.ts";
import { NotSimulated } from "../../server/refusal.ts";
import type { BillingEntityRow } from "../../state/billing-entities.ts";
import type { World } from "../../world/world.ts";

type Input = RequestBody<"updateBillingEntity">["billing_entity"];

/** The settings in a request, of a billing entity or of the organization. */
type SettingsInput = Omit<Input, "billing_configuration" | "document_numbering"> & {
  readonly billing_configuration?: Configuration | undefined;
};

/** The organization has fewer settings of invoices, and a footer that can be null. */
type Configuration = { readonly invoice_footer?: string | null | undefined } & Omit<
  NonNullable<Input["billing_configuration"]>,
  "invoice_footer"
>;

/** Returns the settings that a request changes. Lago ignores some of them without a license. */
export function settingsOf(world: World, input: SettingsInput): Partial<BillingEntityRow> {
  refuseUnknown(input);
  const { country, default_currency: currency, document_number_prefix: prefix, ...fields } = input;
  return {
    ...given(fields, "address_line1", "address_line2", "city", "email", "legal_name", "legal_number", "name", "phone"),
    ...given(fields, "state", "tax_identification_number", "zipcode", "einvoicing", "eu_tax_management"),
    ...given(fields, "finalize_zero_amount_invoice", "net_payment_term"),
    ...(country !== undefined && { country: upperCase(country) }),
    ...(currency !== undefined && { default_currency: upperCase(currency) }),
    ...(prefix !== undefined && { document_number_prefix: upperCase(prefix) }),
    ...given(fields.billing_configuration ?? {}, "document_locale", "invoice_footer"),
    ...(world.license && licensedSettings(input)),
  };
}

function licensedSettings(input: SettingsInput): Partial<BillingEntityRow> {
  return {
    ...given(input, "email_settings", "timezone"),
    ...given(
      input.billing_configuration ?? {},
      "invoice_grace_period",
      "subscription_invoice_issuing_date_adjustment",
      "subscription_invoice_issuing_date_anchor",
    ),
  };
}

function refuseUnknown({ logo, eu_tax_management: isManaged }: SettingsInput): void {
  if (logo != null && logo !== "") throw new NotSimulated("The fake stores no images. Omit `logo`.");
  if (isManaged === true)
    throw new NotSimulated("Lago would create the taxes of all EU countries. Create the taxes that you need instead.");
}

function upperCase<Value extends string | null>(value: Value): Value {
  // As: the codes of countries and currencies are in upper case.
  return (value?.toUpperCase() ?? null) as Value;
}
