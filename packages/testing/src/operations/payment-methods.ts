import type { PaymentMethod } from "@lagokit/types";
import type { Handlers } from "../server/handlers.ts";
import { pageOf } from "../server/page.ts";
import { findPaymentMethod, type PaymentMethodRow, paymentMethodTable } from "../state/payment-methods.ts";
import { findCustomer } from "../state/tables.ts";

/** The operations of payment methods. The API cannot create one: `addPaymentMethod` of the fake does. */
export const paymentMethods: Handlers<
  "destroyPaymentMethod" | "findAllCustomersPaymentMethods" | "paymentMethodSetAsDefault"
> = {
  findAllCustomersPaymentMethods({ world, path, query }) {
    const { lago_id: owner } = findCustomer(world, path.external_customer_id);
    const all = world.table(paymentMethodTable).newest(({ customer_id: id }) => id === owner);
    const { rows, meta } = pageOf(query, all);
    return { payment_methods: rows.map(toPaymentMethod), meta };
  },
  paymentMethodSetAsDefault({ world, path }) {
    const customer = findCustomer(world, path.external_customer_id);
    const method = findPaymentMethod(world, customer, path.lago_id);
    const table = world.table(paymentMethodTable);
    for (const other of table.where(({ customer_id: id }) => id === customer.lago_id))
      table.change(other, { is_default: other.lago_id === method.lago_id });
    return { payment_method: toPaymentMethod({ ...method, is_default: true }) };
  },
  destroyPaymentMethod({ world, path }) {
    const customer = findCustomer(world, path.external_customer_id);
    const method = findPaymentMethod(world, customer, path.lago_id);
    world.table(paymentMethodTable).delete(method);
    return { payment_method: toPaymentMethod({ ...method, is_default: false }) };
  },
};

function toPaymentMethod({ customer_id: _customer, ...method }: PaymentMethodRow): PaymentMethod {
  return method;
}
