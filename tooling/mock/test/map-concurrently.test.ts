import { describe, expect, it } from "vitest";
import { mapConcurrently } from "../src/map-concurrently.ts";

describe("mapConcurrently", () => {
  it("returns results in the order of the items, regardless of which is ready first", async () => {
    const ready: string[] = [];

    const results = await mapConcurrently([3, 2, 1], 3, async (turns) => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      ready.push(`after ${turns}`);
      return `after ${turns}`;
    });

    expect(ready).toEqual(["after 1", "after 2", "after 3"]);
    expect(results).toEqual(["after 3", "after 2", "after 1"]);
  });

  it("processes no more items at the same time than the limit", async () => {
    let running = 0;
    let most = 0;

    await mapConcurrently([1, 2, 3, 4, 5], 2, async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    });

    expect(most).toBe(2);
  });

  it("rejects as soon as one fails", async () => {
    const results = mapConcurrently(["coin"], 2, () => Promise.reject(new Error("lost")));

    await expect(results).rejects.toThrow("lost");
  });
});
