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

/**
 * Revenue and usage of the organization over time. Each method returns one array, without pagination.
 *
 * Amounts are in cents. Without a `currency`, each currency has its own rows: do not add up rows of different
 * currencies.
 */
export class Analytics {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets the gross revenue: the amount and the number of invoices for each month.
   *
   * Operation: `findAllGrossRevenues`, `GET /analytics/gross_revenue`.
   */
  grossRevenue(query?: AnalyticsGrossRevenueQuery, options?: RequestOptions): LagoPromise<GrossRevenue[]> {
    return this.#core.get("/analytics/gross_revenue", "gross_revenues", { query, options });
  }

  /**
   * Gets the invoice collection: the number and the amount of paid, pending and failed invoices for each month.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
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
   * Gets the invoiced usage for each month, by billable metric.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllInvoicedUsages`, `GET /analytics/invoiced_usage`.
   */
  invoicedUsage(query?: AnalyticsInvoicedUsageQuery, options?: RequestOptions): LagoPromise<InvoicedUsage[]> {
    return this.#core.get("/analytics/invoiced_usage", "invoiced_usages", { query, options });
  }

  /**
   * Gets the monthly recurring revenue: the value of the subscriptions in each month, regardless of their billing
   * period.
   *
   * Other clients call it `analytics.monthlyRecurringRevenue`.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllMrrs`, `GET /analytics/mrr`.
   */
  mrr(query?: AnalyticsMrrQuery, options?: RequestOptions): LagoPromise<Mrr[]> {
    return this.#core.get("/analytics/mrr", "mrrs", { query, options });
  }

  /**
   * Gets the overdue balance, by the month in which it became due, with the IDs of its invoices.
   *
   * Operation: `findAllOverdueBalances`, `GET /analytics/overdue_balance`.
   */
  overdueBalance(query?: AnalyticsOverdueBalanceQuery, options?: RequestOptions): LagoPromise<OverdueBalance[]> {
    return this.#core.get("/analytics/overdue_balance", "overdue_balances", { query, options });
  }

  /**
   * Gets the usage for each day, week or month, by billable metric; `units` are decimal strings.
   *
   * A self-hosted Lago responds with 500, because it has no data service.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllUsages`, `GET /analytics/usage`.
   */
  usage(query?: AnalyticsUsageQuery, options?: RequestOptions): LagoPromise<AnalyticsUsage[]> {
    return this.#core.get("/analytics/usage", "usages", { query, options });
  }
}
