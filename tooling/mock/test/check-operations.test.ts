import { describe, expect, it } from "vitest";
import { checkOperations } from "../src/check-operations.ts";
import { readDocument } from "../src/document.ts";
import type { OperationReport } from "../src/operation-report.ts";
import { startMock } from "../src/start-mock.ts";
import { answer, tinyDocument, writeDocument } from "./tiny-document.ts";

describe("checkOperations", () => {
  it("finds nothing wrong with a document that agrees with itself", async () => {
    const document = tinyDocument({ responses: { 200: answer({ type: "string" }), 404: answer({ type: "object" }) } });

    const reports = await check(document);

    expect(reports).toEqual([{ id: "findCoin", method: "GET", path: "/coins/{id}", declaredErrors: 1, findings: [] }]);
  });

  it("finds an example that breaks its schema", async () => {
    const schema = { type: "string", maxLength: 3, example: "heads" };

    const [report] = await check(tinyDocument({ responses: { 200: answer(schema) } }));

    expect(report?.findings).toEqual([
      { check: "static", problem: "full request: Response body must NOT have more than 3 characters" },
      { check: "static", problem: "minimal request: Response body must NOT have more than 3 characters" },
    ]);
  });

  it("finds a schema that no value satisfies", async () => {
    const schema = { type: "object", required: ["side"], additionalProperties: false };

    const [report] = await check(tinyDocument({ responses: { 200: answer(schema) } }));

    expect(checksOf(report)).toEqual(["static", "dynamic"]);
  });

  it("finds what Prism lets pass: a schema that cannot be compiled", async () => {
    const schema = { type: "string", format: "^[0-9]+$" };

    const [report] = await check(tinyDocument({ responses: { 200: answer(schema) } }));

    expect(checksOf(report)).toEqual(["ajv"]);
    expect(report?.findings[0]?.problem).toContain('unknown format "^[0-9]+$"');
  });

  it("finds what Prism lets pass: a type beside a reference that contradicts it", async () => {
    const coin = { $ref: "#/components/schemas/Coin", type: ["object", "null"] };
    const schema = { type: "array", minItems: 9, items: coin };
    const components = { schemas: { Coin: { type: "object" } } };

    const [report] = await check(tinyDocument({ responses: { 200: answer(schema) } }, { components }));

    expect(checksOf(report)).toEqual(["ajv"]);
    expect(report?.findings[0]?.problem).toContain("must be object (#/components/schemas/Coin/type)");
  });

  it("finds a declared error that cannot be had", async () => {
    const error = answer({ type: "object", properties: { status: { type: "integer", example: "404" } } });

    const [report] = await check(tinyDocument({ responses: { 200: answer({}), 404: error } }));

    expect(checksOf(report)).toEqual(["errors"]);
    expect(report?.findings[0]?.problem).toMatch(/^status 404: .*status must be integer/);
  });

  it("finds a request that no sample satisfies", async () => {
    const schema = { type: "object", required: ["side"], properties: { side: { type: "integer", example: "heads" } } };
    const requestBody = { required: true, content: { "application/json": { schema } } };
    const post = { operationId: "tossCoin", requestBody, responses: { 200: answer({ type: "string" }) } };

    const [report] = await check(tinyDocument({}, { paths: { "/coins": { post } } }));

    expect(checksOf(report)).toEqual(["request", "static", "dynamic"]);
  });

  it("reports its progress", async () => {
    const seen: string[] = [];

    await check(tinyDocument(), (done, all) => seen.push(`${done} of ${all}`));

    expect(seen).toEqual(["1 of 1"]);
  });
});

async function check(
  document: object,
  onProgress?: (done: number, all: number) => void,
): Promise<readonly OperationReport[]> {
  const path = await writeDocument(document);
  await using mock = await startMock({ document: path });
  return await checkOperations(await readDocument(path), mock.url, onProgress);
}

function checksOf(report: OperationReport | undefined): readonly string[] {
  return [...new Set(report?.findings.map((finding) => finding.check))];
}
