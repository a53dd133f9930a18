import type { Event, PaymentMethod, WebhookEvent } from "@lagokit/types";
import type { Checkout } from "./billing/checkout.ts";
import { checkoutTable } from "./billing/checkouts.ts";
import type { PaymentError } from "./billing/payment-error.ts";
import { reportFailure, reportPayment } from "./billing/provider-report.ts";
import { passTime } from "./billing/pass-time.ts";
import { checkDuration, checkListenOptions, checkOptions } from "./check-options.ts";
import type { AdvanceOptions, Duration, FakeLagoOptions } from "./fake-lago-options.ts";
import { listen, type ListeningFake, type ListenOptions } from "./listen/fake-server.ts";
import { eventsOf } from "./operations/events/events.ts";
import { applySeed } from "./seed/apply-seed.ts";
import { addPaymentMethod } from "./seed/add-payment-method.ts";
import type { PaymentMethodInput } from "./seed/payment-method-input.ts";
import type { Seed } from "./seed/seed.ts";
import { findCustomer } from "./state/tables.ts";
import type { Incoming, Outgoing } from "./server/exchange.ts";
import { overviewPage } from "./overview/overview-page.ts";
import type { FakeRequest } from "./server/fake-request.ts";
import { Faults } from "./server/faults.ts";
import { FaultyServer } from "./server/faulty-server.ts";
import { fetchFrom } from "./server/fetch.ts";
import { Server } from "./server/server.ts";
import { failTopUp, settleTopUp } from "./state/wallets/settle-top-up.ts";
import type { FakeWebhook } from "./webhooks/fake-webhook.ts";
import type { OnWebhookOptions, WebhookHandler } from "./webhooks/receiver.ts";
import type { WebhookKeys } from "./webhooks/signing.ts";
import { WebhookHub } from "./webhooks/webhook-hub.ts";
import type { HeldJobs } from "./world/held-jobs.ts";
import { World } from "./world/world.ts";

/**
 * A stateful fake of Lago, in memory.
 *
 * The end of a subscription and a change of its plan make no invoice and no credit note: those of a part of a period are not
 * simulated.
 */
export class FakeLago extends FaultyServer {
  /** The API key that it accepts. */
  readonly apiKey: string;
  /** The base URL of clients that use `fetch` of this object. Nothing listens there. */
  readonly url = "https://lago.fake";
  /**
   * The state.
   * @internal
   */
  readonly world: World;
  readonly #server: Server;
  readonly #hub: WebhookHub;

  constructor(options: FakeLagoOptions = {}) {
    checkOptions(options);
    const {
      apiKey = "fake-api-key",
      eventStore = "postgres",
      now = () => new Date(),
      license = true,
      readOnly = false,
    } = options;
    const faults = new Faults();
    super(faults);
    this.apiKey = apiKey;
    const organizationId = "1a901a90-1a90-4a90-8a90-1a901a901a90";
    this.#hub = new WebhookHub(this.url, organizationId, () => this.world);
    const onWebhook = (webhook: WebhookEvent): void => this.#hub.send(webhook);
    this.world = new World({ now, eventStore, license, organizationId, onWebhook });
    this.#server = new Server(this.world, { apiKey, readOnly, faults });
  }

  /**
   * What verifies its webhooks. Pass it to `new Webhooks()` of `@lagokit/webhooks`, after `listen` for webhooks of webhook
   * endpoints: they name the URL at which the fake listens.
   */
  get webhookKeys(): WebhookKeys {
    return this.#hub.keys;
  }

  /** The requests that it received, the oldest first. */
  get requests(): readonly FakeRequest[] {
    return this.#server.requests;
  }

  /** A `fetch` to this fake, without a network. Pass it to the client. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    return await fetchFrom((incoming, signal) => this.handle(incoming, signal), new Request(input, init));
  };

  /**
   * Responds to a request. Rejects with a `TypeError`, as `fetch` does, if the connection fails.
   * @internal
   */
  async handle(incoming: Incoming, signal: AbortSignal): Promise<Outgoing> {
    if (incoming.method === "GET" && incoming.url === "/") return this.#overview();
    return this.#server.handle(incoming, signal);
  }

  /**
   * Creates objects, as requests to the API do, in an order in which those that others name exist. Sends no webhooks. If an
   * object is invalid, throws an error that says which one and why, and creates nothing.
   *
   * @example
   * fake.seed({
   *   plans: [{ code: "pro", name: "Pro", interval: "monthly", amount_cents: 4900, amount_currency: "EUR", pay_in_advance: false }],
   *   customers: [{ external_id: "acme" }],
   *   subscriptions: [{ customer: "acme", plan: "pro" }],
   * });
   */
  seed(seed: Seed): void {
    applySeed(this.world, seed);
  }

  /** Adds a payment method to a customer, as a payment provider does. The API cannot. */
  addPaymentMethod(externalCustomerId: string, input: PaymentMethodInput = {}): PaymentMethod {
    return this.#change((world) => addPaymentMethod(world, findCustomer(world, externalCustomerId), input));
  }

