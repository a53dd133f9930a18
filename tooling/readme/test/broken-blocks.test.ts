import { startMock } from "@lagokit/mock";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { compileBlocks } from "../src/compile-blocks.ts";
import { runBlock } from "../src/run-block.ts";
import { runInOutages } from "../src/run-in-outages.ts";
import { type BlockFile, writeBlocks } from "../src/write-blocks.ts";

async function write(...code: readonly string[]): Promise<BlockFile> {
  const block = { readme: "BROKEN.md", line: 10, place: "BROKEN.md:10", language: "ts", code: code.join("\n") };
  const [file = { ...block, file: "" }] = await writeBlocks([block]);
  onTestFinished(() => rm(dirname(file.file), { recursive: true }));
  return file;
}

it("reports the line of a README that does not compile", async () => {
  const block = await write('import { Lago } from "@lagokit/client";', "new Lago().customers.list({ per_pages: 1 });");

  const faults = compileBlocks([block]);

  expect(faults.get("BROKEN.md:10")).toEqual([expect.stringMatching(/^BROKEN\.md:11 TS2561: .*'per_pages'/)]);
});

it("reports the line of a README that throws", async () => {
  const block = await write("console.log(1);", 'throw new Error("No.");');

  const { failure } = await runBlock(block, "http://127.0.0.1");

  expect(failure).toContain("It ended with code 1.");
  expect(failure).toContain("BROKEN.md:11");
});

it("reports a request that the mock refuses, even if the block ignores the error", async () => {
  await using mock = await startMock();
  const block = await write(
    'import { Lago } from "@lagokit/client";',
    'const lago = new Lago({ apiKey: "key", region: "eu" });',
    'await lago.customers.create({ external_id: 1 as never }).catch(() => "ignored");',
  );

  const { failure, requests } = await runBlock(block, mock.url);

  const url = "https://api.eu.getlago.com/api/v1/customers";
  expect(requests).toEqual([{ method: "POST", url, status: 422, problem: expect.stringContaining("external_id") }]);
  expect(failure).toBe("");
});

const begin = [
  'import { Lago } from "@lagokit/client";',
  'import { eventBuffer } from "@lagokit/client/events";',
  'const event = { code: "storage", external_subscription_id: "sub_1", properties: { gb: 10 } };',
];
const stored = '{"external_subscription_id":"sub_1","code":"storage","properties":{"gb":10}}';

it("detects an event that is lost when its process ends", async () => {
  const block = await write(...begin, "eventBuffer(new Lago(), { onOutcome: () => {} }).add(event);");

  const run = await runInOutages(block, []);

  expect(run).toEqual({ failure: "", hasWaited: false, events: [], kept: [] });
});

it("detects an event that is sent twice, because the block has its own retry loop", async () => {
  const block = await write(
    ...begin,
    "const lago = new Lago({ maxRetries: 1, retryDelay: 1 });",
    "for (let sent = false; !sent; ) sent = await lago.events.send(event).then(() => true, () => false);",
  );

  const run = await runInOutages(block, ["responses lost", "responses lost", "responses lost"]);

  expect(run).toMatchObject({ failure: "", hasWaited: false });
  expect(new Set(run.events)).toEqual(new Set([stored]));
  expect(run.events.length).toBeGreaterThan(1);
});

it("detects a block that gives up during an outage", async () => {
  const block = await write(...begin, "await new Lago({ maxRetries: 1, retryDelay: 1 }).events.send(event);");

  const run = await runInOutages(block, ["refused", "reset", "503"]);

  expect(run).toMatchObject({ failure: expect.stringContaining("It ended with code 1."), events: [] });
});
