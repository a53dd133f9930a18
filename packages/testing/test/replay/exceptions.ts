import type { OperationId } from "../../src/operation.ts";

/** A field with which the fake refuses a recorded request. Without the field, it accepts the request. */
export interface FieldException {
  readonly field: string;
  /** The operations; all by default. */
  readonly operations?: readonly OperationId[];
  readonly because: string;
}

/** The fields that the fake refuses although Lago took them. */
export const fieldExceptions: readonly FieldException[] = [
  { field: "applied_pricing_unit", because: "The API cannot create pricing units." },
  { field: "invoice_custom_section_codes", because: "The API cannot create invoice custom sections." },
  { field: "activation_rules", because: "A payment provider decides activation rules, and the fake has none." },
  { field: "authorization", because: "Stripe authorizes the payment, and the fake has no Stripe." },
  {
    field: "billing_entity_code",
    operations: [
      "createCustomerWallet",
      "createInvoice",
      "createSubscription",
      "createWallet",
      "updateCustomerWallet",
      "updateSubscription",
      "updateWallet",
    ],
    because: "The fake bills by the billing entity of the customer.",
  },
  { field: "billing_entity_id", because: "The fake bills by the billing entity of the customer." },
  { field: "logo", because: "The fake stores no images." },
  { field: "eu_tax_management", because: "Lago creates the taxes of all EU countries, which nothing lists." },
  {
    field: "invoice_requires_successful_payment",
    because: "The fake does not simulate the invoice that nobody sees until its payment.",
  },
  { field: "generate_credit_note", because: "The fake does not simulate the credit note of a voided invoice." },
  { field: "event_types", because: "The recording contains a replaced text instead of the webhook type." },
];

/** The operations of which the fake refuses every recorded request. */
export const operationExceptions: { readonly [Id in OperationId]?: string } = {
  invoicePreview: "The fake does not simulate previews.",
  retryInvoice: "The invoice must have failed, and the fake has no provider of taxes.",
  syncInvoiceSalesforceId: "The fake has no connection to Salesforce.",
  updateFee: "The fee must not be invoiced, and the fake does not bill in advance.",
};
