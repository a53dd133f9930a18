import { describe, expect, test } from "vitest";

import { generateNames } from "../../src/generate/generate-names.ts";
import { documentOf, documentOfSchemas, operationOf } from "./documents.ts";

describe("a name", () => {
  test("carries what the document says of its schema", () => {
    const document = documentOfSchemas({ PlanObject: { type: "object", description: "What it costs." } });

    expect(generateNames(document, new Map())).toContain("/** What it costs. */\nexport type Plan = components");
  });

  test("of an input carries what is said of what the envelope holds", () => {
    const plan = { type: "object", description: "What it is to cost." };
    const PlanCreateInput = { type: "object", description: "Wraps it.", required: ["plan"], properties: { plan } };

    expect(generateNames(documentOfSchemas({ PlanCreateInput }), new Map())).toContain(
      '/** What it is to cost. */\nexport type PlanCreateInput = components["schemas"]["PlanCreateInput"]["plan"];',
    );
  });

  test("of an input whose content is not described carries what is said of the envelope", () => {
    const PlanCreateInput = { type: "object", description: "Wraps it.", properties: { plan: { type: "object" } } };

    expect(generateNames(documentOfSchemas({ PlanCreateInput }), new Map())).toContain(
      "/** Wraps it. */\nexport type PlanCreateInput",
    );
  });

  test("of a query says what it is for, and each parameter carries its own words", () => {
    const operation = operationOf("findAllPlans", "page");
    const parameters = [{ name: "page", in: "query", description: "Counted\nfrom */ 1.", schema: { type: "integer" } }];
    const document = documentOf({ paths: { "/plans": { get: { ...operation, parameters } } } });

    expect(generateNames(document, new Map())).toContain(
      [
        "/** What `GET /plans` can be asked for. */",
        "export type PlanListQuery = {",
        "  /**",
        "   * Counted",
        "   * from *\\/ 1.",
        "   */",
        "  page?: ",
      ].join("\n"),
    );
  });

  test("of which nothing is said carries nothing", () => {
    expect(generateNames(documentOfSchemas({ PlanObject: {} }), new Map())).not.toContain("/*");
  });
});
