import type { Case, OperationId } from "../case.ts";
import { activityLogs } from "./activity-logs.ts";
import { addOns } from "./add-ons.ts";
import { analytics } from "./analytics.ts";
import { apiLogs } from "./api-logs.ts";
import { appliedCoupons } from "./applied-coupons.ts";
import { billableMetrics } from "./billable-metrics.ts";
import { billingEntities } from "./billing-entities.ts";
import { coupons } from "./coupons.ts";
import { creditNotes } from "./credit-notes.ts";
import { customers } from "./customers.ts";
import { events } from "./events.ts";
import { features } from "./features.ts";
import { fees } from "./fees.ts";
import { invoices } from "./invoices.ts";
import { orderForms } from "./order-forms.ts";
import { orders } from "./orders.ts";
import { organization } from "./organization.ts";
import { paymentReceipts } from "./payment-receipts.ts";
import { paymentRequests } from "./payment-requests.ts";
import { payments } from "./payments.ts";
import { plans } from "./plans.ts";
import { quoteVersions } from "./quote-versions.ts";
import { quotes } from "./quotes.ts";
import { securityLogs } from "./security-logs.ts";
import { subscriptions } from "./subscriptions.ts";
import { taxes } from "./taxes.ts";
import { wallets } from "./wallets.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";
import { webhooks } from "./webhooks.ts";

/** The case of each operation: one file for each top-level resource, joined here in alphabetical order. */
export const cases = {
  ...activityLogs,
  ...addOns,
  ...analytics,
  ...apiLogs,
  ...appliedCoupons,
  ...billableMetrics,
  ...billingEntities,
  ...coupons,
  ...creditNotes,
  ...customers,
  ...events,
  ...features,
  ...fees,
  ...invoices,
  ...orderForms,
  ...orders,
  ...organization,
  ...paymentReceipts,
  ...paymentRequests,
  ...payments,
  ...plans,
  ...quoteVersions,
  ...quotes,
  ...securityLogs,
  ...subscriptions,
  ...taxes,
  ...wallets,
  ...webhookEndpoints,
  ...webhooks,
} satisfies { readonly [Id in OperationId]: Case<Id> };
