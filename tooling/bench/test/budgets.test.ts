import { expect, it } from "vitest";
import { noProgress } from "../src/measure/progress.ts";
import { judge } from "../src/size/budgets.ts";

// Only what is the same on every machine is held to a budget.
const verdicts = await judge(noProgress);

it.each(verdicts)("keeps within its budget: $name", ({ measured, budget }) => {
  expect(measured).toBeLessThanOrEqual(budget);
});
