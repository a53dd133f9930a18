import type { Page } from "playwright-core";

/** Searches as a reader does, and returns the titles of the results, best first. */
export async function search(page: Page, words: string): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").or(page.getByPlaceholder("Search")).first().fill(words);
  await page.getByText(`for ${words}`).waitFor();
  const results = page.locator(".pagefind-ui__result");
  // The results arrive one by one.
  await results.first().locator(".pagefind-ui__result-link").first().waitFor();
  return results.locator(".pagefind-ui__result-title .pagefind-ui__result-link").allTextContents();
}
