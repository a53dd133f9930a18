import type { Event, EventListQuery } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import type { PageResult } from "../response/page.ts";
import type { SendAllOptions } from "./send-all-options.ts";

/** What reads events that the API has. */
export interface EventReader {
  get(transactionId: string, options?: RequestOptions): PromiseLike<Event>;
  list(query: EventListQuery, options?: RequestOptions): PromiseLike<PageResult<Event>>;
}

/** How it is found out whether the API has an event already. */
export interface Memory {
  readonly events: EventReader;
  readonly sentBefore: SendAllOptions["sentBefore"];
  readonly options: RequestOptions;
}
