import { describe, expectTypeOf, test } from "vitest";
import type { WebhookEvent, WebhookOf, WebhookType } from "@lagokit/types";
import type { IncomingHttpHeaders } from "node:http";
import { type AnyWebhook, type UnknownWebhook, Webhooks, type WebhookHandlers } from "../../src/index.ts";

const webhooks = new Webhooks({ hmac: { secret: "secret" } });

describe("an event", () => {
  test("is narrowed by its type, to the last field", async () => {
    const event = await webhooks.verify("", {});

    if (event.webhook_type === "invoice.created") {
      expectTypeOf(event).toEqualTypeOf<WebhookOf<"invoice.created">>();
      expectTypeOf(event.invoice.total_amount_cents).toEqualTypeOf<number>();
    }
  });

  test("of a type that is not among those of a switch is still there", () => {
    expectTypeOf(read).returns.toBeString();
  });

  test("of no known type is unknown", () => {
    type Rest = Exclude<AnyWebhook, WebhookEvent>;

    expectTypeOf<Rest>().toEqualTypeOf<UnknownWebhook>();
    expectTypeOf<UnknownWebhook["moon"]>().toBeUnknown();
    expectTypeOf<WebhookType>().not.toExtend<UnknownWebhook["webhook_type"]>();
  });
});

describe("handlers", () => {
  test("get the event of their type", () => {
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

  test("are there for each type, and for none that is misspelt", () => {
    expectTypeOf<keyof WebhookHandlers>().toEqualTypeOf<WebhookType | "unknown">();
    // @ts-expect-error There is no such type.
    webhooks.handler({ "invoice.create": () => undefined });
  });
});

test("headers may be those of the web, of Node and of any record, and a body is never an object", () => {
  type HeadersInput = Parameters<typeof webhooks.verify>[1];

  expectTypeOf<Headers>().toExtend<HeadersInput>();
  expectTypeOf<IncomingHttpHeaders>().toExtend<HeadersInput>();
  expectTypeOf<Record<string, string>>().toExtend<HeadersInput>();
  // @ts-expect-error A parsed body has no signature.
  void webhooks.verify({ webhook_type: "invoice.created" }, new Headers());
});

function read(event: AnyWebhook): string {
  switch (event.webhook_type) {
    case "subscription.terminated":
      return event.subscription.external_id;
    default:
      return event.webhook_type;
  }
}
