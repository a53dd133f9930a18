import type { Metadata, MetadataInput } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { RequestOptions } from "../core/request-options.ts";

/** The keys and values that you keep with a plan. */
export class PlanMetadata {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
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
  replace(planCode: string, input: MetadataInput, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.post("/plans/{code}/metadata", "metadata", {
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
  merge(planCode: string, input: MetadataInput, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.patch("/plans/{code}/metadata", "metadata", {
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
  deleteAll(planCode: string, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.delete("/plans/{code}/metadata", "metadata", {
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
  deleteKey(planCode: string, key: string, options?: RequestOptions): Promise<Metadata | null> {
    return this.#http.delete("/plans/{code}/metadata/{key}", "metadata", {
      ids: [planCode, key],
      mayBeNull: true,
      options,
    });
  }
}
