import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The metadata of a plan: your own key-value pairs. */
export class PlanMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a plan. Returns the new metadata; keys missing from the input are deleted.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `replacePlanMetadata`, `POST /plans/{code}/metadata`.
   */
  replace(planCode: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.post("/plans/{code}/metadata", "metadata", {
      ids: [planCode],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Merges keys into the metadata of a plan: adds new ones and updates existing ones. Returns all metadata; other keys
   * stay unchanged.
   *
   * The call is idempotent, so it is retried.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `mergePlanMetadata`, `PATCH /plans/{code}/metadata`.
   */
  merge(planCode: string, input: MetadataInput, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.patch("/plans/{code}/metadata", "metadata", {
      ids: [planCode],
      body: { metadata: input },
      mayBeNull: true,
      resend: "write",
      options,
    });
  }

  /**
   * Deletes all metadata of a plan. Returns null.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `deleteAllPlanMetadata`, `DELETE /plans/{code}/metadata`.
   */
  deleteAll(planCode: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/plans/{code}/metadata", "metadata", {
      ids: [planCode],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a plan. Returns the remaining metadata; a missing key is not an error.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost.
   *
   * @throws LagoNotFoundError if no plan has this code, or the plan has no metadata.
   *
   * Operation: `deletePlanMetadataKey`, `DELETE /plans/{code}/metadata/{key}`.
   */
  deleteKey(planCode: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null | undefined> {
    return this.#core.delete("/plans/{code}/metadata/{key}", "metadata", {
      ids: [planCode, key],
      mayBeNull: true,
      options,
    });
  }
}
