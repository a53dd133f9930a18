import type { OperationId } from "../operation.ts";
import { type ErrorBody, forbidden } from "../server/refusal.ts";
import type { Route } from "../server/faults.ts";
import { routes } from "./routes.ts";
import { errorSampleOf } from "./sample-of.ts";
import { operationErrors } from "./samples.ts";

/**
 * The resources whose permissions operations need, where the API document has another 403 as its example, or an inexact one.
 * They are those of recordings, and of `resource_name` in `app/controllers/api/v1@20277d9d06`.
 */
const resources: { readonly [Id in OperationId]?: string } = {
  findAllInvoiceCollections: "analytic",
  findAllInvoicedUsages: "analytic",
  findAllMrrs: "analytic",
  deleteAppliedCoupon: "applied_coupon",
  findAllCustomerAppliedCoupons: "applied_coupon",
  createBillingEntity: "billing_entity",
  getBillingEntity: "billing_entity",
  listBillingEntities: "billing_entity",
  updateBillingEntity: "billing_entity",
  createCreditNote: "credit_note",
  estimateCreditNote: "credit_note",
  findAllCustomerPastUsage: "customer_usage",
  findCustomerCurrentUsage: "customer_usage",
  refreshInvoice: "invoice",
  getSubscriptionLifetimeUsage: "lifetime_usage",
  updateSubscriptionLifetimeUsage: "lifetime_usage",
  findAllOrders: "order",
  findOrder: "order",
  findAllOrderForms: "order_form",
  findOrderForm: "order_form",
  voidOrderForm: "order_form",
  createPayment: "payment",
  destroyPaymentMethod: "payment_method",
  findAllCustomersPaymentMethods: "payment_method",
  paymentMethodSetAsDefault: "payment_method",
  createPaymentRequest: "payment_request",
  findAllCustomerPaymentRequests: "payment_request",
  findAllPaymentRequests: "payment_request",
  findPaymentRequest: "payment_request",
  approveQuoteVersion: "quote",
  cloneQuoteVersion: "quote",
  findAllQuotes: "quote",
  findAllQuoteVersions: "quote",
  findQuote: "quote",
  findQuoteVersion: "quote",
  voidQuoteVersion: "quote",
  createSubscription: "subscription",
  createSubscriptionChargeFilter: "subscription",
  destroySubscriptionChargeFilter: "subscription",
  overrideSubscriptionCharge: "subscription",
  overrideSubscriptionFixedCharge: "subscription",
  updateSubscriptionChargeFilter: "subscription",
  findAllWalletTransactions: "wallet_transaction",
  fetchJsonPublicKey: "webhook_jwt_public_key",
  fetchPublicKey: "webhook_jwt_public_key",
};

/** The 403 of an API key that lacks the permission for an operation. It is the one without a code if that is not known. */
export function permissionErrorOf(selector: OperationId | Route): ErrorBody {
  const [operation, route] = Object.entries(routes).find((names) => names.includes(selector)) ?? [selector, ""];
  const documented = /403 \w+_action_not_allowed_for_(\w+)/.exec(operationErrors[operation] ?? "")?.[1];
  // As: other names are not in the table.
  const resource = resources[operation as OperationId] ?? documented;
  const mode = route.startsWith("GET ") ? "read" : "write";
  if (resource === undefined) return errorSampleOf(undefined, 403);
  return forbidden(`${mode}_action_not_allowed_for_${resource}`).body;
}
