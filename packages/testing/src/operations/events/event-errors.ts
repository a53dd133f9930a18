import { storedEvents } from "../../billing/stored-events.ts";
import type { ErrorDetails } from "../../server/refusal.ts";
import type { EventRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** The codes of the mandatory fields that an event lacks, or undefined. Evidence: `app/models/event.rb`. */
export function missingFields({ code, transaction_id: id }: EventRow): ErrorDetails | undefined {
  const details = {
    ...(id.trim() === "" && { transaction_id: ["value_is_mandatory"] }),
    ...(code.trim() === "" && { code: ["value_is_mandatory"] }),
  };
  return Object.keys(details).length === 0 ? undefined : details;
}

/** The code of an event that PostgreSQL has already, or undefined. */
export function takenIdentity(world: World, event: EventRow): ErrorDetails | undefined {
  return storedEvents(world).has(event) ? { transaction_id: ["value_already_exist"] } : undefined;
}
