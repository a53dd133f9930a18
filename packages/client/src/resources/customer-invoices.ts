import type { CustomerInvoiceListQuery, Invoice } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The invoices of a customer. */
export class CustomerInvoices {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the invoices of a customer, without their fees: `await` returns one page, `for await` iterates over all
   * items.
   *
   * Amounts are in cents, in the query too. `total_count` can be up to 30 minutes old.
   *
   * @throws LagoNotFoundError if no customer has this external ID.
   *
   * Operation: `findAllCustomerInvoices`, `GET /customers/{external_customer_id}/invoices`.
   */
  list(externalCustomerId: string, query?: CustomerInvoiceListQuery, options?: RequestOptions): Page<Invoice> {
    return this.#core.list("/customers/{external_customer_id}/invoices", "invoices", {
      ids: [externalCustomerId],
      query,
      options,
    });
  }
}
