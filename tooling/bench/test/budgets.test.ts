import { expect, it } from "vitest";
import { noProgress } from "../src/measure/progress.ts";
import { judge } from "../src/size/budgets.ts";

// Only figures that are the same on every machine have a budget.
const verdicts = await judge(noProgress);

it.each(verdicts)("stays within its budget: $name", ({ measured, budget }) => {
  expect(measured).toBeLessThanOrEqual(budget);
});
