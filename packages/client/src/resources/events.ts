import type {
  EstimatedFee,
  Event,
  EventBatchEstimateInstantFeesInput,
  EventCreated,
  EventEnriched,
  EventEstimateFeesInput,
  EventEstimateInstantFeesInput,
  EventInput,
  EventListQuery,
  EventsEnrichedQuery,
  FeeEstimate,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import { begin, type LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import { WrittenBody, writeJson } from "../request/encode-body.ts";
import { truth } from "../options/option-rules.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventSummary } from "../events/event-summary.ts";
import type { Route } from "../events/delivery.ts";
import { listReader, receiptReader } from "../events/read-receipt.ts";
import { StoredEvents } from "../events/stored-events.ts";
import { recognizeAll } from "../events/recognize.ts";
import {
  type EventBatchOptions,
  type EventSendOptions,
  type SendAllOptions,
  checkSendAll,
} from "../events/send-all-options.ts";
import { type EventSource, Sending } from "../events/sending.ts";
import { type EventSendInput, stampEvent } from "../events/stamp-event.ts";
import { waitForLago } from "../events/wait-for-lago.ts";

/** Events: the usage that you report. */
export class Events {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /**
   * Lists events, newest first: one page when awaited, every one when iterated.
   *
   * Operation: `findAllEvents`, `GET /events`.
   */
  list(query?: EventListQuery, options?: RequestOptions): Page<Event> {
    return this.#core.list("/events", "events", { query, options });
  }

  /**
   * Lists events with the value that each adds to its billable metric, newest first: one page when awaited, every one
   * when iterated.
   *
   * @throws LagoPermissionError if the events of the organization are not kept in ClickHouse.
   *
   * Operation: `findAllEnrichedEvents`, `GET /events_enriched`. Not in Lago's own document.
   */
  listEnriched(query?: EventsEnrichedQuery, options?: RequestOptions): Page<EventEnriched> {
    return this.#core.list("/events_enriched", "events", { query, options });
  }

  /**
   * Gets an event by its `transaction_id`.
   *
   * @throws LagoNotFoundError if no event has this `transaction_id`.
   *
   * Operation: `findEvent`, `GET /events/{transaction_id}`.
   */
  get(transactionId: string, options?: RequestOptions): LagoPromise<Event> {
    return this.#core.get("/events/{transaction_id}", "event", { ids: [transactionId], options });
  }

  /**
   * Sends an event. A missing `transaction_id` or `timestamp` is filled in before the first attempt, so that the event
   * counts once, however often it is sent.
   *
   * If an earlier attempt was processed but its response was lost, the event that Lago has is fetched and compared, and the
   * call gives it if it is the same. If it cannot be read, since the key may not, the call rejects with an unknown outcome.
   * If an earlier call may have sent the event, pass `sentBefore: true`.
   *
   * Accepted is not counted: the API answers before it looks at the code, the subscription or the properties.
   * `eventChecker` of `@lagokit/client/events` checks an event; the webhook `events.errors` and `events_count` of
   * `customers.currentUsage` tell afterwards.
   *
   * Known elsewhere as `events.create`, `events.ingest` or `meterEvents.create`.
   *
   * @throws LagoArgumentError if a property is text that Lago would count as 0, such as `2.5e-7`: a `Decimal` is sent as it is.
   * @throws LagoValidationError if the API refuses the event, also if another event has its `transaction_id`.
   *
   * Operation: `createEvent`, `POST /events`.
   */
  send(event: EventSendInput, options: EventSendOptions = {}): LagoPromise<EventCreated> {
    const { ingest, sentBefore, ...others } = options;
    const memory = { sentBefore, stored: new StoredEvents(this, others) };
    return begin(() => {
      const stamped = stampEvent(event);
      return this.#core.post("/events", "event", {
        body: { event: stamped.event },
        resend: "event",
        baseUrl: ingestUrlFor(this.#core, ingest),
        // As: there is one for each.
        recover: async (error) => (await recognizeAll([stamped], error, memory))[0] as EventCreated,
        options: others,
      });
    });
  }

  /**
   * Sends up to 100 events in one request: all are accepted, or none is. `sendAll` takes any number, and delivers the
   * valid ones even if others are refused. A self-hosted Lago can have another limit, in its variable
   * `LAGO_EVENTS_BATCH_MAX_LENGTH`. The ingest host accepts no batches, so this goes to the API even where the client
   * has `ingest`. Accepted is not counted, and after a lost response the events that Lago has are compared, as with `send`.
   *
   * Known elsewhere as `events.createBatch` or `events.batchCreate`.
   *
   * @throws LagoValidationError if the API refuses one; `fields` names it by its index, as in `0.code`.
   * @throws LagoUnexpectedResponseError if the answer lists fewer events than were sent.
   *
   * Operation: `createBatchEvents`, `POST /events/batch`.
   */
  sendBatch(events: readonly EventSendInput[], options: EventBatchOptions = {}): LagoPromise<EventCreated[]> {
    const { sentBefore, ...others } = options;
    const memory = { sentBefore, stored: new StoredEvents(this, others) };
    return begin(() => {
      // Unlike `map`, it does not pass over holes.
      const stamped = Array.from(events, (event, index) => stampEvent(event, ["events", index]));
      return this.#core.post("/events/batch", "events", {
        body: { events: stamped.map((one) => one.event) },
        read: listReader(stamped.length),
        resend: "event",
        recover: (error) => recognizeAll(stamped, error, memory),
        options: others,
      });
    });
  }

  /**
   * Sends any number of events, from a list, a generator or a stream, in batches of 100. Returns a summary of the
   * outcome.
   *
   * An event that the API refuses is reported, and the others of its batch are still delivered. Refused events do not
   * reject the call: the summary says whether all were delivered.
   *
   * While Lago is away, nothing more is read and no event fails: one batch at a time tries, with growing waits, until Lago
   * answers or `maxOutage` is over, by default after 15 minutes. Without `onProgress`, a `logger` or a `logLevel`, the first
   * wait is printed as a warning.
   *
   * The call rejects after an outage longer than `maxOutage`, if it is aborted, if the key is refused, if the API refuses
   * more than 200 events in a row without naming one, or if the source or a listener throws. It waits for batches in flight
   * first. `onOutcome` is told of each event that was read, and `summaryOf` reads the summary so far from what is thrown:
   * the rest was not read from the source.
   *
   * Delivered is not counted, as with `send`: `check: firstOfEach(eventChecker(lago))` rejects what would not be billed.
   * An event that an earlier process may have sent is rejected with `value_already_exist` unless `sentBefore` says so.
   *
   * @example
   * // `outbox` is a table of yours: an event stays in it until Lago has it. If this throws, run it again.
   * await lago.events.sendAll(outbox.read(), {
   *   sentBefore: true,
   *   onOutcome: async (outcome) => {
   *     if (outcome.status === "delivered") await outbox.remove(outcome.event.transaction_id);
   *   },
   * });
   *
   * Operation: `createBatchEvents`, `POST /events/batch`.
   */
  async sendAll(events: EventSource, options: SendAllOptions = {}): Promise<EventSummary> {
    const checked = checkSendAll(options);
    const {
      ingest = this.#core.ingest,
      sentBefore,
      check: _check,
      concurrency: _concurrency,
      maxWait: _maxWait,
      onProgress,
      onOutcome: _onOutcome,
      ...given
    } = checked;
    const others = waitForLago(given, this.#core.resolve(given), onProgress && (() => sending.wait()));
    const postOne: Route["post"] = async ([event]) => event && this.send(event, { ...others, ingest });
    const postAll: Route["post"] = (batch, taken) => {
      const text = writeJson({ events: batch });
      return this.#core.post("/events/batch", "events", {
        // As: it is written already.
        body: new WrittenBody(text) as unknown as { events: EventInput[] },
        isUnparsed: true,
        read: receiptReader(batch.length, text, taken),
        resend: "event",
        options: others,
      });
    };
    const post = ingest ? postOne : postAll;
    const isAway = (): boolean => this.#core.isAway(ingest);
    const route: Route = { sentBefore, stored: new StoredEvents(this, others), size: ingest ? 1 : 100, post, isAway };
    const sending = new Sending(route, checked);
    return sending.run(events, checked.signal);
  }

  /**
   * Estimates the fees that an event would create for a charge paid in advance. Nothing is stored.
   *
   * Operation: `eventEstimateFees`, `POST /events/estimate_fees`.
   */
  estimateFees(event: EventEstimateFeesInput, options?: RequestOptions): LagoPromise<EstimatedFee[]> {
    return this.#core.post("/events/estimate_fees", "fees", { body: { event }, resend: "read", options });
  }

  /**
   * Estimates the fees of an event, from percentage and standard charges only. Nothing is stored.
   *
   * Operation: `eventEstimateInstantFees`, `POST /events/estimate_instant_fees`.
   */
  estimateInstantFees(event: EventEstimateInstantFeesInput, options?: RequestOptions): LagoPromise<FeeEstimate[]> {
    return this.#core.post("/events/estimate_instant_fees", "fees", { body: { event }, resend: "read", options });
  }

  /**
   * Estimates the fees of several events, like `estimateInstantFees`. Nothing is stored.
   *
   * Operation: `eventBatchEstimateInstantFees`, `POST /events/batch_estimate_instant_fees`.
   */
  estimateInstantFeesBatch(
    events: EventBatchEstimateInstantFeesInput,
    options?: RequestOptions,
  ): LagoPromise<FeeEstimate[]> {
    return this.#core.post("/events/batch_estimate_instant_fees", "fees", {
      body: { events },
      resend: "read",
      options,
    });
  }
}

/** Where an event goes, if not to where the API is. */
function ingestUrlFor(core: LagoCore, option: unknown): string | undefined {
  const ingest = option ?? core.ingest;
  if (typeof ingest !== "boolean") throw new LagoArgumentError("ingest", truth[1]);
  if (!ingest) return undefined;
  if (core.ingestUrl !== undefined) return core.ingestUrl;
  throw new LagoArgumentError("ingest", "is for Lago's US cloud. Elsewhere, set `ingestUrl`.");
}
