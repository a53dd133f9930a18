import { LagoApiError } from "./lago-api-error.ts";
import { retryAfter } from "./retry-after.ts";

/** Too many requests (429): Lago's gateway says so before anything is done; a provider behind Lago, at any point. */
export class LagoRateLimitError extends LagoApiError {
  /** How long to wait, in seconds, if the answer said so. */
  readonly retryAfter: number | undefined = retryAfter(429, this.headers);

  override get name(): "LagoRateLimitError" {
    return "LagoRateLimitError";
  }
}
