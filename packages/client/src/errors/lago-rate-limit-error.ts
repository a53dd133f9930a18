import { LagoApiError } from "./lago-api-error.ts";
import { retryAfter } from "./retry-after.ts";

/**
 * Thrown when there were too many requests (429). Lago's gateway refuses a request before it is processed. A 429 from a
 * payment provider behind Lago can come at any point of the processing.
 */
export class LagoRateLimitError extends LagoApiError {
  /** How long to wait, in seconds; undefined if the response does not say. */
  readonly retryAfter: number | undefined = retryAfter(429, this.headers);

  override get name(): "LagoRateLimitError" {
    return "LagoRateLimitError";
  }
}
