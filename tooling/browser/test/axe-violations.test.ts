import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeViolations, launchChromium } from "../src/index.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(() => browser.close());

/** Creates a page whose only faults are in its content. */
function pageWith(content: string): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title>
    <style>:root { color-scheme: light dark; background: light-dark(#fff, #000); }</style><main><h1>Page</h1>${content}</main>`;
}

it("finds nothing in a valid page, and the faults of an invalid one", async () => {
  const sound = await serve(pageWith("<p>It is valid.</p>"));
  const faulty = await serve(pageWith('<img src="data:,">'));

  await page.goto(sound);
  const before = await axeViolations(page);
  await page.goto(faulty);
  const after = await axeViolations(page);

  expect(before).toEqual([]);
  expect(after).toEqual([expect.stringMatching(/^image-alt: <img src="data:,"> /)]);
});

it("finds faults in a frame of another origin, and in the page that replaces it", async () => {
  const first = await serve(pageWith('<img src="data:,first">'));
  const second = await serve(pageWith('<img src="data:,second">'));
  await page.goto(await serve(pageWith(`<iframe title="Frame" src="${first}"></iframe>`)));

  const before = await axeViolations(page, { only: ["image-alt"] });
  await page.locator("iframe").evaluate((frame, url) => {
    frame.setAttribute("src", url);
    return new Promise((resolve) => frame.addEventListener("load", resolve));
  }, second);
  const after = await axeViolations(page, { only: ["image-alt"] });

  expect(before).toEqual([expect.stringMatching(/^image-alt: <img src="data:,first"> /)]);
  expect(after).toEqual([expect.stringMatching(/^image-alt: <img src="data:,second"> /)]);
});

it("finds a low contrast that only occurs in dark mode, with that rule only", async () => {
  await page.goto(await serve(pageWith('<p style="color: light-dark(#000, #333)">Faint</p><img src="data:,">')));
  await page.emulateMedia({ colorScheme: "light" });

  const light = await axeViolations(page, { only: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeViolations(page, { only: ["color-contrast"] });

  expect(light).toEqual([]);
  expect(dark).toEqual([expect.stringMatching(/^color-contrast: <p .*insufficient color contrast/)]);
});
