import { launchChromium } from "@lagokit/browser";
import { afterAll, describe, expect, inject, it } from "vitest";
import { openPage } from "../src/chromium.ts";
import { serverKey, startPageServer } from "../src/page-server.ts";
import { startScenarioServer } from "../src/scenario-server.ts";
import type { SuitePage } from "../suite/page.ts";
import { Scenario } from "../suite/scenario.ts";

// The script of the page defines this.
declare const page: SuitePage;

const folder = inject("installed");
const browser = await launchChromium();
const lago = await startScenarioServer();

afterAll(async () => {
  await browser.close();
  await lago[Symbol.asyncDispose]();
});

describe("a page in Chromium", () => {
  it("refuses to create a client, unless the option allows it", async () => {
    await using server = await startPageServer(folder, lago.url);
    const tab = await openPage(browser, server.url);

    const refusal = await tab.evaluate(() => page.refusal());

    expect(refusal).toMatch(/^LagoConfigurationError: .*`dangerouslyAllowBrowser` must be true .* from your server/);
  });

  it("shows the portal with the URL from its server, and never sees the key", async () => {
    const portal = `${lago.url}/portal`;
    const scenario = await Scenario.start(lago.url, { status: 200, body: { customer: { portal_url: portal } } });
    await using server = await startPageServer(folder, scenario.url);
    const tab = await browser.newPage();
    const seen: Promise<string>[] = [];
    tab.on("request", (request) => seen.push(request.allHeaders().then((headers) => JSON.stringify(headers))));
    tab.on("response", (response) => seen.push(response.text().catch(() => "")));

    await tab.goto(server.url);
    const url = await tab.evaluate(() => page.showPortal());

    const [request] = await scenario.received();
    expect(url).toBe(portal);
    expect(request?.headers["authorization"]).toBe(`Bearer ${serverKey}`);
    expect(tab.frames().map((frame) => frame.url())).toContain(portal);
    expect((await Promise.all(seen)).filter((text) => text.includes(serverKey))).toEqual([]);
    expect(seen.length).toBeGreaterThan(4);
  });
});
