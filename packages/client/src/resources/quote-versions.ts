import type { QuoteVersionApproveInput, QuoteVersionExtended } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The versions of quotes; `lago.quotes.listVersions` lists those of one quote. */
export class QuoteVersions {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets a version of a quote with its content.
   *
   * @throws LagoNotFoundError if no quote version has this ID.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `findQuoteVersion`, `GET /quote_versions/{lago_id}`. Not available in Lago 1.46.0, only in later
   * versions. Not documented by Lago.
   */
  get(quoteVersionId: string, options?: RequestOptions): LagoPromise<QuoteVersionExtended> {
    return this.#core.get("/quote_versions/{lago_id}", "quote_version", { ids: [quoteVersionId], options });
  }

  /**
   * Approves a draft version of a quote, and creates an order form for the customer to sign.
   *
   * The call is not retried once the request may have been processed. After a `LagoConnectionError` or a
   * `LagoTimeoutError`, get the version: its `status` says whether it was approved.
   *
   * Other clients call it `quotes.approve`.
   *
   * @throws LagoNotFoundError if no quote version has this ID.
   * @throws LagoValidationError if its state does not allow it, or a field is invalid; see `fields`.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `approveQuoteVersion`, `POST /quote_versions/{lago_id}/approve`. Not available in Lago 1.46.0, only in
   * later versions. Not documented by Lago.
   */
  approve(
    quoteVersionId: string,
    input?: QuoteVersionApproveInput,
    options?: RequestOptions,
  ): LagoPromise<QuoteVersionExtended> {
    return this.#core.post("/quote_versions/{lago_id}/approve", "quote_version", {
      ids: [quoteVersionId],
      body: input,
      resend: "never",
      options,
    });
  }

  /**
   * Voids a draft version of a quote, permanently. An approved version cannot be voided. The call is not retried once
   * the request may have been processed.
   *
   * Other clients call it `quotes.void` or `quotes.cancel`.
   *
   * @throws LagoNotFoundError if no quote version has this ID.
   * @throws LagoValidationError if its state does not allow it.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `voidQuoteVersion`, `POST /quote_versions/{lago_id}/void`. Not available in Lago 1.46.0, only in later
   * versions. Not documented by Lago.
   */
  void(quoteVersionId: string, options?: RequestOptions): LagoPromise<QuoteVersionExtended> {
    return this.#core.post("/quote_versions/{lago_id}/void", "quote_version", {
      ids: [quoteVersionId],
      resend: "never",
      options,
    });
  }

  /**
   * Clones a version of a quote: creates the next version as a draft with the same content, and voids the existing
   * draft.
   *
   * The call is not retried once the request may have been processed, since each call creates another version.
   *
   * Other clients call it `quotes.clone` or `quoteVersions.create`.
   *
   * @throws LagoNotFoundError if no quote version has this ID.
   * @throws LagoValidationError if its state does not allow it.
   * @throws LagoPermissionError if the organization does not have the feature `order_forms` (`feature_unavailable`).
   *
   * Operation: `cloneQuoteVersion`, `POST /quote_versions/{lago_id}/clone`. Not available in Lago 1.46.0, only in
   * later versions. Not documented by Lago.
   */
  clone(quoteVersionId: string, options?: RequestOptions): LagoPromise<QuoteVersionExtended> {
    return this.#core.post("/quote_versions/{lago_id}/clone", "quote_version", {
      ids: [quoteVersionId],
      resend: "never",
      options,
    });
  }
}
