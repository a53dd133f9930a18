import type { Organization, OrganizationUpdateInput } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The organisation that the API key belongs to; a client sees this one only. */
export class Organizations {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Updates the organisation, and gives it: there is no other way to read it. A field that is left out stays as it was.
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
