import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

import { readManifest } from "../src/manifest.ts";
import { publicPackages } from "../src/public-packages.ts";
import { runToEnd } from "../src/run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const packages = await publicPackages(join(import.meta.dirname, "../../.."));

it.each(packages)("refuses to publish $name from its folder", async ({ folder }) => {
  const configuration = join(await temporaryFolder(), "npmrc");
  await writeFile(configuration, "registry=https://registry.invalid/\n");
  const environment = { ...process.env, NPM_CONFIG_USERCONFIG: configuration };

  const { code, stdout, stderr } = await runToEnd(["pnpm", "publish", "--dry-run", "--no-git-checks"], {
    cwd: folder,
    environment,
  });

  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain("prepublishOnly");
});

it.each(packages)("$name names no registry in its manifest", async ({ folder }) => {
  const { publishConfig = {} } = await readManifest(folder);

  expect(Object.keys(publishConfig)).toStrictEqual(["access", "provenance"]);
});
