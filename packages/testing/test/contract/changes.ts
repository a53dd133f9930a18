import type { OperationId } from "../../../client/test/contract/case.ts";

/** What is changed in the sampled requests of an operation, since Lago refuses the sample, or the fake does not simulate it. */
export interface Change {
  readonly because: string;
  /** The places of fields that are left out, such as `query.settlements[]`. */
  readonly omit?: readonly string[];
  /** The values of fields, by their places. */
  readonly set?: Readonly<Record<string, unknown>>;
}

const walletChange: Change = {
  because: "The API cannot create invoice custom sections, and the fake bills wallets by the entity of their customer.",
  omit: ["body.wallet.invoice_custom_section", "body.wallet.billing_entity_code"],
};

const newWallet: Change = { ...walletChange, omit: [...(walletChange.omit ?? []), "body.wallet.billing_entity_id"] };

const invoiceFilter: Change = {
  because: "The fake does not simulate the filter by settlements.",
  omit: ["query.settlements[]"],
};

/** The sum of its items, with the taxes of the invoice in the scene. */
const creditNoteChange: Change = {
  because: "The amount of a credit note follows from the invoice. That of the scene has no coupon.",
  set: { "body.credit_note.credit_amount_cents": 1190 },
};

/** The sampled requests that cannot be sent unchanged. */
export const changes: { readonly [Id in OperationId]?: Change } = {
  createBillableMetric: {
    because: "A sum needs a field.",
    set: { "body.billable_metric.field_name": "tiles" },
  },
  createBillingEntity: { because: "The fake stores no images.", omit: ["body.billing_entity.logo"] },
  updateBillingEntity: { because: "The fake stores no images.", omit: ["body.billing_entity.logo"] },
  createCoupon: {
    because: "The amount must be positive, and a time limit needs an end.",
    set: {
      "body.coupon.amount_cents": 500,
      "body.coupon.expiration_at": "2026-12-31T22:59:59Z",
      "body.coupon.frequency_duration": 6,
    },
  },
  createCreditNote: creditNoteChange,
  createCustomer: {
    because: "The API cannot create invoice custom sections.",
    omit: ["body.customer.invoice_custom_section_codes"],
  },
  createCustomerWallet: newWallet,
  createInvoice: {
    because: "The API cannot create invoice custom sections.",
    omit: ["body.invoice.invoice_custom_section"],
  },
  createPlanChargeFilter: {
    because: "A filter needs values and a price.",
    set: { "body.filter.values": { region: ["eu"] }, "body.filter.properties": { amount: "0.003" } },
  },
  createSubscription: {
    because: "Thresholds are those of the plan or of the subscription. A payment provider decides activation rules.",
    omit: [
      "body.authorization",
      "body.subscription.activation_rules",
      "body.subscription.billing_entity_id",
      "body.subscription.invoice_custom_section",
      "body.subscription.usage_thresholds",
    ],
  },
  createSubscriptionAlert: {
    because: "An alert of the whole usage has no billable metric.",
    omit: ["body.alert.billable_metric_code"],
  },
  createSubscriptionChargeFilter: {
    because: "A filter needs a price and values, and the plan has a filter with the values of the sample.",
    set: { "body.filter.values": { region: ["eu"] }, "body.filter.properties": { amount: "0.003" } },
  },
  createWallet: newWallet,
  findAllCustomerInvoices: invoiceFilter,
  findAllInvoices: invoiceFilter,
  findCustomerCurrentUsage: {
    because: "The fake does not compute usage for a part of the events.",
    omit: ["query.filter_by_group", "query.filter_by_presentation[]", "query.group"],
  },
  updateCustomerWallet: walletChange,
  updateSubscription: {
    because: "Thresholds are those of the plan or of the subscription. A payment provider decides activation rules.",
    omit: [
      "body.subscription.activation_rules",
      "body.subscription.billing_entity_id",
      "body.subscription.invoice_custom_section",
      "body.subscription.usage_thresholds",
    ],
  },
  updateSubscriptionAlert: {
    because: "An alert of the whole usage has no billable metric.",
    omit: ["body.alert.billable_metric_code"],
  },
  updateWallet: walletChange,
  voidInvoice: {
    because: "The fake does not simulate the credit note of a voided invoice.",
    omit: ["body.generate_credit_note"],
  },
};
