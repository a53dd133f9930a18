import type { Page } from "playwright-core";
import { users } from "../src/demo/lago.ts";

/** A customer of the demo. */
export type Customer = "acme" | "not-known" | "key-refused" | "no-answer";

/** Signs in as a customer of the demo. */
export async function signIn(page: Page, url: string, customer: Customer): Promise<void> {
  await page.goto(url);
  const user = users.find(({ externalId }) => externalId === customer);
  await page.getByRole("button", { name: user?.name ?? "" }).click();
}

/** Waits until the page is in a state. */
export async function waitForState(page: Page, state: string): Promise<void> {
  await page.locator(`#portal[data-state="${state}"]`).waitFor();
}

/** Makes the page believe that its tab is hidden or visible. */
export function hide(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

/** Brings a page with Playwright's clock into each of its states. */
export const states: Readonly<Record<string, (page: Page, url: string) => Promise<void>>> = {
  async "sign-in"(page, url) {
    await page.goto(url);
  },
  async loading(page, url) {
    await page.route("**/portal-link", () => {
      // This request never gets a response.
    });
    await signIn(page, url, "acme");
    await waitForState(page, "loading");
  },
  async ready(page, url) {
    await signIn(page, url, "acme");
    await waitForState(page, "ready");
  },
  async expired(page, url) {
    await signIn(page, url, "acme");
    await waitForState(page, "ready");
    await hide(page, true);
    await page.clock.fastForward("12:00:00");
    await waitForState(page, "expired");
  },
  async "not-found"(page, url) {
    await signIn(page, url, "not-known");
    await waitForState(page, "not-found");
  },
  async unauthorised(page, url) {
    await signIn(page, url, "key-refused");
    await waitForState(page, "unauthorised");
  },
  async unreachable(page, url) {
    await signIn(page, url, "no-answer");
    await waitForState(page, "unreachable");
  },
  async "signed-out"(page, url) {
    await signIn(page, url, "acme");
    await waitForState(page, "ready");
    await page.context().clearCookies();
    await page.clock.fastForward("12:00:00");
    await waitForState(page, "signed-out");
  },
};
