import { AxeBuilder } from "@axe-core/playwright";
import { launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { devices, type schemes } from "../src/devices.ts";
import { readGuides } from "../src/guides.ts";
import { serveSite, type Site } from "../src/serve-site.ts";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** Each guide, and one page of each kind in the reference. */
const addresses = [
  "/",
  ...(await readGuides()).map(({ slug }) => `/${slug}/`),
  "/reference/",
  "/reference/operations/tags/wallets/",
  "/reference/operations/createbillablemetric/",
  "/reference/operations/getcustomerportalurl/",
  "/reference/webhooks/customercheckouturlgenerated/",
];

const visits = addresses.flatMap((address) =>
  Object.entries(devices).map(([device, viewport]) => ({ address, device, viewport })),
);

it.concurrent.each(visits)(
  "$address is sound on a $device, in the light and in the dark",
  async ({ address, viewport }) => {
    const context = await browser.newContext({ viewport, baseURL: site.url, colorScheme: "light" });
    const page = await context.newPage();
    const complaints = listen(page);

    await page.goto(address);
    const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    const violations = [await violationsOf(page), await switchTo(page, "dark")];
    await context.close();

    expect({ complaints, overflow, violations }).toEqual({ complaints: [], overflow: 0, violations: [[], []] });
  },
);

/** Notes what the console says, and each request to another host. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${site.url}/`))
      complaints.push(request.url());
  });
  return complaints;
}

/** What axe has against a page, by all of its rules or by some. */
async function violationsOf(page: Page, rules?: string[]): Promise<readonly string[]> {
  // Its legacy mode is for pages without frames, which these are, and takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  // It is long and the same everywhere, so that the first page answers for it.
  if (new URL(page.url()).pathname !== "/") axe.exclude("nav.sidebar");
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`));
}

/** Has the page follow the system to another scheme, where nothing but the colours changes. */
async function switchTo(page: Page, scheme: (typeof schemes)[number]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForSelector(`:root[data-theme="${scheme}"]`);
  return violationsOf(page, ["color-contrast"]);
}
