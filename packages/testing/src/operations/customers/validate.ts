import {
  ACCOUNT_TYPES,
  COUNTRIES,
  CURRENCIES,
  CUSTOMER_TYPES,
  FINALIZE_ZERO_AMOUNT_INVOICES,
  TIMEZONES,
} from "@lagokit/types/values";
import { invalid, NotSimulated } from "../../server/refusal.ts";
import { toText } from "../../values/to-text.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import type { CustomerRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { isEditable } from "./editable.ts";
import type { CustomerInput } from "./input.ts";

const maximumMetadata = 5;

/** Throws the error of Lago for an invalid customer. The order is that of Lago: it stops at some errors. */
export function refuseInvalid(world: World, input: CustomerInput, existing: CustomerRow | undefined): void {
  const { billing_entity_code: entity, metadata, integration_customers: connections } = input;
  if (entity != null) findBillingEntity(world, entity);
  if ((metadata?.length ?? 0) > maximumMetadata) throw invalid({ metadata: ["invalid_count"] });
  if (!isKnown(FINALIZE_ZERO_AMOUNT_INVOICES, input.finalize_zero_amount_invoice))
    throw invalid({ finalize_zero_amount_invoice: ["invalid_value"] });
  const types = connections?.map(({ integration_type: type }) => type) ?? [];
  if (new Set(types).size < types.length)
    throw invalid({ integration_customers: ["invalid_count_per_integration_type"] });
  refuseOtherCurrency(world, input, existing);
  refuseFields(world, input);
  refuseSections(input);
}

function refuseOtherCurrency(world: World, { currency }: CustomerInput, existing: CustomerRow | undefined): void {
  if (currency === undefined || existing === undefined || currency === existing.currency) return;
  if (!isEditable(world, existing)) throw invalid({ currency: ["currencies_does_not_match"] });
}

function refuseFields(world: World, input: CustomerInput): void {
  const { currency, external_id: id, customer_type: type, account_type: account, timezone, email } = input;
  const { country, shipping_address: shipping, net_payment_term: term } = input;
  const codes = {
    currency: isKnown(CURRENCIES, currency) ? undefined : "value_is_invalid",
    external_id: toText(id) === "" ? "value_is_mandatory" : undefined,
    customer_type: isKnown(CUSTOMER_TYPES, type) ? undefined : "value_is_invalid",
    account_type: !world.license || isKnown(ACCOUNT_TYPES, account) ? undefined : "value_is_invalid",
    country: isKnown(COUNTRIES, country?.toUpperCase()) ? undefined : "not_a_valid_country_code",
    shipping_country: isKnown(COUNTRIES, shipping?.country?.toUpperCase()) ? undefined : "not_a_valid_country_code",
    net_payment_term: typeof term === "number" && term < 0 ? "value_is_out_of_range" : undefined,
    timezone: !world.license || isKnown(TIMEZONES, timezone) ? undefined : "invalid_timezone",
    email: isEmail(email) ? undefined : "invalid_email_format",
  };
  const wrong = Object.entries(codes).flatMap(([field, code]) =>
    code === undefined ? [] : [[field, [code]] as const],
  );
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong));
}

function refuseSections({
  skip_invoice_custom_sections: skip,
  invoice_custom_section_codes: codes,
}: CustomerInput): void {
  if (skip === true && codes != null)
    throw invalid({ invoice_custom_sections: ["skip_sections_and_selected_ids_sent_together"] });
  if ((codes?.length ?? 0) > 0)
    throw new NotSimulated("The API cannot create invoice custom sections. Omit `invoice_custom_section_codes`.");
}

function isKnown(known: readonly string[], value: string | null | undefined): boolean {
  return value == null || known.includes(value);
}

/** Several addresses can be separated by commas. */
function isEmail(text: string | null | undefined): boolean {
  return (
    text == null || text === "" || text.split(",").every((email) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()))
  );
}
