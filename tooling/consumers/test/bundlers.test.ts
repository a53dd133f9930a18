import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Bundler, bundlers } from "../src/bundlers.ts";
import { startScenarioServer } from "../src/scenario-server.ts";
import { writeTable } from "../src/write-table.ts";
import { Scenario } from "../suite/scenario.ts";

const folder = inject("installed");

/** The exports of an application that calls one resource. */
interface Application {
  readonly portalUrl: (baseUrl: string) => Promise<string>;
}

const application = `
  import { Customers, LagoCore } from "@lagokit/client";

  export const portalUrl = (baseUrl) => new Customers(new LagoCore({ apiKey: "key", baseUrl })).portalUrl("acme");
`;

const bundles = new Map<Bundler, string>();
const running = new Set<Bundler>();
const shaken = new Set<Bundler>();

beforeAll(async () => {
  await writeFile(join(folder, "app.js"), application);
  for (const bundler of bundlers) bundles.set(bundler, await bundler.bundle(folder));
});

afterAll(async () => {
  const rows = await Promise.all(
    bundlers.map(async (bundler) => {
      const runs = running.has(bundler) ? "ok" : "failed";
      const leavesOut = shaken.has(bundler) ? "left out" : "failed";
      const row = [bundler.name, bundler.version, runs, leavesOut];
      const code = await readFile(bundles.get(bundler) ?? "").catch(() => Buffer.of());
      return { row, sizes: [code.length, gzipSync(code, { level: 9 }).length].map(String) };
    }),
  );
  const header = ["Bundler", "Version", "one resource runs", "the others"];
  await writeTable("bundlers", {
    readme: { header, rows: rows.map(({ row }) => row) },
    report: { header: [...header, "bytes", "gzip"], rows: rows.map(({ row, sizes }) => [...row, ...sizes]) },
  });
});

describe.each(bundlers.map((bundler) => [bundler.name, bundler] as const))("%s", (_, bundler) => {
  it("makes a bundle of one resource that runs", async () => {
    await using server = await startScenarioServer();
    const scenario = await Scenario.start(server.url, { status: 200, body: { customer: { portal_url: "the URL" } } });
    // As: this is the application above.
    const app = (await import(pathToFileURL(bundles.get(bundler) ?? "").href)) as Application;

    const url = await app.portalUrl(scenario.url);

    expect(url).toBe("the URL");
    expect(await scenario.received()).toHaveLength(1);
    running.add(bundler);
  });

  it("leaves out the other resources", async () => {
    const all = await pathsIn(join(folder, "node_modules/@lagokit/client/dist/index.js"));
    const left = await pathsIn(bundles.get(bundler) ?? "");

    expect(all.size).toBeGreaterThan(20);
    expect([...left]).toEqual(["customers"]);
    shaken.add(bundler);
  });
});

/** The first segments of the API's paths that a file contains. */
async function pathsIn(file: string): Promise<Set<string>> {
  const code = await readFile(file, "utf8");
  const spec = await readFile(new URL(import.meta.resolve("@lagokit/spec/openapi.yaml")), "utf8");
  const parts = Array.from(spec.matchAll(/^ {2}\/([a-z_]+)/gm), ([, part = ""]) => part);
  return new Set(parts.filter((part) => new RegExp(`["'\`]/${part}["'\`/]`).test(code)));
}
