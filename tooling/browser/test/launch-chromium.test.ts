import { expect, it } from "vitest";
import { launchChromium } from "../src/index.ts";
import { serve } from "./serve.ts";

it("starts a Chromium that runs scripts of a page", async () => {
  const url = await serve("<p>before</p><script>document.querySelector('p').textContent = 'after';</script>");
  await using browser = await launchChromium();
  const page = await browser.newPage();

  await page.goto(url);

  expect(await page.textContent("p")).toBe("after");
});
