import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closedUrl } from "../src/closed-url.ts";
import { installOnUndici } from "../src/install-on-undici.ts";
import { processRuntimes } from "../src/process-runtimes.ts";
import { failuresIn } from "../src/runtimes-table.ts";
import { startScenarioServer } from "../src/scenario-server.ts";
import { processTopics } from "../suite/process-topics.ts";

const server = await startScenarioServer();
const surroundings = { server: server.url, closed: await closedUrl() };
const nodes = processRuntimes.filter(({ name }) => name === "Node");

afterAll(() => server[Symbol.asyncDispose]());

describe.each([
  ["undici 7", "undici-7", nodes],
  // undici 8 requires Node 22.19.
  ["undici 8", "undici", nodes.filter(({ version }) => !version.startsWith("20."))],
] as const)("the packed client with the transport of %s", (_, alias, runtimes) => {
  let folder: string;
  beforeAll(async () => {
    folder = await installOnUndici(inject("tarballs"), alias);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("passes the whole suite as CommonJS", async () => {
    const results = (await runtimes.at(-1)?.require?.(folder, surroundings)) ?? [];

    expect(failuresIn(results)).toEqual([]);
    expect(results.length).toBe(processTopics.flatMap(({ checks }) => checks).length);
  });

  it.each(runtimes)("passes the whole suite on Node $version", async (runtime) => {
    const results = await runtime.run(folder, surroundings);

    expect(failuresIn(results)).toEqual([]);
    expect(results.length).toBe(processTopics.flatMap(({ checks }) => checks).length);
  });
});
