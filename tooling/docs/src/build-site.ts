import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { packageFolder } from "./places.ts";
import { sitePages } from "./site-pages.ts";
import { writePages, writeTexts } from "./write-pages.ts";

/** The build reports its progress after this many pages. */
const stride = 100;

/** Builds the site, and reports the progress on standard error. */
export async function buildSite(): Promise<void> {
  const { home, chapters } = await sitePages();
  await writePages(home, chapters);
  console.error(`✓ ${chapters.map(({ section, pages }) => `${section.label}: ${pages.length}`).join(", ")}`);
  await runAstro();
  await writeTexts(home, chapters);
}

async function runAstro(): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");
  // Without `--force`, Astro reuses pages that it rendered with other settings.
  const child = spawn(process.execPath, [astro, "build", "--force", "--root", packageFolder], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      showProgress(line, lines);
    });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`Astro failed to build the site:\n${lines.join("\n")}`);
}

function showProgress(line: string, lines: readonly string[]): void {
  if (isPage(line)) {
    const pages = lines.filter(isPage).length;
    if (pages % stride === 0) console.error(`… ${pages} pages`);
  } else if (line.includes("page(s) built")) console.error(`✓ ${line.replace(/^.*\] /, "")}`);
  else if (line.includes("Building search index")) console.error("… Search index");
}

function isPage(line: string): boolean {
  return line.includes("├─");
}
