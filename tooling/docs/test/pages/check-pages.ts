import { axeViolations, launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { devices, schemes } from "../../src/devices.ts";
import { guidesChapter } from "../../src/guides/read-guides.ts";
import { search } from "../../src/search.ts";
import { serveSite, type Site } from "../../src/serve-site.ts";
import { complaintsOf } from "../complaints.ts";

const guides = (await guidesChapter()).pages.map(({ address }) => address);

/** Each guide, and one page of each other type. */
const addresses = [
  "/",
  ...guides,
  "/packages/client/events/",
  "/packages/client/api/webhooks/",
  "/packages/client/api/lagooptions/",
  "/packages/client/api/undicifetch/",
  "/http/",
  "/http/wallets/",
  "/http/billable-metrics/create-billable-metric/",
  "/http/plans/create-plan/",
  "/webhook-events/customer-checkout-url-generated/",
  "/types/orders/",
];

/** The pages that axe checks on a phone too. */
const phonePages = new Set(["/", "/guides/", "/http/wallets/", "/http/billable-metrics/create-billable-metric/"]);

/** Parts of pages that readers open. */
const openings: readonly Opening[] = [
  { what: "the search", address: "/", open: (page) => search(page, "portal url") },
  {
    what: "a page with open fields",
    address: "/http/add-ons/create-add-on/",
    open: (page) =>
      page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", ""))),
  },
  {
    what: "the menu",
    address: "/guides/",
    open: (page) => page.getByRole("button", { name: "Menu" }).click(),
    device: "phone",
  },
];

interface Opening {
  readonly what: string;
  readonly address: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** The only device with this part. Absent if all devices have it. */
  readonly device?: Device;
}

type Device = keyof typeof devices;

/** Visits pages on a device, in light and dark, and checks each. */
export function checkPages(device: Device): void {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: devices[device] });
    complaints = complaintsOf(page, site.url);
  });

  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  it.each(addresses)(`%s passes the checks on a ${device}, in light and dark`, async (address) => {
    await page.goto(site.url + address);

    // On a phone, only the widths of pages differ, so axe checks one page of each layout.
    const faults = await (device === "phone" && !phonePages.has(address) ? widthFaults(page) : faultsOf(page));

    expect({ complaints: complaints.splice(0), faults }).toEqual({ complaints: [], faults: [] });
  });

  const offered = openings.filter((opening) => (opening.device ?? device) === device);
  it.each(offered)(`$what passes the checks on a ${device}, in light and dark`, async ({ address, open }) => {
    await page.goto(site.url + address);
    await open(page);

    const faults = await faultsOf(page);

    expect({ complaints: complaints.splice(0), faults }).toEqual({ complaints: [], faults: [] });
  });
}

/** The faults of a page in both color schemes. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = await widthFaults(page);
  const { pathname } = new URL(page.url());
  // The sidebar is long and the same everywhere, so only the page of the guides is checked with it.
  if (!pathname.endsWith("/guides/"))
    await page.locator("nav.sidebar").evaluateAll((all) => all.forEach((sidebar) => sidebar.replaceChildren()));
  const without = sameColors(pathname) ? ["color-contrast"] : [];
  for (const scheme of schemes.slice(0, sameColors(pathname) ? 1 : undefined)) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForSelector(`:root[data-theme="${scheme}"]`);
    // Only the colors differ in the second scheme.
    const isFirst = scheme === schemes[0];
    const violations = await axeViolations(page, isFirst ? { without } : { only: ["color-contrast"] });
    faults.push(...violations.map((violation) => `In ${scheme}: ${violation}`));
  }
  return faults;
}

/** All guides have the same colors, so axe checks those of one guide. They take most of its time. */
function sameColors(pathname: string): boolean {
  return /\/guides\/./.test(pathname) && !pathname.endsWith("/guides/errors/");
}

/** Finds the page and its code blocks, if they are wider than their space. */
function widthFaults(page: Page): Promise<string[]> {
  return page
    .locator("html, pre")
    .evaluateAll((elements) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ localName, textContent }) => `scrolls sideways: ${localName} ${textContent.slice(0, 40)}`),
    );
}
