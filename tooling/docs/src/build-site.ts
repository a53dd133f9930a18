import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { writeGuides } from "./guides.ts";
import { packageFolder, referenceFile } from "./places.ts";
import { referenceDocument } from "./reference-document.ts";

/** How many pages are made between two signs of life. */
const stride = 50;

/** Builds the site, and says on standard error how far it is. */
export async function buildSite(): Promise<void> {
  await writeGuides();
  await mkdir(dirname(referenceFile), { recursive: true });
  await writeFile(referenceFile, JSON.stringify(await referenceDocument()));
  console.error("✓ Client calls");
  await runAstro();
}

async function runAstro(): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");
  // What it remembers of a guide, it remembers whatever has become of the settings.
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
  if (code !== 0) throw new Error(`The site could not be built:\n${lines.join("\n")}`);
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
