import type { Payment } from "@lagokit/types";
import type { Handlers } from "../../server/handlers.ts";
import { type PageMeta, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { invalid, notFound } from "../../server/refusal.ts";
import { paymentTable } from "../../state/payments.ts";
import { findCustomer } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { createPayment } from "./create.ts";
import { createPaymentRequest, findPaymentRequest, listPaymentRequests } from "./requests.ts";

type Ids =
  | "createPayment"
  | "createPaymentRequest"
  | "findAllCustomerPaymentRequests"
  | "findAllCustomerPayments"
  | "findAllPaymentReceipts"
  | "findAllPaymentRequests"
  | "findAllPayments"
  | "findPayment"
  | "findPaymentReceipt"
  | "findPaymentRequest"
  | "resendPaymentReceiptEmail";

/** The operations of payments, of payment requests and of payment receipts. */
export const payments: Handlers<Ids> = {
  findAllPayments: ({ world, query }) => listPayments(world, query, query.text("external_customer_id")),
  findAllCustomerPayments({ world, query, path }) {
    return listPayments(world, query, findCustomer(world, path.external_customer_id).external_id);
  },
  createPayment: ({ world, body }) => ({ payment: createPayment(world, body) }),
  findPayment({ world, path }) {
    const payment = world.table(paymentTable).get(path.lago_id);
    if (payment === undefined) throw notFound("payment");
    return { payment };
  },
  findAllPaymentRequests: ({ world, query }) => listPaymentRequests(world, query, query.text("external_customer_id")),
  findAllCustomerPaymentRequests({ world, query, path }) {
    return listPaymentRequests(world, query, findCustomer(world, path.external_customer_id).external_id);
  },
  createPaymentRequest: ({ world, body }) => ({ payment_request: createPaymentRequest(world, body) }),
  findPaymentRequest: ({ world, path }) => ({ payment_request: findPaymentRequest(world, path.lago_id) }),
  /** Receipts are a feature that the organization of the fake does not have, so none exists. */
  findAllPaymentReceipts({ query }) {
    refuseUnlessId(query.text("invoice_id"));
    return { payment_receipts: [], meta: pageOf(query, []).meta };
  },
  findPaymentReceipt() {
    // Lago names the resource of the permission, which is that of invoices.
    throw notFound("invoice");
  },
  resendPaymentReceiptEmail() {
    throw notFound("payment_receipt");
  },
};

function listPayments(
  world: World,
  query: Query<"invoice_id" | "page" | "per_page">,
  customerId: string | undefined,
): { payments: Payment[]; meta: PageMeta } {
  const invoiceId = query.text("invoice_id");
  refuseUnlessId(invoiceId);
  const found = world.table(paymentTable).newest((payment) => {
    const isOfCustomer = customerId === undefined || payment.external_customer_id === customerId;
    return isOfCustomer && (invoiceId === undefined || payment.invoice_ids.includes(invoiceId));
  });
  const { rows, meta } = pageOf(query, found);
  return { payments: [...rows], meta };
}

function refuseUnlessId(id: string | undefined): void {
  if (id !== undefined && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))
    throw invalid({ invoice_id: ["is in invalid format"] });
}
