import { launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { otherNames } from "../src/other-names.ts";
import { search } from "../src/search.ts";
import { serveSite, type Site } from "../src/serve-site.ts";
import { complaintsOf } from "./complaints.ts";
import { sampledOperations } from "./sampled-operations.ts";
import { sampledWebhooks } from "./sampled-webhooks.ts";

let site: Site;
let browser: Browser;
let page: Page;
/** One that stays where it is, while scripts search in it. */
let searchPage: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  page = await browser.newPage({ baseURL: site.url });
  searchPage = await browser.newPage({ baseURL: site.url });
  await searchPage.goto("/404.html");
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

  const missing = await missingAmong(10, [...calls, ...types]);

  expect(missing).toEqual([]);
});

it("finds an operation at once by each name that other clients have for it", async () => {
  const names = await otherNames();
  const wanted = sampledOperations.flatMap(({ id, address }) =>
    (names.get(id) ?? []).map((words) => ({ words, address })),
  );

  const missing = await missingAmong(2, wanted);

  expect(wanted.map(({ words }) => words)).toContain("subscriptions.terminate");
  expect(missing).toEqual([]);
});

it.each([
  ["batch events", "createbatchevents"],
  ["cancel subscription", "destroysubscription"],
  ["current usage", "findcustomercurrentusage"],
  ["customer portal", "getcustomerportalurl"],
  ["destroy plan", "destroyplan"],
  ["invoice pdf", "downloadinvoicepdf"],
  ["terminate subscription", "destroysubscription"],
  ["top up wallet", "createwallettransaction"],
  ["update customer", "createcustomer"],
  ["upsert", "createcustomer"],
])("finds by %j what these words ask for", async (words, operation) => {
  const missing = await missingAmong(10, [{ words, address: `/reference/operations/${operation}/` }]);

  expect(missing).toEqual([]);
});

/** Words to search for, and the page that they are to find. */
interface Wanted {
  readonly words: string;
  readonly address: string;
}

/** Gives the words that do not find their page among the first so many. */
async function missingAmong(count: number, wanted: readonly Wanted[]): Promise<unknown> {
  // As text: the test runner would replace an import that it sees.
  return searchPage.evaluate(`(${findMissing})(${count}, ${JSON.stringify(wanted)})`);
}

/** Run in the page. */
const findMissing = `async (count, wanted) => {
  const { search } = await import("/pagefind/pagefind.js");
  const answers = wanted.map(async ({ words, address }) => {
    const { results } = await search(words);
    for (const { data } of results.slice(0, count)) if ((await data()).url === address) return [];
    return [words];
  });
  return (await Promise.all(answers)).flat();
}`;
