import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventOutcome } from "../events/event-outcome.ts";
import { checkSendAll, type SendAllOptions } from "../events/send-all-options.ts";
import { callable, checkOptions, count, requestRules } from "../options/option-rules.ts";

/** The options of `eventBuffer`: its own, and those of `sendAll`. */
export interface EventBufferOptions extends Omit<SendAllOptions, "onOutcome" | "onProgress"> {
  /**
   * Is told what became of each event, once: `index` counts all events that were added, from 0. What is not delivered is
   * nowhere else. What it returns is awaited, and what it throws goes to `onError`. Do not wait for `flush` in it.
   */
  readonly onOutcome: (outcome: EventOutcome) => unknown;
  /**
   * For how many milliseconds an event waits for others at most.
   * @default 1000
   */
  readonly maxWait?: number | undefined;
  /**
   * How many events the buffer holds at most, those on their way included.
   * @default 10_000
   */
  readonly maxEvents?: number | undefined;
  /**
   * Is told what ended a sending of the buffer's own, such as a key that is refused: its events are kept, and are sent
   * again half a minute later. It is told what `onOutcome` throws, too.
   * @default Prints one line.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined;
}

/** What a buffer is told, with nothing left out. */
export interface BufferSettings {
  readonly onOutcome: (outcome: EventOutcome) => unknown;
  readonly maxWait: number;
  readonly maxEvents: number;
  readonly onError: (error: unknown) => unknown;
  readonly sending: SendAllOptions;
}

/** Checks the options of a buffer, and gives each its value. */
export function bufferSettings(options: EventBufferOptions): BufferSettings {
  // As: what is no object has none of them, and is refused for it.
  const { onOutcome, maxWait, maxEvents, onError, ...others } = Object(options) as EventBufferOptions;
  const rules = { onOutcome: callable, maxWait: requestRules.timeout, maxEvents: count, onError: callable };
  checkOptions({ onOutcome, maxWait, maxEvents, onError }, rules, LagoArgumentError);
  // Without types, it is forgotten. As: so it may be missing.
  if ((onOutcome as unknown) == null) throw new LagoArgumentError("onOutcome", mustTell);
  return {
    onOutcome,
    maxWait: maxWait ?? 1000,
    maxEvents: maxEvents ?? 10_000,
    onError: onError ?? printError,
    sending: checkSendAll(others),
  };
}

const mustTell = "is missing: an event that is not delivered is told to it alone.";

/** Prints an error in one short line, with nothing that breaks it. */
function printError(error: unknown): void {
  const line = `Lago event buffer: ${String(error)}`;
  console.error(line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURI).slice(0, 300));
}
