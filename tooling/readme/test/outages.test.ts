import { glob, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import type { Outage } from "../../../packages/client/test/outage/outage-server.ts";
import { readBlocks, root } from "../src/read-blocks.ts";
import { runInOutages } from "../src/run-in-outages.ts";
import { writeBlocks } from "../src/write-blocks.ts";

// The blocks spend more time waiting than working.
vi.setConfig({ maxConcurrency: 20 });

const outages: readonly Outage[] = ["refused", "reset", "503", "responses lost"];
const files = await Array.fromAsync(
  glob(["{,spec/,packages/*/}{README,SKILL}.md", "docs/{guides,site}/*.md"], { cwd: root }),
);
const all = (await Promise.all(files.map(readBlocks))).flat();
const senders = /\bsendAll\(|\beventBuffer\(/;
const blocks = await writeBlocks(all.filter(({ language, code }) => language === "ts" && senders.test(code)));
const services = blocks.filter(({ code }) => code.includes("SIGTERM"));
const keepers = blocks.filter(({ code }) => code.includes("appendFile("));

afterAll(async () => {
  await Promise.all(
    [...new Set(blocks.map(({ file }) => dirname(file)))].map((folder) => rm(folder, { recursive: true })),
  );
});

it("finds examples in the README, a guide and the skill", () => {
  const readmes = new Set(blocks.map(({ readme }) => readme));

  expect(readmes).toContain("packages/client/README.md");
  expect(readmes).toContain("packages/client/SKILL.md");
  expect(readmes).toContain("docs/guides/events.md");
});

it.concurrent.each(blocks)("every event of $place arrives once, after every kind of outage", async (block) => {
  const calm = await runInOutages(block, []);
  const rough = await runInOutages(block, outages);

  expect(calm).toMatchObject({ failure: "", hasWaited: false, kept: [] });
  // A block that sends nothing proves nothing, so each block must send an event.
  expect(calm.events).not.toEqual([]);
  expect(rough).toEqual({ ...calm, hasWaited: true });
});

it.concurrent.each(services)(
  "every event of $place arrives if the process receives SIGTERM during an outage",
  async (block) => {
    const calm = await runInOutages(block, []);
    const rough = await runInOutages(block, outages, (child) => child.kill("SIGTERM"));

    expect(rough).toEqual({ ...calm, hasWaited: true });
  },
);

it.concurrent.each(keepers)("every event of $place is kept if Lago accepts none", async (block) => {
  const calm = await runInOutages(block, []);
  const refused = await runInOutages(block, ["401"]);

  expect(refused).toMatchObject({ events: [], kept: calm.events });
});
