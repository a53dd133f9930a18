import { describe, expect, test } from "vitest";
import { printNames } from "../../src/declarations/print-names.ts";
import { printWebhookValues } from "../../src/declarations/print-webhook-values.ts";
import { nameTypes } from "../../src/declarations/type-module.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";
import { documentOfEvents } from "./document-of-events.ts";

async function namesOf(document: JsonObject): Promise<string> {
  return printNames(await nameTypes(document, new Map()));
}

async function valuesOf(document: JsonObject): Promise<string> {
  return printWebhookValues(await nameTypes(document, new Map()));
}

describe("the webhooks about an entity", () => {
  test("are a union, regardless of their payloads", async () => {
    const document = documentOfEvents({
      "invoice.voided": "invoice",
      "invoice.failed": "error",
      "plan.created": "plan",
    });

    const names = await namesOf(document);

    expect(names).toContain(
      "/** A webhook whose type begins with `invoice.`. */\nexport type InvoiceEvent = InvoiceFailedEvent | InvoiceVoidedEvent;\n",
    );
    expect(names).toContain("export type PlanEvent = PlanCreatedEvent;\n");
  });

  test("are separate from those of an entity with the same prefix", async () => {
    const names = await namesOf(
      documentOfEvents({ "wallet.created": "wallet", "wallet_transaction.created": "wallet" }),
    );

    expect(names).toContain("export type WalletEvent = WalletCreatedEvent;\n");
    expect(names).toContain("export type WalletTransactionEvent = WalletTransactionCreatedEvent;\n");
  });

  test("are together if types use singular and plural", async () => {
    const document = documentOfEvents({ "event.error": "event", "events.errors": "events" });

    expect(await namesOf(document)).toContain(
      "/** A webhook whose type begins with `event.` or `events.`. */\nexport type EventEvent = EventErrorEvent | EventsErrorsEvent;\n",
    );
    expect(await valuesOf(document)).toContain('return begins(event, "event.", "events.");\n');
  });

  test("are refused if another type has their name", async () => {
    const document = documentOfEvents({ "plan.created": "plan" }, { schema: "PlanEvent" });

    await expect(namesOf(document)).rejects.toThrow('"PlanEvent"');
  });
});

describe("the guards of webhooks", () => {
  test("are one per entity, in addition to the list of types", async () => {
    const values = await valuesOf(documentOfEvents({ "plan.created": "plan", "fee.created": "fee" }));

    expect(values).toContain('export const WEBHOOK_TYPES = [\n  "fee.created",\n  "plan.created",\n] as const;\n');
    expect(values.match(/^export function \w+/gm)).toEqual([
      "export function isWebhookType",
      "export function isFeeEvent",
      "export function isPlanEvent",
    ]);
    expect(values).toContain(
      'export function isPlanEvent(event: WebhookLike): event is PlanEvent {\n  return begins(event, "plan.");\n}\n',
    );
  });

  test("do not exist in a document without webhooks", async () => {
    const values = await valuesOf(documentOf({}));

    expect(values).toContain("export const WEBHOOK_TYPES = [\n] as const;\n");
    expect(values).not.toContain("begins");
  });
});

describe("the object of a webhook", () => {
  test("has the description of the body", async () => {
    const names = await namesOf(documentOfEvents({ "plan.created": "plan" }, { text: "The new plan." }));

    expect(names).toContain("  /** The new plan. */\n  plan: Plan;\n");
  });
});
