import type { CreditNote, CustomerCreditNoteListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";
import type { QueryWithDates } from "../core/with-dates.ts";

/** The credit notes of a customer. */
export class CustomerCreditNotes {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the credit notes of a customer: one page when awaited, every one when iterated.
   *
   * Amounts are in cents, in the query too.
   *
   * @throws LagoNotFoundError if no customer has this external id.
   *
   * Operation: `findAllCustomerCreditNotes`, `GET /customers/{external_customer_id}/credit_notes`.
   */
  list(
    externalCustomerId: string,
    query?: QueryWithDates<CustomerCreditNoteListQuery>,
    options?: RequestOptions,
  ): Page<CreditNote> {
    return this.#http.list("/customers/{external_customer_id}/credit_notes", "credit_notes", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
