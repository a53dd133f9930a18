import type { ActivityLog, ActivityLogListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";

/** The activity logs of the organization: who changed what, and when. */
export class ActivityLogs {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists activity logs, latest first: `await` returns one page, `for await` iterates over all items.
   *
   * Other clients call it `auditLogs.list`.
   *
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
   *
   * Operation: `findAllActivityLogs`, `GET /activity_logs`.
   */
  list(query?: ActivityLogListQuery, options?: RequestOptions): Page<ActivityLog> {
    return this.#core.list("/activity_logs", "activity_logs", { query, options });
  }

  /**
   * Gets an activity log, with the values of the changed fields before and after the change.
   *
   * @throws LagoNotFoundError if no activity log has this ID.
   * @throws LagoPermissionError if the organization does not have this feature (`feature_unavailable`).
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
