import type { EventInput } from "@lagokit/types";
import type { RequestOptions } from "../options/request-options.ts";
import { callable, checkOptions, count, requestRules, type Rule, time, truth } from "../options/option-rules.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LagoError } from "../errors/lago-error.ts";
import type { EventOutcome } from "./event-outcome.ts";
import type { EventProgress } from "./event-summary.ts";

/** The options of `sendBatch`. */
export interface EventBatchOptions extends RequestOptions {
  /**
   * Whether an earlier call, also one of an earlier process, may have sent the same. Where the API then answers that it
   * knows an event's `transaction_id`, the event that it has is fetched and compared: the same one counts as delivered.
   * @default false
   */
  readonly sentBefore?: boolean | undefined;
}

/** The options of `send`. */
export interface EventSendOptions extends EventBatchOptions {
  /**
   * Whether to send to Lago's ingest host. It takes no batches: `sendAll` makes a request of each event.
   * @default that of the client
   */
  readonly ingest?: boolean | undefined;
}

/** Gives what is wrong with an event, if anything; a promise where that has to be asked. */
export type EventCheck = (event: EventInput) => Promise<LagoError | undefined> | undefined;

/** The options of `sendAll`. */
export interface SendAllOptions extends Omit<EventSendOptions, "sentBefore"> {
  /**
   * Whether an earlier call, also one of an earlier process, may have sent the same, for all events or for each. Where the
   * API then answers that it knows an event's `transaction_id`, the event that it has is fetched and compared: the same
   * one counts as delivered, another one makes it rejected, and one that the key may not read makes it failed. The events
   * of a batch, and of others that are answered at the time, are fetched in one list request; those that are not in it, one
   * by one.
   * @default false
   */
  readonly sentBefore?: boolean | ((event: EventInput) => boolean) | undefined;
  /**
   * How long to wait for more events before a batch that is not full is sent, in milliseconds: for a source that goes on for
   * as long as your process does.
   * @default none: a batch is sent when it is full, or when the source ends
   */
  readonly maxWait?: number | undefined;
  /**
   * Is asked about each event before it is sent, once it has its `transaction_id` and `timestamp`. The error that it gives
   * makes the event rejected; undefined lets it pass, and so does a check that itself throws or rejects. `firstOfEach` of
   * `@lagokit/client/events` makes one.
   * @default none
   */
  readonly check?: EventCheck | undefined;
  /**
   * How many batches are on their way at a time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /**
   * Is told how many events have come how far: after each batch, and at each wait while Lago is away, with `waiting: true`.
   * @default none
   */
  readonly onProgress?: ((progress: EventProgress) => void) | undefined;
  /**
   * Is told what became of each event that was read, whatever ends the call. What it returns is awaited, and what it throws
   * ends the sending. An event that the source gives only after the call has ended is told as failed.
   * @default none
   */
  readonly onOutcome?: ((outcome: EventOutcome) => unknown) | undefined;
}

/** Checks the options of `sendAll`, and gives those that are there. */
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
