import { axeViolations, launchChromium } from "@lagokit/browser";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { startDemo } from "../src/demo/start.ts";
import { looks } from "./looks.ts";
import { hide, signIn, states, waitForState } from "./states.ts";

/** The paths of the requests to Lago. */
const requests: string[] = [];
/** The errors that the server logged. */
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
  it("shows the portal of the signed-in user, regardless of the address", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");
    await waitForState(page, "ready");

    await page.goto(`${demo.url}/?customer=not-known&external_id=not-known`);
    await waitForState(page, "ready");

    const portal = page.frameLocator("iframe");
    expect(await portal.locator("h1").textContent()).toBe("Your subscription");
    expect(page.url()).toContain("customer=not-known");
  });

  it("requests a URL for each visit, and no cache stores it", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");
    await waitForState(page, "ready");

    const answer = page.waitForResponse("**/portal-link");
    await page.reload();
    await waitForState(page, "ready");

    expect(requests).toEqual([portalUrl, portalUrl]);
    expect((await answer).headers()["cache-control"]).toBe("no-store");
  });

  it("never receives the API key or the customer's ID", async () => {
    const page = await open();
    const seen: Promise<string>[] = [];
    page.on("request", (request) => seen.push(request.allHeaders().then((headers) => JSON.stringify(headers))));
    page.on("response", (response) => seen.push(response.text().catch(() => "")));

    await states["ready"]?.(page, demo.url);

    const texts = await Promise.all(seen);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => /key-of-the-demo|"?external_?id|Bearer/i.test(text))).toEqual([]);
  });

  it("embeds only the portal's origin, and cannot be embedded", async () => {
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

  it("shows nothing to a user who has signed out", async () => {
    const page = await open();
    await states["ready"]?.(page, demo.url);
    const cookies = await page.context().cookies();

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.context().addCookies(cookies);
    await page.reload();

    expect(await page.getByRole("heading").allTextContents()).toEqual(["Sign in"]);
  });

  it("hides the session from scripts", async () => {
    const page = await open();
    await signIn(page, demo.url, "acme");

    const [cookie] = await page.context().cookies();

    expect(cookie).toMatchObject({ name: "session", httpOnly: true, sameSite: "Lax" });
    expect(cookie?.value).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a tab that is left open", () => {
  it("requests another URL when its own expires", async () => {
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

  it("waits until the user returns to the tab", async () => {
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
    ["not-found", "We cannot find your billing account", [expect.stringMatching(/^LagoNotFoundError: .* 404/)]],
    ["unauthorised", "Billing is not available", [expect.stringMatching(/^LagoAuthenticationError: .* 401/)]],
    ["unreachable", "Billing does not respond", [expect.stringMatching(/^LagoConnectionError: /)]],
    ["signed-out", "You are signed out", []],
  ])("is explained to the user in the state %s, and logged for developers", async (state, title, lines) => {
    const page = await open();

    await states[state]?.(page, demo.url);

    expect(await page.getByRole("status").getByRole("heading").textContent()).toBe(title);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(log).toEqual(lines);
  });

  it("ends for a signed-out user after signing in again", async () => {
    const page = await open();
    await states["signed-out"]?.(page, demo.url);

    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Acme Ltd" }).click();

    await waitForState(page, "ready");
    expect(requests).toEqual([portalUrl, portalUrl]);
  });

  it("ends when another try succeeds", async () => {
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

it.each(Object.entries(states))("the state %s is accessible and fits the screen", async (state, bring) => {
  const page = await open(looks["dark phone"]);
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));

  await bring(page, demo.url);

  const darkAndNarrow = await faultsOf(page);
  await page.setViewportSize(looks.desktop.viewport);
  await page.emulateMedia({ colorScheme: looks.desktop.colorScheme });
  // Together, the two looks cover both widths and both color schemes.
  expect({ darkAndNarrow, lightAndWide: await faultsOf(page) }).toEqual({ darkAndNarrow: [], lightAndWide: [] });
  // The browser itself logs a response of the server with an error status.
  const expected = ["not-found", "unauthorised", "unreachable", "signed-out"].includes(state) ? 1 : 0;
  expect(complaints).toHaveLength(expected);
});

/** Returns the faults of a page in its current state. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
  return [...(overflow ? ["It scrolls sideways."] : []), ...(await axeViolations(page))];
}
