import type { AxeResults, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

// What the source of axe puts into each frame.
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// A frame answers a page of another origin only if both are told to talk to any.
const inject = `${source};\naxe.configure({ allowedOrigins: ["<unsafe_all_origins>"] });`;

/** What axe has against a page and its frames, element by element, by all of its rules or by some. */
export async function axeViolations(page: Page, rules: string[] = []): Promise<readonly string[]> {
  await Promise.all(page.frames().map(prepare));
  return page.evaluate(async (runOnly) => {
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      // However long a frame takes to answer, it is not passed over.
      pingWaitTime: 0,
      ...(runOnly.length > 0 && { runOnly }),
    });
    // All results are more than what takes a moment to bring over.
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`.trimEnd()),
    );
  }, rules);
}

/** Puts axe into a frame, unless it is there from the last time. */
async function prepare(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => !("axe" in globalThis))) await frame.evaluate(inject);
}
