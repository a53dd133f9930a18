import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import {
  memoryDedupe,
  Webhooks,
  type WebhookAnswer,
  type WebhookHandlers,
  type WebhookReceiver,
  type WebhooksOptions,
} from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { send, type Answer } from "./send.ts";

/** What a server is made of whose endpoint is to live through harm. */
export interface Build {
  readonly webhooks: Webhooks;
  readonly handlers: WebhookHandlers;
  /** Makes the server that calls a listener of the framework, and lets the test have Node's own request and response. */
  readonly serve: (listener: RequestListener) => Server;
}

/** Starts a server with an endpoint, and gives the URL of the latter. */
export type Start = (build: Build) => Promise<string>;

/** Node's own server, request and response. */
export interface Exchange {
  readonly server: Server;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** An endpoint that is about to come to harm, and how far it is. */
export interface Stage {
  readonly url: string;
  /** The first request, when the adapter has given it to the receiver. */
  readonly reached: Promise<Exchange>;
  /** The same, when its handler has begun. */
  readonly begun: Promise<Exchange>;
  /** Lets the handler come to its end. */
  readonly finish: () => void;
  /** When the store was told that a delivery is done. */
  readonly noted: Promise<void>;
  /** What `onError` was told first. */
  readonly told: Promise<WebhookAnswer>;
  /** How often the handler came to its end. */
  readonly times: () => number;
  /** Sends the delivery once more, as Lago does. */
  readonly again: () => Promise<Answer>;
}

/** What differs from the stage that most tests have. */
export interface Setting extends Partial<WebhooksOptions> {
  readonly server?: ServerOptions;
}

/** A delivery, as one that an endpoint believes. */
export const delivery = await deliver("hmac", invoiceCreated);

/** Starts an endpoint whose handler waits until it may go on. */
export async function stage(start: Start, { server = {}, ...more }: Setting = {}): Promise<Stage> {
  const exchange = Promise.withResolvers<Exchange>();
  const [reached, begun, open, noted] = [signal(), signal(), signal(), signal()];
  const told = Promise.withResolvers<WebhookAnswer>();
  let times = 0;
  const store = memoryDedupe();
  const dedupe = { ...store, complete: (key: string, token: string) => (store.complete(key, token), noted.resolve()) };
  const onError = (_error: unknown, answer: WebhookAnswer): void => told.resolve(answer);
  const webhooks = new Signaling({ ...options, dedupe, onError, ...more }, reached.resolve);
  const unknown = async (): Promise<void> => {
    begun.resolve();
    await open.promise;
    times += 1;
  };
  const serve: Build["serve"] = (listener) => {
    const made = createServer(server, (request, response) => {
      exchange.resolve({ server: made, request, response });
      listener(request, response);
    });
    return made;
  };
  const url = await start({ webhooks, handlers: { unknown }, serve });
  return {
    url,
    reached: reached.promise.then(() => exchange.promise),
    begun: begun.promise.then(() => exchange.promise),
    finish: open.resolve,
    noted: noted.promise,
    told: told.promise,
    times: () => times,
    again: () => send(url, delivery.body, delivery.headers),
  };
}

/** Says when an adapter gives a request to its receiver. */
class Signaling extends Webhooks {
  readonly #reached: () => void;

  constructor(given: WebhooksOptions, reached: () => void) {
    super(given);
    this.#reached = reached;
  }

  override receiver(handlers: WebhookHandlers): WebhookReceiver {
    const receive = super.receiver(handlers);
    return (body, headers) => {
      this.#reached();
      return receive(body, headers);
    };
  }
}

function signal(): PromiseWithResolvers<void> {
  return Promise.withResolvers<void>();
}
