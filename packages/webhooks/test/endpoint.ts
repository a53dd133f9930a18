import { Webhooks, type WebhookHandlers, type WebhooksOptions } from "../src/index.ts";
import { deliver, invoiceCreated, options } from "./delivery.ts";

const { body, headers } = await deliver("hmac", invoiceCreated);

/** Options and handlers of an endpoint. */
export interface Setting extends WebhooksOptions {
  readonly handlers: WebhookHandlers;
}

/** Creates a handler, and returns a function that sends it a delivery, changed or not. */
export function endpoint({
  handlers,
  ...more
}: Setting): (changes?: RequestInit) => Promise<[status: number, body: string]> {
  const handle = new Webhooks({ ...options, onError: () => undefined, ...more }).handler(handlers);
  return async (changes) => {
    const init = { method: "POST", headers: new Headers(headers as Record<string, string>), body, ...changes };
    const response = await handle(new Request("https://shop.example/lago", init));
    return [response.status, await response.text()];
  };
}

/** A handler that must not be called. */
export function unwanted(): never {
  throw new Error("This is not to be called.");
}
