import {
  createSchemaValidator,
  listOperations,
  type Operation,
  readDocument,
  RequestSampler,
  specDocument,
} from "@lagokit/mock";
import { mkdir, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import type { ResponseSource } from "../../src/server/fake-request.ts";
import { Conformity } from "../conformity/conformity.ts";
import { watch } from "../conformity/watch.ts";
import { OperationsTable } from "./operations-table.ts";

const document = await readDocument(specDocument());
const conformity = await Conformity.read();
const sampler = new RequestSampler(document, createSchemaValidator(document));
const operations = listOperations(document);
const table = new OperationsTable();

/** How many operations had a state when this was written. It only grows. */
const leastStateful = 196;

afterAll(async () => {
  // `npm test` prints this file.
  const folder = new URL("../../.vitest/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("operations-table.txt", folder), `${table.print()}\n`);
});

describe.for(operations)("$id", (operation) => {
  it.for(["full", "minimal"] as const)("gets a valid response to its %s sample request", async (extent) => {
    const fake = fakeLago();
    const problems = watch(fake, conformity);

    const response = await send(fake, operation, extent);

    const { source } = fake.requests.at(-1) ?? {};
    table.note(operation, extent, { source, status: response.status });
    expect(problems).toEqual([]);
    expect(fake.requests).toMatchObject([{ operation: operation.id, status: response.status }]);
    expect(isMarked(response, source)).toBe(true);
  });

  it("gets a valid response without a license and with a wrong key", async () => {
    const fake = fakeLago({ license: false });
    const problems = watch(fake, conformity);

    await send(fake, operation, "full");
    const { status } = await send(fake, operation, "full", "another key");

    expect(problems).toEqual([]);
    expect(status).toBe(401);
  });
});

it("has no fewer operations with a state than before", () => {
  expect(table.counts.state).toBeGreaterThanOrEqual(leastStateful);
});

/** Whether a client sees that a response is a sample or is not simulated, and that it is not. */
function isMarked({ status, headers }: Response, source: ResponseSource | undefined): boolean {
  const mark = headers.get("x-lagokit-fake");
  if (source === "sample") return status === 200 && mark === "sample";
  if (source === "notSimulated") return status === 501 && mark === "not-simulated";
  return source === "state" && status < 500 && mark === null;
}

function send(
  fake: FakeLago,
  operation: Operation,
  extent: "full" | "minimal",
  key: string = fake.apiKey,
): Promise<Response> {
  const { method, target, mediaType, body } = sampler.sample(operation, extent);
  const headers = { authorization: `Bearer ${key}`, ...(mediaType !== undefined && { "content-type": mediaType }) };
  const text = body === undefined ? null : JSON.stringify(body);
  return fake.fetch(`${fake.url}/api/v1${target}`, { method, headers, body: text });
}
