import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const source = new URL("../../src/", import.meta.url);

it("is imported without accessing a global of the web or of Node, which costs time and is not available everywhere", async () => {
  const script = `
    const names = ["fetch", "Request", "Response", "Headers", "AbortController", "AbortSignal", "URL", "performance",
      "crypto", "process", "setTimeout", "queueMicrotask", "TextEncoder", "ReadableStream", "navigator", "Buffer"];
    for (const name of names)
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + " was touched"); } });
    await import(${JSON.stringify(new URL("index.ts", source).href)});
  `;

  const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);

  await expect(run).resolves.toMatchObject({ stderr: "" });
});

it("imports nothing that only Node has, and openapi-fetch only in two places", async () => {
  const names = await readdir(source, { recursive: true });
  // The undici transport and OpenTelemetry have their own entry points and optional peers.
  const files = names.filter((name) => name.endsWith(".ts") && !/^(undici|opentelemetry)/.test(name));

  const imports = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(new URL(name, source), "utf8");
      return [...text.matchAll(/from "([^.][^"]*|.*(?:undici|opentelemetry).*)"/g)].map(
        ([, module]) => `${name}: ${module}`,
      );
    }),
  );

  const foreign = imports.flat().filter((line) => !line.endsWith(": @lagokit/types"));
  expect(foreign.toSorted()).toEqual([
    "openapi-fetch/api-client.ts: openapi-fetch",
    "openapi-fetch/openapi-client.ts: openapi-fetch",
    "values.ts: @lagokit/types/values",
  ]);
});
