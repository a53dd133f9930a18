import { expect, it } from "vitest";
import { measureCalls } from "../src/calls/measure-calls.ts";
import { repeatableHeapFlags } from "../src/measure/heap-flags.ts";
import { noProgress } from "../src/measure/progress.ts";

it("measures the same bytes in every run, regardless of other work on the machine", async () => {
  const plan = { title: "", rounds: 2, calls: 2_000, kinds: ["create"], flags: repeatableHeapFlags } as const;
  const [measured] = await measureCalls({ ...plan, subjects: ["@lagokit/client"] }, noProgress);

  const [one, other] = measured?.samples ?? [];
  expect(one?.heapBytes).toBe(other?.heapBytes);
  expect(one?.heapBytes).toBeGreaterThan(0);
});
