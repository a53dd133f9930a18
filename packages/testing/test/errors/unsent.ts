/** The recorded errors that the fake never sends, each with the reason. */
export const unsent: readonly { readonly because: string; readonly errors: readonly string[] }[] = [
  {
    because: "The recordings lack the text of the error, or what caused it.",
    errors: [
      'createBatchEvents 422 validation_errors {"0":"text"}',
      'createCustomer 422 validation_errors {"invoice_custom_sections":["text"]}',
      'createEvent 422 validation_errors "text"',
      'createSubscription 422 validation_errors {"customer":["text"]}',
    ],
  },
  {
    because:
      "A payment provider decides activation rules and authorizations, and whether a subscription is incomplete.",
    errors: [
      "createSubscription 403 feature_not_available",
      'createSubscription 422 validation_errors {"activation_rules":["invalid_type"]}',
      'createSubscription 422 validation_errors {"payment_method":["invalid_for_payment_activation_rules"]}',
      'createSubscription 422 validation_errors {"payment_method_id":["customer_has_no_payment_method"]}',
      'createSubscription 422 validation_errors {"timeout_hours":["value_must_be_positive_or_zero"]}',
      'overrideSubscriptionFixedCharge 422 validation_errors {"base":["subscription_incomplete"]}',
      "updateSubscription 405 subscription_incomplete",
    ],
  },
  {
    because: "Only an old wallet does not trace its credits.",
    errors: [
      'findAllWalletTransactionConsumptions 422 validation_errors {"wallet":["not_traceable"]}',
      'findAllWalletTransactionFundings 422 validation_errors {"wallet":["not_traceable"]}',
    ],
  },
  {
    because: "Only another server, or another request at the same time, causes it. `fake.fail` sends it.",
    errors: [
      'findCustomerCurrentUsage 429 too_many_provider_requests {"provider_name":"text","message":"text"}',
      "paymentMethodSetAsDefault 422 lock_acquisition_failed",
      "updateWallet 409",
    ],
  },
  {
    because: "The fake does not simulate previews.",
    errors: [
      "invoicePreview 400",
      "invoicePreview 404 billing_entity_not_found",
      "invoicePreview 404 customer_not_found",
    ],
  },
  {
    because: "It needs a draft, of which `draft-invoices.test.ts` has tests.",
    errors: ["loseDisputeInvoice 405 not_disputable"],
  },
];
