import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { behaviors } from "../../behavior/index.ts";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import type { ListeningFake } from "../../src/listen/fake-server.ts";
import { type Environment, runCommand, startCommand } from "./run-command.ts";

const apiKey = "key-of-the-server";
const onTaxes = ["--only", "taxes"];

let fake: FakeLago;
let server: ListeningFake;
let environment: Environment;

beforeEach(async () => {
  fake = fakeLago({ apiKey });
  server = await fake.listen();
  environment = { LAGO_API_KEY: apiKey, LAGO_API_URL: server.url };
});

afterEach(() => server.close());

describe("without a server", () => {
  it("runs on the fake, and says so", async () => {
    const { exitCode, output } = await startCommand(onTaxes).finished;

    expect(output).toMatch(
      /^LAGO_API_URL and LAGO_API_KEY are not set: the behaviors run on the fake\.\n\ntaxes\n {2}✓ /,
    );
    expect(output).toMatch(/\d+ behaviors: \d+ passed, 0 failed\n$/);
    expect(exitCode).toBe(0);
  });

  it("lists the behaviors with their evidence, and runs none", async () => {
    const { exitCode, output } = await runCommand(["--list", ...onTaxes], environment);

    const [{ title, evidence } = { title: "", evidence: [] }] = behaviors["taxes"] ?? [];
    expect(output).toContain(`taxes\n  ${title}\n${evidence.map((text) => `      ${text}\n`).join("")}`);
    expect(exitCode).toBe(0);
    expect(fake.requests).toEqual([]);
  });

  it("refuses an unknown option, and prints the usage", async () => {
    const { exitCode, output, errors } = await runCommand(["--fast"]);

    expect(errors).toMatch(/^Unknown option '--fast'[\s\S]*\n\nUsage: `pnpm behaviour` /);
    expect([exitCode, output]).toEqual([2, ""]);
  });
});

describe("on a server", () => {
  it("prints what it will create, and creates nothing without --yes", async () => {
    const { exitCode, output, errors } = await runCommand(onTaxes, environment);

    expect(output).toContain(` behaviors run on ${server.url} and create these objects:\n`);
    expect(output).toMatch(/\n {2}\d+ × a tax\n/);
    expect(errors).toBe("To create these objects, pass --yes.\n");
    expect(exitCode).toBe(2);
    expect(fake.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("runs the behaviors, leaves nothing and never prints the key", async () => {
    const { exitCode, output, errors } = await runCommand(["--yes", ...onTaxes], environment);

    expect(output).toMatch(/, 0 failed\n$/);
    expect([exitCode, errors]).toEqual([0, ""]);
    expect(output).not.toContain(apiKey);
    expect(await taxes()).toEqual([]);
  });

  it("prints the results as JSON, apart from its progress", async () => {
    const { output, errors } = await runCommand(["--yes", "--json", ...onTaxes], environment);

    const { url, results, differences } = JSON.parse(output);
    expect([url, differences]).toEqual([server.url, []]);
    expect(results[0]).toMatchObject({ topic: "taxes", outcome: "passed", left: [] });
    expect(errors).toContain("and create these objects:");
  });

  it("refuses a wrong key", async () => {
    const { exitCode, errors } = await runCommand(["--yes"], { ...environment, LAGO_API_KEY: "another-key" });

    expect(errors).toMatch(/^The server refused LAGO_API_KEY: GET \/taxes failed with 401/);
    expect(errors).not.toContain("another-key");
    expect(exitCode).toBe(2);
  });

  it("repeats requests that are rate limited", async () => {
    fake.rateLimit("createTax", { times: 2, reset: 0 });

    const { exitCode, output } = await runCommand(["--yes", ...onTaxes], environment);

    expect(output).toMatch(/, 0 failed\n$/);
    expect(exitCode).toBe(0);
  });

  it("removes what a failed behavior created, and prints why it failed", async () => {
    fake.fail("updateTax", { status: 501, times: 100 });

    const { exitCode, output } = await runCommand(["--yes", ...onTaxes], environment);

    expect(output).toMatch(/ ✗ .+\n {6}PUT \/taxes\/\{code\} failed with 501/);
    expect(exitCode).toBe(1);
    expect(await taxes()).toEqual([]);
  });

  it("prints what it could not remove", async () => {
    fake.fail("destroyTax", { status: 403, times: 100 });

    const { output } = await runCommand(["--yes", ...onTaxes], environment);

    expect(output).toContain("Not removed:\n  taxes: DELETE /taxes/{code} failed with 403");
    for (const { code } of await taxes()) expect(output).toContain(code);
  });

  it("warns if a response differs from the API document", async () => {
    fake.fail("findTax", { status: 200, body: { tax: { taxman: "Ann" } } });

    const { output } = await runCommand(["--yes", ...onTaxes], environment);

    expect(output).toContain(
      "Responses that differ from the API document (warnings):\n  GET /taxes/{code} 200 (findTax): ",
    );
  });

  it("removes what it created after Ctrl-C", async () => {
    fake.delay("updateTax", { milliseconds: 3_600_000, times: 100 });
    const command = startCommand(["--yes", ...onTaxes], environment);
    await expect
      .poll(() => fake.requests.some(({ operation }) => operation === "createTax"), { timeout: 30_000 })
      .toBe(true);

    command.interrupt();

    const { exitCode, output } = await command.finished;
    expect(output).toContain("(interrupted, ");
    expect(output).toContain("interrupted or not run\n");
    expect(exitCode).toBe(130);
    expect(await taxes()).toEqual([]);
  });
});

async function taxes(): Promise<{ code: string }[]> {
  const response = await fake.fetch(`${fake.url}/api/v1/taxes`, { headers: { authorization: `Bearer ${apiKey}` } });
  return (await response.json()).taxes;
}
