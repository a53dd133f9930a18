import type { ActivityLog, ActivityLogListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { QueryWithDates } from "../request/with-dates.ts";

/** Who changed what, and when. */
export class ActivityLogs {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists the changes, latest first: one page when awaited, every one when iterated.
   *
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllActivityLogs`, `GET /activity_logs`.
   */
  list(query?: QueryWithDates<ActivityLogListQuery>, options?: RequestOptions): Page<ActivityLog> {
    return this.#core.list("/activity_logs", "activity_logs", { query, options });
  }

  /**
   * Gets a change, with the fields that it concerned as they were and as they became.
   *
   * @throws LagoNotFoundError if no change has this id.
   * @throws LagoPermissionError if the organisation does not have this feature (`feature_unavailable`).
   *
   * Operation: `findActivityLog`, `GET /activity_logs/{activity_id}`.
   */
  get(activityId: string, options?: RequestOptions): LagoPromise<ActivityLog> {
    return this.#core.get("/activity_logs/{activity_id}", "activity_log", {
      ids: [activityId],
      options,
    });
  }
}
