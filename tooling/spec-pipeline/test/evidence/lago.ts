import type { Json, JsonObject } from "../../src/document/json.ts";
import type { Recording } from "../../src/evidence/recording.ts";

const json = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });

/** A small contract: plans, a webhook, and a response that may be empty. */
export function contract(): JsonObject {
  const plan = { $ref: "#/components/schemas/PlanObject" };
  const wrapped = { type: "object", required: ["plan"], properties: { plan } };
  const error = { type: "object", required: ["status"], properties: { status: { type: "integer" } } };
  return {
    openapi: "3.1.0",
    info: { title: "Lago", version: "1.51.0" },
    paths: {
      "/plans": { post: { operationId: "createPlan", requestBody: json(wrapped), responses: { 200: json(wrapped) } } },
      "/plans/{code}": {
        get: { operationId: "findPlan", responses: { 200: json(wrapped), 404: json(error), "5XX": json(error) } },
        put: { operationId: "updatePlan", requestBody: json(wrapped), responses: { 200: json(wrapped) } },
        delete: { operationId: "destroyPlan", responses: { 200: {} } },
      },
      "/plans/{code}/download": {
        post: { operationId: "downloadPlan", responses: { 200: { ...json(wrapped), "x-may-be-empty": true } } },
      },
    },
    webhooks: {
      plan_created: {
        post: {
          requestBody: json({
            type: "object",
            required: ["webhook_type", "plan"],
            properties: { webhook_type: { type: "string", enum: ["plan.created"] }, plan },
          }),
        },
      },
    },
    components: {
      schemas: {
        PlanObject: {
          allOf: [
            {
              type: "object",
              required: ["code"],
              properties: { code: { type: "string" }, created_at: { type: "string", format: "date-time" } },
            },
            {
              type: "object",
              properties: { parent: { type: ["string", "null"] }, charges: { type: "array", items: plan } },
            },
          ],
        },
      },
    },
  };
}

const body = { plan: { code: "startup", created_at: "2026-11-28T18:46:43Z", parent: null, charges: [] } };

/** A response of a Lago server to `GET /plans/{code}`, with changes. */
export function recording(change: Partial<Recording> = {}): Recording {
  return {
    kind: "answer",
    version: "1.51.0",
    subject: "GET /plans/{code}",
    status: 200,
    body,
    place: "spec/evidence/1.51.0/answers.jsonl:1",
    ...change,
  };
}
