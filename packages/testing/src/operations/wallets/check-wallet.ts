import { FieldErrors } from "../../server/field-errors.ts";
import { parseNumber } from "../../values/decimal.ts";
import { billableMetricTable, type CustomerRow } from "../../state/tables.ts";
import { walletsOf } from "../../state/wallets/find-wallet.ts";
import type { World } from "../../world/world.ts";
import { metadataErrors } from "./transaction-metadata.ts";
import { isAmount, isFuture, isPaymentMethod } from "./input-values.ts";
import { isValidRule } from "./recurring-rules.ts";
import type { WalletFields, WalletInput } from "./wallet-input.ts";

/** How many active wallets a customer can have. */
const maximumWallets = 6;
const lowestPriority = 50;
const longestText = 255;
const feeTypes = new Set<string>(["charge", "add_on", "subscription", "credit", "commitment", "fixed_charge"]);

/** Throws the 422 of Lago if a new wallet is invalid. These checks come before those of its stored fields. */
export function refuseInvalidWallet(world: World, customer: CustomerRow | undefined, input: WalletInput): void {
  const errors = new FieldErrors().add("customer", "customer_not_found", customer === undefined);
  for (const field of ["paid_credits", "granted_credits"] as const)
    if (input[field] != null && !isAmount(input[field]))
      errors.add(field, `invalid_${field}`).add(field, "invalid_amount");
  errors.add("expiration_at", "invalid_date", !isFuture(world, input.expiration_at));
  const [rule, ...others] = input.recurring_transaction_rules ?? [];
  const ruleError = others.length > 0 ? "invalid_number_of_recurring_rules" : "invalid_recurring_rule";
  const isRuleWrong = others.length > 0 || (rule !== undefined && !isValidRule(world, rule));
  errors.add("recurring_transaction_rules", ruleError, isRuleWrong);
  for (const code of metadataErrors(input.transaction_metadata)) errors.add("metadata", code);
  errors.add("applies_to", "invalid_limitations", limitationErrors(world, input.applies_to).length > 0);
  const active = walletsOf(world, customer?.lago_id ?? "").filter(({ status }) => status === "active");
  errors.add("customer", "wallet_limit_reached", active.length >= maximumWallets);
  errors.add("payment_method", "invalid_payment_method", !isPaymentMethod(world, input.payment_method));
  errors.refuse();
}

/** Throws the 422 of Lago if the stored fields of a wallet are invalid. */
export function checkStoredFields(errors: FieldErrors, fields: WalletFields): FieldErrors {
  const { priority, paid_top_up_min_amount_cents: minimum, paid_top_up_max_amount_cents: maximum } = fields;
  const isInRange = priority == null || (Number.isInteger(priority) && priority >= 1 && priority <= lowestPriority);
  return errors
    .add("paid_top_up_min_amount_cents", "value_is_out_of_range", minimum != null && minimum <= 0)
    .add("paid_top_up_max_amount_cents", "value_is_out_of_range", maximum != null && maximum <= 0)
    .add("priority", "value_is_invalid", !isInRange)
    .add(
      "paid_top_up_max_amount_cents",
      "must_be_greater_than_or_equal_min",
      minimum != null && maximum != null && maximum < minimum,
    )
    .add("purchase_order_number", "value_is_too_long", (fields.purchase_order_number?.length ?? 0) > longestText);
}

/** Adds the error of a rate: it is required, and positive. A rate that is not a number has the text of Rails as its code. */
export function checkRate(errors: FieldErrors, rate: unknown): FieldErrors {
  const number = parseNumber(rate);
  return errors
    .add("rate_amount", "is not a number", number === undefined)
    .add("rate_amount", "value_is_out_of_range", number !== undefined && number.lte(0));
}

/** The errors of the limits of a wallet, by field. */
export function limitationErrors(
  world: World,
  limits: WalletInput["applies_to"],
): readonly (readonly [string, string])[] {
  const codes = new Set(limits?.billable_metric_codes ?? []);
  const areTypes = (limits?.fee_types ?? []).every((type) => feeTypes.has(type));
  const exist = [...codes].every((code) => world.table(billableMetricTable).byKey(code) !== undefined);
  return [
    ...(areTypes ? [] : [["allowed_fee_types", "invalid_fee_types"] as const]),
    ...(exist ? [] : [["billable_metrics", "invalid_identifier"] as const]),
  ];
}
