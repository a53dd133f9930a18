import type { Cases } from "../case.ts";

/** The cases of `lago.quotes`. */
export const quotes = {
  findAllQuotes: (lago, { query, options }) => lago.quotes.list(query, options),
  findQuote: (lago, { path, options }) => lago.quotes.get(path.lago_id, options),
  findAllQuoteVersions: (lago, { path, query, options }) => lago.quotes.listVersions(path.lago_id, query, options),
} satisfies Cases<"findAllQuotes" | "findQuote" | "findAllQuoteVersions">;
