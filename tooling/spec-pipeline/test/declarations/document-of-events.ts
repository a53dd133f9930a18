import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";

/** The description of a webhook's body, and the name of the schema of its object. */
interface Content {
  readonly text?: string;
  readonly schema?: string;
}

/** A document with webhooks, by their types, with the property of each one's object. */
export function documentOfEvents(events: Readonly<Record<string, string>>, content: Content = {}): JsonObject {
  const { schema = "Plan" } = content;
  const webhooks = Object.entries(events).map(([type, property]) => [type, webhookOf(type, property, content)]);
  const plan = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  return documentOf({ webhooks: Object.fromEntries(webhooks), components: { schemas: { [schema]: plan } } });
}

function webhookOf(type: string, property: string, { text = "", schema = "Plan" }: Content): JsonObject {
  const properties = {
    webhook_type: { type: "string", enum: [type] },
    object_type: { type: "string", enum: [property] },
    [property]: { $ref: `#/components/schemas/${schema}` },
  };
  const body = { type: "object", required: Object.keys(properties), properties };
  const requestBody = { description: text, content: { "application/json": { schema: body } } };
  return { post: { operationId: type.replaceAll(".", "_"), requestBody, responses: {} } };
}
