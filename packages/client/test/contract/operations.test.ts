import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, inject, it } from "vitest";
import { callOperation } from "./call-operation.ts";
import { cases } from "./cases/index.ts";
import { ContractTable } from "./contract-table.ts";
import { errorClass } from "./error-class.ts";
import { expectedError, expectedExchange, resultOfExchange } from "./expected-outcome.ts";
import { errorOf } from "./outcome.ts";
import { operations } from "./spec.ts";
import { failures, successes } from "./trial.ts";

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

    expect(outcome.exchanges).toEqual([expectedExchange(operation, trial.status, outcome)]);
    expect(outcome.result).toEqual(resultOfExchange(operation, outcome));
  });

  it.for(failures(operation))("throws the error of a $title", async (trial, { onTestFinished, task }) => {
    onTestFinished(() => table.note(operation, trial.status, task.result?.state === "pass"));

    const outcome = await callOperation(operation, trial);

    expect(outcome.exchanges).toEqual([expectedExchange(operation, trial.status, outcome)]);
    expect(errorOf(outcome)).toBeInstanceOf(errorClass(trial.status));
    expect(errorOf(outcome)).toMatchObject(expectedError(operation, trial.status));
  });
});
