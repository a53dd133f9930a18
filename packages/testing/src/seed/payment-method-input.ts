import type { PaymentMethod } from "@lagokit/types";
import { type CustomerRow } from "../state/tables.ts";
import { paymentMethodTable } from "../state/payment-methods.ts";
import type { World } from "../world/world.ts";

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

/** Adds a payment method to a customer, as a payment provider does. */
export function addPaymentMethod(world: World, customer: CustomerRow, input: PaymentMethodInput): PaymentMethod {
  const { payment_provider_type: type = "stripe", payment_provider_code: code = type, ...rest } = input;
  const table = world.table(paymentMethodTable);
  const others = table.where(({ customer_id: owner }) => owner === customer.lago_id);
  const { is_default: isDefault = others.length === 0, payment_provider_name: name = type } = rest;
  if (isDefault) for (const other of others) table.change(other, { is_default: false });
  const id = world.newId();
  const { customer_id: _owner, ...method } = table.add({
    lago_id: id,
    is_default: isDefault,
    payment_provider_code: code,
    payment_provider_name: name,
    payment_provider_type: type,
    provider_method_id: rest.provider_method_id ?? id,
    created_at: world.timestamp(),
    customer_id: customer.lago_id,
  });
  return method;
}
