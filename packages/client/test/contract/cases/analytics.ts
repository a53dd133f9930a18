import type { Cases } from "../case.ts";

export const analytics = {
  findAllGrossRevenues: (lago, { query, options }) => lago.analytics.grossRevenue(query, options),
  findAllInvoiceCollections: (lago, { query, options }) => lago.analytics.invoiceCollection(query, options),
  findAllInvoicedUsages: (lago, { query, options }) => lago.analytics.invoicedUsage(query, options),
  findAllMrrs: (lago, { query, options }) => lago.analytics.mrr(query, options),
  findAllOverdueBalances: (lago, { query, options }) => lago.analytics.overdueBalance(query, options),
  findAllUsages: (lago, { query, options }) => lago.analytics.usage(query, options),
} satisfies Cases<
  | "findAllGrossRevenues"
  | "findAllInvoiceCollections"
  | "findAllInvoicedUsages"
  | "findAllMrrs"
  | "findAllOverdueBalances"
  | "findAllUsages"
>;
