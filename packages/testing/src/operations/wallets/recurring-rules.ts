import type { WalletRecurringTransactionRule } from "@lagokit/types";
import { given } from "../../server/given.ts";
import { timestampOf } from "../../values/timestamp-of.ts";
import { formatDecimal, parseDecimal, parseNumber } from "../../values/decimal.ts";
import type { World } from "../../world/world.ts";
import { isFuture } from "./input-values.ts";
import { metadataErrors, pairsOf } from "./transaction-metadata.ts";
import type { WalletChanges, WalletInput } from "./wallet-input.ts";

/** A rule in a request. */
export type RuleInput = NonNullable<WalletInput["recurring_transaction_rules"]>[number] &
  Partial<NonNullable<WalletChanges["recurring_transaction_rules"]>[number]>;

const intervals = new Set<unknown>(["weekly", "monthly", "quarterly", "yearly", "semiannual"]);

/** Whether Lago accepts a rule. */
export function isValidRule(world: World, rule: RuleInput): boolean {
  const { trigger, method, paid_credits: paid, granted_credits: granted } = rule;
  const isTrigger =
    (trigger === "interval" && intervals.has(rule.interval)) ||
    (trigger === "threshold" && isDecimal(rule.threshold_credits));
  return (
    isTrigger &&
    (method !== "target" || isDecimal(rule.target_ongoing_balance)) &&
    ((paid == null && granted == null) || isDecimal(paid) || isDecimal(granted)) &&
    metadataErrors(rule.transaction_metadata).length === 0 &&
    isFuture(world, rule.expiration_at) &&
    (rule.grants_target_top_up == null || method === "target")
  );
}

/**
 * Creates a rule. Without credits of its own, a rule with fixed credits has those of the new wallet. The fake stores rules, but
 * does not run them: they top up nothing.
 */
export function createRule(world: World, rule: RuleInput, wallet: RuleDefaults): WalletRecurringTransactionRule {
  const method = rule.method ?? "fixed";
  const inherits = method === "fixed" && rule.paid_credits == null && rule.granted_credits == null;
  return {
    lago_id: world.newId(),
    paid_credits: credits(rule.paid_credits ?? (inherits ? wallet.paid_credits : null)),
    granted_credits: credits(rule.granted_credits ?? (inherits ? wallet.granted_credits : null)),
    grants_target_top_up: method === "target" ? (rule.grants_target_top_up ?? false) : null,
    interval: rule.interval ?? null,
    method,
    started_at: timestampOf(rule.started_at),
    expiration_at: timestampOf(rule.expiration_at),
    status: "active",
    target_ongoing_balance: rule.target_ongoing_balance == null ? null : credits(rule.target_ongoing_balance),
    threshold_credits: credits(rule.threshold_credits),
    trigger: rule.trigger,
    created_at: world.timestamp(),
    invoice_requires_successful_payment:
      rule.invoice_requires_successful_payment ?? wallet.invoice_requires_successful_payment ?? false,
    transaction_metadata: pairsOf(rule.transaction_metadata),
    transaction_name: rule.transaction_name || null,
    purchase_order_number: rule.purchase_order_number ?? null,
    ignore_paid_top_up_limits: rule.ignore_paid_top_up_limits ?? false,
    applied_invoice_custom_sections: [],
    payment_method: { payment_method_id: null, payment_method_type: "provider", ...rule.payment_method },
  };
}

/** What a rule takes from its wallet. */
export type RuleDefaults = Pick<
  WalletInput,
  "paid_credits" | "granted_credits" | "invoice_requires_successful_payment"
>;

/** Changes a rule. What is not in the request stays. */
export function changeRule(rule: WalletRecurringTransactionRule, changes: RuleInput): WalletRecurringTransactionRule {
  const method = changes.method ?? rule.method;
  const plain = given(
    changes,
    "interval",
    "trigger",
    "invoice_requires_successful_payment",
    "ignore_paid_top_up_limits",
    "purchase_order_number",
  );
  const amounts = given(changes, "paid_credits", "granted_credits", "threshold_credits", "target_ongoing_balance");
  const times = given(changes, "started_at", "expiration_at");
  return {
    ...rule,
    ...plain,
    ...Object.fromEntries(Object.entries(amounts).map(([field, value]) => [field, credits(value)])),
    ...Object.fromEntries(Object.entries(times).map(([field, value]) => [field, timestampOf(value)])),
    ...(changes.transaction_name !== undefined && { transaction_name: changes.transaction_name || null }),
    ...(changes.transaction_metadata != null && { transaction_metadata: pairsOf(changes.transaction_metadata) }),
    method,
    grants_target_top_up:
      method === "target" ? (changes.grants_target_top_up ?? rule.grants_target_top_up ?? false) : null,
  };
}

/** Marks a rule as terminated. Responses leave it out. */
export function terminateRule(rule: WalletRecurringTransactionRule): WalletRecurringTransactionRule {
  return { ...rule, status: "terminated" };
}

function isDecimal(value: unknown): boolean {
  return parseDecimal(value) !== undefined;
}

function credits(value: unknown): string {
  return formatDecimal(parseNumber(value) ?? 0);
}
