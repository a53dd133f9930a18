import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { exitCode } from "../src/exit-code.ts";
import { printYaml } from "../src/document/yaml.ts";
import { serve } from "./read/serve.ts";
import { shopDocument, shopWorkspace, upstreamFile } from "./commands/shop.ts";

describe("pnpm spec", () => {
  it("prints the JSON report on standard output, and the progress on standard error", async () => {
    const { root } = await shopWorkspace();
    const source = await upstreamFile(printYaml(shopDocument()));

    const result = await spec("update", source, "--dry-run", "--json", "--root", root);

    expect(result.exitCode).toBe(exitCode.done);
    expect(JSON.parse(result.output)).toMatchObject({ files: [], written: false, operations: 2 });
    expect(result.errors).toMatch(/^✓ Read \d+ ms\n✓ Guard \d+ ms\n✓ Normalize \d+ ms\n/);
  });

  it("prints missing texts as an overlay to fill in", async () => {
    const { root } = await shopWorkspace();

    const table = await spec("docs", "--root", root);
    const missing = await spec("docs", "--missing", "--tag", "orders", "--root", root);
    const listed = await spec("docs", "--json", "--root", root);

    expect(table).toMatchObject({
      exitCode: exitCode.undocumented,
      output: expect.stringMatching(/^total +2 \/ 11 /m),
    });
    expect(missing.exitCode).toBe(exitCode.undocumented);
    expect(missing.output).toContain("  - target: $.components.schemas.OrderObject # object\n    update:\n");
    expect(JSON.parse(listed.output)).toMatchObject({ piles: [{ name: "orders" }, { name: "shared" }] });
  });

  it("lists the tags if the given tag is unknown", async () => {
    const { root } = await shopWorkspace();

    const result = await spec("docs", "--tag", "order", "--root", root);

    expect(result).toMatchObject({ exitCode: exitCode.usage, output: "" });
    expect(result.errors).toContain("`--tag order` is unknown: use one of orders, shared.");
  });

  it("compares any two documents", async () => {
    const older = await upstreamFile(printYaml(shopDocument()));
    const newer = await upstreamFile(printYaml(shopDocument()).replace("- paid", "- sold"));

    const result = await spec("diff", older, newer);

    expect(result).toMatchObject({ exitCode: exitCode.done, output: expect.stringContaining("`OrderObject.state`") });
  });

  it("prints a clear error without a stack trace if the source is refused", async () => {
    const result = await spec("diff", "missing.yaml", "missing.yaml");

    expect(result).toMatchObject({ exitCode: exitCode.refusedInput, output: "" });
    expect(result.errors).toContain("missing.yaml");
    expect(result.errors).not.toContain("    at ");
  });

  it("prints the usage text if the command line is invalid", async () => {
    const result = await spec("tidy");

    expect(result).toMatchObject({ exitCode: exitCode.usage, output: "" });
    expect(result.errors).toMatch(/^`tidy` is not a valid command\.\n\nUsage: pnpm spec <command>/);
  });
});

describe("pnpm spec observe", () => {
  it("ends with 9 and reports contradictions, which `pnpm spec evidence` then also reports", async () => {
    const { root } = await shopWorkspace();
    const url = await serve((_, response) => response.end('{"id":1}'));

    const result = await observe(url, "--lago-version", "1.0.1", "--root", root);
    const evidence = await spec("evidence", "--root", root);

    const line = "GET /orders/latest 200: /id must be string (spec/evidence/1.0.1/answers.jsonl:1)";
    expect(result).toMatchObject({ exitCode: exitCode.refusedEvidence, output: expect.stringContaining(line) });
    expect(result.errors).toMatch(/^✓ GET \/orders\/latest \d+ ms$/m);
    expect(evidence).toMatchObject({ exitCode: exitCode.refusedEvidence, output: expect.stringContaining(line) });
  });

  it("prints JSON, and ends with 0 if nothing contradicts the document", async () => {
    const { root } = await shopWorkspace();
    const url = await serve((_, response) => response.end('{"id":"1"}'));

    const result = await observe(url, "--lago-version", "1.0.1", "--dry-run", "--json", "--root", root);

    expect(result.exitCode).toBe(exitCode.done);
    expect(JSON.parse(result.output)).toMatchObject({ version: "1.0.1", written: false, answers: 1, refusals: [] });
  });

  it("ends with 10 if the server does not respond", async () => {
    const { root } = await shopWorkspace();
    const url = await serve((_, response) => response.destroy());

    const result = await observe(url, "--root", root);

    expect(result).toMatchObject({ exitCode: exitCode.unobserved, output: "" });
    expect(result.errors).toContain("The Lago server at `--base-url` did not respond");
  });
});

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

function spec(...args: string[]): Promise<Ended> {
  return run(args, { LAGO_API_KEY: undefined });
}

function observe(url: string, ...args: string[]): Promise<Ended> {
  return run(["observe", "--base-url", url, ...args], { LAGO_API_KEY: "key" });
}

async function run(args: string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, FORCE_COLOR: undefined, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { exitCode: code, output, errors };
}
