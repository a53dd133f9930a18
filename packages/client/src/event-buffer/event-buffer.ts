/// <reference lib="esnext.disposable" preserve="true" />
import type { EventInput } from "@lagokit/types";
import { LagoError } from "../errors/lago-error.ts";
import type { EventOutcome } from "../events/event-outcome.ts";
import { type EventSendInput, stampEvent } from "../events/stamp-event.ts";
import { writeJson } from "../request/encode-body.ts";
import { Backlog, type EventBufferClient } from "./backlog.ts";
import { type BufferSettings, bufferSettings, type EventBufferOptions } from "./event-buffer-options.ts";
import { LagoBufferFullError } from "./lago-buffer-full-error.ts";

/** How many events are sent without waiting for more: the size of a full batch. */
const enough = 100;

/**
 * How long the buffer pauses by itself after an error ended a delivery, such as a rejected API key, in milliseconds.
 */
const pause = 30_000;

/**
 * Collects events and sends them in batches: when there are 100, or `maxWait` milliseconds after the first.
 *
 * The buffer is in memory. Its events do not survive the process, and its timer does not keep the process alive. Await
 * `close()` on `SIGTERM` and before the process exits. Store an event that must survive a crash in your own table until
 * its outcome is known.
 *
 * @example
 * const buffer = eventBuffer(lago, {
 *   onOutcome: async ({ status, event }) => {
 *     if (status !== "delivered") await appendFile(`${status}.jsonl`, `${JSON.stringify(event)}\n`);
 *   },
 * });
 * buffer.add({ code: "storage", external_subscription_id: "sub_1", properties: { gb: 10 } });
 * for (const end of ["SIGTERM", "beforeExit"]) process.once(end, () => buffer.close());
 */
export function eventBuffer(lago: EventBufferClient, options: EventBufferOptions): EventBuffer {
  return new EventBuffer(lago, bufferSettings(options));
}

/** A buffer of events, created by `eventBuffer`. */
export class EventBuffer {
  readonly #lago: EventBufferClient;
  readonly #settings: BufferSettings;
  readonly #backlog: Backlog;
  /** When the oldest event was added, except those that are being sent. */
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  /** The error that ended the last delivery. */
  #failure: { readonly error: unknown } | undefined;
  #isClosed = false;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(lago: EventBufferClient, settings: BufferSettings) {
    this.#lago = lago;
    this.#settings = settings;
    this.#backlog = new Backlog((outcome) => this.#tell(outcome));
  }

  /** Number of events that have no outcome yet. */
  get size(): number {
    return this.#backlog.size;
  }

  /**
   * Adds an event, and returns it as it will be sent: with a `transaction_id`, and with the current time if it has no
   * time.
   *
   * @throws LagoBufferFullError if the buffer already holds `maxEvents` events.
   * @throws LagoArgumentError if the event cannot be sent.
   * @throws LagoError if the buffer is closed.
   */
  add(input: EventSendInput): EventInput {
    const { maxEvents } = this.#settings;
    if (this.#isClosed)
      throw new LagoError("The event buffer is closed: the event was not added. Call `add` before `close`.");
    if (this.size >= maxEvents) throw new LagoBufferFullError(maxEvents, this.#failure?.error);
    const { event } = stampEvent(input);
    writeJson(event);
    this.#backlog.add(event);
    this.#since ??= performance.now();
    this.#plan();
    return event;
  }

  /**
   * Sends all events without waiting for more. Resolves when each event added so far has an outcome.
   *
   * Rejects with the error that ended the delivery, such as a `LagoAuthenticationError`. The events without an outcome
   * are kept. The next `flush` retries them; otherwise the buffer does after 30 seconds, or after `maxWait` if it is
   * longer.
   */
  async flush(): Promise<void> {
    const { count } = this.#backlog;
    // Its error goes to the caller who started it.
    await this.#sending?.catch(() => undefined);
    if (this.#backlog.hasBefore(count)) await this.#send();
  }

  /**
   * Stops accepting events, and sends the remaining ones. Resolves when each event has an outcome.
   *
   * Rejects like `flush`, after each remaining event has the outcome `failed`.
   */
  close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    return (this.#closing ??= this.#finish());
  }

  /** Closes the buffer at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #finish(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      await this.#backlog.giveUp(error);
      throw error;
    }
  }

  /** Starts a delivery if there are enough events; otherwise starts the timer. */
  #plan(): void {
    if (this.#sending || this.#isClosed || this.size === 0) return;
    const { maxWait, maxEvents } = this.#settings;
    if (!this.#failure && this.size >= Math.min(enough, maxEvents)) return this.#sendAlone();
    const left = maxWait - (performance.now() - (this.#since ?? 0));
    const delay = this.#failure ? Math.max(pause, maxWait) : Math.max(0, left);
    this.#timer ??= startTimer(delay, () => this.#sendAlone());
  }

  #sendAlone(): void {
    this.#send().catch((error: unknown) => this.#report(error));
  }

  #send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = this.#since = undefined;
    this.#sending ??= this.#deliver().finally(() => {
      this.#sending = undefined;
      this.#plan();
    });
    return this.#sending;
  }

  async #deliver(): Promise<void> {
    try {
      await this.#backlog.deliver(this.#lago, this.#settings.sending);
      this.#failure = undefined;
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  async #tell(outcome: EventOutcome): Promise<void> {
    try {
      await this.#settings.onOutcome(outcome);
    } catch (error) {
      this.#report(error);
    }
  }

  /** An error that `onError` throws becomes an unhandled rejection: it must not affect the events. */
  #report(error: unknown): void {
    void (async () => this.#settings.onError(error))();
  }
}

/** Starts a timer that does not keep the process alive, on runtimes where timers do that by default. */
function startTimer(milliseconds: number, onEnd: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(onEnd, milliseconds);
  // As: it is a number, or an object in Node.
  (timer as { unref?: () => void }).unref?.();
  return timer;
}
