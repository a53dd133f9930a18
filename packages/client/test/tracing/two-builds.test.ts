import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const index = new URL("../../dist/index", import.meta.url).href;

/** Makes a call with a build, and prints how many traces there were. */
const callWith = `
  const call = ({ Lago }) => {
    const fetch = async () => Response.json({ customer: { portal_url: "url" } });
    return new Lago({ apiKey: "key", fetch }).customers.portalUrl("acme");
  };`;

describe("the builds", () => {
  it("publish on the same channel, as an ES module and as CommonJS", async () => {
    const { stdout } = await node(`
      import { createRequire } from "node:module";
      import { tracingChannel } from "node:diagnostics_channel";
      import { fileURLToPath } from "node:url";
      ${callWith}
      const paths = [];
      tracingChannel("lagokit:call").asyncEnd.subscribe(({ path }) => paths.push(path));
      await call(await import("${index}.js"));
      await call(createRequire(import.meta.url)(fileURLToPath("${index}.cjs")));
      console.log(paths.length);`);

    expect(stdout.trim()).toBe("2");
  });

  it.each([
    "process.getBuiltinModule = undefined",
    "process.getBuiltinModule = () => undefined",
    "delete globalThis.process",
  ])("make calls in a runtime without channels: %s", async (removal) => {
    const { stdout } = await node(`
        ${callWith}
        const { Lago } = await import("${index}.js");
        const { instrumentLago } = await import("${index.replace(/index$/, "opentelemetry")}.js");
        ${removal};
        using stop = instrumentLago();
        console.log(await call({ Lago }));`);

    expect(stdout.trim()).toBe("url");
  });
});

function node(code: string): Promise<{ readonly stdout: string }> {
  return run(process.execPath, ["--input-type=module", "--eval", code]);
}
