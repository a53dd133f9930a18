import type { Cases } from "../case.ts";

/** The cases of `lago.paymentReceipts`. */
export const paymentReceipts = {
  findAllPaymentReceipts: (lago, { query, options }) => lago.paymentReceipts.list(query, options),
  findPaymentReceipt: (lago, { path, options }) => lago.paymentReceipts.get(path.lago_id, options),
  resendPaymentReceiptEmail: (lago, { path, body, options }) =>
    lago.paymentReceipts.resendEmail(path.lago_id, body, options),
} satisfies Cases<"findAllPaymentReceipts" | "findPaymentReceipt" | "resendPaymentReceiptEmail">;
