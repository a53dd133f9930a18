import { Lago } from "@lagokit/client";
import { describe, expectTypeOf, test } from "vitest";
import type { IncomingHttpHeaders } from "node:http";
import {
  type AnyWebhook,
  type InvoiceCreatedEvent,
  type InvoiceEvent,
  type InvoiceWebhook,
  isInvoiceEvent,
  isWebhookType,
  type UnknownWebhook,
  type WEBHOOK_TYPES,
  Webhooks,
  type WebhookEvent,
  type WebhookHandler,
  type WebhookHandlers,
  type WebhookOf,
  type WebhookType,
} from "../../src/index.ts";

const lago = new Lago({ apiKey: "key" });
const webhooks = new Webhooks({ hmac: { secret: "secret" } });

describe("an event", () => {
  test("is narrowed by its type", async () => {
    const event = await webhooks.verify("", {});

    if (event.webhook_type === "invoice.created") {
      expectTypeOf(event).toEqualTypeOf<WebhookOf<"invoice.created">>();
      expectTypeOf(event.invoice.total_amount_cents).toEqualTypeOf<number>();
    }
  });

  test("can be of a type that a switch does not handle", () => {
    expectTypeOf(read).returns.toBeString();
  });

  test("of an unknown type is an `UnknownWebhook`", () => {
    type Rest = Exclude<AnyWebhook, WebhookEvent>;

    expectTypeOf<Rest>().toEqualTypeOf<UnknownWebhook>();
    expectTypeOf<UnknownWebhook["moon"]>().toBeUnknown();
    expectTypeOf<WebhookType>().not.toExtend<UnknownWebhook["webhook_type"]>();
  });

  test("has a named type, and so has its object", () => {
    expectTypeOf<WebhookOf<"invoice.created">>().toEqualTypeOf<InvoiceCreatedEvent>();
    expectTypeOf<InvoiceCreatedEvent["invoice"]>().toEqualTypeOf<InvoiceWebhook>();
  });
});

describe("a guard", () => {
  test("narrows a verified event to the known events of an entity", async () => {
    const event = await webhooks.verify("", {});

    if (isInvoiceEvent(event)) {
      expectTypeOf(event).toEqualTypeOf<InvoiceEvent>();
      if (event.webhook_type === "invoice.payment_failure")
        expectTypeOf(event.object_type).toEqualTypeOf<"payment_provider_invoice_payment_error">();
    } else {
      expectTypeOf(event).toEqualTypeOf<Exclude<WebhookEvent, InvoiceEvent> | UnknownWebhook>();
    }
  });

  test("narrows in a handler, and narrows known events", () => {
    webhooks.handler({
      unknown: (event) => {
        if (isInvoiceEvent(event)) expectTypeOf(event).toEqualTypeOf<InvoiceEvent>();
      },
    });
    expectTypeOf(narrowKnown).returns.toEqualTypeOf<InvoiceEvent | undefined>();
  });

  test("recognizes a known type", () => {
    const type: string = "invoice.created";

    expectTypeOf<(typeof WEBHOOK_TYPES)[number]>().toEqualTypeOf<WebhookType>();
    if (isWebhookType(type)) expectTypeOf(type).toEqualTypeOf<WebhookType>();
  });
});

