import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";
import { enumOf, listOf, objectOf, received, referenceTo, sent, withQuery } from "./documents.ts";
import { namesOf, openapiOf } from "./printed.ts";

const text = { type: "string" };

/** A document with an operation that returns a plan, or sometimes nothing. */
function answering(schema: JsonObject, response: JsonObject = {}): JsonObject {
  const content = { "application/json": { schema } };
  const responses = { 200: { description: "", content, ...response } };
  return documentOf({
    paths: { "/plans/{code}": { get: { operationId: "findPlan", responses } } },
    components: { schemas: { PlanObject: objectOf({ code: text }) } },
  });
}

describe("the types of the whole document", () => {
  test("refer to named types by their name", async () => {
    const printed = await openapiOf(received({ PlanObject: objectOf({ code: text }) }));

    expect(printed).toContain("  schemas: {\n    PlanObject: Plan;\n  };\n");
  });

  test("write out a part of other schemas, which has no name", async () => {
    const printed = await openapiOf(received({ PlanBaseObject: objectOf({ code: text }, "code") }));

    expect(printed).toContain("    PlanBaseObject: {\n      code: string;\n    };\n");
  });

  test("keep the type of additional properties in written-out schemas", async () => {
    const schema = { type: "object", additionalProperties: text };

    expect(await openapiOf(received({ PlanBaseObject: schema }))).toContain(
      "    PlanBaseObject: {\n      [key: string]: string;\n    };\n",
    );
  });

  test("write out an envelope around the name of its content", async () => {
    const plan = objectOf({ code: text }, "code");

    const printed = await openapiOf(sent({ PlanCreateInput: objectOf({ plan }, "plan") }));

    expect(printed).toContain("    PlanCreateInput: {\n      plan: PlanCreateInput;\n    };\n");
  });

  test("keep null next to the name of an envelope's content", async () => {
    const plan = { ...objectOf({ code: text }), type: ["object", "null"] };

    const printed = await openapiOf(sent({ PlanCreateInput: objectOf({ plan }, "plan") }));

    expect(printed).toContain("      plan: PlanCreateInput | null;\n");
  });

  test("omit the sibling fields from a name that represents the whole envelope", async () => {
    const envelope = objectOf({ plan: objectOf({ code: text }), authorization: objectOf({ card: text }) }, "plan");

    const printed = await openapiOf(sent({ PlanCreateInput: envelope }));

    expect(printed).toContain('      plan: Omit<PlanCreateInput, "authorization">;\n');
    expect(printed).toContain("      authorization?: {\n        card?: string | undefined;\n      };\n");
  });

  test("name the items and the enums that only an envelope contains", async () => {
    const warnings = listOf(objectOf({ level: enumOf("low", "high") }));
    const plans = objectOf({ plan: referenceTo("PlanObject"), meta: objectOf({ warnings }) });
    const document = received({ PlanObject: objectOf({ code: text }), Plans: plans });

    expect(await openapiOf(document)).toContain("        warnings?: PlansWarning[];\n");
    expect(await namesOf(document)).toContain("export interface PlansWarning {\n  level?: PlansWarningLevel;\n}\n");
    expect(await namesOf(document)).toContain('export type PlansWarningLevel = "low" | "high" | (string & {});\n');
  });
});

describe("the query of an operation", () => {
  test("keeps its brackets, and uses the enums of the named query", async () => {
    const items = enumOf("draft", "paid");

    const printed = await openapiOf(withQuery("/invoices", { "statuses[]": listOf(items), page: { type: "integer" } }));

    expect(printed).toContain('        "statuses[]"?: readonly InvoiceStatus[] | undefined;\n');
    expect(printed).toContain("        page?: number | undefined;\n");
  });
});

describe("a type outside the schemas", () => {
  test("has the values of its enums written out", async () => {
    const parameter = { name: "algorithm", in: "header", schema: enumOf("jwt", "hmac") };

    const printed = await openapiOf(documentOf({ components: { parameters: { algorithm: parameter } } }));

    expect(printed).toContain('    algorithm: "hmac" | "jwt" | (string & {});\n');
  });

  test("is sent by the server, unless it is a request body", async () => {
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

describe("an optional body", () => {
  test("can be undefined", async () => {
    const printed = await openapiOf(answering(referenceTo("PlanObject"), { "x-may-be-empty": true }));

    expect(printed).toContain('"application/json": Plan | undefined;');
  });
});
