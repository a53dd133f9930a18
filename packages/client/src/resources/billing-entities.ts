import type {
  BillingEntity,
  BillingEntityCreateInput,
  BillingEntityExtended,
  BillingEntityUpdateInput,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/**
 * Billing entities: the legal entities of your organization that issue invoices, each identified by the code that you
 * assign.
 */
export class BillingEntities {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists all billing entities in one array, without pagination.
   *
   * Operation: `listBillingEntities`, `GET /billing_entities`.
   */
  list(options?: RequestOptions): LagoPromise<BillingEntity[]> {
    return this.#core.get("/billing_entities", "billing_entities", { options });
  }

  /**
   * Gets a billing entity with its taxes and invoice sections.
   *
   * @throws LagoNotFoundError if no billing entity has this code.
   *
   * Operation: `getBillingEntity`, `GET /billing_entities/{code}`.
   */
  get(code: string, options?: RequestOptions): LagoPromise<BillingEntityExtended> {
    return this.#core.get("/billing_entities/{code}", "billing_entity", { ids: [code], options });
  }

  /**
   * Creates a billing entity. Its code cannot be changed later. The call is not retried once the request may have been
   * processed.
   *
   * @throws LagoPermissionError if the license or the required feature is missing (`feature_unavailable`).
   * @throws LagoValidationError if a field is invalid, or the code already exists.
   *
   * Operation: `createBillingEntity`, `POST /billing_entities`.
   */
  create(input: BillingEntityCreateInput, options?: RequestOptions): LagoPromise<BillingEntity> {
    return this.#core.post("/billing_entities", "billing_entity", {
      body: { billing_entity: input },
      options,
    });
  }

  /**
   * Updates a billing entity. Fields left out of the input keep their values; `tax_codes` and
   * `invoice_custom_section_codes` replace the whole list. A Lago server without a license ignores `timezone` without
   * an error, so check the result.
   *
   * @throws LagoNotFoundError if no billing entity has this code.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateBillingEntity`, `PUT /billing_entities/{code}`.
   */
  update(code: string, input: BillingEntityUpdateInput, options?: RequestOptions): LagoPromise<BillingEntityExtended> {
    return this.#core.put("/billing_entities/{code}", "billing_entity", {
      ids: [code],
      body: { billing_entity: input },
      options,
    });
  }
}
