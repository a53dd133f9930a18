import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The customers of your organisation. */
export class Customers {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Gets a link to the customer's own portal.
   *
   * It is signed and expires after 12 hours: get one per visit, and never store it.
   */
  portalUrl(externalCustomerId: string, options?: RequestOptions): Promise<string> {
    return this.#http.get("/customers/{external_customer_id}/portal_url", {
      path: { external_customer_id: externalCustomerId },
      unwrap: ["customer", "portal_url"],
      options,
    });
  }
}
