import { launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { search } from "../src/search.ts";
import { serveSite, type Site } from "../src/serve-site.ts";
import { complaintsOf } from "./complaints.ts";
import { sampledOperations } from "./sampled-operations.ts";
import { sampledWebhooks } from "./sampled-webhooks.ts";

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  page = await browser.newPage({ baseURL: site.url });
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

it.each(["portal url", "customers.portalUrl", "GET /customers/{external_customer_id}/portal_url"])(
  "finds the operation that %j is about, and its page shows the call of the client",
  async (words) => {
    const complaints = complaintsOf(page, site.url);
    await page.goto("/");

    await search(page, words);
    await page.locator(".pagefind-ui__result-title .pagefind-ui__result-link").first().click();

    await page.waitForURL("**/reference/operations/getcustomerportalurl/");
    expect(await page.locator(".sl-openapi-snippet:visible").innerText()).toMatch(
      /^await lago\.customers\.portalUrl\(/,
    );
    expect(complaints).toEqual([]);
  },
);

it("finds every operation by its call, and every webhook by its type", async () => {
  const calls = sampledOperations.map(({ call, address }) => ({
    words: call.replace(/^await |\([^]*$/g, ""),
    address,
  }));
  const types = sampledWebhooks.map(({ type, address }) => ({ words: type, address }));
  await page.goto("/");

  // As text: the test runner would replace an import that it sees.
  const missing = await page.evaluate(`(${findMissing})(${JSON.stringify([...calls, ...types])})`);

  expect(missing).toEqual([]);
});

/** Run in the page: gives the words that do not find their page among the first ten. */
const findMissing = `async (wanted) => {
  const { search } = await import("/pagefind/pagefind.js");
  const answers = wanted.map(async ({ words, address }) => {
    const { results } = await search(words);
    const pages = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    return pages.some(({ url }) => url === address) ? [] : [words];
  });
  return (await Promise.all(answers)).flat();
}`;
