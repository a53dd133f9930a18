import { axeViolations, launchChromium } from "@lagokit/browser";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { startDemo } from "../src/demo/start.ts";
import { looks } from "./looks.ts";
import { hide, signIn, states, waitForState } from "./states.ts";

/** The paths of the requests to Lago. */
const requests: string[] = [];
/** What the server said that went wrong. */
const log: string[] = [];
const demo = await startDemo({
  onRequest: ({ method, path }) => requests.push(`${method} ${path}`),
  log: (line) => log.push(line),
});
const browser = await launchChromium();
const portalUrl = "GET /customers/{external_customer_id}/portal_url";

afterAll(async () => {
  await browser.close();
  await demo[Symbol.asyncDispose]();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  requests.length = 0;
  log.length = 0;
  return page;
}

describe("the page", () => {
  it("shows the portal of whoever is signed in, whatever the address says", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");
    await waitForState(page, "ready");

    await page.goto(`${demo.url}/?customer=not-known&external_id=not-known`);
    await waitForState(page, "ready");

    const portal = page.frameLocator("iframe");
    expect(await portal.locator("h1").textContent()).toBe("Your subscription");
    expect(page.url()).toContain("customer=not-known");
  });

  it("gets a URL for each visit, and no cache keeps one", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");
    await waitForState(page, "ready");

    const answer = page.waitForResponse("**/portal-link");
    await page.reload();
    await waitForState(page, "ready");

    expect(requests).toEqual([portalUrl, portalUrl]);
    expect((await answer).headers()["cache-control"]).toBe("no-store");
  });

  it("never sees the key, nor the customer's id", async () => {
    const page = await open();
    const seen: Promise<string>[] = [];
    page.on("request", (request) => seen.push(request.allHeaders().then((headers) => JSON.stringify(headers))));
    page.on("response", (response) => seen.push(response.text().catch(() => "")));

    await states["ready"]?.(page, demo.url);

    const texts = await Promise.all(seen);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => /key-of-the-demo|"?external_?id|Bearer/i.test(text))).toEqual([]);
  });

  it("frames the portal's origin alone, and nobody may frame it", async () => {
    const page = await open();
    const response = await page.goto(demo.url);

    const policy = response?.headers()["content-security-policy"] ?? "";

    expect(policy).toMatch(/default-src 'none'; .*frame-src http:\/\/127\.0\.0\.1:\d+; .*frame-ancestors 'none'/);
    expect(policy).not.toContain("unsafe");
    expect(response?.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  it("shows nothing more to whoever has signed out", async () => {
    const page = await open();
    await states["ready"]?.(page, demo.url);
    const cookies = await page.context().cookies();

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.context().addCookies(cookies);
    await page.reload();

    expect(await page.getByRole("heading").allTextContents()).toEqual(["Sign in"]);
  });

  it("keeps who is signed in from scripts", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");

    const [cookie] = await page.context().cookies();

    expect(cookie).toMatchObject({ name: "session", httpOnly: true, sameSite: "Lax" });
    expect(cookie?.value).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a tab that is left open", () => {
  it("gets another URL when the time of its own is up", async () => {
    const page = await open();
    await states["ready"]?.(page, demo.url);
    await page.clock.fastForward("11:58:00");
    const before = [...requests];

    const answer = page.waitForResponse("**/portal-link");
    await page.clock.fastForward("00:02:00");
    await answer;
    await waitForState(page, "ready");

    expect(before).toEqual([portalUrl]);
    expect(requests).toEqual([portalUrl, portalUrl]);
    expect(await page.locator("iframe").count()).toBe(1);
  });

  it("waits with that until somebody looks", async () => {
    const page = await open();
    await states["expired"]?.(page, demo.url);
    const before = [...requests];
    const frames = await page.locator("iframe").count();

    await hide(page, false);
    await waitForState(page, "ready");

    expect([before, frames]).toEqual([[portalUrl], 0]);
    expect(requests).toEqual([portalUrl, portalUrl]);
  });
});

describe("a problem", () => {
  it.each([
    ["not-found", "There is no billing account yet", [expect.stringMatching(/^LagoNotFoundError: .* 404/)]],
    ["unauthorised", "Billing is out of order", [expect.stringMatching(/^LagoAuthenticationError: .* 401/)]],
    ["unreachable", "Billing does not answer", [expect.stringMatching(/^LagoConnectionError: /)]],
    ["signed-out", "You are signed out", []],
  ])("is told in words to whoever is %s, and to those who can mend it", async (state, title, lines) => {
    const page = await open();

    await states[state]?.(page, demo.url);

    expect(await page.getByRole("status").getByRole("heading").textContent()).toBe(title);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(log).toEqual(lines);
  });

  it("is over for whoever is signed out after signing in again", async () => {
    const page = await open();
    await states["signed-out"]?.(page, demo.url);

    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Acme Ltd" }).click();

    await waitForState(page, "ready");
    expect(requests).toEqual([portalUrl, portalUrl]);
  });

  it("is over when trying again works", async () => {
    const page = await open();
    await page.route("**/portal-link", (route) => route.abort());
    await signIn(page, demo.url, "acme");
    await waitForState(page, "unreachable");
    await page.unroute("**/portal-link");

    await page.getByRole("button", { name: "Try again" }).click();
    await waitForState(page, "ready");

    expect(requests).toEqual([portalUrl]);
  });
});

it.each(Object.entries(states))("the state %s can be used by everyone, and fits", async (state, bring) => {
  const page = await open(looks["dark phone"]);
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));

  await bring(page, demo.url);

  const darkAndNarrow = await faultsOf(page);
  await page.setViewportSize(looks.desktop.viewport);
  await page.emulateMedia({ colorScheme: looks.desktop.colorScheme });
  // Between them, both widths and both colors.
  expect({ darkAndNarrow, lightAndWide: await faultsOf(page) }).toEqual({ darkAndNarrow: [], lightAndWide: [] });
  // The browser itself notes an answer of the server that is an error.
  const expected = ["not-found", "unauthorised", "unreachable", "signed-out"].includes(state) ? 1 : 0;
  expect(complaints).toHaveLength(expected);
});

/** What is wrong with a page as it is looked at now. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
  return [...(overflow ? ["It scrolls sideways."] : []), ...(await axeViolations(page))];
}
