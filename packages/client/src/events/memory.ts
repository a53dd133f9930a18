import type { SendAllOptions } from "./send-all-options.ts";
import type { StoredEvents } from "./stored-events.ts";

/** How it is found out whether the API has an event already. */
export interface Memory {
  readonly stored: StoredEvents;
  readonly sentBefore: SendAllOptions["sentBefore"];
}
