import { sign } from "@lagokit/webhooks/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildApplication, installApplication } from "../../src/next/build-application.ts";
import { nextPlan, nextVersions } from "../../src/next/next-versions.ts";
import { startPortalServer } from "../../src/next/portal-server.ts";
import { type RunningApplication, startApplication } from "../../src/next/start-application.ts";
import { writePlannedTable } from "../../src/write-table.ts";

const secret = "a-secret-for-tests";
const passed = new Set<string>();

afterAll(async () => {
  const columns = ["fresh", "dynamic", "missing", "webhook"];
  await writePlannedTable(
    nextPlan,
    nextVersions.map(({ next }) => columns.map((column) => (passed.has(`${next} ${column}`) ? "ok" : "failed"))),
  );
});

describe.each(nextVersions)("an application of Next.js $next", (version) => {
  const stack = new AsyncDisposableStack();
  let built = "";
  let requestedByBuild: readonly string[] = [];
  let application: RunningApplication;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-next-"));
    stack.defer(() => rm(folder, { recursive: true }));
    const lago = stack.use(await startPortalServer());
    progress(`Next.js ${version.next}: installing`);
    await installApplication({ folder, version, tarballs: inject("tarballs") });
    progress(`Next.js ${version.next}: building`);
    built = await buildApplication(folder, lago.url);
    requestedByBuild = [...lago.paths];
    progress(`Next.js ${version.next}: visiting`);
    const variables = { LAGO_API_URL: lago.url, LAGO_API_KEY: "key", LAGO_WEBHOOK_SECRET: secret };
    application = stack.use(await startApplication(folder, variables));
  });

  afterAll(() => stack.disposeAsync());

  const visit = async (path: string): Promise<string> => (await fetch(new URL(path, application.url))).text();

  it("builds a page with a portal URL as a dynamic one, without a request", () => {
    expect(requestedByBuild.filter((path) => path.includes("acme"))).toEqual([]);
    const routes = ["/", "/missing", "/tagged", "/portal"];
    expect(routes.map((route) => symbolOf(built, route))).toEqual(["ƒ", "ƒ", "ƒ", "ƒ"]);
    passed.add(`${version.next} dynamic`);
  });

  it.each(["/", "/tagged", "/portal", "/edge"])("gives a fresh portal URL on each visit of %s", async (path) => {
    const urls = [await visit(path), await visit(path), await visit(path)].map(portalUrlIn);

    expect(new Set(urls).size).toBe(3);
    expect(urls).not.toContain(undefined);
    passed.add(`${version.next} fresh`);
  });

  it("would give an old portal URL if a request did not forbid it", async () => {
    const urls = [await visit("/cached"), await visit("/cached")].map(portalUrlIn);

    expect(urls[0]).toBe(urls[1]);
  });

  it("tells a page of a 404 by a typed error", async () => {
    expect(await visit("/missing")).toContain("not found: customer_not_found");
    passed.add(`${version.next} missing`);
  });

  it("takes a signed webhook, and refuses another", async () => {
    const event = { webhook_type: "customer.created", customer: { external_id: "acme" } };
    const address = new URL("/lago", application.url);

    const taken = await fetch(address, await sign(event, { hmac: { secret } }));
    const refused = await fetch(address, await sign(event, { hmac: { secret: "another" } }));

    expect([taken.status, await taken.text(), refused.status]).toEqual([200, "processed", 401]);
    passed.add(`${version.next} webhook`);
  });
});

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What the table of routes that a build prints has before a route. */
function symbolOf(output: string, route: string): string | undefined {
  const line = output.split("\n").find((text) => text.split(/\s+/).includes(route));
  return /[○●ƒ◐λ]/.exec(line ?? "")?.[0];
}

function portalUrlIn(text: string): string | undefined {
  return /https:\/\/portal\.example\/\d+/.exec(text)?.[0];
}
