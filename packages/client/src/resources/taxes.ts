import type { Tax, TaxCreateInput, TaxListQuery, TaxUpdateInput } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** Tax rates, each by the code that you gave it. */
export class Taxes {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists taxes: one page when awaited, every one when iterated.
   *
   * Operation: `findAllTaxes`, `GET /taxes`.
   */
  list(query?: TaxListQuery, options?: RequestOptions): Page<Tax> {
    return this.#http.list("/taxes", "taxes", { query, options });
  }

  /**
   * Gets a tax.
   *
   * @throws LagoNotFoundError if no tax has this code.
   *
   * Operation: `findTax`, `GET /taxes/{code}`.
   */
  get(code: string, options?: RequestOptions): Promise<Tax> {
    return this.#http.get("/taxes/{code}", "tax", { ids: [code], options });
  }

  /**
   * Creates a tax. Its `rate` is a percentage: a decimal string here, such as `"20.0"`, and a number in the answer.
   *
   * @throws LagoValidationError if a field is not as it must be, or the code is taken.
   *
   * Operation: `createTax`, `POST /taxes`.
   */
  create(input: TaxCreateInput, options?: RequestOptions): Promise<Tax> {
    return this.#http.post("/taxes", "tax", { body: { tax: input }, options });
  }

  /**
   * Updates a tax. A field that is left out stays as it was. Drafts of invoices are worked out again.
   *
   * @throws LagoNotFoundError if no tax has this code.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateTax`, `PUT /taxes/{code}`.
   */
  update(code: string, input: TaxUpdateInput, options?: RequestOptions): Promise<Tax> {
    return this.#http.put("/taxes/{code}", "tax", { ids: [code], body: { tax: input }, options });
  }

  /**
   * Deletes a tax, and gives it as it was. Drafts of invoices are worked out again without it.
   *
   * @throws LagoNotFoundError if no tax has this code.
   *
   * Operation: `destroyTax`, `DELETE /taxes/{code}`.
   */
  delete(code: string, options?: RequestOptions): Promise<Tax> {
    return this.#http.delete("/taxes/{code}", "tax", { ids: [code], options });
  }
}
