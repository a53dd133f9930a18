import { createServer } from "node:http";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { launchChromium } from "../src/index.ts";

/** Serves a page, and gives its address. */
async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

it("starts a Chromium that runs the script of a page", async () => {
  const url = await serve("<p>before</p><script>document.querySelector('p').textContent = 'after';</script>");
  await using browser = await launchChromium();
  const page = await browser.newPage();

  await page.goto(url);

  expect(await page.textContent("p")).toBe("after");
});
