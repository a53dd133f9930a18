import type { OperationId } from "../operation.ts";
import { addOns } from "./add-ons.ts";
import { billableMetrics } from "./billable-metrics/billable-metrics.ts";
import { billingEntities } from "./billing-entities/billing-entities.ts";
import { appliedCoupons } from "./coupons/applied-coupons.ts";
import { coupons } from "./coupons/coupons.ts";
import { creditNotes } from "./credit-notes/credit-notes.ts";
import { customers } from "./customers/index.ts";
import { events } from "./events/events.ts";
import { instantEstimates } from "./events/instant-estimates.ts";
import { features } from "./features/features.ts";
import { fees } from "./fees/fees.ts";
import { invoices } from "./invoices/index.ts";
import { organization } from "./organization.ts";
import { paymentMethods } from "./payment-methods.ts";
import { payments } from "./payments/payments.ts";
import { planOperations } from "./plans/index.ts";
import { subscriptionAlerts } from "./subscription-alerts/index.ts";
import { subscriptionPlanOperations } from "./subscription-plans/index.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { taxes } from "./taxes.ts";
import { usage } from "./usage/usage.ts";
import { wallets } from "./wallets/index.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";
import { webhookKeys } from "./webhook-keys.ts";
import type { Handlers } from "../server/handlers.ts";

/** Marks an operation without state. Its response is the sample of the API document. */
const sample = "sample";

/** What responds to each operation: a handler, or the sample of the API document. */
type AllHandlers = { readonly [Id in OperationId]: Handlers<Id>[Id] | typeof sample };

/** Every operation of the API document. The compiler requires an entry for each. */
export const handlers: AllHandlers = {
  ...addOns,
  ...appliedCoupons,
  ...billableMetrics,
  ...billingEntities,
  ...coupons,
  ...creditNotes,
  ...customers,
  ...events,
  ...instantEstimates,
  ...features,
  ...fees,
  ...invoices,
  ...organization,
  ...paymentMethods,
  ...payments,
  ...planOperations,
  ...subscriptionAlerts,
  ...subscriptionPlanOperations,
  ...subscriptions,
  ...taxes,
  ...usage,
  ...wallets,
  ...webhookEndpoints,
  ...webhookKeys,
  findAllActivityLogs: sample,
  findActivityLog: sample,
  findAllGrossRevenues: sample,
  findAllInvoiceCollections: sample,
  findAllInvoicedUsages: sample,
  findAllMrrs: sample,
  findAllOverdueBalances: sample,
  findAllUsages: sample,
  findAllApiLogs: sample,
  findApiLog: sample,
  evaluateBillableMetricExpression: sample,
  findCustomerProjectedUsage: sample,
  eventEstimateFees: sample,
  findAllEnrichedEvents: sample,
  findAllOrderForms: sample,
  findOrderForm: sample,
  markOrderFormAsSigned: sample,
  voidOrderForm: sample,
  findAllOrders: sample,
  findOrder: sample,
  findQuoteVersion: sample,
  approveQuoteVersion: sample,
  cloneQuoteVersion: sample,
  voidQuoteVersion: sample,
  findAllQuotes: sample,
  findQuote: sample,
  findAllQuoteVersions: sample,
  findAllSecurityLogs: sample,
  findSecurityLog: sample,
  getSubscriptionLifetimeUsage: sample,
  updateSubscriptionLifetimeUsage: sample,
};

/** Whether the response of an operation is a sample. */
export function isSample(operation: OperationId): boolean {
  return handlers[operation] === sample;
}
