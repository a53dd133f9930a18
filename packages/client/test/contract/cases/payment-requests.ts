import type { Cases } from "../case.ts";

/** The cases of `lago.paymentRequests`. */
export const paymentRequests = {
  findAllPaymentRequests: (lago, { query, options }) => lago.paymentRequests.list(query, options),
  findPaymentRequest: (lago, { path, options }) => lago.paymentRequests.get(path.lago_id, options),
  createPaymentRequest: (lago, { body, options }) => lago.paymentRequests.create(body.payment_request, options),
} satisfies Cases<"findAllPaymentRequests" | "findPaymentRequest" | "createPaymentRequest">;
