import { describe, expectTypeOf, test } from "vitest";
import type { CreditNoteWebhook, WebhookEvent, WebhookOf, webhooks, WebhookType } from "@lagokit/types";

describe("a webhook", () => {
  test("has the literal that the server sends", () => {
    expectTypeOf<"credit_note.refund_failure">().toExtend<WebhookType>();
    expectTypeOf<webhooks>().toHaveProperty("subscription.terminated");
    // @ts-expect-error Only the API document has this name.
    expectTypeOf<"credit_note_provider_refund_failure">().toExtend<WebhookType>();
  });

  test("contains its own type", () => {
    expectTypeOf<{ [Type in WebhookType]: WebhookOf<Type>["webhook_type"] }>().toEqualTypeOf<{
      [Type in WebhookType]: Type;
    }>();
  });

  test("is discriminated by its type", () => {
    type CreditNoteCreated = Extract<WebhookEvent, { webhook_type: "credit_note.created" }>;

    expectTypeOf<CreditNoteCreated>().toEqualTypeOf<WebhookOf<"credit_note.created">>();
    expectTypeOf<CreditNoteCreated["object_type"]>().toEqualTypeOf<"credit_note">();
    expectTypeOf<CreditNoteCreated["credit_note"]>().toEqualTypeOf<CreditNoteWebhook>();
  });
});
