import type { Organization, OrganizationUpdateInput } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The organization that the API key belongs to; a client sees this one only. */
export class Organizations {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Gets the organization, without its taxes.
   *
   * Operation: `findOrganization`, `GET /organizations`. Not in Lago's own document.
   */
  get(options?: RequestOptions): Promise<Organization> {
    return this.#http.get("/organizations", "organization", { options });
  }

  /**
   * Updates the organization, and gives it with its taxes. A field that is left out stays as it was.
   *
   * `webhook_url` changes the first webhook endpoint, or makes one; `lago.webhookEndpoints` knows them all.
   *
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateOrganization`, `PUT /organizations`.
   */
  update(input: OrganizationUpdateInput, options?: RequestOptions): Promise<Organization> {
    return this.#http.put("/organizations", "organization", { body: { organization: input }, options });
  }
}
