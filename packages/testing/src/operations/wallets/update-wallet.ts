import { FieldErrors } from "../../server/field-errors.ts";
import { given } from "../../server/given.ts";
import { invalid, NotSimulated } from "../../server/refusal.ts";
import { timestampOf } from "../../values/timestamp-of.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import { parseDecimal } from "../../values/decimal.ts";
import { replacedMetadata } from "../../state/metadata.ts";
import { type WalletRow, walletTable } from "../../state/tables.ts";
import { serializeWalletWebhook } from "../../views/wallet.ts";
import type { World } from "../../world/world.ts";
import { checkStoredFields, limitationErrors } from "./check-wallet.ts";
import { isFuture, isPaymentMethod } from "./input-values.ts";
import { changeRule, createRule, isValidRule, type RuleInput, terminateRule } from "./recurring-rules.ts";
import { refuseOutsideLimits } from "./top-up.ts";
import { refuseTakenCode } from "./wallet-code.ts";
import { terminateAtExpiration } from "./terminate-wallet.ts";
import type { WalletChanges } from "./wallet-input.ts";

/** Changes a wallet. What is not in the request stays. */
export function updateWallet(world: World, wallet: WalletRow, input: WalletChanges): WalletRow {
  refuseTerminated(wallet);
  refuseInvalidChanges(world, wallet, input);
  const { code, priority, purchase_order_number: order } = input;
  const changed: WalletRow = {
    ...wallet,
    ...given(input, "name", "paid_top_up_min_amount_cents", "paid_top_up_max_amount_cents"),
    ...(order !== undefined && { purchase_order_number: order }),
    ...(code && { code }),
    ...(priority != null && { priority }),
    ...(input.expiration_at !== undefined && { expiration_at: timestampOf(input.expiration_at) }),
    ...(input.invoice_requires_successful_payment != null && given(input, "invoice_requires_successful_payment")),
    applies_to: limitsOf(wallet, input),
    payment_method: { ...wallet.payment_method, ...input.payment_method },
    metadata: replacedMetadata(wallet.metadata, input.metadata),
    recurring_transaction_rules: rulesOf(world, wallet, input),
  };
  for (const rule of changed.recurring_transaction_rules) refuseRuleOutsideLimits(changed, rule);
  checkStoredFields(new FieldErrors(), changed).refuse();
  if (code) refuseTakenCode(world, code, { customerId: wallet.lago_customer_id, walletId: wallet.lago_id });
  return saveWallet(world, changed);
}

/** Refuses to change a terminated wallet. */
export function refuseTerminated({ status }: WalletRow): void {
  if (status === "terminated")
    throw new NotSimulated("Some versions of Lago change a terminated wallet, others refuse it. Change active ones.");
}

/** Stores a changed wallet, and sends the webhook about it. */
export function saveWallet(world: World, changed: WalletRow): WalletRow {
  const before = world.table(walletTable).get(changed.lago_id);
  const row = world.table(walletTable).add(changed);
  if (before?.expiration_at !== row.expiration_at) terminateAtExpiration(world, row);
  world.emit("wallet.updated", { object_type: "wallet", wallet: serializeWalletWebhook(world, row) });
  return row;
}

function refuseInvalidChanges(world: World, wallet: WalletRow, input: WalletChanges): void {
  if (!isFuture(world, input.expiration_at)) throw invalid({ expiration_at: ["invalid_date"] });
  refuseDroppedLimits(wallet, input);
  const [rule, ...others] = input.recurring_transaction_rules ?? [];
  const errors = new FieldErrors();
  if (others.length > 0) errors.add("recurring_transaction_rules", "invalid_number_of_recurring_rules");
  if (rule !== undefined && !isValidRule(world, rule))
    errors.add("recurring_transaction_rules", "invalid_recurring_rule");
  errors.refuse();
  for (const [field, error] of limitationErrors(world, input.applies_to)) errors.add(field, error);
  errors.refuse();
  if (!isPaymentMethod(world, input.payment_method)) throw invalid({ payment_method: ["invalid_payment_method"] });
  if (input.invoice_custom_section?.invoice_custom_section_codes?.length)
    throw new NotSimulated("The fake has no invoice custom sections. Leave out their codes.");
  if (input.billing_entity_code != null) findBillingEntity(world, input.billing_entity_code);
  if (input.billing_entity_code != null)
    throw new NotSimulated("A wallet has the billing entity of its customer. Leave out the one of the wallet.");
}

function refuseDroppedLimits({ applies_to: { billable_metric_codes: codes } }: WalletRow, input: WalletChanges): void {
  if (codes.length > 0 && input.applies_to?.billable_metric_codes === undefined)
    throw new NotSimulated(
      "Some versions of Lago drop the metrics of a wallet if an update has none. Send `applies_to.billable_metric_codes`.",
    );
}

function limitsOf({ applies_to: before }: WalletRow, { applies_to: limits }: WalletChanges): WalletRow["applies_to"] {
  const { fee_types: types = before.fee_types, billable_metric_codes: codes = before.billable_metric_codes } =
    limits ?? {};
  return { fee_types: [...(types ?? [])], billable_metric_codes: [...new Set(codes ?? [])] };
}

/** The rules after a request. Without a license, Lago ignores those of the request. A rule that is left out ends. */
function rulesOf(
  world: World,
  wallet: WalletRow,
  { recurring_transaction_rules: rules }: WalletChanges,
): WalletRow["recurring_transaction_rules"] {
  if (rules == null || !world.license) return wallet.recurring_transaction_rules;
  const changed = rules.map((input: RuleInput) => {
    const rule = wallet.recurring_transaction_rules.find(
      ({ lago_id: id, status }) => id === input.lago_id && status === "active",
    );
    if (rule !== undefined) return changeRule(rule, input);
    const { invoice_requires_successful_payment } = wallet;
    return createRule(world, input, { invoice_requires_successful_payment });
  });
  const kept = new Set(changed.map(({ lago_id: id }) => id));
  const ended = wallet.recurring_transaction_rules.filter(({ lago_id: id }) => !kept.has(id)).map(terminateRule);
  return [...ended, ...changed];
}

function refuseRuleOutsideLimits(wallet: WalletRow, rule: WalletRow["recurring_transaction_rules"][number]): void {
  const credits = parseDecimal(rule.paid_credits);
  if (rule.status !== "active" || rule.method !== "fixed" || credits === undefined || credits.eq(0)) return;
  try {
    refuseOutsideLimits(wallet, credits, rule.ignore_paid_top_up_limits);
  } catch {
    throw invalid({ recurring_transaction_rules: ["invalid_recurring_rule"] });
  }
}
