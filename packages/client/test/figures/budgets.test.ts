import { expect, it } from "vitest";
import { judge } from "../../figures/budgets.ts";
import { bundleFigures } from "../../figures/bundle-figures.ts";
import { typeFigures } from "../../figures/type-figures.ts";

// Only what is the same on every machine is held to a budget.
const verdicts = judge(await bundleFigures(), await typeFigures());

it.each(verdicts)("keeps within its budget: $name", ({ measured, budget }) => {
  expect(measured).toBeLessThanOrEqual(budget);
});
