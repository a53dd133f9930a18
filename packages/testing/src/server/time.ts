import { toTimestamp } from "../world/world.ts";

/** Parses a time of a request. A time without an offset is in UTC. Undefined if it is none. */
export function parseTime(value: unknown): Date | undefined {
  if (typeof value !== "string") return undefined;
  const hasOffset = /([zZ]|[+-]\d\d:?\d\d)$/.test(value) || !value.includes(":");
  const time = new Date(hasOffset ? value : `${value.replace(" ", "T")}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** The form of responses of a time of a request; null without one. */
export function timestampOf(value: unknown): string | null {
  const time = parseTime(value);
  return time === undefined ? null : toTimestamp(time);
}
