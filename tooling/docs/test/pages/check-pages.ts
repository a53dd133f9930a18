import { axeViolations, launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { devices, schemes } from "../../src/devices.ts";
import { readGuides } from "../../src/guides.ts";
import { search } from "../../src/search.ts";
import { serveSite, type Site } from "../../src/serve-site.ts";
import { complaintsOf } from "../complaints.ts";

const guides = (await readGuides()).map(({ slug }) => `/${slug}/`);

/** Each guide, and one page of each kind in the reference. */
const addresses = [
  "/",
  ...guides,
  "/reference/",
  "/reference/operations/tags/wallets/",
  "/reference/operations/createbillablemetric/",
  "/reference/operations/getcustomerportalurl/",
  "/reference/webhooks/customercheckouturlgenerated/",
];

/** What opens on a page when it is asked to. */
const openings: readonly Opening[] = [
  { what: "what a search finds", address: "/", open: (page) => search(page, "portal url") },
  {
    what: "the addresses of an operation",
    address: "/reference/operations/createbillablemetric/",
    open: (page) => page.getByRole("button", { name: "Toggle operation URLs" }).click(),
  },
  {
    what: "the menu",
    address: "/",
    open: (page) => page.getByRole("button", { name: "Menu" }).click(),
    device: "phone",
  },
];

interface Opening {
  readonly what: string;
  readonly address: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** The only device that has it, unless all do. */
  readonly device?: Device;
}

type Device = keyof typeof devices;

/** Has a reader go from page to page on a device, each in the light and in the dark. */
export function checkPages(device: Device): void {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: devices[device], baseURL: site.url });
    complaints = complaintsOf(page, site.url);
  });

  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });

  it.each(addresses)(`%s is sound on a ${device}, in the light and in the dark`, async (address) => {
    await page.goto(address);

    // On a phone, axe reads the first guide for all of them: their widths differ, and axe has read them on a desktop.
    const faults = await (device === "phone" && guides.indexOf(address) > 0 ? widthFaults(page) : faultsOf(page));

    expect({ complaints: complaints.splice(0), faults }).toEqual({ complaints: [], faults: [] });
  });

  const offered = openings.filter((opening) => (opening.device ?? device) === device);
  it.each(offered)(`$what is sound on a ${device}, in the light and in the dark`, async ({ address, open }) => {
    await page.goto(address);
    await open(page);

    const faults = await faultsOf(page);

    expect({ complaints: complaints.splice(0), faults }).toEqual({ complaints: [], faults: [] });
  });
}

/** What is wrong with a page, in any scheme. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = await widthFaults(page);
  // It is long and the same everywhere, so that the first page answers for it.
  if (new URL(page.url()).pathname !== "/")
    await page.locator("nav.sidebar").evaluate((sidebar) => sidebar.replaceChildren());
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForSelector(`:root[data-theme="${scheme}"]`);
    // Nothing but the colours is another in the second.
    const violations = await axeViolations(page, scheme === schemes[0] ? [] : ["color-contrast"]);
    faults.push(...violations.map((violation) => `In the ${scheme}: ${violation}`));
  }
  return faults;
}

/** The page and its blocks of code, as far as they are wider than what there is room for. */
function widthFaults(page: Page): Promise<string[]> {
  return page
    .locator("html, pre")
    .evaluateAll((elements) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ localName, textContent }) => `It scrolls sideways: ${localName} ${textContent.slice(0, 40)}`),
    );
}
