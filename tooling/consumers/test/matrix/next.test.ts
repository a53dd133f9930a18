import { sign } from "@lagokit/webhooks/testing";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Build, buildApplication, installNext, placeApplication } from "../../src/next/build-application.ts";
import { nextPlan, nextVersions } from "../../src/next/next-versions.ts";
import { startPortalServer } from "../../src/next/portal-server.ts";
import { portalUrlOf, portalUrlOfForm } from "../../src/next/portal-url.ts";
import { type RunningApplication, startApplication } from "../../src/next/start-application.ts";
import { writePlannedTable } from "../../src/write-table.ts";

const secret = "a-secret-for-tests";
const pages = ["/", "/missing", "/tagged", "/titled", "/signal"];
const handlers = ["/portal"];
const columns = ["fresh", "dynamic", "signal", "keyless", "missing", "webhook"];
const passed = new Set<string>();

afterAll(async () => {
  const labels = nextPlan.labels.map(([label]) => label);
  await writePlannedTable(
    nextPlan,
    labels.map((label) => columns.map((column) => (passed.has(`${label} ${column}`) ? "ok" : "failed"))),
  );
});

describe.each(nextVersions)("Next.js $next", (version) => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lagokit-next-"));
    progress(`Next.js ${version.next}: installing`);
    await installNext({ folder, version, tarballs: inject("tarballs") });
  });

  afterAll(() => rm(folder, { recursive: true }));

  describe.each(version.applications)("$label", ({ label, parts, symbol, digest, routes, cached, shells }) => {
    const stack = new AsyncDisposableStack();
    let build: Build;
    let requestedByBuild: readonly string[] = [];
    let application: RunningApplication;

    beforeAll(async () => {
      const lago = stack.use(await startPortalServer());
      await placeApplication(folder, parts);
      progress(`Next.js ${label}: building`);
      build = await buildApplication(folder, lago.url);
      requestedByBuild = [...lago.paths];
      progress(`Next.js ${label}: visiting`);
      const keys = { LAGO_API_KEY: "key", LAGO_KEY_OF_THE_SERVER: "key", LAGO_WEBHOOK_SECRET: secret };
      application = stack.use(await startApplication(folder, { ...keys, LAGO_API_URL: lago.url }));
    });

    afterAll(() => stack.disposeAsync());

    const at = (route: string): URL => new URL(route, application.url);
    const urlsOf = async (route: string): Promise<readonly (string | undefined)[]> => {
      const open = route === "/action" ? portalUrlOfForm : portalUrlOf;
      return [await open(at(route)), await open(at(route)), await open(at(route))];
    };

    it("builds pages and routes that call Lago as dynamic, without a request", async () => {
      const symbols = [...pages, ...shells, ...handlers].map((route) => [route, symbolOf(build.output, route)]);
      const built = await Promise.all(
        shells.map((shell) => readFile(join(folder, `.next/server/app${shell}.html`), "utf8")),
      );

      expect(requestedByBuild.filter((path) => !path.includes("/cached/"))).toEqual([]);
      expect(symbols).toEqual([
        ...[...pages, ...shells].map((page) => [page, symbol]),
        ...handlers.map((handler) => [handler, "ƒ"]),
      ]);
      for (const html of built) {
        expect(html).toMatch(/Your account.*asking Lago/s);
        expect(html).not.toContain("portal.example");
      }
      passed.add(`${label} dynamic`);
    });

    it("throws what Next.js throws during the build, unwrapped and after one attempt", () => {
      expect(new Set(build.signals)).toEqual(new Set([JSON.stringify({ digest, ours: false, attempts: 1 })]));
      passed.add(`${label} signal`);
    });

    it("returns a fresh portal URL on each visit, from pages, route handlers and actions", async () => {
      const stale: string[] = [];

      for (const route of ["/", "/tagged", "/titled", "/signal", ...handlers, "/action", "/gate", ...routes]) {
        const urls = await urlsOf(route);
        if (new Set(urls).size < 3 || urls.includes(undefined)) stale.push(`${route}: ${urls.join(" ")}`);
      }

      expect(stale).toEqual([]);
      passed.add(`${label} fresh`);
    });

    it.each(cached)("returns an old portal URL on %s if its request allows caching", async (route) => {
      const urls = await urlsOf(route);

      expect(urls).not.toContain(undefined);
      expect(new Set(urls).size).toBe(1);
    });

    it("needs no key during the build if the key function waits for a request", async () => {
      const symbols = ["/keyless", "/keyless-route"].map((route) => symbolOf(build.output, route));
      const urls = [...(await urlsOf("/keyless")), ...(await urlsOf("/keyless-route"))];

      expect(symbols).toEqual([symbol, "ƒ"]);
      expect(urls).not.toContain(undefined);
      expect(new Set(urls).size).toBe(6);
      passed.add(`${label} keyless`);
    });

    it("throws a typed error for a 404", async () => {
      expect(await (await fetch(at("/missing"))).text()).toContain("not found: customer_not_found");
      passed.add(`${label} missing`);
    });

    it("accepts a signed webhook, and refuses another", async () => {
      const event = { webhook_type: "customer.created", customer: { external_id: "acme" } };

      const taken = await fetch(at("/lago"), await sign(event, { hmac: { secret } }));
      const refused = await fetch(at("/lago"), await sign(event, { hmac: { secret: "another" } }));

      expect([taken.status, await taken.text(), refused.status]).toEqual([200, "processed", 401]);
      passed.add(`${label} webhook`);
    });
  });
});

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Returns the symbol of a route in the build's table of routes. */
function symbolOf(output: string, route: string): string | undefined {
  const line = output.split("\n").find((text) => text.split(/\s+/).includes(route));
  return /[○●ƒ◐λ]/.exec(line ?? "")?.[0];
}
