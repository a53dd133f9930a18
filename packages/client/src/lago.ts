import { LagoCore } from "./lago-core.ts";
// Imported right after the core, because compression finds repetitions only within 32 kB, and both share most words.
import { Events } from "./resources/events.ts";
import type { ClientOverrides, LagoOptions } from "./options/lago-options.ts";
import type { RequestOptions } from "./options/request-options.ts";
import type { Health } from "./response/health.ts";
import type { LagoPromise } from "./response/lago-promise.ts";
import type { RateLimit } from "./transport/rate-limits.ts";
import { ActivityLogs } from "./resources/activity-logs.ts";
import { AddOns } from "./resources/add-ons.ts";
import { Analytics } from "./resources/analytics.ts";
import { ApiLogs } from "./resources/api-logs.ts";
import { AppliedCoupons } from "./resources/applied-coupons.ts";
import { BillableMetrics } from "./resources/billable-metrics.ts";
import { BillingEntities } from "./resources/billing-entities.ts";
import { Coupons } from "./resources/coupons.ts";
import { CreditNotes } from "./resources/credit-notes.ts";
import { Customers } from "./resources/customers.ts";
import { Features } from "./resources/features.ts";
import { Fees } from "./resources/fees.ts";
import { Invoices } from "./resources/invoices.ts";
import { OrderForms } from "./resources/order-forms.ts";
import { Orders } from "./resources/orders.ts";
import { Organizations } from "./resources/organizations.ts";
import { PaymentReceipts } from "./resources/payment-receipts.ts";
import { PaymentRequests } from "./resources/payment-requests.ts";
import { Payments } from "./resources/payments.ts";
import { Plans } from "./resources/plans.ts";
import { QuoteVersions } from "./resources/quote-versions.ts";
import { Quotes } from "./resources/quotes.ts";
import { SecurityLogs } from "./resources/security-logs.ts";
import { Subscriptions } from "./resources/subscriptions.ts";
import { Taxes } from "./resources/taxes.ts";
import { Wallets } from "./resources/wallets.ts";
import { WebhookEndpoints } from "./resources/webhook-endpoints.ts";
import { Webhooks } from "./resources/webhooks.ts";

/**
 * A client of the Lago API.
 *
 * @example
 * const lago = new Lago({ apiKey: "your-api-key", region: "eu" });
 * const link = await lago.customers.portalUrl("acme");
 */
export class Lago {
  /** Makes the calls of all resources. */
  readonly core: LagoCore;
  readonly activityLogs: ActivityLogs;
  readonly addOns: AddOns;
  readonly analytics: Analytics;
  readonly apiLogs: ApiLogs;
  readonly appliedCoupons: AppliedCoupons;
  readonly billableMetrics: BillableMetrics;
  readonly billingEntities: BillingEntities;
  readonly coupons: Coupons;
  readonly creditNotes: CreditNotes;
  readonly customers: Customers;
  readonly events: Events;
  readonly features: Features;
  readonly fees: Fees;
  readonly invoices: Invoices;
  readonly orderForms: OrderForms;
  readonly orders: Orders;
  readonly organization: Organizations;
  readonly paymentReceipts: PaymentReceipts;
  readonly paymentRequests: PaymentRequests;
  readonly payments: Payments;
  readonly plans: Plans;
  readonly quoteVersions: QuoteVersions;
  readonly quotes: Quotes;
  readonly securityLogs: SecurityLogs;
  readonly subscriptions: Subscriptions;
  readonly taxes: Taxes;
  readonly wallets: Wallets;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhooks: Webhooks;

  /** @throws LagoConfigurationError if an option, or its environment variable, is missing or invalid. */
  constructor(options?: LagoOptions);
  // Two signatures, so that an editor suggests only the options.
  constructor(options: LagoOptions | LagoCore = {}) {
    const core = options instanceof LagoCore ? options : new LagoCore(options);
    this.core = core;
    this.activityLogs = new ActivityLogs(core);
    this.addOns = new AddOns(core);
    this.analytics = new Analytics(core);
    this.apiLogs = new ApiLogs(core);
    this.appliedCoupons = new AppliedCoupons(core);
    this.billableMetrics = new BillableMetrics(core);
    this.billingEntities = new BillingEntities(core);
    this.coupons = new Coupons(core);
    this.creditNotes = new CreditNotes(core);
    this.customers = new Customers(core);
    this.events = new Events(core);
    this.features = new Features(core);
    this.fees = new Fees(core);
    this.invoices = new Invoices(core);
    this.orderForms = new OrderForms(core);
    this.orders = new Orders(core);
    this.organization = new Organizations(core);
    this.paymentReceipts = new PaymentReceipts(core);
    this.paymentRequests = new PaymentRequests(core);
    this.payments = new Payments(core);
    this.plans = new Plans(core);
    this.quoteVersions = new QuoteVersions(core);
    this.quotes = new Quotes(core);
    this.securityLogs = new SecurityLogs(core);
    this.subscriptions = new Subscriptions(core);
    this.taxes = new Taxes(core);
    this.wallets = new Wallets(core);
    this.webhookEndpoints = new WebhookEndpoints(core);
    this.webhooks = new Webhooks(core);
  }

  /** The rate limit of the latest response that reported one; undefined before that. */
  get rateLimit(): RateLimit | undefined {
    return this.core.rateLimit;
  }

  /**
   * Returns the health and the version of the server. It needs no API key, and is sent without it.
   *
   * The path is not under `/api/v1`, so it is not an operation of the API. The request is retried.
   *
   * @throws LagoServerError if the server does not reach its database.
   *
   * @example
   * const { version } = await lago.health();
   */
  health(options?: RequestOptions): LagoPromise<Health> {
    // As: the type of the response trusts the server.
    return this.core.health(options) as LagoPromise<Health>;
  }

  /**
   * Creates a client that applies these options to every request. It shares the rate limits of this client, unless it
   * has its own `apiKey`, which is that of another organization.
   */
  withOptions(options: ClientOverrides): Lago {
    return new Lago(this.core.withOptions(options));
  }
}
