import { launchChromium } from "@lagokit/browser";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { devices, schemes } from "./devices.ts";
import { screenshotsFolder } from "./places.ts";
import { search } from "./search.ts";
import { serveSite } from "./serve-site.ts";

/** A page of each type. */
const pages = {
  home: "/",
  guides: "/guides/",
  guide: "/guides/errors/",
  packages: "/packages/",
  entry: "/packages/client/",
  resource: "/packages/client/api/customers/",
  options: "/packages/client/api/lagooptions/",
  overview: "/http/",
  tag: "/http/customers/",
  operation: "/http/customers/create-customer/",
  list: "/http/invoices/find-all-invoices/",
  webhook: "/webhook-events/invoice-created/",
  types: "/types/customers/",
};

/** Takes screenshots of the site on each device, in light and dark, and prints their paths. */
export async function takeScreenshots(): Promise<void> {
  await rm(screenshotsFolder, { recursive: true, force: true });
  await mkdir(screenshotsFolder, { recursive: true });
  await using site = await serveSite();
  await using browser = await launchChromium();
  for (const [device, viewport] of Object.entries(devices))
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      const take = async (name: string): Promise<void> => {
        const path = join(screenshotsFolder, `${name}-${device}-${colorScheme}.png`);
        await page.screenshot({ path });
        console.log(path);
      };
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(site.url + address);
        await take(name);
      }
      await search(page, "portal url");
      await take("search");
      await page.close();
    }
}
