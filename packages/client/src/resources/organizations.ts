import type { Organization, OrganizationUpdateInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The organization that the API key belongs to. A client cannot access other organizations. */
export class Organizations {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Gets the organization, without its taxes.
   *
   * Other clients call it `organizations.get`.
   *
   * Operation: `findOrganization`, `GET /organizations`. Not documented by Lago.
   */
  get(options?: RequestOptions): LagoPromise<Organization> {
    return this.#core.get("/organizations", "organization", { options });
  }

  /**
   * Updates the organization. Returns it with its taxes. Fields left out of the input keep their values.
   *
   * `webhook_url` updates the first webhook endpoint, or creates one. `lago.webhookEndpoints` manages all endpoints. A
   * Lago server without a license ignores `timezone` without an error, so check the result.
   *
   * Other clients call it `organizations.update`.
   *
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateOrganization`, `PUT /organizations`.
   */
  update(input: OrganizationUpdateInput, options?: RequestOptions): LagoPromise<Organization> {
    return this.#core.put("/organizations", "organization", { body: { organization: input }, options });
  }
}
