import { parseDecimal } from "../../values/decimal.ts";
import { paymentMethodTable } from "../../state/payment-methods.ts";
import { parseIsoTime } from "../../values/iso-time.ts";
import type { World } from "../../world/world.ts";
import type { WalletInput } from "./wallet-input.ts";

/** Whether a value is text with a decimal of at least 0. */
export function isAmount(value: unknown): boolean {
  return parseDecimal(value)?.gte(0) ?? false;
}

/** Whether a value is a time in the future, or none. */
export function isFuture(world: World, value: unknown): boolean {
  if (value == null || value === "") return true;
  const time = parseIsoTime(value);
  return time !== undefined && time > world.now();
}

/** Whether a payment method can be used: a manual one, the default one of the provider, or one that exists. */
export function isPaymentMethod(world: World, method: WalletInput["payment_method"]): boolean {
  const { payment_method_id: id, payment_method_type: type } = method ?? {};
  if (!type && !id) return true;
  const exists = id == null || world.table(paymentMethodTable).get(id) !== undefined;
  return type === "manual" || (type === "provider" && exists);
}
