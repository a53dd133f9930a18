import { expect, it } from "vitest";

import { check } from "../../src/commands/check.ts";
import { exitCode } from "../../src/exit-code.ts";
import { contextOf, put, shopDocument, shopWorkspace, updateTo } from "./shop.ts";

/** The shop's document with a property that contradicts the type of the additional properties. */
function unfitDocument(): ReturnType<typeof shopDocument> {
  const document = shopDocument();
  const { schemas } = document.components;
  schemas["Prices"] = { type: "object", additionalProperties: { type: "string" } };
  const sum = { type: "object", properties: { sum: { type: "integer", description: "All of it." } } };
  schemas["OrderPrices"] = { allOf: [{ $ref: "#/components/schemas/Prices" }, sum] };
  return document;
}

const fault = /type `OrderPrices` of schema `OrderPrices`, `sum` \(names\.ts:\d+\)/;

it("writes nothing if a type does not compile, and names its schema", async () => {
  const workspace = await shopWorkspace();

  const report = await updateTo(workspace, unfitDocument());

  expect(report).toMatchObject({ exitCode: exitCode.lintError, written: false });
  expect(report.problems).toEqual([
    {
      exitCode: exitCode.lintError,
      title: expect.stringMatching(/^Types that do not compile/),
      lines: [expect.stringMatching(fault)],
    },
  ]);
});

it("checks that the types compile together with handwritten files", async () => {
  const workspace = await shopWorkspace();
  await put(workspace, {
    "packages/types/src/order-text.ts": 'import type { Orders } from "./names.ts";\nexport type T = Orders;\n',
  });

  await expect(check(contextOf(workspace))).rejects.toMatchObject({
    exitCode: exitCode.lintError,
    message: expect.stringContaining("order-text.ts"),
  });
});
