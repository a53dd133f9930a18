import type { Cases } from "../case.ts";

/** The cases of `lago.orderForms`. */
export const orderForms = {
  findAllOrderForms: (lago, { query, options }) => lago.orderForms.list(query, options),
  findOrderForm: (lago, { path, options }) => lago.orderForms.get(path.lago_id, options),
  markOrderFormAsSigned: (lago, { path, body, options }) =>
    lago.orderForms.markAsSigned(path.lago_id, body?.order_form, options),
  voidOrderForm: (lago, { path, options }) => lago.orderForms.void(path.lago_id, options),
} satisfies Cases<"findAllOrderForms" | "findOrderForm" | "markOrderFormAsSigned" | "voidOrderForm">;
