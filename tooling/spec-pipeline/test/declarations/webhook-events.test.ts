import { expect, test } from "vitest";
import { readTypes } from "../../src/declarations/read-types.ts";
import { listEvents } from "../../src/declarations/webhook-events.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { generateTypes } from "../../src/generate/generate-types.ts";
import { documentOf, documentOfWebhooks } from "../generate/documents.ts";
import { enumOf, objectOf } from "./documents.ts";

function payloadOf(webhookType: string, objectType: string): JsonObject {
  return objectOf(
    { webhook_type: enumOf(webhookType), object_type: enumOf(objectType) },
    "webhook_type",
    "object_type",
  );
}

async function eventsOf(document: JsonObject): Promise<ReturnType<typeof listEvents>> {
  return listEvents(await readTypes(await generateTypes(document)));
}

test("an event has the name of its webhook_type, and documents its object", async () => {
  const events = await eventsOf(
    documentOfWebhooks({ invoicePaymentFailure: payloadOf("invoice.payment_failure", "invoice") }),
  );

  expect(events).toMatchObject([
    {
      webhookType: "invoice.payment_failure",
      name: "InvoicePaymentFailureEvent",
      objectType: "invoice",
      type: { kind: "object" },
    },
  ]);
});

test("an event without an object has no such documentation", async () => {
  const events = await eventsOf(
    documentOfWebhooks({ ping: objectOf({ webhook_type: enumOf("ping") }, "webhook_type") }),
  );

  expect(events).toMatchObject([{ name: "PingEvent", objectType: "" }]);
});

test("a document without webhooks has no events", async () => {
  expect(await eventsOf(documentOf({}))).toEqual([]);
});
