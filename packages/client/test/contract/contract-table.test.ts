import { listOperations } from "@lagokit/mock";
import { expect, it } from "vitest";
import { ContractTable } from "./contract-table.ts";

it("the contract table shows passed, failed and skipped statuses", () => {
  const responses = { 200: {}, 404: {}, 422: {} };
  const operations = listOperations({ paths: { "/coins": { get: { operationId: "listCoins", responses } } } });
  const [operation] = operations;
  if (operation === undefined) throw new Error("The document has no operation.");
  const table = new ContractTable(operations);

  table.note(operation, 200, false);
  table.note(operation, 200, true);
  table.note(operation, 404, true);

  expect(table.print().split("\n")).toEqual([
    "operation  200     404     422",
    "listCoins  FAILED  ok      SKIPPED GET /coins",
    "",
    "1 operations, 3 declared statuses: 1 ok, 1 failed, 1 skipped",
  ]);
});
