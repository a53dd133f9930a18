import type { EventInput } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import { callable, checkOptions, count, requestRules, type Rule, time, truth } from "../options/option-rules.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LagoError } from "../errors/lago-error.ts";
import type { EventOutcome } from "./event-outcome.ts";
import type { EventProgress } from "./event-summary.ts";

/** Options of `sendBatch`. */
export interface EventBatchOptions extends RequestOptions {
  /**
   * Whether an earlier call, possibly in an earlier process, may have sent the same events. If the API then reports
   * that it knows a `transaction_id`, the stored event is fetched and compared: the same event counts as delivered.
   * @default false
   */
  readonly sentBefore?: boolean | undefined;
}

/** Options of `send`. */
export interface EventSendOptions extends EventBatchOptions {
  /**
   * Whether to send to Lago's ingest host. It accepts no batches: `sendAll` sends one request for each event.
   * @default the client's `ingest`
   */
  readonly ingest?: boolean | undefined;
}

/** Checks an event. Returns undefined, or a promise of an error or undefined. */
export type EventCheck = (event: EventInput) => Promise<LagoError | undefined> | undefined;

/** Options of `sendAll`. */
export interface SendAllOptions extends Omit<EventSendOptions, "sentBefore"> {
  /**
   * Whether an earlier call, possibly in an earlier process, may have sent the same events. A function decides this for
   * each event. If the API then reports that it knows a `transaction_id`, the stored event is fetched and compared. The
   * same event counts as delivered. If it is another event, this one is `rejected`. If the key may not read it, this
   * one is `failed`. The events of a batch, and of other batches that get their response at the same time, are fetched
   * in one list request. Those that are not in the list are fetched one by one.
   * @default false
   */
  readonly sentBefore?: boolean | ((event: EventInput) => boolean) | undefined;
  /**
   * How long a batch that is not full waits for more events before it is sent, in milliseconds. Use it for a source
   * that yields events as long as your process runs.
   * @default none: a batch is sent when it is full, or when the source ends
   */
  readonly maxWait?: number | undefined;
  /**
   * Called for each event before it is sent, once it has its `transaction_id` and `timestamp`. If the check resolves to
   * an error, the event is rejected. If it returns undefined, throws or rejects, the event is sent. `firstOfEach` of
   * `@lagokit/client/events` creates such a check.
   * @default none
   */
  readonly check?: EventCheck | undefined;
  /**
   * How many batches are sent at the same time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /**
   * Called with the progress: after each batch, and at each wait while Lago is unreachable, with `waiting: true`.
   * @default none
   */
  readonly onProgress?: ((progress: EventProgress) => void) | undefined;
  /**
   * Called with the outcome of each event that was read, even if the call fails. The result is awaited, and what it
   * throws ends the call. An event that the source yields after the call has ended is reported as failed.
   * @default none
   */
  readonly onOutcome?: ((outcome: EventOutcome) => unknown) | undefined;
}

/** Validates the options of `sendAll`, and returns those that are set. */
export function checkSendAll(options: SendAllOptions): SendAllOptions {
  const rules = {
    ...requestRules,
    ingest: truth,
    sentBefore: [
      (value) => typeof value === "boolean" || typeof value === "function",
      "must be true, false or a function.",
    ],
    maxWait: time,
    concurrency: count,
    check: callable,
    onProgress: callable,
    onOutcome: callable,
  } satisfies Readonly<Record<keyof SendAllOptions, Rule>>;
  return checkOptions(options, rules, LagoArgumentError);
}
