import type { Cases } from "../case.ts";

/** The cases of `lago.payments`. */
export const payments = {
  findAllPayments: (lago, { query, options }) => lago.payments.list(query, options),
  findPayment: (lago, { path, options }) => lago.payments.get(path.lago_id, options),
  createPayment: (lago, { body, options }) => lago.payments.create(body.payment, options),
} satisfies Cases<"findAllPayments" | "findPayment" | "createPayment">;
