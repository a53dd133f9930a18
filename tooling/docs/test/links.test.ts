import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteFolder } from "../src/places.ts";

it("leads from no page to one that is not there", async () => {
  const broken = new Set<string>();
  let pages = 0;

  for await (const file of glob("**/*.html", { cwd: siteFolder })) {
    const html = await readFile(join(siteFolder, file), "utf8");
    pages++;
    for (const [, path = ""] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g))
      if (!existsSync(join(siteFolder, path, path.endsWith("/") ? "index.html" : ""))) broken.add(path);
  }

  expect([...broken]).toEqual([]);
  expect(pages).toBeGreaterThan(0);
});
