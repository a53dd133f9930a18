// Writes a picture of each state on each screen into a folder that Git ignores.
import { launchChromium } from "@lagokit/browser";
import { fileURLToPath } from "node:url";
import { startDemo } from "../src/demo/start.ts";
import { looks } from "./looks.ts";
import { states } from "./states.ts";

const folder = fileURLToPath(new URL("../screenshots", import.meta.url));

await using demo = await startDemo({ log: () => {} });
await using browser = await launchChromium();
for (const [look, options] of Object.entries(looks)) {
  for (const [state, bring] of Object.entries(states)) {
    await using context = await browser.newContext({ ...options, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.clock.install();
    await bring(page, demo.url);
    const path = `${folder}/${state}, ${look}.png`;
    await page.screenshot({ path });
    console.log(path);
  }
}
