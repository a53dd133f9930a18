import { LagoApiError } from "./lago-api-error.ts";

/** Too many requests (429): Lago's gateway says so before anything is done; a provider behind Lago, at any point. */
export class LagoRateLimitError extends LagoApiError {
  /** How long to wait, in seconds, if the answer said so. */
  readonly retryAfter: number | undefined =
    secondsIn(this.headers.get("retry-after")) ?? secondsIn(this.headers.get("x-ratelimit-reset"));

  override get name(): "LagoRateLimitError" {
    return "LagoRateLimitError";
  }
}

/** The seconds that a header gives, as a number or, as HTTP allows, as the date when they will be over. */
function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header);
  // Only HTTP's own dates: `Date.parse` finds one in "-1" too.
  return header.endsWith("GMT") ? Math.max(0, (Date.parse(header) - Date.now()) / 1000) : undefined;
}
