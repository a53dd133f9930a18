import type { AxeResults, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

// The global that the source of axe defines in each frame.
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// A frame responds to a page of another origin only if both accept every origin.
const inject = `${source};\naxe.configure({ allowedOrigins: ["<unsafe_all_origins>"] });`;

/** Rules of axe. */
export interface AxeRules {
  /** The rules to check. All, if it is absent. */
  readonly only?: string[];
  /** Rules that are not checked. */
  readonly without?: string[];
}

/** Returns the violations that axe finds in a page and its frames, by element. */
export async function axeViolations(page: Page, { only, without = [] }: AxeRules = {}): Promise<readonly string[]> {
  await Promise.all(page.frames().map(prepare));
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { rules, ...(only && { runOnly: only }) };
  return page.evaluate(async (chosen) => {
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      // Waits for every frame. With a time limit, axe would skip a slow one.
      pingWaitTime: 0,
      ...chosen,
    });
    // Returns only the needed fields, because transferring all results is slow.
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`.trimEnd()),
    );
  }, options);
}

/** Adds axe to a frame, unless an earlier call has added it. */
async function prepare(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => !("axe" in globalThis))) await frame.evaluate(inject);
}
