import type {
  Wallet,
  WalletAppliesToUpdateInput,
  WalletRecurringTransactionRule,
  WalletRecurringTransactionRuleUpdateInput,
  WalletUpdateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";

// A response has the sections, but does not say whether they are skipped.
type Unread = "invoice_custom_section";

/**
 * Turns a wallet into the input of `wallets.update` and `customers.wallets.update`, with all its recurring rules, each
 * with its `lago_id`.
 *
 * `invoice_custom_section`, of the wallet and of its rules, is not included and stays unchanged: a response does not
 * say whether sections are skipped.
 *
 * @throws LagoArgumentError if the wallet lacks its recurring rules.
 */
export function toWalletInput(wallet: Wallet): WalletUpdateInput {
  requireLists(wallet, ["recurring_transaction_rules"], { name: "wallet", call: "lago.wallets.get" });
  return {
    applies_to: {
      billable_metric_codes: wallet.applies_to.billable_metric_codes,
      fee_types: wallet.applies_to.fee_types,
    } satisfies Complete<WalletAppliesToUpdateInput>,
    billing_entity_code: wallet.billing_entity_code,
    code: wallet.code,
    expiration_at: wallet.expiration_at,
    invoice_requires_successful_payment: wallet.invoice_requires_successful_payment,
    metadata: wallet.metadata ?? undefined,
    name: wallet.name,
    paid_top_up_max_amount_cents: wallet.paid_top_up_max_amount_cents,
    paid_top_up_min_amount_cents: wallet.paid_top_up_min_amount_cents,
    payment_method: wallet.payment_method,
    priority: wallet.priority,
    purchase_order_number: wallet.purchase_order_number,
    recurring_transaction_rules: wallet.recurring_transaction_rules.map(toRuleInput),
  } satisfies Complete<WalletUpdateInput, Unread>;
}

function toRuleInput(rule: WalletRecurringTransactionRule): WalletRecurringTransactionRuleUpdateInput {
  return {
    expiration_at: rule.expiration_at,
    granted_credits: rule.granted_credits,
    grants_target_top_up: rule.grants_target_top_up,
    ignore_paid_top_up_limits: rule.ignore_paid_top_up_limits,
    interval: rule.interval ?? undefined,
    invoice_requires_successful_payment: rule.invoice_requires_successful_payment,
    lago_id: rule.lago_id,
    method: rule.method,
    paid_credits: rule.paid_credits,
    payment_method: rule.payment_method,
    purchase_order_number: rule.purchase_order_number,
    started_at: rule.started_at,
    target_ongoing_balance: rule.target_ongoing_balance ?? undefined,
    threshold_credits: rule.threshold_credits,
    transaction_metadata: rule.transaction_metadata,
    transaction_name: rule.transaction_name,
    trigger: rule.trigger,
  } satisfies Complete<WalletRecurringTransactionRuleUpdateInput, Unread>;
}
