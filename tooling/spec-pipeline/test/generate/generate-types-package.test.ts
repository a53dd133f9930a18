import { expect, test } from "vitest";
import { generateTypesPackage } from "../../src/generate/generate-types-package.ts";
import { isSigned } from "../../src/workspace/signed-file.ts";
import { documentOfSchemas } from "./documents.ts";

test("the types package is its two signed sources and its version of the API", async () => {
  const document = documentOfSchemas({ PlanObject: { type: "string" } });

  const files = await generateTypesPackage(document, new Map(), '{ "lago": { "apiVersion": "" } }');

  expect(files.get("packages/types/package.json")).toBe('{ "lago": { "apiVersion": "1.2.3" } }');
  expect(isSigned(files.get("packages/types/src/openapi.ts") ?? "")).toBe(true);
  expect(isSigned(files.get("packages/types/src/names.ts") ?? "")).toBe(true);
  expect(files.get("packages/types/src/names.ts")).toContain(
    'export type Plan = components["schemas"]["PlanObject"];\n',
  );
});
