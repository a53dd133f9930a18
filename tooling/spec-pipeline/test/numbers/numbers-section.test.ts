import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import type { Recording } from "../../src/evidence/recording.ts";
import { numbersSection } from "../../src/numbers/numbers-section.ts";

const decimal = { type: "string", pattern: "^-?[0-9]+(\\.[0-9]+)?$" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const content = (schema: Json): Json => ({ content: { "application/json": { schema } } });

const document: JsonObject = {
  openapi: "3.1.0",
  paths: {
    "/fees/{id}": {
      get: {
        responses: {
          200: content({ $ref: "#/components/schemas/FeeObject" }),
          404: content(object({ status: { type: "integer" } })),
        },
      },
      put: { requestBody: content(object({ sent: { type: "integer" } })), responses: {} },
    },
    "/taxes": {
      get: { responses: { 200: content({ type: "array", items: { $ref: "#/components/schemas/TaxObject" } }) } },
    },
  },
  components: {
    schemas: {
      FeeObject: object({
        amount_cents: { type: "integer" },
        rate: decimal,
        units: { type: ["string", "null"], pattern: decimal.pattern },
        precise_amount_cents: decimal,
        name: { type: "string" },
        details: object({ amount_cents: { type: "integer" } }),
      }),
      TaxObject: object({ rate: { type: ["number", "null"] }, amount_cents: decimal, count: { type: "integer" } }),
    },
  },
};

const answer = (subject: string, body: Json, status = 200): Recording => ({
  kind: "answer",
  version: "1.51.0",
  subject,
  status,
  body,
  place: "answers.jsonl:1",
});

describe("numbersSection", () => {
  it("lists how each number in responses is sent, with exceptions and the count of recorded values", () => {
    const recordings = [
      answer("GET /fees/{id}", { amount_cents: 1, rate: "1", units: null, details: { amount_cents: 2 } }),
      answer("GET /fees/{id}", { status: 404 }, 404),
      answer("GET /taxes", [{ rate: 20, amount_cents: "1.5" }, { rate: null }]),
    ];

    const section = numbersSection(document, recordings, (component) => component.replace("Object", ""));

    expect(section.split("\n").slice(2)).toEqual([
      expect.stringMatching(/^\| `amount_cents` +\| integer, in cents; in `Tax`: decimal string, in cents +\| +3 \|$/),
      expect.stringMatching(/^\| `count` +\| integer +\| +0 \|$/),
      expect.stringMatching(/^\| `precise_amount_cents` +\| decimal string, in cents +\| +0 \|$/),
      expect.stringMatching(/^\| `rate` +\| decimal string; in `Tax`: number +\| +2 \|$/),
      expect.stringMatching(/^\| `units` +\| decimal string +\| +0 \|$/),
    ]);
  });
});
