/// <reference lib="esnext.disposable" preserve="true" />
import type { EventInput } from "@lagokit/types";
import { LagoError } from "../errors/lago-error.ts";
import type { EventOutcome } from "../events/event-outcome.ts";
import { type EventSendInput, stampEvent } from "../events/stamp-event.ts";
import { writeJson } from "../request/encode-body.ts";
import { Backlog, type EventBufferClient } from "./backlog.ts";
import { type BufferSettings, bufferSettings, type EventBufferOptions } from "./event-buffer-options.ts";
import { LagoBufferFullError } from "./lago-buffer-full-error.ts";

/** How many events are worth a request without a wait for more: as many as a batch takes. */
const enough = 100;

/** For how many milliseconds the buffer does not try again by itself after what ended a sending, such as a refused key. */
const pause = 30_000;

/**
 * Collects events as they happen, and sends them in batches: when there are 100, or `maxWait` milliseconds after the first.
 *
 * It is in memory: what it holds does not survive the process, which its timer does not keep alive. On `SIGTERM` and at the
 * end, await `close()`; an event that must survive a crash belongs in a table of your own until its outcome is known.
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

/** A buffer of events, made by `eventBuffer`. */
export class EventBuffer {
  readonly #lago: EventBufferClient;
  readonly #settings: BufferSettings;
  readonly #backlog: Backlog;
  /** When the first event was added that no sending has. */
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  /** What ended the last sending. */
  #failure: { readonly error: unknown } | undefined;
  #isClosed = false;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(lago: EventBufferClient, settings: BufferSettings) {
    this.#lago = lago;
    this.#settings = settings;
    this.#backlog = new Backlog((outcome) => this.#tell(outcome));
  }

  /** How many events have no outcome yet. */
  get size(): number {
    return this.#backlog.size;
  }

  /**
   * Adds an event, and gives it as it will be sent: with a `transaction_id`, and with the time of now unless it has one.
   *
   * @throws LagoBufferFullError if the buffer holds `maxEvents` already.
   * @throws LagoArgumentError if the event cannot be sent.
   * @throws LagoError if the buffer is closed.
   */
  add(input: EventSendInput): EventInput {
    const { maxEvents } = this.#settings;
    if (this.#isClosed)
      throw new LagoError("The event buffer is closed, and did not take the event: add it before `close`.");
    if (this.size >= maxEvents) throw new LagoBufferFullError(maxEvents, this.#failure?.error);
    const { event } = stampEvent(input);
    writeJson(event);
    this.#backlog.add(event);
    this.#since ??= performance.now();
    this.#plan();
    return event;
  }

  /**
   * Sends what there is without a wait for more. Resolves when each event added so far has an outcome.
   *
   * Rejects with what ended the sending, such as a `LagoAuthenticationError`: the events without an outcome are kept, and
   * are sent again by the next `flush`, or by the buffer itself half a minute later.
   */
  async flush(): Promise<void> {
    const { count } = this.#backlog;
    // What ended it was told to whoever began it.
    await this.#sending?.catch(() => undefined);
    if (this.#backlog.hasBefore(count)) await this.#send();
  }

  /**
   * Takes no more events, and sends what there is. Resolves when each event has an outcome.
   *
   * Rejects as `flush` does, after each event that is left has become `failed`.
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

  /** Sends when there is enough, or else in time. */
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

  /** What the listener throws is left to the runtime: it must not decide what becomes of events. */
  #report(error: unknown): void {
    void (async () => this.#settings.onError(error))();
  }
}

/** Starts a timer that keeps no process alive, where it would. */
function startTimer(milliseconds: number, onEnd: () => void): ReturnType<typeof setTimeout> {
  const timer = setTimeout(onEnd, milliseconds);
  // As: it is a number, or an object of Node's.
  (timer as { unref?: () => void }).unref?.();
  return timer;
}
