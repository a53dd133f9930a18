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
   * Lists events, newest first: `await` returns one page, `for await` iterates over all items.
   *
   * Operation: `findAllEvents`, `GET /events`.
   */
  list(query?: EventListQuery, options?: RequestOptions): Page<Event> {
    return this.#core.list("/events", "events", { query, options });
  }

  /**
   * Lists events with the value that each adds to its billable metric, newest first: `await` returns one page,
   * `for await` iterates over all items.
   *
   * @throws LagoPermissionError if Lago does not store the events of the organization in ClickHouse.
   *
   * Operation: `findAllEnrichedEvents`, `GET /events_enriched`. Not documented by Lago.
   */
  listEnriched(query?: EventsEnrichedQuery, options?: RequestOptions): Page<EventEnriched> {
    return this.#core.list("/events_enriched", "events", { query, options });
  }

  /**
   * Gets an event by its `transaction_id`. If events of two subscriptions share it, the API returns either of them.
   *
   * @throws LagoNotFoundError if no event has this `transaction_id`.
   *
   * Operation: `findEvent`, `GET /events/{transaction_id}`.
   */
  get(transactionId: string, options?: RequestOptions): LagoPromise<Event> {
    return this.#core.get("/events/{transaction_id}", "event", { ids: [transactionId], options });
  }

  /**
   * Sends an event. The client sets a missing `transaction_id` or `timestamp` before the first attempt, so retries
   * count the event once.
   *
   * If an earlier attempt was processed but its response was lost, the call gets the stored event and compares it. If
   * both are the same, the call resolves with the stored event. If the API key cannot read events, the call rejects
   * with an unknown outcome. If an earlier call may have sent the event, pass `sentBefore: true`.
   *
   * Accepted does not mean counted: the API responds before it checks the code, the subscription or the properties.
   * `eventChecker` of `@lagokit/client/events` checks an event in advance. Afterwards, the webhook `events.errors` and
   * the `events_count` of `customers.currentUsage` show whether events are counted.
   *
   * Other clients call it `events.create`, `events.ingest` or `meterEvents.create`.
   *
   * @throws LagoArgumentError if a property is a string that Lago would count as 0, such as `"2.5e-7"`. A `Decimal` is
   * sent unchanged.
   * @throws LagoValidationError if the API refuses the event, for example because another event has its
   * `transaction_id`.
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
        // As: `recognizeAll` returns one result for each event.
        recover: async (error) => (await recognizeAll([stamped], error, memory))[0] as EventCreated,
        options: others,
      });
    });
  }

  /**
   * Sends up to 100 events in one request: all are accepted, or none. `sendAll` takes any number of events, and
   * delivers the valid ones even if others are refused. A self-hosted Lago can set another limit in
   * `LAGO_EVENTS_BATCH_MAX_LENGTH`. The ingest host does not accept batches, so batches go to the API even if the
   * client has `ingest: true`. As with `send`, accepted does not mean counted, and after a lost response the call
   * compares the stored events.
   *
   * Other clients call it `events.createBatch` or `events.batchCreate`.
   *
   * @throws LagoValidationError if the API refuses an event; `fields` has its index, as in `0.code`.
   * @throws LagoUnexpectedResponseError if the response lists fewer events than were sent.
   *
   * Operation: `createBatchEvents`, `POST /events/batch`.
   */
  sendBatch(events: readonly EventSendInput[], options: EventBatchOptions = {}): LagoPromise<EventCreated[]> {
    const { sentBefore, ...others } = options;
    const memory = { sentBefore, stored: new StoredEvents(this, others) };
    return begin(() => {
      // `Array.from` visits the holes of a sparse array, which `map` skips.
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
   * If the API refuses an event, the other events of its batch are still delivered. Refused events do not reject the
   * call: the summary reports them.
   *
   * During an outage of Lago, no more events are read from the source and no event fails. One batch at a time is
   * retried, with growing delays, until Lago responds or `maxOutage` (default: 15 minutes) ends. Without `onProgress`,
   * a `logger` or a `logLevel`, the first wait is printed as a warning.
   *
   * The call rejects after an outage longer than `maxOutage`, if it is aborted, if the API key is refused, if the API
   * refuses more than 200 events in a row without naming one, or if the source or a listener throws. It first waits for
   * the batches in flight. `onOutcome` receives the outcome of each event that was read. `summaryOf(error)` returns the
   * summary so far; the other events were not read from the source.
   *
   * As with `send`, delivered does not mean counted: `check: firstOfEach(eventChecker(lago))` rejects events that would
   * not be billed. An event that an earlier process has sent is rejected with `value_already_exist`, unless
   * `sentBefore` is set.
   *
   * @example
   * // `outbox` is your table: it keeps each event until Lago has it. If this throws, run it again.
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
        // As: the body is already serialized.
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
   * Estimates the fees that an event would create for a charge paid in advance. Nothing is stored, so the call is
   * retried.
   *
   * Operation: `eventEstimateFees`, `POST /events/estimate_fees`.
   */
  estimateFees(event: EventEstimateFeesInput, options?: RequestOptions): LagoPromise<EstimatedFee[]> {
    return this.#core.post("/events/estimate_fees", "fees", { body: { event }, resend: "read", options });
  }

  /**
   * Estimates the fees of an event, from percentage and standard charges only. Nothing is stored, so the call is
   * retried.
   *
   * Operation: `eventEstimateInstantFees`, `POST /events/estimate_instant_fees`.
   */
  estimateInstantFees(event: EventEstimateInstantFeesInput, options?: RequestOptions): LagoPromise<FeeEstimate[]> {
    return this.#core.post("/events/estimate_instant_fees", "fees", { body: { event }, resend: "read", options });
  }

  /**
   * Estimates the fees of several events, like `estimateInstantFees`. Nothing is stored, so the call is retried.
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

/** The base URL for an event, if it is not that of the API. */
function ingestUrlFor(core: LagoCore, option: unknown): string | undefined {
  const ingest = option ?? core.ingest;
  if (typeof ingest !== "boolean") throw new LagoArgumentError("ingest", truth[1]);
  if (!ingest) return undefined;
  if (core.ingestUrl !== undefined) return core.ingestUrl;
  throw new LagoArgumentError("ingest", "works only on Lago's US cloud. Elsewhere, set `ingestUrl`.");
}
