import { describe, expect, it } from "vitest";
import { startCommand } from "./start-command.ts";
import { answer, tinyDocument, writeDocument } from "./tiny-document.ts";

describe("pnpm mock check", () => {
  it("prints a table and exits with 0 if everything passes", async () => {
    const document = await writeDocument(tinyDocument());

    const { code, output } = await startCommand(["check", "--document", document]).ended;

    expect(code).toBe(0);
    expect(output).toContain("1 operations: 1 request, 1 static, 1 dynamic, 1 ajv, 1 errors");
  });

  it("prints JSON with --json, and exits with 1 if a check fails", async () => {
    const responses = { 200: answer({ type: "integer", example: "one" }) };
    const document = await writeDocument(tinyDocument({ responses }));

    const { code, output } = await startCommand(["check", "--json", "--document", document]).ended;

    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject([
      { id: "findCoin", findings: [{ check: "static" }, { check: "static" }] },
    ]);
  });

  it("reports in one line which document cannot be read", async () => {
    const { code, errors } = await startCommand(["check", "--document", "nowhere.yaml"]).ended;

    expect(code).toBe(1);
    expect(errors).toMatch(/^nowhere\.yaml cannot be read\. .*\n$/);
  });
});

describe("pnpm mock serve", () => {
  it.each([
    ["SIGINT", 0],
    ["SIGTERM", 0],
    // Nothing outlives a process that is killed.
    ["SIGKILL", null],
  ] as const)("serves until it gets %s, and leaves no process running", async (signal, expected) => {
    const document = await writeDocument(tinyDocument());
    const command = startCommand(["serve", "--document", document]);
    const url = await command.firstUrl();

    const response = await fetch(`${url}/api/v1/coins/1`);
    const { code } = await command.end(signal);

    expect(response.status).toBe(200);
    expect(code).toBe(expected);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("pnpm mock", () => {
  it.each([
    [[], "must be serve, proxy or check"],
    [["sreve"], "not sreve"],
    [["serve", "here"], "serve takes only options"],
    [["serve", "--port", "here"], "--port must be a number"],
    [["serve", "--port", "65536"], "--port must be a number"],
    [["check", "--jsn"], "'--jsn'"],
  ])("prints the problem and the usage if it is called with %j", async (parameters, problem) => {
    const { code, errors } = await startCommand(parameters).ended;

    expect(code).toBe(64);
    expect(errors).toContain(problem);
    expect(errors).toContain("Usage: pnpm mock <command>");
  });
});