describe("handlers", () => {
  test("receive the event of their type", () => {
    webhooks.handler({
      "credit_note.refund_failure": async (event, { uniqueKey }) => {
        expectTypeOf(event).toEqualTypeOf<WebhookOf<"credit_note.refund_failure">>();
        expectTypeOf(uniqueKey).toBeString();
      },
      unknown: (event) => {
        expectTypeOf(event).toEqualTypeOf<AnyWebhook>();
      },
    });
  });

  test("exist for each type", () => {
    expectTypeOf<keyof WebhookHandlers>().toEqualTypeOf<WebhookType | "unknown">();
    // @ts-expect-error A type has a dot.
    webhooks.handler({ moon: () => undefined });
    // @ts-expect-error The event has another type.
    webhooks.handler({ "invoice.voided": (event: InvoiceCreatedEvent) => event });
  });

  test("can have an unknown type, whose fields are unknown", () => {
    webhooks.handler({
      "invoice.created": (event) => {
        expectTypeOf(event).toEqualTypeOf<InvoiceCreatedEvent>();
      },
      "moon.landed": (event, { uniqueKey }) => {
        expectTypeOf(event).toEqualTypeOf<UnknownWebhook>();
        expectTypeOf(uniqueKey).toBeString();
      },
      async "moon.left"({ moon }) {
        expectTypeOf(moon).toBeUnknown();
      },
      // @ts-expect-error A string is not a handler.
      "moon.lost": "moon",
    });
  });

  test("can declare the events of an unknown type", () => {
    interface MoonLanded {
      readonly moon: string;
    }
    const handlers: WebhookHandlers = { "moon.landed": ({ moon }: MoonLanded) => moon };

    webhooks.handler(handlers);
  });

  test("of a misspelled type do not compile if they read a field", () => {
    // @ts-expect-error The invoice is unknown.
    webhooks.handler({ "invoice.create": ({ invoice }) => invoice.number });
  });

  test("can be methods of a class, or separate functions", () => {
    class Billing {
      "invoice.created"(event: InvoiceCreatedEvent): string {
        return event.invoice.number;
      }
    }

    webhooks.handler(new Billing());
    webhooks.handler({ "invoice.created": apart });
    expectTypeOf<WebhookHandler>().parameter(0).toEqualTypeOf<AnyWebhook>();
  });
});

describe("`jwt.organizationId`", () => {
  const organizationId = "id";
  const issuer = "https://lago.example";

  test("is required: an ID, a list, or a function that returns them", () => {
    void new Webhooks({ jwt: { key: "PEM", issuer, organizationId } });
    void new Webhooks({ jwt: { key: "PEM", issuer, organizationId: [organizationId] } });
    void new Webhooks({ jwt: { key: "PEM", issuer, organizationId: () => organizationId } });
    void new Webhooks({
      jwt: { key: lago.webhooks, organizationId: async () => (await lago.organization.get()).lago_id },
    });
    // @ts-expect-error It is missing.
    void new Webhooks({ jwt: { key: lago.webhooks } });
    // @ts-expect-error It is required with a PEM too.
    void new Webhooks({ jwt: { key: "PEM", issuer } });
    // @ts-expect-error The ID is required, not the organization.
    void new Webhooks({ jwt: { key: lago.webhooks, organizationId: () => lago.organization.get() } });
  });

  test("needs the issuer, unless the key comes from the client", () => {
    const source = { jsonPublicKey: async () => "PEM" };

    void new Webhooks({ jwt: { key: lago.webhooks, issuer, organizationId } });
    void new Webhooks({ jwt: { key: source, issuer: [issuer], organizationId } });
    // @ts-expect-error A PEM does not contain the issuer.
    void new Webhooks({ jwt: { key: "PEM", organizationId } });
    // @ts-expect-error A source without a URL needs it too.
    void new Webhooks({ jwt: { key: source, organizationId } });
  });

  test("is optional for hmac", () => {
    void new Webhooks({ hmac: { secret: "secret", organizationId: async () => [organizationId] } });
  });
});

test("headers can be those of the web, of Node or any record, and a body is never an object", () => {
  type HeadersInput = Parameters<typeof webhooks.verify>[1];

  expectTypeOf<Headers>().toExtend<HeadersInput>();
  expectTypeOf<IncomingHttpHeaders>().toExtend<HeadersInput>();
  expectTypeOf<Record<string, string>>().toExtend<HeadersInput>();
  // @ts-expect-error A parsed body has no signature.
  void webhooks.verify({ webhook_type: "invoice.created" }, new Headers());
});

function narrowKnown(event: WebhookEvent): InvoiceEvent | undefined {
  return isInvoiceEvent(event) ? event : undefined;
}

const apart: WebhookHandler<InvoiceCreatedEvent> = ({ invoice }) => invoice.number;

function read(event: AnyWebhook): string {
  switch (event.webhook_type) {
    case "subscription.terminated":
      return event.subscription.external_id;
    default:
      return event.webhook_type;
  }
}
