/**
 * The optional fields that the sample of a request shows, by operation ID. Most people set these fields, although the API
 * does not require them. A path through a list refers to each item.
 */
export const usefulFields: Readonly<Record<string, readonly string[]>> = {
  createAddOn: ["add_on.description"],
  createAppliedCoupon: ["applied_coupon.frequency"],
  createBillableMetric: ["billable_metric.field_name", "billable_metric.recurring"],
  createCoupon: ["coupon.expiration_at"],
  createCustomer: [
    "customer.name",
    "customer.email",
    "customer.currency",
    "customer.country",
    "customer.timezone",
    "customer.billing_configuration.payment_provider",
    "customer.billing_configuration.payment_provider_code",
    "customer.billing_configuration.sync_with_provider",
    "customer.metadata.key",
    "customer.metadata.value",
    "customer.metadata.display_in_invoice",
  ],
  createEvent: ["event.timestamp", "event.properties"],
  createPlan: [
    "plan.charges.billable_metric_id",
    "plan.charges.charge_model",
    "plan.charges.invoice_display_name",
    "plan.charges.properties",
  ],
  createSubscription: [
    "subscription.name",
    "subscription.billing_time",
    "subscription.subscription_at",
    "subscription.ending_at",
  ],
  createTax: ["tax.description"],
  createWallet: ["wallet.name", "wallet.paid_credits", "wallet.granted_credits", "wallet.expiration_at"],
  createWalletTransaction: ["wallet_transaction.paid_credits", "wallet_transaction.granted_credits"],
};
