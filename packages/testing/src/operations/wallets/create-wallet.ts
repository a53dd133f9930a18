import { FieldErrors } from "../../server/field-errors.ts";
import { invalid, NotSimulated, Refusal } from "../../server/refusal.ts";
import { timestampOf } from "../../values/timestamp-of.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import { formatDecimal, parseNumber } from "../../values/decimal.ts";
import { type Metadata, replacedMetadata } from "../../state/metadata.ts";
import { type CustomerRow, customerTable, type WalletRow, walletTable } from "../../state/tables.ts";
import { serializeWalletWebhook } from "../../views/wallet.ts";
import type { World } from "../../world/world.ts";
import { isEditable } from "../customers/editable.ts";
import { checkRate, checkStoredFields, refuseInvalidWallet } from "./check-wallet.ts";
import { createRule } from "./recurring-rules.ts";
import { creditsOf, refuseOutsideLimits } from "./top-up.ts";
import { defaultCode, refuseTakenCode } from "./wallet-code.ts";
import { terminateAtExpiration } from "./terminate-wallet.ts";
import type { WalletInput } from "./wallet-input.ts";

/** Creates a wallet without credits. They come after the response. */
export function createWallet(world: World, customer: CustomerRow | undefined, input: WalletInput): WalletRow {
  refuseInvalidWallet(world, customer, input);
  // Without a customer, the check above has thrown.
  if (customer === undefined) throw invalid({ customer: ["customer_not_found"] });
  refuseUnknown(world, input);
  const wallet = newWallet(world, customer, input);
  const errors = checkStoredFields(checkRate(new FieldErrors(), input.rate_amount), input);
  errors.add("currency", "value_is_invalid", !wallet.currency).refuse();
  if (input.code) refuseTakenCode(world, input.code, { customerId: customer.lago_id });
  const paid = creditsOf(input.paid_credits);
  if (paid !== undefined) refuseOutsideLimits(wallet, paid, input.ignore_paid_top_up_limits_on_creation);
  const [rule] = input.recurring_transaction_rules ?? [];
  // Lago's own service fails without a license.
  if (rule !== undefined && !world.license) throw new Refusal({ status: 500, error: "Internal Server Error" });
  const rules = rule === undefined ? [] : [createRule(world, rule, input)];
  if (customer.currency === null) world.table(customerTable).change(customer, { currency: wallet.currency });
  const row = world.table(walletTable).add({ ...wallet, recurring_transaction_rules: rules });
  terminateAtExpiration(world, row);
  world.emit("wallet.created", { object_type: "wallet", wallet: serializeWalletWebhook(world, row) });
  return row;
}

function newWallet(world: World, customer: CustomerRow, input: WalletInput): WalletRow {
  const { applies_to: limits, name } = input;
  return {
    lago_id: world.newId(),
    lago_customer_id: customer.lago_id,
    external_customer_id: customer.external_id,
    billing_entity_code: customer.billing_entity_code,
    status: "active",
    currency: currencyOf(world, customer, input),
    name: name ?? null,
    code: input.code || defaultCode(world, customer.lago_id, name),
    purchase_order_number: input.purchase_order_number ?? null,
    rate_amount: formatDecimal(parseNumber(input.rate_amount) ?? 0),
    ...emptyBalances,
    created_at: world.timestamp(),
    expiration_at: timestampOf(input.expiration_at),
    last_balance_sync_at: null,
    last_consumed_credit_at: null,
    terminated_at: null,
    invoice_requires_successful_payment: input.invoice_requires_successful_payment ?? false,
    paid_top_up_min_amount_cents: input.paid_top_up_min_amount_cents ?? null,
    paid_top_up_max_amount_cents: input.paid_top_up_max_amount_cents ?? null,
    priority: input.priority ?? 50,
    recurring_transaction_rules: [],
    applies_to: {
      fee_types: [...(limits?.fee_types ?? [])],
      billable_metric_codes: [...new Set(limits?.billable_metric_codes ?? [])],
    },
    applied_invoice_custom_sections: [],
    payment_method: { payment_method_id: null, payment_method_type: "provider", ...input.payment_method },
    metadata: metadataOf(input),
    depleted: false,
  };
}

const emptyBalances = {
  credits_balance: "0.0",
  credits_ongoing_balance: "0.0",
  credits_ongoing_usage_balance: "0.0",
  balance_cents: 0,
  ongoing_balance_cents: 0,
  ongoing_usage_balance_cents: 0,
  consumed_credits: "0.0",
} as const;

/** The currency of the customer, or the one that the first wallet sets. */
function currencyOf(world: World, customer: CustomerRow, { currency }: WalletInput): WalletRow["currency"] {
  if (currency && currency !== customer.currency && (customer.currency || !isEditable(world, customer)))
    throw invalid({ currency: ["currencies_does_not_match"] });
  return currency || (customer.currency ?? "");
}

function metadataOf({ metadata }: WalletInput): Metadata | null {
  try {
    return replacedMetadata(null, metadata);
  } catch {
    throw new NotSimulated("Lago ignores metadata over its limits here. Send metadata within the limits.");
  }
}

/** Refuses what names objects that the fake does not have. */
function refuseUnknown(world: World, input: WalletInput): void {
  const { invoice_custom_section: section, billing_entity_code: entity } = input;
  if (section?.invoice_custom_section_codes?.length)
    throw new NotSimulated("The fake has no invoice custom sections. Leave out their codes.");
  if (entity != null) findBillingEntity(world, entity);
  if (entity != null || "billing_entity_id" in input)
    throw new NotSimulated("A wallet has the billing entity of its customer. Leave out the one of the wallet.");
}
