import type { JsonType } from "./json-type.ts";

/** A type that a property can have although no recording shows it, and a line of the server's source that shows it. */
interface KnownType {
  readonly component: string;
  readonly property: string;
  readonly type: JsonType;
  readonly evidence: string;
}

/** The types that follow from the server's source. */
export const knownTypes: readonly KnownType[] = [
  {
    component: "PlanBaseObject",
    property: "bill_charges_monthly",
    type: "boolean",
    evidence: "app/services/plans/create_service.rb:31-32@20277d9d06",
  },
  ...(["boolean", "number", "string"] as const).flatMap((type) =>
    [
      { component: "PlanEntitlementPrivilegeObject/allOf/1", property: "value" },
      { component: "SubscriptionEntitlementPrivilegeObject/allOf/1", property: "value" },
      { component: "SubscriptionEntitlementPrivilegeObject/allOf/1", property: "plan_value" },
      { component: "SubscriptionEntitlementPrivilegeObject/allOf/1", property: "override_value" },
    ].map((value) => ({ ...value, type, evidence: "app/services/utils/entitlement.rb:13" })),
  ),
  {
    component: "ChargeGroupingProperties",
    property: "pricing_group_keys",
    type: "array",
    evidence: "app/services/charge_models/filter_properties/base_service.rb:53-71@20277d9d06",
  },
  { component: "PaymentObject", property: "reference", type: "string", evidence: "app/models/payment.rb:29" },
  ...["payment_provider", "payment_provider_code", "provider_customer_id"].map((property) => ({
    component: "InvoicePaymentFailureObject",
    property,
    type: "string" as const,
    evidence: "app/serializers/v1/payment_providers/invoice_payment_error_serializer.rb:14-16@20277d9d06",
  })),
  ...["address_line1", "address_line2", "country", "state", "zipcode"].map((property) => ({
    component: "Address",
    property,
    type: "string" as const,
    evidence: "app/services/customers/upsert_from_api_service.rb:63-68@20277d9d06",
  })),
  {
    component: "SubscriptionObject",
    property: "trial_ended_at",
    type: "string",
    evidence: "app/services/subscriptions/free_trial_billing_service.rb:29@20277d9d06",
  },
  {
    component: "AddOnObject",
    property: "description",
    type: "null",
    evidence: "app/services/add_ons/create_service.rb:22@20277d9d06",
  },
  {
    component: "WalletTransactionObject",
    property: "failed_at",
    type: "string",
    evidence: "app/serializers/v1/wallet_transaction_serializer.rb:24@20277d9d06",
  },
  {
    component: "TriggeredAlertObject",
    property: "lago_wallet_id",
    type: "string",
    evidence: "app/serializers/v1/usage_monitoring/triggered_alert_serializer.rb:14@20277d9d06",
  },
  {
    component: "OrganizationObject",
    property: "tax_identification_number",
    type: "string",
    evidence: "app/services/organizations/update_service.rb:20-22@20277d9d06",
  },
  {
    component: "AppliedCouponObject",
    property: "frequency_duration",
    type: "number",
    evidence: "app/serializers/v1/applied_coupon_serializer.rb:23@20277d9d06",
  },
  {
    component: "AppliedCouponObject",
    property: "frequency_duration_remaining",
    type: "number",
    evidence: "app/serializers/v1/applied_coupon_serializer.rb:24@20277d9d06",
  },
  {
    component: "AppliedCouponObject",
    property: "expiration_at",
    type: "string",
    evidence: "app/serializers/v1/applied_coupon_serializer.rb:25@20277d9d06",
  },
  {
    component: "CouponObject",
    property: "frequency_duration",
    type: "number",
    evidence: "app/serializers/v1/coupon_serializer.rb:17@20277d9d06",
  },
  {
    component: "CouponObject",
    property: "terminated_at",
    type: "string",
    evidence: "app/serializers/v1/coupon_serializer.rb:26@20277d9d06",
  },
];

/** A property that only some objects have, in every operation, and a line of the server's source that shows it. */
interface ConditionalProperty {
  readonly component: string;
  readonly property: string;
  readonly evidence: string;
}

/** The properties that only some objects have. */
export const conditionalProperties: readonly ConditionalProperty[] = [
  // Each charge model has its own properties.
  ...["amount", "fixed_amount", "graduated_ranges", "rate", "volume_ranges"].map((property) => ({
    component: "ChargeProperties",
    property,
    evidence: "app/services/charge_models/filter_properties/charge_service.rb@20277d9d06",
  })),
  {
    component: "FeeAmountDetails",
    property: "plan_amount_cents",
    evidence: "app/services/fees/subscription_service.rb:57@20277d9d06",
  },
  // Fees of prepaid credits have no period.
  ...["from_date", "to_date"].map((property) => ({
    component: "FeeObject",
    property,
    evidence: "1.51.0 webhook invoice.paid_credit_added",
  })),
  ...["provider_customer_id", "provider_payment_methods"].map((property) => ({
    component: "CustomerBillingConfiguration",
    property,
    evidence: "app/serializers/v1/customer_serializer.rb:77",
  })),
  ...["CreditNoteObject/allOf/1", "CreditNoteWebhookObject/allOf/1"].map((component) => ({
    component,
    property: "metadata",
    evidence: "app/serializers/v1/credit_note_serializer.rb:42@20277d9d06",
  })),
  {
    component: "FeaturePrivilegeObject/properties/config",
    property: "select_options",
    evidence: "app/models/entitlement/privilege.rb:18",
  },
  { component: "PlanBaseObject", property: "metadata", evidence: "app/serializers/v1/plan_serializer.rb:59-65" },
  {
    component: "PlanBaseObject",
    property: "minimum_commitment",
    evidence: "app/services/webhooks/plans/created_service.rb:13@20277d9d06",
  },
  {
    component: "ChargeGroupingProperties",
    property: "pricing_group_keys",
    evidence: "app/services/charge_models/filter_properties/base_service.rb:53-71@20277d9d06",
  },
  {
    component: "PaymentObject",
    property: "payment_method",
    evidence: "app/serializers/v1/payment_serializer.rb:34@20277d9d06",
  },
  {
    component: "WalletBaseObject",
    property: "metadata",
    evidence: "app/serializers/v1/wallet_serializer.rb:39@20277d9d06",
  },
];

/** Whether only some objects have a property. The recordings of an operation can then lack it. */
export function isConditional(names: readonly string[]): boolean {
  return conditionalProperties.some((property) => names.includes(nameOf(property)));
}

/** The name of a property in the document, such as `/components/schemas/TaxObject/properties/code`. */
export function nameOf({ component, property }: ConditionalProperty): string {
  return `/components/schemas/${component}/properties/${property}`;
}
