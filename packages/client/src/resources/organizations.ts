import type { Organization, OrganizationUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The organization that the API key belongs to; a client sees this one only. */
export class Organizations {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets the organization, without its taxes.
   *
   * Operation: `findOrganization`, `GET /organizations`. Not in Lago's own document.
   */
  get(options?: RequestOptions): LagoPromise<Organization> {
    return this.#core.get("/organizations", "organization", { options });
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
  update(input: OrganizationUpdateInput, options?: RequestOptions): LagoPromise<Organization> {
    return this.#core.put("/organizations", "organization", { body: { organization: input }, options });
  }
}
