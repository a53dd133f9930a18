import type { WebhookEvent } from "@lagokit/types";
import type { World } from "../world/world.ts";
import { endpointReceivers } from "./endpoint-receivers.ts";
import type { OnWebhookOptions, Receiver, WebhookHandler } from "./receiver.ts";
import { type WebhookKeys, webhookKeys } from "./signing.ts";
import { WebhookSender } from "./webhook-sender.ts";

/** How often due jobs and retries are looked for while a fake listens, in milliseconds. */
const interval = 500;

/** Knows who receives the webhooks of a fake. */
export class WebhookHub {
  readonly keys: WebhookKeys;
  readonly sender: WebhookSender;
  readonly #world: () => World;
  readonly #receivers = new Set<Receiver>();
  /** Takes webhooks to the URLs of webhook endpoints. Without it, they get none. */
  #deliver: WebhookHandler | undefined;

  /** @param world returns the state; it is created with the hub */
  constructor(issuer: string, organizationId: string, world: () => World) {
    this.#world = world;
    this.keys = webhookKeys(issuer, organizationId);
    this.sender = new WebhookSender({
      keys: this.keys,
      now: () => world().now(),
      receivers: () => [...this.#receivers, ...this.#endpoints()],
    });
  }

  send(webhook: WebhookEvent): void {
    this.sender.send(webhook);
  }

  /** Adds a handler, and returns a function that removes it. */
  add(handler: WebhookHandler, options: OnWebhookOptions = {}): () => void {
    const { signing = "jwt", types, url: requestUrl = "https://app.example.com/webhooks" } = options;
    const isActive = (): boolean => this.#receivers.has(receiver);
    const receiver: Receiver = { handler, signing, types: types && new Set(types), requestUrl, isActive };
    this.#receivers.add(receiver);
    return () => void this.#receivers.delete(receiver);
  }

  /** Sends webhooks to webhook endpoints, and runs jobs and retries in real time. Returns a function that ends this. */
  startDelivering(): () => void {
    this.#deliver = (request) => fetch(request);
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
      this.#deliver = undefined;
      clearInterval(timer);
    };
  }

  #endpoints(): Receiver[] {
    return this.#deliver === undefined ? [] : endpointReceivers(this.#world(), this.#deliver);
  }
}
