import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";
import { enumOf, listOf, objectOf, received, referenceTo, sent, withQuery } from "./documents.ts";
import { namesOf, openapiOf } from "./printed.ts";

const text = { type: "string" };

/** A document with an operation that answers with a plan, or with nothing at times. */
function answering(schema: JsonObject, response: JsonObject = {}): JsonObject {
  const content = { "application/json": { schema } };
  const responses = { 200: { description: "", content, ...response } };
  return documentOf({
    paths: { "/plans/{code}": { get: { operationId: "findPlan", responses } } },
    components: { schemas: { PlanObject: objectOf({ code: text }) } },
  });
}

describe("the types of the whole document", () => {
  test("refer to what has a name by it", async () => {
    const printed = await openapiOf(received({ PlanObject: objectOf({ code: text }) }));

    expect(printed).toContain("  schemas: {\n    PlanObject: Plan;\n  };\n");
  });

  test("write out a part of other schemas, which has no name", async () => {
    const printed = await openapiOf(received({ PlanBaseObject: objectOf({ code: text }, "code") }));

    expect(printed).toContain("    PlanBaseObject: {\n      code: string;\n    };\n");
  });

  test("keep the type of properties without a name in what is written out", async () => {
    const schema = { type: "object", additionalProperties: text };

    expect(await openapiOf(received({ PlanBaseObject: schema }))).toContain(
      "    PlanBaseObject: {\n      [key: string]: string;\n    };\n",
    );
  });

  test("write out an envelope around the name of what it holds", async () => {
    const plan = objectOf({ code: text }, "code");

    const printed = await openapiOf(sent({ PlanCreateInput: objectOf({ plan }, "plan") }));

    expect(printed).toContain("    PlanCreateInput: {\n      plan: PlanCreateInput;\n    };\n");
  });

  test("keep null beside the name of what an envelope holds", async () => {
    const plan = { ...objectOf({ code: text }), type: ["object", "null"] };

    const printed = await openapiOf(sent({ PlanCreateInput: objectOf({ plan }, "plan") }));

    expect(printed).toContain("      plan: PlanCreateInput | null;\n");
  });

  test("take the siblings out of a name that stands for the whole envelope", async () => {
    const envelope = objectOf({ plan: objectOf({ code: text }), authorization: objectOf({ card: text }) }, "plan");

    const printed = await openapiOf(sent({ PlanCreateInput: envelope }));

    expect(printed).toContain('      plan: Omit<PlanCreateInput, "authorization">;\n');
    expect(printed).toContain("      authorization?: {\n        card?: string | undefined;\n      };\n");
  });

  test("name the items and the enums that only an envelope holds", async () => {
    const warnings = listOf(objectOf({ level: enumOf("low", "high") }));
    const plans = objectOf({ plan: referenceTo("PlanObject"), meta: objectOf({ warnings }) });
    const document = received({ PlanObject: objectOf({ code: text }), Plans: plans });

    expect(await openapiOf(document)).toContain("        warnings?: PlansWarning[];\n");
    expect(await namesOf(document)).toContain("export interface PlansWarning {\n  level?: PlansWarningLevel;\n}\n");
    expect(await namesOf(document)).toContain('export type PlansWarningLevel = "low" | "high" | (string & {});\n');
  });
});

describe("the query of an operation", () => {
  test("keeps its brackets, and has the enums of the query that has a name", async () => {
    const items = enumOf("draft", "paid");

    const printed = await openapiOf(withQuery("/invoices", { "statuses[]": listOf(items), page: { type: "integer" } }));

    expect(printed).toContain('        "statuses[]"?: readonly InvoiceStatus[] | undefined;\n');
    expect(printed).toContain("        page?: number | undefined;\n");
  });
});

describe("what stands in no schema", () => {
  test("has the values of its enums written out", async () => {
    const parameter = { name: "algorithm", in: "header", schema: enumOf("jwt", "hmac") };

    const printed = await openapiOf(documentOf({ components: { parameters: { algorithm: parameter } } }));

    expect(printed).toContain('    algorithm: "hmac" | "jwt" | (string & {});\n');
  });

  test("is the server's to send, unless it is the body of a request", async () => {
    const list = listOf(text);
    const content = { "application/json": { schema: objectOf({ codes: list }) } };
    const post = {
      operationId: "sendCodes",
      requestBody: { content },
      responses: { 200: { description: "", content } },
    };

    const printed = await openapiOf(documentOf({ paths: { "/codes": { post } } }));

    expect(printed).toContain("codes?: readonly string[] | undefined;");
    expect(printed).toContain("codes?: string[];");
  });
});

describe("a body that may be missing", () => {
  test("can be undefined", async () => {
    const printed = await openapiOf(answering(referenceTo("PlanObject"), { "x-may-be-empty": true }));

    expect(printed).toContain('"application/json": Plan | undefined;');
  });
});
