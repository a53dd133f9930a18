const iso8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Parses a date or a time in ISO 8601, in UTC if it has no offset. Returns undefined for anything else. */
export function parseIsoTime(value: unknown): Date | undefined {
  const match = typeof value === "string" ? iso8601.exec(value) : null;
  if (match === null) return undefined;
  const [text, time, , , offset] = match;
  const date = new Date(time !== undefined && offset === undefined ? `${text}Z` : text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
