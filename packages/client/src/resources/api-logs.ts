import type { ApiLog, ApiLogListQuery } from "@lagokit/types";
import type { Http } from "../core/http.ts";
import type { Page } from "../core/page.ts";
import type { RequestOptions } from "../core/request-options.ts";
import type { QueryWithDates } from "../core/with-dates.ts";

/** The requests that were made with the organisation's API keys. */
export class ApiLogs {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists the requests that changed something, latest first: one page when awaited, every one when iterated.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllApiLogs`, `GET /api_logs`.
   */
  list(query?: QueryWithDates<ApiLogListQuery>, options?: RequestOptions): Page<ApiLog> {
    return this.#http.list("/api_logs", "api_logs", { query, options });
  }

  /**
   * Gets a request with its body and its answer, by its `request_id`.
   *
   * @throws LagoNotFoundError if no request has this id.
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findApiLog`, `GET /api_logs/{request_id}`.
   */
  get(requestId: string, options?: RequestOptions): Promise<ApiLog> {
    return this.#http.get("/api_logs/{request_id}", "api_log", {
      ids: [requestId],
      options,
    });
  }
}
