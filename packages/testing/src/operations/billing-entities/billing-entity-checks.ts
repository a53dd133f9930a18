import { COUNTRIES, CURRENCIES, EMAIL_SETTINGS, TIMEZONES } from "@lagokit/types/values";
import { FieldErrors, isBlank } from "../../server/field-errors.ts";
import { NotSimulated } from "../../server/refusal.ts";
import { billingEntities, type BillingEntityRow } from "../../state/billing-entities.ts";
import type { World } from "../../world/world.ts";

/** The settings that a billing entity and the organization share. */
export type SharedSettings = Pick<
  BillingEntityRow,
  | "country"
  | "default_currency"
  | "document_number_prefix"
  | "email"
  | "email_settings"
  | "invoice_footer"
  | "invoice_grace_period"
  | "name"
  | "net_payment_term"
  | "timezone"
>;

/** Throws the error of Lago for a billing entity that it refuses. */
export function refuseInvalidEntity(world: World, entity: BillingEntityRow): void {
  const errors = new FieldErrors().add("code", "value_already_exist", isTaken(world, entity));
  addSharedErrors(errors, entity);
  addInvoicingErrors(errors, entity);
  errors.refuse();
  if (isBlank(entity.code)) throw new NotSimulated("What happens to a billing entity without a code is not known.");
}

/** Adds the errors of settings that a billing entity and the organization share. */
export function addSharedErrors(errors: FieldErrors, entity: SharedSettings): void {
  const { country, default_currency: currency, email, document_number_prefix: prefix } = entity;
  if (prefix === "") throw new NotSimulated("The error of an empty `document_number_prefix` is not known.");
  errors
    .add("country", "not_a_valid_country_code", country !== null && !isOneOf(COUNTRIES, country))
    .add("default_currency", "value_is_invalid", !isOneOf(CURRENCIES, currency))
    .add("email", "invalid_email_format", !isBlank(email) && !isEmail(email ?? ""))
    .add("invoice_footer", "value_is_too_long", (entity.invoice_footer?.length ?? 0) > 600)
    .add("document_number_prefix", "value_is_too_long", (prefix?.length ?? 0) > 10)
    .add("invoice_grace_period", "value_is_out_of_range", entity.invoice_grace_period < 0)
    .add("net_payment_term", "value_is_out_of_range", entity.net_payment_term < 0)
    .require({ name: entity.name })
    .add("timezone", "invalid_timezone", !isOneOf(TIMEZONES, entity.timezone))
    .add("email_settings", "unsupported_value", !entity.email_settings.every((each) => isOneOf(EMAIL_SETTINGS, each)));
}

/** Electronic invoices exist for France only. */
function addInvoicingErrors(errors: FieldErrors, { einvoicing, country }: BillingEntityRow): void {
  if (einvoicing !== true) return;
  errors
    .add("einvoicing", "country_must_be_present", country === null)
    .add("einvoicing", "country_not_supported", country !== null && country !== "FR");
}

function isTaken(world: World, { code, lago_id: id }: BillingEntityRow): boolean {
  const other = billingEntities(world).byKey(code);
  return other !== undefined && other.lago_id !== id;
}

/** Several addresses can be separated by commas. */
function isEmail(text: string): boolean {
  return text.split(",").every((email) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()));
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
