import type { Browser, Page } from "playwright-core";
import type { SuitePage } from "../suite/page.ts";
import { startPageServer } from "./page-server.ts";
import type { Runtime } from "./runtime.ts";

// The script of the page defines this.
declare const page: SuitePage;

/** A page in a browser. */
export function chromium(browser: Browser): Runtime {
  return {
    name: "Chromium",
    version: browser.version(),
    isOfMachine: true,
    async run(folder, surroundings) {
      await using server = await startPageServer(folder, surroundings.server);
      const tab = await openPage(browser, server.url);
      return tab.evaluate((where) => page.run(where), surroundings);
    },
  };
}

/** Opens a page, and waits for its script. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.waitForFunction(() => "page" in globalThis);
  return tab;
}