  /** The current time of the fake: that of its clock, and what `advance` has added. */
  now(): Date {
    return this.world.now();
  }

  /**
   * Moves the time forward. What is due by then happens, in the order of its times. Periods of subscriptions that end get their
   * invoices; only this method makes them.
   *
   * @throws UnknownInvoiceError if such an invoice is not known exactly. Then nothing has changed.
   */
  advance(duration: Duration, { invoices = true }: AdvanceOptions = {}): void {
    checkDuration(duration);
    passTime(this.world, duration, invoices);
    this.#hub.sender.sendDueRetries();
  }

  /**
   * Listens for requests of other processes, in any language. Due jobs and retries of webhooks then run in real time, and
   * webhooks go to the webhook endpoints that are created by the API.
   *
   * Needs Node, Bun or Deno.
   */
  async listen(options: ListenOptions = {}): Promise<ListeningFake> {
    checkListenOptions(options);
    const server = await listen((incoming, signal) => this.handle(incoming, signal), options);
    const stop = this.#hub.startDelivering(options.publicUrl ?? server.url);
    const close = async (): Promise<void> => {
      stop();
      await server.close();
    };
    return { ...server, close, [Symbol.asyncDispose]: close };
  }

  /**
   * The events that it stores: those with an `external_subscription_id`, or those of all subscriptions of a customer with this
   * `external_id`, or all. A repeated event is stored once.
   */
  events(externalId?: string): readonly Event[] {
    return eventsOf(this.world, externalId);
  }

  /** The webhooks that it sent, the oldest first, also those that no one receives. */
  get webhooks(): readonly FakeWebhook[] {
    return this.#hub.sender.webhooks;
  }

  /**
   * Sends webhooks to a handler of requests, signed as Lago signs them. A response other than 200, 201, 202 and 204, and
   * an error, lead to two retries, 5 and 25 seconds later: when `advance` reaches that time, or in `settle`.
   *
   * @returns a function that removes the handler
   */
  onWebhook(handler: WebhookHandler, options: OnWebhookOptions = {}): () => void {
    return this.#hub.add(handler, options);
  }

  /** Reports that the payment provider of a customer collected what is due on an invoice, the one with this `lago_id`. */
  pay(invoiceId: string): void {
    this.#change((world) => reportPayment(world, invoiceId));
  }

  /** Reports that the payment provider of a customer could not collect what is due on an invoice. */
  failPayment(invoiceId: string, error: PaymentError = {}): void {
    this.#change((world) => reportFailure(world, invoiceId, error));
  }

  /**
   * Pays the invoice of a paid top-up: the wallet receives its credits. Until then, the top-up is pending. Without a payment provider
   * of the customer, the payment status of the invoice changes as `updateInvoice` changes it, without a payment. Nothing happens if
   * the top-up is settled already.
   *
   * @param transactionId the `lago_id` of the wallet transaction
   */
  settleTopUp(transactionId: string): void {
    this.#change((world) => settleTopUp(world, transactionId));
  }

  /**
   * Fails the payment of the invoice of a paid top-up: the wallet does not receive its credits. Nothing happens if the top-up is settled
   * or failed already.
   *
   * @param transactionId the `lago_id` of the wallet transaction
   */
  failTopUp(transactionId: string): void {
    this.#change((world) => failTopUp(world, transactionId));
  }

  /**
   * Holds what Lago does after its responses, until it is released. Otherwise the fake does it immediately. It is: the credits of a
   * new wallet; the invoice of a paid top-up, in two parts, as it has no amount between them; the credits of a paid invoice; the
   * invoice of the start of a subscription.
   *
   * @example
   * const jobs = fake.holdJobs();
   * const [topUp] = await lago.wallets.transactions.create({ wallet_id, paid_credits: "10" });
   * // What your code does now, it does before Lago has made the invoice.
   * jobs.release();
   */
  holdJobs(): HeldJobs {
    return this.world.holdBackground();
  }

  /** The pages on which customers pay invoices, the oldest first: those that payment URLs lead to. */
  get checkouts(): readonly Checkout[] {
    return this.world.table(checkoutTable).where();
  }

  /** Resolves when all webhooks are delivered, or are given up. Retries do not wait for their times. */
  settle(): Promise<void> {
    return this.#hub.sender.settle();
  }

  /** Changes the state as a request does: after what is due, and as a whole or not at all. */
  #change<Result>(change: (world: World) => Result): Result {
    this.world.runDueJobs();
    return this.world.atomically(() => change(this.world));
  }

  #overview(): Outgoing {
    const { requests, webhooks } = this;
    const body = overviewPage({ now: this.world.now(), tables: this.world.tables, requests, webhooks });
    return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
  }
}

/** Creates a fake of Lago with an empty state. */
export function fakeLago(options: FakeLagoOptions = {}): FakeLago {
  return new FakeLago(options);
}
