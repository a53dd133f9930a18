import { launchChromium } from "@lagokit/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { otherNames } from "../src/http/other-names.ts";
import { search } from "../src/search.ts";
import { ranking } from "../src/search-ranking.ts";
import { serveSite, type Site } from "../src/serve-site.ts";
import { base } from "../src/site.ts";
import { complaintsOf } from "./complaints.ts";
import { sampledOperations } from "./sampled-operations.ts";
import { sampledWebhooks } from "./sampled-webhooks.ts";

let site: Site;
let browser: Browser;
let page: Page;
/** A page in which scripts search. */
let searchPage: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  page = await browser.newPage();
  searchPage = await browser.newPage();
  await searchPage.goto(`${site.url}/guides/`);
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

it("leads from the words to the page of the operation, which shows the call of the client", async () => {
  const complaints = complaintsOf(page, site.url);
  await page.goto(`${site.url}/`);

  await search(page, "portal url");
  await page.locator(".pagefind-ui__result-title .pagefind-ui__result-link").first().click();

  await page.waitForURL(`${site.url}/http/customers/get-customer-portal-url/`);
  expect(await page.locator("main .expressive-code:visible").first().innerText()).toMatch(
    /^await lago\.customers\.portalUrl\(/,
  );
  expect(complaints).toEqual([]);
});

it.each([
  ["create subscription", /^\/http\/subscriptions\/create-subscription\/$/],
  ["cancel subscription", /^\/http\/subscriptions\/destroy-subscription\/$/],
  ["undici", /^\/guides\/undici\/$/],
  ["idempotent", /^\/guides\/retries\/$/],
  ["portal url", /^\/http\/customers\/get-customer-portal-url\/$/],
  ["verify webhook", /^\/guides\/webhooks\/$/],
  ["top up wallet", /^\/http\/wallets\/create-wallet-transaction\/$/],
  ["retry", /^\/guides\/retries\/$/],
  ["send events in batches", /^\/guides\/events\/$/],
  ["void invoice", /^\/http\/invoices\/void-invoice\/$/],
])("finds the page for %j first", async (words, expected) => {
  const [first = ""] = await found(words);

  console.log(`${words}: ${first}`);
  expect(first).toMatch(expected);
});

it("finds every operation by its call and every webhook by its type", async () => {
  const calls = sampledOperations.map(({ call, address }) => ({
    words: call.replace(/^await |\([^]*$/g, ""),
    address,
  }));
  const types = sampledWebhooks.map(({ type, address }) => ({ words: type, address }));

  const missing = await missingAmong(10, [...calls, ...types]);

  expect(missing).toEqual([]);
});

it("finds an operation among the first two results by each name that other clients have for it", async () => {
  const names = await otherNames();
  const wanted = sampledOperations.flatMap(({ id, address }) =>
    (names.get(id) ?? []).map((words) => ({ words, address })),
  );

  const missing = await missingAmong(2, wanted);

  expect(wanted.map(({ words }) => words)).toContain("subscriptions.terminate");
  expect(missing).toEqual([]);
});

it("finds an operation by words that its title does not have", async () => {
  const wanted = [
    ["batch events", "createBatchEvents"],
    ["current usage", "findCustomerCurrentUsage"],
    ["customer portal", "getCustomerPortalUrl"],
    ["destroy plan", "destroyPlan"],
    ["invoice pdf", "downloadInvoicePDF"],
    ["terminate subscription", "destroySubscription"],
    ["update customer", "createCustomer"],
    ["upsert", "createCustomer"],
  ].map(([words = "", id = ""]) => ({ words, address: addressOf(id) }));

  const missing = await missingAmong(10, wanted);

  expect(missing).toEqual([]);
});

function addressOf(id: string): string {
  const operation = sampledOperations.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (operation === undefined) throw new Error(`The spec has no operation ${id}.`);
  return operation.address;
}

/** Words to search for, and the address of the page to find. */
interface Wanted {
  readonly words: string;
  readonly address: string;
}

/** The addresses of the best results, best first. */
async function found(words: string): Promise<readonly string[]> {
  const [addresses = []] = await results(3, [words]);
  return addresses;
}

/** Returns the words that do not find their page among so many results. */
async function missingAmong(count: number, wanted: readonly Wanted[]): Promise<readonly string[]> {
  const addresses = await results(
    count,
    wanted.map(({ words }) => words),
  );
  return wanted.filter(({ address }, index) => !addresses[index]?.includes(address)).map(({ words }) => words);
}

async function results(count: number, words: readonly string[]): Promise<readonly (readonly string[])[]> {
  // Passed as text, because vitest would rewrite the import.
  const urls: readonly (readonly string[])[] = await searchPage.evaluate(
    `(${searchAll})(${count}, ${JSON.stringify(words)})`,
  );
  return urls.map((own) => own.map((url) => url.slice(base.length)));
}

/** Runs in the page. */
const searchAll = `async (count, words) => {
  const { options, search } = await import("${base}/pagefind/pagefind.js");
  await options({ ranking: ${JSON.stringify(ranking)} });
  return Promise.all(words.map(async (one) => {
    const { results } = await search(one);
    return Promise.all(results.slice(0, count).map(async ({ data }) => (await data()).url));
  }));
}`;
