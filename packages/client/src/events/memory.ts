import type { SendAllOptions } from "./send-all-options.ts";
import type { StoredEvents } from "./stored-events.ts";

/** How to find out whether the API already has an event. */
export interface Memory {
  readonly stored: StoredEvents;
  readonly sentBefore: SendAllOptions["sentBefore"];
}
