import { launchChromium } from "@lagokit/browser";
import { afterAll, describe, expect, inject, it } from "vitest";
import { chromium } from "../src/chromium.ts";
import { closedUrl } from "../src/closed-url.ts";
import { processRuntimes } from "../src/process-runtimes.ts";
import type { Runtime } from "../src/runtime.ts";
import { failuresIn, runtimesTable } from "../src/runtimes-table.ts";
import { startScenarioServer } from "../src/scenario-server.ts";
import { workerd } from "../src/workerd.ts";
import { writeTable } from "../src/write-table.ts";
import { processTopics } from "../suite/process-topics.ts";
import { topics } from "../suite/suite.ts";
import type { Result } from "../suite/topic.ts";

const browser = await launchChromium();
const server = await startScenarioServer();
const surroundings = { server: server.url, closed: await closedUrl() };
const runtimes = [...processRuntimes, workerd, chromium(browser)];
const checksOf = ({ hasFiles = false }: Runtime): readonly string[] =>
  (hasFiles ? processTopics : topics).flatMap((topic) => topic.checks.map(([check]) => `${topic.name}: ${check}`));

const imported = new Map<Runtime, readonly Result[]>();
const required = new Map<Runtime, readonly Result[]>();
const both = new Map<Runtime, readonly Result[]>();

afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  const runs = runtimes.map((runtime) => ({
    runtime,
    results: imported.get(runtime),
    required: required.get(runtime),
    both: both.get(runtime),
  }));
  await writeTable("runtimes", {
    readme: runtimesTable(runs, ({ version, isOfMachine }) => (isOfMachine ? "Debian's" : version)),
    report: runtimesTable(runs, ({ version }) => version),
  });
});

describe.concurrent("the packed packages pass the whole suite", () => {
  it.each(runtimes.map((runtime) => [runtime.name, runtime.version, runtime] as const))(
    "on %s %s",
    async (_, __, runtime) => {
      const results = await runtime.run(inject("installed"), surroundings);

      imported.set(runtime, results);
      expect(failuresIn(results)).toEqual([]);
      expect(results.map(({ topic, check }) => `${topic}: ${check}`)).toEqual(checksOf(runtime));
    },
  );

  it.each(processRuntimes.map((runtime) => [runtime.name, runtime.version, runtime] as const))(
    "on %s %s, as CommonJS",
    async (_, __, runtime) => {
      const results = (await runtime.require?.(inject("installed"), surroundings)) ?? [];

      required.set(runtime, results);
      expect(failuresIn(results)).toEqual([]);
      expect(results.map(({ topic, check }) => `${topic}: ${check}`)).toEqual(checksOf(runtime));
    },
  );

  it.each(processRuntimes.map((runtime) => [runtime.name, runtime.version, runtime] as const))(
    "on %s %s, with both builds in one process, which recognize each other's errors",
    async (_, __, runtime) => {
      const results = (await runtime.loadBoth?.(inject("installed"), surroundings)) ?? [];

      both.set(runtime, results);
      expect(failuresIn(results)).toEqual([]);
      expect(results.length).toBe(5);
    },
  );
});
