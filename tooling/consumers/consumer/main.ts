// An application as a careful team writes it. It is compiled with the packed packages, never run.
import {
  Customers,
  type Fetch,
  Lago,
  LagoApiError,
  type LagoCore,
  LagoRateLimitError,
  LagoValidationError,
  type Logger,
  type Middleware,
  type Page,
  type RequestOptions,
} from "@lagokit/client";
import { eventBuffer, eventChecker, type EventProblem, firstOfEach, LagoBufferFullError } from "@lagokit/client/events";
import { openapiFetch } from "@lagokit/client/openapi-fetch";
import type { CustomerCreateInput, CustomerListItem, InvoiceListQuery, WebhookEvent } from "@lagokit/types";
import {
  type AnyWebhook,
  isInvoiceEvent,
  type DedupeStore,
  memoryDedupe,
  type WebhookOf,
  Webhooks,
  WebhookVerificationError,
} from "@lagokit/webhooks";
import { honoHandler } from "@lagokit/webhooks/hono";
import { nextHandler } from "@lagokit/webhooks/next";
import { sign } from "@lagokit/webhooks/testing";

const logger: Logger = { debug: () => undefined, warn: () => undefined };
const fetch: Fetch = async (url, init) => new Response(`${init.method} ${url}`);
const middleware: Middleware = async (request, next) => next({ ...request, headers: new Headers(request.headers) });

const lago = new Lago({ apiKey: "key", region: "eu", logger, fetch, middleware: [middleware], maxRetries: 3 });

export async function createCustomer(input: CustomerCreateInput, signal: AbortSignal): Promise<CustomerListItem> {
  const options: RequestOptions = { signal, timeout: 1_000, headers: { "X-Team": "billing" } };
  try {
    return await lago.customers.create(input, options);
  } catch (error) {
    if (error instanceof LagoValidationError) console.warn(error.fields);
    if (error instanceof LagoRateLimitError) console.warn(error.retryAfter?.toFixed());
    if (error instanceof LagoApiError) console.warn(error.name, error.status, error.code?.toUpperCase());
    throw error;
  }
}

export async function failedInvoices(since: Date): Promise<readonly string[]> {
  const query: InvoiceListQuery = { payment_statuses: ["failed"] };
  const numbers: string[] = [];
  for await (const invoice of lago.invoices.list({ ...query, issuing_date_from: since })) numbers.push(invoice.number);
  const { data, meta } = await lago.invoices.list(query);
  return meta.next_page == null ? data.map(({ number }) => number) : numbers;
}

export function customersOf(core: LagoCore): Page<CustomerListItem> {
  return new Customers(core).list({ per_page: 100 });
}

export async function escape(): Promise<string> {
  const { data } = await openapiFetch(lago).GET("/customers/{external_customer_id}", {
    params: { path: { external_customer_id: "acme" } },
  });
  return data.customer.external_id;
}

export async function countEvents(events: AsyncIterable<{ code: string; external_subscription_id: string }>) {
  const { delivered } = await lago.events.sendAll(events, { concurrency: 4, onProgress: (progress) => progress });
  return delivered;
}

const checkEvent = eventChecker(lago, { ttl: 10_000 });
const buffer = eventBuffer(lago, {
  maxWait: 500,
  check: firstOfEach(checkEvent),
  onOutcome: ({ status, index }) => console.warn(status, index),
});

export async function count(code: string): Promise<readonly EventProblem["kind"][]> {
  const event = { code, external_subscription_id: "acme-1" };
  try {
    buffer.add(event);
  } catch (error) {
    if (error instanceof LagoBufferFullError) console.warn(error.maxEvents);
    else throw error;
  }
  await buffer.flush();
  return (await checkEvent(event)).map(({ kind }) => kind);
}

export function subscriptionOf(event: WebhookEvent): string | undefined {
  return event.webhook_type === "subscription.terminated" ? event.subscription.external_id : undefined;
}

const dedupe: DedupeStore = memoryDedupe({ maxKeys: 100 });
const jwt = { key: lago.webhooks, issuer: "https://lago.example.com", organizationId: "your-organization" };
const webhooks = new Webhooks({ jwt, dedupe });
const invoiceCreated = ({ invoice }: WebhookOf<"invoice.created">): string => invoice.number;

export const POST = nextHandler(webhooks, { "invoice.created": invoiceCreated });
export const onLago = honoHandler(webhooks, { unknown: (event, { uniqueKey }) => [event.webhook_type, uniqueKey] });

export async function received(body: Uint8Array, headers: Headers): Promise<string | undefined> {
  try {
    return read(await webhooks.verify(body, headers));
  } catch (error) {
    return error instanceof WebhookVerificationError ? error.reason : undefined;
  }
}

function read(event: AnyWebhook): string {
  switch (event.webhook_type) {
    case "invoice.created":
      return invoiceCreated(event);
    case "subscription.terminated":
      return event.subscription.external_id;
    default: {
      const type: string = event.webhook_type;
      return isInvoiceEvent(event) ? event.object_type : type;
    }
  }
}

export async function pretend(): Promise<Request> {
  return new Request("https://shop.example", await sign({ webhook_type: "x" }, { hmac: { secret: "secret" } }));
}

// @ts-expect-error A parsed body can no longer be verified.
void webhooks.verify({ webhook_type: "invoice.created" }, new Headers());
// @ts-expect-error The object of an unknown event type is unknown.
webhooks.handler({ "invoice.create": ({ invoice }) => invoice.number });
webhooks.handler({ "moon.landed": ({ moon }) => typeof moon, "invoice.created": invoiceCreated });
// @ts-expect-error A query accepts only keys that the API knows.
void lago.customers.list({ per_pages: 20 });
// @ts-expect-error An input accepts only known keys, at any depth.
void lago.customers.create({ external_id: "acme", billing_configuration: { invoice_grace_days: 3 } });
// An undefined value in a query is not sent.
void lago.customers.list({ per_page: undefined });
// @ts-expect-error An ID is a string.
void lago.customers.get(1);
