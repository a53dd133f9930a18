import { describe, expectTypeOf, test } from "vitest";
import type { CreditNoteWebhook, WebhookEvent, WebhookOf, webhooks, WebhookType } from "@lagokit/types";

describe("a webhook", () => {
  test("is known by the literal that it carries", () => {
    expectTypeOf<"credit_note.refund_failure">().toExtend<WebhookType>();
    expectTypeOf<webhooks>().toHaveProperty("subscription.terminated");
    // @ts-expect-error This is the name that upstream gives it, which no receiver sees.
    expectTypeOf<"credit_note_provider_refund_failure">().toExtend<WebhookType>();
  });

  test("carries its own type, whichever it is", () => {
    expectTypeOf<{ [Type in WebhookType]: WebhookOf<Type>["webhook_type"] }>().toEqualTypeOf<{
      [Type in WebhookType]: Type;
    }>();
  });

  test("is told apart from the others by its type", () => {
    type CreditNoteCreated = Extract<WebhookEvent, { webhook_type: "credit_note.created" }>;

    expectTypeOf<CreditNoteCreated>().toEqualTypeOf<WebhookOf<"credit_note.created">>();
    expectTypeOf<CreditNoteCreated["object_type"]>().toEqualTypeOf<"credit_note">();
    expectTypeOf<CreditNoteCreated["credit_note"]>().toEqualTypeOf<CreditNoteWebhook>();
  });
});
