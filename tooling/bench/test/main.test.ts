import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/report/report.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const benchmarks = new URL("../../../BENCHMARKS.md", import.meta.url);

describe("the command line", () => {
  it.each([
    [["--only", "calls,speed"], 'Unknown group "speed". Use some of calls, throughput,'],
    [["--fast"], "Unknown option '--fast'"],
  ])("is refused with the exit code of wrong usage: %j", async (args, message) => {
    const { code, errors } = await run(args);

    expect(code).toBe(64);
    expect(errors).toContain(message);
    expect(errors).toContain("Usage: pnpm bench");
  });

  it("prints its usage with --help", async () => {
    const { code, output } = await run(["--help"]);

    expect(code).toBe(0);
    expect(output).toContain("--only <groups>");
  });
});

describe("a run", () => {
  it("prints every cell as JSON, reports progress line by line, and leaves BENCHMARKS.md unchanged", async () => {
    const before = await readFile(benchmarks, "utf8");

    const { code, output, errors } = await run(["--quick", "--json", "--only", "webhooks"]);

    const { groups, isQuick } = JSON.parse(output) as Report; // as `--json` prints it
    const [{ columns, rows } = missing()] = groups.webhooks ?? [];
    expect(code).toBe(0);
    expect(isQuick).toBe(true);
    expect(rows.map(({ name, cells: [algorithm] }) => [algorithm, name])).toEqual([
      ["hmac", "node:crypto"],
      ["hmac", "@lagokit/webhooks"],
      ["hmac", "@lagokit/webhooks, on WebCrypto"],
      ["jwt", "node:crypto"],
      ["jwt", "jose"],
      ["jwt", "@lagokit/webhooks"],
      ["jwt", "@lagokit/webhooks, on WebCrypto"],
    ]);
    expect(rows.flatMap(({ cells }) => cells.filter((cell) => cell != null))).toHaveLength(
      columns.length * rows.length,
    );
    expect(errors).toMatch(/^ +\d+ s {2}Webhooks: round 1 of 1$/m);
    expect(await readFile(benchmarks, "utf8")).toBe(before);
  });

  it("fails if a subject does not send the same as the others, and names the subject", async () => {
    const spoil = new URL("spoilt/spoil-ky.ts", import.meta.url).href;

    const { code, output, errors } = await run(["--quick", "--only", "calls"], { NODE_OPTIONS: `--import=${spoil}` });

    expect(code).toBe(1);
    expect(output).toBe("");
    expect(errors).toContain("Nothing was written. Calls to a stub: GET by ky failed.");
    expect(errors).toContain("'x-of-its-own': '1'");
  });
});

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = execFile(process.execPath, [main, ...args], { env }, (_, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

function missing(): never {
  throw new Error("Nothing was measured.");
}
