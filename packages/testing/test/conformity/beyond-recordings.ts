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
];

/** A property that only some objects have, in every operation, and a line of the server's source that shows it. */
interface ConditionalProperty {
  readonly component: string;
  readonly property: string;
  readonly evidence: string;
}

const conditionalProperties: readonly ConditionalProperty[] = [
  ...["provider_customer_id", "provider_payment_methods"].map((property) => ({
    component: "CustomerBillingConfiguration",
    property,
    evidence: "app/serializers/v1/customer_serializer.rb:77",
  })),
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
