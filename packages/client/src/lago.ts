import type { LagoOptions } from "./core/lago-options.ts";
import type { Health } from "./core/health.ts";
import { Http } from "./core/http.ts";
import type { RateLimit } from "./core/rate-limits.ts";
import { type Raw, rawOf } from "./core/raw.ts";
import type { RequestOptions } from "./core/request-options.ts";
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
import { Events } from "./resources/events.ts";
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
 * const url = await lago.customers.portalUrl("acme");
 */
export class Lago {
  readonly #http: Http;
  /** Calls an operation of the spec, checked by the compiler, or any other path, which is not. */
  readonly raw: Raw;
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

  /**
   * Makes a client from options, or on a core that there is already.
   *
   * @throws LagoConfigurationError if an option, or the environment variable in its place, is missing or wrong.
   */
  constructor(options: LagoOptions | Http = {}) {
    const http = options instanceof Http ? options : new Http(options);
    this.#http = http;
    this.raw = rawOf(http);
    this.activityLogs = new ActivityLogs(http);
    this.addOns = new AddOns(http);
    this.analytics = new Analytics(http);
    this.apiLogs = new ApiLogs(http);
    this.appliedCoupons = new AppliedCoupons(http);
    this.billableMetrics = new BillableMetrics(http);
    this.billingEntities = new BillingEntities(http);
    this.coupons = new Coupons(http);
    this.creditNotes = new CreditNotes(http);
    this.customers = new Customers(http);
    this.events = new Events(http);
    this.features = new Features(http);
    this.fees = new Fees(http);
    this.invoices = new Invoices(http);
    this.orderForms = new OrderForms(http);
    this.orders = new Orders(http);
    this.organization = new Organizations(http);
    this.paymentReceipts = new PaymentReceipts(http);
    this.paymentRequests = new PaymentRequests(http);
    this.payments = new Payments(http);
    this.plans = new Plans(http);
    this.quoteVersions = new QuoteVersions(http);
    this.quotes = new Quotes(http);
    this.securityLogs = new SecurityLogs(http);
    this.subscriptions = new Subscriptions(http);
    this.taxes = new Taxes(http);
    this.wallets = new Wallets(http);
    this.webhookEndpoints = new WebhookEndpoints(http);
    this.webhooks = new Webhooks(http);
  }

  /** The rate limit that the latest answer told; undefined until one did. */
  get rateLimit(): RateLimit | undefined {
    return this.#http.rateLimit;
  }

  /**
   * Asks the server how it is, and for its version. It needs no API key, and is sent without it.
   *
   * Not under `/api/v1`, and so no operation of the API. It is retried.
   *
   * @throws LagoServerError if the server does not reach its database.
   *
   * @example
   * const { version } = await lago.health();
   */
  async health(options?: RequestOptions): Promise<Health> {
    // As: the server's word is taken for what is in its answer.
    return (await this.#http.health(options)) as Health;
  }

  /** Makes a client that does every request with these options; it shares the rate limits with this one. */
  withOptions(options: RequestOptions): Lago {
    return new Lago(this.#http.withOptions(options));
  }
}
