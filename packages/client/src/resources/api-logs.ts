import type { ApiLog, ApiLogListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { QueryWithDates } from "../request/with-dates.ts";

/** The requests that were made with the organisation's API keys. */
export class ApiLogs {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the requests that changed something, latest first: one page when awaited, every one when iterated.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllApiLogs`, `GET /api_logs`.
   */
  list(query?: QueryWithDates<ApiLogListQuery>, options?: RequestOptions): Page<ApiLog> {
    return this.#core.list("/api_logs", "api_logs", { query, options });
  }

  /**
   * Gets a request with its body and its answer, by its `request_id`.
   *
   * @throws LagoNotFoundError if no request has this id.
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findApiLog`, `GET /api_logs/{request_id}`.
   */
  get(requestId: string, options?: RequestOptions): LagoPromise<ApiLog> {
    return this.#core.get("/api_logs/{request_id}", "api_log", {
      ids: [requestId],
      options,
    });
  }
}
