import type { PaymentMethod } from "@lagokit/types";

/** A payment method to add to a customer. */
export interface PaymentMethodInput {
  /** @default "stripe" */
  readonly payment_provider_type?: PaymentMethod["payment_provider_type"];
  /** @default the type of the provider */
  readonly payment_provider_code?: string;
  /** @default the type of the provider */
  readonly payment_provider_name?: string;
  /**
   * The ID of the payment method at the provider.
   * @default its `lago_id`
   */
  readonly provider_method_id?: string;
  /**
   * Whether it becomes the default of the customer.
   * @default true for the first one
   */
  readonly is_default?: boolean;
}
