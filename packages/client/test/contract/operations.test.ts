import type { Operation } from "@lagokit/mock";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, inject, it } from "vitest";
import { callOperation, type Outcome } from "./call-operation.ts";
import { cases } from "./cases/index.ts";
import { ContractTable } from "./contract-table.ts";
import { errorClass } from "./error-class.ts";
import { expectedRequest } from "./expected-request.ts";
import { expectedResult } from "./expected-result.ts";
import { document, operations } from "./spec.ts";
import { failures, successes, type Trial } from "./trial.ts";

const table = new ContractTable(operations);

afterAll(async () => {
  // Only `fetch` runs the trials of every status.
  if (inject("transport") !== "fetch") return;
  // `npm test` and `pnpm contract-table` print this file.
  const file = fileURLToPath(new URL("../../.vitest/contract-table.txt", import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${table.print()}\n`);
});

it("has a case for every operation, and no other case", () => {
  const ids = operations.map(({ id }) => id);

  expect(Object.keys(cases).toSorted()).toEqual(ids.toSorted());
});

describe.for(operations)("$id", (operation) => {
  it.for(successes(operation))("returns what the mock sends $title", async (trial, { onTestFinished, task }) => {
    onTestFinished(() => table.note(operation, trial.status, task.result?.state === "pass"));

    const outcome = await callOperation(operation, trial);

    expectValidRequest(operation, trial, outcome);
    const bodies = { sent: outcome.sample.body, received: outcome.exchanges[0]?.answer.body };
    expect(outcome.result).toEqual(expectedResult(document, operation, bodies));
  });

  it.for(failures(operation))("throws the error of a $title", async (trial, { onTestFinished, task }) => {
    onTestFinished(() => table.note(operation, trial.status, task.result?.state === "pass"));

    const outcome = await callOperation(operation, trial);

    expectValidRequest(operation, trial, outcome);
    const error: unknown = outcome.result.status === "rejected" ? outcome.result.reason : undefined;
    const Class = errorClass(trial.status);
    const { method, path } = operation;
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ name: Class.name, status: trial.status, method, path, attempts: 1 });
  });
});

/** The mock received the sampled request once, and both the request and the response are valid. */
function expectValidRequest(operation: Operation, { status }: Trial, { sample, exchanges }: Outcome): void {
  const answer = expect.objectContaining({ status, violations: [] });
  expect(exchanges).toEqual([{ ...expectedRequest(operation, sample), answer }]);
}
