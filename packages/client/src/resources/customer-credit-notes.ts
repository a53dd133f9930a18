import type { CreditNote, CustomerCreditNoteListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The credit notes of a customer. */
export class CustomerCreditNotes {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the credit notes of a customer: `await` returns one page, `for await` iterates over all items.
   *
   * Amounts are in cents, in the query too.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerCreditNotes`, `GET /customers/{external_customer_id}/credit_notes`.
   */
  list(externalCustomerId: string, query?: CustomerCreditNoteListQuery, options?: RequestOptions): Page<CreditNote> {
    return this.#core.list("/customers/{external_customer_id}/credit_notes", "credit_notes", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
