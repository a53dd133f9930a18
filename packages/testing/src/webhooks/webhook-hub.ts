import type { WebhookEvent } from "@lagokit/types";
import type { World } from "../world/world.ts";
import { type Deliverer, endpointReceivers } from "./endpoint-receivers.ts";
import type { OnWebhookOptions, Receiver, WebhookHandler } from "./receiver.ts";
import { type WebhookKeys, webhookKeys } from "./signing.ts";
import { WebhookSender } from "./webhook-sender.ts";

/** How often due jobs and retries are looked for while a fake listens, in milliseconds. */
const interval = 500;

/** Knows who receives the webhooks of a fake. */
export class WebhookHub {
  readonly sender: WebhookSender;
  readonly #url: string;
  readonly #organizationId: string;
  readonly #world: () => World;
  readonly #receivers = new Set<Receiver>();
  /** Takes webhooks to the URLs of webhook endpoints. Without it, they get none. */
  #deliverer: Deliverer | undefined;

  /** @param world returns the state; it is created with the hub */
  constructor(url: string, organizationId: string, world: () => World) {
    this.#world = world;
    this.#url = url;
    this.#organizationId = organizationId;
    this.sender = new WebhookSender({
      now: () => world().now(),
      receivers: () => [...this.#receivers, ...this.#endpoints()],
    });
  }

  /** What verifies the webhooks, those of webhook endpoints included if it delivers to them. */
  get keys(): WebhookKeys {
    const issuers = [this.#url, ...(this.#deliverer === undefined ? [] : [this.#deliverer.issuer])];
    return webhookKeys(issuers, this.#organizationId);
  }

  send(webhook: WebhookEvent): void {
    this.sender.send(webhook);
  }

  /** Adds a handler, and returns a function that removes it. */
  add(handler: WebhookHandler, options: OnWebhookOptions = {}): () => void {
    const { signing = "jwt", types, url: requestUrl = "https://app.example.com/webhooks" } = options;
    const isActive = (): boolean => this.#receivers.has(receiver);
    const set = types && new Set(types);
    const receiver: Receiver = { handler, signing, types: set, requestUrl, issuer: this.#url, isActive };
    this.#receivers.add(receiver);
    return () => void this.#receivers.delete(receiver);
  }

  /**
   * Sends webhooks to webhook endpoints, and runs jobs and retries in real time. Returns a function that ends this.
   *
   * @param issuer the URL that clients of other processes use
   */
  startDelivering(issuer: string): () => void {
    this.#deliverer = { handler: (request) => fetch(request), issuer };
    const timer = setInterval(() => {
      try {
        this.#world().runDueJobs();
      } catch (error) {
        // No one can catch it, and it must not end the process of the server.
        console.error(error);
      }
      this.sender.sendDueRetries();
    }, interval);
    return () => {
      this.#deliverer = undefined;
      clearInterval(timer);
    };
  }

  #endpoints(): Receiver[] {
    return this.#deliverer === undefined ? [] : endpointReceivers(this.#world(), this.#deliverer);
  }
}
