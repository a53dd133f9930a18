import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const source = new URL("../src/", import.meta.url);

it("can be imported without access to a global of the web or of Node", async () => {
  const script = `
    const names = ["fetch", "Request", "Response", "Headers", "Blob", "TextEncoder", "TextDecoder", "crypto", "process",
      "performance", "setTimeout", "atob", "btoa", "console", "Buffer", "navigator"];
    for (const name of names)
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + " was touched"); } });
    await import(${JSON.stringify(new URL("index.ts", source).href)});
  `;

  const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);

  await expect(run).resolves.toMatchObject({ stderr: "" });
});

it("imports code only from the known types, and only declarations from Node and frameworks", async () => {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith(".ts"));

  const imports = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, source), "utf8");
      return [...text.matchAll(/^(?:import|export) (.*) from "([^.][^"]*)"/gm)].map(
        ([, what = "", module]) => `${name}: ${what.startsWith("type ") ? "type" : "value"} of ${module}`,
      );
    }),
  );

  const foreign = imports.flat().filter((line) => !line.endsWith(": type of @lagokit/types"));
  expect(foreign.sort()).toEqual([
    "adapters/express.ts: type of node:http",
    "adapters/fastify.ts: type of fastify",
    "adapters/fastify.ts: type of node:http",
    "adapters/is-answered.ts: type of node:http",
    "adapters/node.ts: type of node:http",
    "adapters/receive-request.ts: type of node:http",
    "builtin-modules.ts: type of node:buffer",
    "builtin-modules.ts: type of node:crypto",
    "builtin-modules.ts: type of node:util",
    "index.ts: value of @lagokit/types/webhooks",
  ]);
});
