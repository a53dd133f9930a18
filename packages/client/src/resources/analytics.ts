import type {
  AnalyticsGrossRevenueQuery,
  AnalyticsInvoiceCollectionQuery,
  AnalyticsInvoicedUsageQuery,
  AnalyticsMrrQuery,
  AnalyticsOverdueBalanceQuery,
  AnalyticsUsage,
  AnalyticsUsageQuery,
  GrossRevenue,
  InvoiceCollection,
  InvoicedUsage,
  Mrr,
  OverdueBalance,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { QueryWithDates } from "../request/with-dates.ts";

/**
 * Revenue and usage of the organisation over time, in one array each: nothing here is paged.
 *
 * Amounts are in cents. Without a `currency`, each currency has rows of its own: add up none of different ones.
 */
export class Analytics {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets what was invoiced in each month, and on how many invoices.
   *
   * Operation: `findAllGrossRevenues`, `GET /analytics/gross_revenue`.
   */
  grossRevenue(query?: AnalyticsGrossRevenueQuery, options?: RequestOptions): LagoPromise<GrossRevenue[]> {
    return this.#core.get("/analytics/gross_revenue", "gross_revenues", { query, options });
  }

  /**
   * Gets how many invoices of each month are paid, pending or failed, and what they come to.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllInvoiceCollections`, `GET /analytics/invoice_collection`.
   */
  invoiceCollection(
    query?: AnalyticsInvoiceCollectionQuery,
    options?: RequestOptions,
  ): LagoPromise<InvoiceCollection[]> {
    return this.#core.get("/analytics/invoice_collection", "invoice_collections", { query, options });
  }

  /**
   * Gets what was invoiced for usage in each month, by billable metric.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllInvoicedUsages`, `GET /analytics/invoiced_usage`.
   */
  invoicedUsage(query?: AnalyticsInvoicedUsageQuery, options?: RequestOptions): LagoPromise<InvoicedUsage[]> {
    return this.#core.get("/analytics/invoiced_usage", "invoiced_usages", { query, options });
  }

  /**
   * Gets the monthly recurring revenue: what subscriptions come to in each month, whatever their billing period.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllMrrs`, `GET /analytics/mrr`.
   */
  mrr(query?: AnalyticsMrrQuery, options?: RequestOptions): LagoPromise<Mrr[]> {
    return this.#core.get("/analytics/mrr", "mrrs", { query, options });
  }

  /**
   * Gets what is overdue, by the month in which it fell due, with the ids of its invoices.
   *
   * Operation: `findAllOverdueBalances`, `GET /analytics/overdue_balance`.
   */
  overdueBalance(query?: AnalyticsOverdueBalanceQuery, options?: RequestOptions): LagoPromise<OverdueBalance[]> {
    return this.#core.get("/analytics/overdue_balance", "overdue_balances", { query, options });
  }

  /**
   * Gets what was used in each day, week or month, by billable metric; `units` are decimal strings.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllUsages`, `GET /analytics/usage`.
   */
  usage(query?: QueryWithDates<AnalyticsUsageQuery>, options?: RequestOptions): LagoPromise<AnalyticsUsage[]> {
    return this.#core.get("/analytics/usage", "usages", { query, options });
  }
}
