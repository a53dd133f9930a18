import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventOutcome } from "../events/event-outcome.ts";
import { checkSendAll, type SendAllOptions } from "../events/send-all-options.ts";
import { callable, checkOptions, count, requestRules } from "../options/option-rules.ts";

/** Options of `eventBuffer`, which include those of `sendAll`. */
export interface EventBufferOptions extends Omit<SendAllOptions, "onOutcome" | "onProgress"> {
  /**
   * Called once for each event with its outcome. `index` counts all events that were added, from 0. Events that are not
   * delivered are reported only here. The result is awaited, and what it throws goes to `onError`. Do not await `flush`
   * in it.
   */
  readonly onOutcome: (outcome: EventOutcome) => unknown;
  /**
   * Longest time that an event waits for others, in milliseconds.
   * @default 1000
   */
  readonly maxWait?: number | undefined;
  /**
   * Maximum number of events in the buffer, including those that are being sent.
   * @default 10_000
   */
  readonly maxEvents?: number | undefined;
  /**
   * Called with what ended a delivery that the buffer started by itself, such as a rejected API key. The events are
   * kept, and retried after 30 seconds, or after `maxWait` if it is longer. Also called with what `onOutcome` throws.
   * @default Prints one line to the console.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined;
}

/** The settings of a buffer, with defaults filled in. */
export interface BufferSettings {
  readonly onOutcome: (outcome: EventOutcome) => unknown;
  readonly maxWait: number;
  readonly maxEvents: number;
  readonly onError: (error: unknown) => unknown;
  readonly sending: SendAllOptions;
}

/** Validates the options of a buffer, and fills in the defaults. */
export function bufferSettings(options: EventBufferOptions): BufferSettings {
  // As: a value that is not an object has none of these options, and is refused for the missing one.
  const { onOutcome, maxWait, maxEvents, onError, ...others } = Object(options) as EventBufferOptions;
  const rules = { onOutcome: callable, maxWait: requestRules.timeout, maxEvents: count, onError: callable };
  checkOptions({ onOutcome, maxWait, maxEvents, onError }, rules, LagoArgumentError);
  // As: callers without types can forget it.
  if ((onOutcome as unknown) == null) throw new LagoArgumentError("onOutcome", mustTell);
  return {
    onOutcome,
    maxWait: maxWait ?? 1000,
    maxEvents: maxEvents ?? 10_000,
    onError: onError ?? printError,
    sending: checkSendAll(others),
  };
}

const mustTell = "is required: it is the only report of undelivered events.";

/** Prints an error in one short line, with control characters escaped. */
function printError(error: unknown): void {
  const line = `Lago event buffer: ${String(error)}`;
  console.error(line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURI).slice(0, 300));
}
