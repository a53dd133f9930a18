import type { SecurityLog, SecurityLogListQuery } from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { encodeDate } from "../request/encode-date.ts";

/** The security logs of the organization: sign-ins, and changes of keys, roles and members. */
export class SecurityLogs {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists security logs, newest first: `await` returns one page, `for await` iterates over all items. `to_date` is
   * required.
   *
   * @throws LagoPermissionError if the server has no license, or the feature is not enabled (`feature_unavailable`).
   * @throws LagoValidationError if a filter is invalid.
   *
   * Operation: `findAllSecurityLogs`, `GET /security_logs`. Not documented by Lago.
   */
  list(query: SecurityLogListQuery, options?: RequestOptions): Page<SecurityLog> {
    const { from_date: from, to_date: to } = query;
    const times = { ...(from !== undefined && { from_date: timeOf(from) }), to_date: timeOf(to) };
    return this.#core.list("/security_logs", "security_logs", { query: { ...query, ...times }, options });
  }

  /**
   * Gets a security log.
   *
   * @throws LagoNotFoundError if no security log has this ID.
   * @throws LagoPermissionError if the server has no license, or the feature is not enabled (`feature_unavailable`).
   *
   * Operation: `findSecurityLog`, `GET /security_logs/{log_id}`. Not documented by Lago.
   */
  get(logId: string, options?: RequestOptions): LagoPromise<SecurityLog> {
    return this.#core.get("/security_logs/{log_id}", "security_log", { ids: [logId], options });
  }
}

/** In other operations, `from_date` and `to_date` are dates. Here they are datetimes. */
function timeOf(date: string | Date): string {
  return date instanceof Date ? encodeDate("logged_at", date) : date;
}
