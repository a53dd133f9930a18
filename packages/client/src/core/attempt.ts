import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { Resend } from "./resend.ts";
import type { Settings } from "./settings.ts";

/** All that there is to know of a call before its first attempt. */
export interface Job {
  readonly operation: Operation;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly resend: Resend;
  readonly settings: Settings;
  readonly rateLimits: RateLimits;
  /** Which rate limit it counts for. */
  readonly kind: string;
  /** Makes what the caller gets of the answer, or throws what the answer amounts to. */
  read(operation: Operation, answer: Answer): unknown;
}

/** One of the attempts of a call. */
export interface Attempt {
  /** From 1. */
  readonly number: number;
  /** When the time of the whole call is up. */
  readonly end: number;
  /** How long it may take, in milliseconds; less than `timeout` if less is left of the whole call's time. */
  timeout: number;
  /** When it was handed to `fetch`; 0 until it is. */
  sentAt: number;
}
