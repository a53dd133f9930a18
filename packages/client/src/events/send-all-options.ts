import type { RequestOptions } from "../options/request-options.ts";
import { callable, checkOptions, count, requestRules, type Rule, truth } from "../options/option-rules.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventOutcome } from "./event-outcome.ts";
import type { EventProgress } from "./event-summary.ts";

/** The options of `send`. */
export interface EventSendOptions extends RequestOptions {
  /**
   * Whether to send to Lago's ingest host. It takes no batches: `sendAll` makes a request of each event.
   * @default that of the client
   */
  readonly ingest?: boolean | undefined;
}

/** The options of `sendAll`. */
export interface SendAllOptions extends EventSendOptions {
  /**
   * How many batches are on their way at a time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /**
   * Is told how many events have come how far, after each batch.
   * @default none
   */
  readonly onProgress?: ((progress: EventProgress) => void) | undefined;
  /**
   * Is told what became of each event. What it returns is awaited, and what it throws ends the sending.
   * @default none
   */
  readonly onOutcome?: ((outcome: EventOutcome) => unknown) | undefined;
}

/** Checks the options of `sendAll`, and gives those that are there. */
export function checkSendAll(options: SendAllOptions): SendAllOptions {
  const rules = {
    ...requestRules,
    ingest: truth,
    concurrency: count,
    onProgress: callable,
    onOutcome: callable,
  } satisfies Readonly<Record<keyof SendAllOptions, Rule>>;
  return checkOptions(options, rules, LagoArgumentError);
}
