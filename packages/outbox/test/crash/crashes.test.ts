import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { crashEngines } from "./crash-engines.ts";
import { printReport, problemsOf } from "./crash-report.ts";
import { runCrashes } from "./crash-run.ts";
import { Random } from "./random.ts";
import { engineNames } from "./place.ts";

test("15 kills at random times lose no event, and bill none twice", async () => {
  const seed = randomInt(1_000_000);
  const start = performance.now();
  const results = await crashEngines({ engines: engineNames, kills: 5, seed });
  const report = { seed, seconds: (performance.now() - start) / 1000, results };

  console.log(printReport(report));

  expect(problemsOf(report)).toEqual([]);
});

test("kills show the losses of a store whose `put` resolves before events are on disk", async () => {
  const { counts } = await runCrashes({
    engine: "sqlite",
    client: "node:sqlite",
    server: "HTTP server",
    rounds: ["up", "up", "up"],
    isForgetful: true,
    random: new Random(1),
    onKill: () => {},
    signal: new AbortController().signal,
  });

  expect(counts.get("up")?.lost).toBeGreaterThan(0);
});
