import type { Metadata, MetadataInput } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The keys and values that you keep with a plan. */
export class PlanMetadata {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Replaces the metadata of a plan, and gives what it is now; keys that are not in the input are gone.
   *
   * Doing it twice is the same as once, so it is retried.
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
      resend: "safe",
      options,
    });
  }

  /**
   * Adds keys to the metadata of a plan, or gives them another value; all others stay. Gives all of it.
   *
   * Doing it twice is the same as once, so it is retried.
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
      resend: "safe",
      options,
    });
  }

  /**
   * Deletes all metadata of a plan, and gives what is left of it: null.
   *
   * @throws LagoNotFoundError if no plan has this code.
   *
   * Operation: `deleteAllPlanMetadata`, `DELETE /plans/{code}/metadata`.
   */
  deleteAll(planCode: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/plans/{code}/metadata", "metadata", {
      ids: [planCode],
      mayBeNull: true,
      options,
    });
  }

  /**
   * Deletes one key of the metadata of a plan, and gives what is left. A key that is not there is no error.
   *
   * @throws LagoNotFoundError if no plan has this code, or the plan has no metadata at all.
   *
   * Operation: `deletePlanMetadataKey`, `DELETE /plans/{code}/metadata/{key}`.
   */
  deleteKey(planCode: string, key: string, options?: RequestOptions): LagoPromise<Metadata | null> {
    return this.#core.delete("/plans/{code}/metadata/{key}", "metadata", {
      ids: [planCode, key],
      mayBeNull: true,
      options,
    });
  }
}
