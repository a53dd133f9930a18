import { launchChromium } from "@lagokit/browser";
import { socialPicture } from "./places.ts";

/** The size that other sites expect. */
const viewport = { width: 1200, height: 630 };

/** Draws the picture that other sites show next to a link, and prints its path. The picture is committed to Git. */
export async function takeSocialPicture(): Promise<void> {
  await using browser = await launchChromium();
  const page = await browser.newPage({ viewport });
  await page.setContent(picture);
  await page.screenshot({ path: socialPicture });
  console.log(socialPicture);
}

const picture = `<!doctype html>
<style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; background: #151a3d;
    color: #fff; font-family: "DejaVu Sans", sans-serif; display: flex; flex-direction: column; gap: 36px; }
  header { display: flex; align-items: center; gap: 32px; font-size: 84px; font-weight: 700; }
  p { margin: 0; font-size: 40px; line-height: 1.4; color: #c9cffa; }
  pre { margin: auto 0 0; padding: 32px 40px; border-radius: 16px; background: #0c1029; color: #d6dbff;
    font: 34px/1.5 "DejaVu Sans Mono", monospace; }
  b { color: #8f9dff; font-weight: 400; }
</style>
<header>
  <svg width="96" height="96" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#3b4bd8"/>
  <path d="M10 7v18h13" fill="none" stroke="#fff" stroke-width="4"/></svg>Lagokit
</header>
<p>The TypeScript client for the Lago billing API:<br>typed methods, safe retries, exact amounts, webhooks.</p>
<pre><b>const</b> lago = <b>new</b> Lago();
<b>await</b> lago.subscriptions.create(subscription);</pre>`;
