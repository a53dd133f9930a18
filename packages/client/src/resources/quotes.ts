import type { Quote, QuoteExtended, QuoteListQuery, QuoteVersion, QuoteVersionListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** Quotes: offers to customers before they sign. */
export class Quotes {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists quotes, newest first: `await` returns one page, `for await` iterates over all items.
   *
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findAllQuotes`, `GET /quotes`. Not available in Lago 1.46.0, only in later versions. Not documented
   * by Lago.
   */
  list(query?: QuoteListQuery, options?: RequestOptions): Page<Quote> {
    return this.#core.list("/quotes", "quotes", { query, options });
  }

  /**
   * Gets a quote with its newest version and its owners.
   *
   * @throws LagoNotFoundError if no quote has this ID.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findQuote`, `GET /quotes/{lago_id}`. Not available in Lago 1.46.0, only in later versions. Not
   * documented by Lago.
   */
  get(quoteId: string, options?: RequestOptions): LagoPromise<QuoteExtended> {
    return this.#core.get("/quotes/{lago_id}", "quote", { ids: [quoteId], options });
  }

  /**
   * Lists the versions of a quote without their content, newest first: `await` returns one page, `for await` iterates
   * over all items.
   *
   * Other clients call it `quoteVersions.list`.
   *
   * @throws LagoNotFoundError if no quote has this ID.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findAllQuoteVersions`, `GET /quotes/{lago_id}/versions`. Not available in Lago 1.46.0, only in later
   * versions. Not documented by Lago.
   */
  listVersions(quoteId: string, query?: QuoteVersionListQuery, options?: RequestOptions): Page<QuoteVersion> {
    return this.#core.list("/quotes/{lago_id}/versions", "quote_versions", { ids: [quoteId], query, options });
  }
}
