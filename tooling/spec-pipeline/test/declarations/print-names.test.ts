import { describe, expect, test } from "vitest";
import { documentOfWebhooks } from "../generate/documents.ts";
import { enumOf, objectOf, received, referenceTo } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };

test("types are in alphabetical order, with those of dates and decimals", async () => {
  const names = await namesOf(received({ Tax: objectOf({ code: text }), Address: objectOf({ line: text }) }));

  expect([...names.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name)).toEqual([
    "Address",
    "DateInput",
    "DateTimeInput",
    "DecimalLike",
    "ErrorCode",
    "Tax",
    "TimestampInput",
    "WebhookEvents",
  ]);
});

describe("webhooks", () => {
  test("have their payloads by type, with their documentation", async () => {
    const document = documentOfWebhooks({
      planCreated: objectOf({ webhook_type: enumOf("plan.created") }, "webhook_type"),
      planDeleted: objectOf({ webhook_type: enumOf("plan.deleted") }, "webhook_type"),
    });

    expect(await namesOf(document)).toContain(
      'export interface WebhookEvents {\n  "plan.created": PlanCreatedEvent;\n  "plan.deleted": PlanDeletedEvent;\n}\n',
    );
  });
});

describe("a schema without a name", () => {
  test("is imported from the whole document if a type contains it", async () => {
    const schemas = {
      FeeBaseObject: objectOf({ amount: text }),
      InvoiceObject: objectOf({ fee: referenceTo("FeeBaseObject") }),
    };
    const none = new Map([["FeeBaseObject", { name: null, reason: "For the test." }]]);

    const names = await namesOf(received(schemas), none);

    expect(names).toContain('  fee?: components["schemas"]["FeeBaseObject"];\n');
    expect(names).toContain('import type { components } from "./openapi.ts";\n\n');
  });
});

test("nothing is imported unless a variant has unknown values", async () => {
  expect(await namesOf(received({ Tax: objectOf({ code: text }) }))).not.toContain("import");
});
