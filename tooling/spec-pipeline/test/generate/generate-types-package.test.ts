import { expect, test } from "vitest";
import { generateTypesPackage } from "../../src/generate/generate-types-package.ts";
import { isSigned } from "../../src/workspace/signed-file.ts";
import { documentOfSchemas } from "./documents.ts";

test("the types package consists of its signed sources and its API version", async () => {
  const document = documentOfSchemas({ PlanObject: { type: "string" } });

  const files = await generateTypesPackage(document, {
    typeNames: new Map(),
    typeTexts: new Map([["Plan", "What a plan is called."]]),
    typesManifest: '{ "lago": { "apiVersion": "" } }',
  });

  expect(files.get("packages/types/package.json")).toBe('{ "lago": { "apiVersion": "1.2.3" } }');
  for (const file of ["openapi", "names", "value-lists", "webhooks"])
    expect(isSigned(files.get(`packages/types/src/${file}.ts`) ?? "")).toBe(true);
  expect(files.get("packages/types/src/names.ts")).toContain(
    "/** What a plan is called. */\nexport type Plan = string;\n",
  );
});
