import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { afterEach, expect, inject, it } from "vitest";

// The oldest supported version of Node.
const nodes = createRequire(createRequire(import.meta.url).resolve("@lagokit/node-versions/package.json"));
const node = join(nodes.resolve("node-20/package.json"), "../bin/node");
const installed = inject("installed");

let command: ChildProcess | undefined;
afterEach(() => void command?.kill());

it.each(["node_modules/.bin/lagokit-testing", "node_modules/@lagokit/testing/dist/cli.js"])(
  "starts the installed fake as a server on Node 20, and ends it: %s",
  async (file) => {
    const started = spawn(node, [join(installed, file), "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    command = started;
    const ended = once(started, "exit");
    const url = await listening(createInterface({ input: started.stdout }));

    const response = await fetch(`${url}/api/v1/customers`, { headers: { authorization: "Bearer fake-api-key" } });
    started.kill("SIGTERM");

    expect(await response.json()).toMatchObject({ customers: [] });
    expect(await ended).toEqual([0, null]);
  },
);

/** Resolves to the URL that the command prints. */
async function listening(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [url] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("The command ended before it listened.");
}
