import type { Fault, LagoCall } from "../lago/fault.ts";
import { invalid } from "../lago/stored-events.ts";

/** Returns a fault that refuses an event. */
export function refuse(id: string): (call: LagoCall) => Fault | undefined {
  return ({ events }) => {
    const index = events.findIndex(({ transaction_id }) => transaction_id === id);
    const [, body] = invalid({ [index]: { code: ["value_is_mandatory"] } });
    return index < 0 ? undefined : { status: 422, body };
  };
}
