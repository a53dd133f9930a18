import { toTimestamp } from "../world/world.ts";
import { parseIsoTime } from "./iso-time.ts";

/** The form of responses of a time of a request; null without one. */
export function timestampOf(value: unknown): string | null {
  const time = parseIsoTime(value);
  return time === undefined ? null : toTimestamp(time);
}
