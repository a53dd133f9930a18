import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answer, tinyDocument, writeDocument } from "./tiny-document.ts";

describe("pnpm mock check", () => {
  it("prints a table and ends with 0 when all is well", async () => {
    const document = await writeDocument(tinyDocument());

    const { code, output } = await run(["check", "--document", document]);

    expect(code).toBe(0);
    expect(output).toContain("1 operations: 1 request, 1 static, 1 dynamic, 1 ajv, 1 errors");
  });

  it("prints JSON on request, and ends with 1 when something is wrong", async () => {
    const responses = { 200: answer({ type: "integer", example: "one" }) };
    const document = await writeDocument(tinyDocument({ responses }));

    const { code, output } = await run(["check", "--json", "--document", document]);

    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject([
      { id: "findCoin", findings: [{ check: "static" }, { check: "static" }] },
    ]);
  });

  it("says in one line which document cannot be read", async () => {
    const { code, errors } = await run(["check", "--document", "nowhere.yaml"]);

    expect(code).toBe(1);
    expect(errors).toMatch(/^nowhere\.yaml cannot be read\. .*\n$/);
  });
});

describe("pnpm mock serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("serves until it gets %s, and leaves nothing running", async (signal) => {
    const document = await writeDocument(tinyDocument());
    const child = start(["serve", "--document", document]);
    const url = await firstUrl(child);

    const response = await fetch(`${url}/api/v1/coins/1`);
    child.kill(signal);
    const [code] = await once(child, "exit");

    expect(response.status).toBe(200);
    expect(code).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("does not outlive a process that is killed", async () => {
    const child = start(["serve", "--document", await writeDocument(tinyDocument())]);
    const url = await firstUrl(child);

    child.kill("SIGKILL");
    await once(child, "exit");

    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

describe("pnpm mock", () => {
  it.each([[[]], [["sreve"]], [["serve", "--port", "here"]], [["check", "--jsn"]]])(
    "explains itself when it is called with %j",
    async (parameters) => {
      const { code, errors } = await run(parameters);

      expect(code).toBe(64);
      expect(errors).toContain("Usage: pnpm mock <command>");
    },
  );
});

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

function start(parameters: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [main, ...parameters]);
}

async function run(parameters: readonly string[]): Promise<{ code: unknown; output: string; errors: string }> {
  const child = start(parameters);
  const [[code], output, errors] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  return { code, output, errors };
}

/** The URL in the first line that a command prints. */
async function firstUrl(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [chunk] = await once(child.stdout, "data");
  return String(chunk).split(" ", 1).join();
}
