import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkOperations } from "../src/check-operations.ts";
import { readDocument } from "../src/document.ts";
import type { OperationReport } from "../src/operation-report.ts";
import { startMock } from "../src/start-mock.ts";
import { answer, tinyDocument, writeDocumentTo } from "./tiny-document.ts";

const hyphenated = (part: string): object => ({ type: "string", pattern: `^${part}+-${part}+$` });
const coin = { $ref: "#/components/schemas/Coin", type: ["object", "null"] };
const error = answer({ type: "object", properties: { status: { type: "integer", example: "404" } } });
const toss = { type: "object", required: ["side"], properties: { side: { type: "integer", example: "heads" } } };

/** The operations of the document. Each agrees or disagrees with itself in its own way. */
const operations = {
  agrees: { get: { responses: { 200: answer({ type: "string" }), 404: answer({ type: "object" }) } } },
  "two-patterns": {
    get: {
      responses: {
        200: answer({
          type: "object",
          required: ["word", "number"],
          properties: { word: hyphenated("[a-z]"), number: hyphenated("[0-9]") },
          example: { word: "heads-tails", number: "12-34" },
        }),
      },
    },
  },
  "broken-example": { get: { responses: { 200: answer({ type: "string", maxLength: 3, example: "heads" }) } } },
  unsatisfiable: {
    get: { responses: { 200: answer({ type: "object", required: ["side"], additionalProperties: false }) } },
  },
  uncompilable: { get: { responses: { 200: answer({ type: "string", format: "^[0-9]+$" }) } } },
  "contradicted-reference": { get: { responses: { 200: answer({ type: "array", minItems: 9, items: coin }) } } },
  "broken-error": { get: { responses: { 200: answer({}), 404: error } } },
  "broken-request": {
    post: {
      requestBody: { required: true, content: { "application/json": { schema: toss } } },
      responses: { 200: answer({ type: "string" }) },
    },
  },
};

describe("checkOperations", () => {
  const progress: string[] = [];
  let reports: readonly OperationReport[];
  beforeAll(async () => {
    const paths = Object.fromEntries(Object.entries(operations).map(([name, item]) => [`/${name}`, item]));
    const document = tinyDocument({}, { paths, components: { schemas: { Coin: { type: "object" } } } });
    await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-mock-"));
    const path = await writeDocumentTo(folder.path, document);
    await using mock = await startMock({ document: path });
    reports = await checkOperations(await readDocument(path), mock.url, (done, all) =>
      progress.push(`${done} of ${all}`),
    );
  });

  function reportOf(name: keyof typeof operations): OperationReport | undefined {
    return reports.find(({ path }) => path === `/${name}`);
  }

  function checksOf(name: keyof typeof operations): readonly string[] {
    return [...new Set(reportOf(name)?.findings.map((finding) => finding.check))];
  }

  it("finds no problem with a consistent operation", () => {
    expect(reportOf("agrees")).toEqual({
      id: "get /agrees",
      method: "GET",
      path: "/agrees",
      declaredErrors: 1,
      findings: [],
    });
  });

  it("checks each text against its own pattern", () => {
    expect(reportOf("two-patterns")?.findings).toEqual([]);
  });

  it("finds an example that violates its schema", () => {
    expect(reportOf("broken-example")?.findings).toEqual([
      { check: "static", problem: "full request: Response body must NOT have more than 3 characters" },
      { check: "static", problem: "minimal request: Response body must NOT have more than 3 characters" },
    ]);
  });

  it("finds a schema that no value satisfies", () => {
    expect(checksOf("unsatisfiable")).toEqual(["static", "dynamic"]);
  });

  it("finds what Prism accepts: a schema that cannot be compiled", () => {
    expect(checksOf("uncompilable")).toEqual(["ajv"]);
    expect(reportOf("uncompilable")?.findings[0]?.problem).toContain('unknown format "^[0-9]+$"');
  });

  it("finds what Prism accepts: a type next to a reference that contradicts it", () => {
    const problem = reportOf("contradicted-reference")?.findings[0]?.problem;

    expect(checksOf("contradicted-reference")).toEqual(["ajv"]);
    expect(problem).toContain("must be object (#/components/schemas/Coin/type)");
  });

  it("finds a declared error that cannot be requested", () => {
    expect(checksOf("broken-error")).toEqual(["errors"]);
    expect(reportOf("broken-error")?.findings[0]?.problem).toMatch(/^status 404: .*status must be integer/);
  });

  it("finds a request body that no sample satisfies", () => {
    expect(checksOf("broken-request")).toEqual(["request", "static", "dynamic"]);
  });

  it("reports its progress", () => {
    expect(progress).toEqual(reports.map((_, index) => `${index + 1} of ${reports.length}`));
  });
});
