import type { PaymentMethod } from "@lagokit/types";
import type { CustomerRow } from "../state/tables.ts";
import { paymentMethodTable } from "../state/payment-methods.ts";
import type { World } from "../world/world.ts";
import type { PaymentMethodInput } from "./payment-method-input.ts";

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
