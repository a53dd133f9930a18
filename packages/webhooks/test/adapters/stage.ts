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

/** The parts of a server whose endpoint must survive a failure. */
export interface Build {
  readonly webhooks: Webhooks;
  readonly handlers: WebhookHandlers;
  /** Creates the server for a listener of the framework. The test receives the request and the response of Node. */
  readonly serve: (listener: RequestListener) => Server;
}

/** Starts a server with an endpoint, and returns the URL of the endpoint. */
export type Start = (build: Build) => Promise<string>;

/** The server, request and response of Node. */
export interface Exchange {
  readonly server: Server;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** An endpoint that a test disturbs, and its progress. */
export interface Stage {
  readonly url: string;
  /** The first request, when the adapter has given it to the receiver. */
  readonly reached: Promise<Exchange>;
  /** The first request, when its handler has begun. */
  readonly begun: Promise<Exchange>;
  /** Lets the handler finish. */
  readonly finish: () => void;
  /** Resolves when the store has marked a delivery as done. */
  readonly noted: Promise<void>;
  /** The first response that `onError` received. */
  readonly told: Promise<WebhookAnswer>;
  /** How often the handler finished. */
  readonly times: () => number;
  /** Sends the delivery again, as Lago does. */
  readonly again: () => Promise<Answer>;
}

/** Options that differ from the default stage. */
export interface Setting extends Partial<WebhooksOptions> {
  readonly server?: ServerOptions;
}

/** A delivery that the endpoint accepts. */
export const delivery = await deliver("hmac", invoiceCreated);

/** Starts an endpoint whose handler waits for `finish`. */
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

/** Signals when an adapter passes a request to its receiver. */
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
