import { expect, it } from "vitest";
import { checkOperations } from "../src/check-operations.ts";
import { readDocument, specDocument } from "../src/document.ts";
import { startMock } from "../src/start-mock.ts";

it("every operation of the repository's document passes every check", async () => {
  const document = await readDocument(specDocument());
  await using mock = await startMock();

  const reports = await checkOperations(document, mock.url);

  expect(reports.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(reports.length).toBeGreaterThanOrEqual(200);
});
