import type { ApiLog, ApiLogListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The API logs of the organization: requests made with its API keys. */
export class ApiLogs {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists API logs, latest first: `await` returns one page, `for await` iterates over all items. Lago logs only
   * requests that change data.
   *
   * Other clients call it `requestLogs.list`.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllApiLogs`, `GET /api_logs`.
   */
  list(query?: ApiLogListQuery, options?: RequestOptions): Page<ApiLog> {
    return this.#core.list("/api_logs", "api_logs", { query, options });
  }

  /**
   * Gets an API log by its `request_id`, with the body of the request and of the response.
   *
   * @throws LagoNotFoundError if no API log has this ID.
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
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
