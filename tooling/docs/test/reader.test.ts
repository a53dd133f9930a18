import { launchChromium } from "@lagokit/browser";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { devices } from "../src/devices.ts";
import { siteFolder } from "../src/places.ts";
import { serveSite, type Site } from "../src/serve-site.ts";
import { pageHtml } from "./site-file.ts";

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: devices.desktop,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

it("copies the page as Markdown", async () => {
  await page.goto(`${site.url}/http/customers/create-customer/`);

  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await readFile(join(siteFolder, "http/customers/create-customer.md"), "utf8"));
  expect(copied).toMatch(/^# .+\n\n`POST \/customers`\n/);
  expect(copied).not.toContain("<div");
});

it.each(["/http/webhook-endpoints/destroy-webhook-endpoint/", "/packages/client/api/wallettransactions/"])(
  "shows the link of %s in the sidebar, with its group open and the other groups closed",
  async (address) => {
    await page.goto(site.url + address);

    const link = page.locator('nav.sidebar [aria-current="page"]');
    const open = page.locator("nav.sidebar details[open]");

    expect(await link.getAttribute("href")).toBe(`/lagokit${address}`);
    expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(devices.desktop.height);
    expect(await open.count()).toBeLessThanOrEqual(2);
    expect(await open.last().locator('[aria-current="page"]').count()).toBe(1);
  },
);

it("shows the title, the call and the request of each operation on the page of its tag", async () => {
  const html = await pageHtml("/http/customers/");

  expect(html).toContain("lago.customers.portalUrl()");
  expect(html).toContain("/customers/{external_customer_id}/portal_url");
});

it("lists only the errors that not every operation shares on the page of an operation", async () => {
  const html = await pageHtml("/http/customers/create-customer/");
  const errors = html.slice(html.indexOf('id="errors"'));

  expect(errors).toContain('href="/lagokit/http/errors/#401"');
  expect(errors).toContain("<code>422</code>");
  expect(errors).not.toContain("<li><code>401</code>");
});

it("folds long lists of values", async () => {
  const html = await pageHtml("/http/customers/create-customer/");

  expect(html).toMatch(/<details class="values"><summary>\d{3} values<\/summary>/);
});

it("shows options with their defaults, and the types of a method as links", async () => {
  const options = await pageHtml("/packages/client/api/lagooptions/");
  const customers = await pageHtml("/packages/client/api/customers/");

  expect(options).toMatch(/<code class="name">auth<\/code>.*?Default: true/s);
  expect(customers).toContain('href="/lagokit/types/customers/#customercreateinput"');
  expect(customers).toContain('href="/lagokit/http/customers/create-customer/"');
});
