import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { webhooksByType, webhooksByTypeOrKey } from "../../src/generate/webhooks-by-type.ts";
import { documentOf, documentOfWebhooks } from "./documents.ts";

function payload(webhookType: JsonObject): JsonObject {
  return { properties: { webhook_type: webhookType } };
}

describe("webhooks by type", () => {
  test("are keyed by the one value of their webhook_type", () => {
    const document = documentOfWebhooks({
      plan_created: payload({ type: "string", enum: ["plan.created"] }),
      plan_deleted: payload({ const: "plan.deleted" }),
    });

    expect(Object.keys(webhooksByType(document))).toEqual(["plan.created", "plan.deleted"]);
  });

  test("are found through references and allOf", () => {
    const document = documentOfWebhooks(
      { plan_created: { $ref: "#/components/schemas/PlanCreated" } },
      {
        Event: payload({ type: "string" }),
        PlanCreated: {
          allOf: [{ $ref: "#/components/schemas/Event" }, payload({ $ref: "#/components/schemas/Type" })],
        },
        Type: { type: "string", enum: ["plan.created"] },
      },
    );

    expect(Object.keys(webhooksByType(document))).toEqual(["plan.created"]);
  });

  test("are empty in a document without webhooks", () => {
    expect(webhooksByType(documentOf({}))).toEqual({});
  });

  test.each<JsonObject>([{ type: "string" }, { type: "string", enum: ["plan.created", "plan.deleted"] }])(
    "are refused with a webhook_type of %j",
    (webhookType) => {
      const document = documentOfWebhooks({ plan_created: payload(webhookType) });

      expect(() => webhooksByType(document)).toThrow('"plan_created" has no `webhook_type` with exactly one value');
    },
  );

  test("are refused if two of them share a type", () => {
    const twin = payload({ const: "plan.created" });
    const document = documentOfWebhooks({ plan_created: twin, plan_updated: twin });

    expect(() => webhooksByType(document)).toThrow(
      'Webhooks "plan_created" and "plan_updated" both have the `webhook_type` "plan.created"',
    );
  });
});

describe("webhooks of a document that is only compared", () => {
  test("are keyed by their type if it is unique, and otherwise as in the document", () => {
    const document = documentOfWebhooks({
      plan_created: payload({ const: "plan.created" }),
      "plan deleted": { type: "string" },
      twin_1: payload({ const: "twin" }),
      twin_2: payload({ const: "twin" }),
      taken: payload({ const: "other" }),
      other: payload({ enum: ["a", "b"] }),
    });

    expect(Object.keys(webhooksByTypeOrKey(document))).toEqual([
      "plan.created",
      "plan deleted",
      "twin_1",
      "twin_2",
      "taken",
      "other",
    ]);
  });
});
