import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { compileSuite } from "../src/compile-suite.ts";
import { installWithNpm } from "../src/install-with-npm.ts";
import { linkLibsql } from "../src/link-libsql.ts";
import { pack } from "../src/pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarballs of all packages. */
    readonly tarballs: readonly string[];
    /** The folder in which npm installed them, and in which the suite is compiled. */
    readonly installed: string;
  }
}

/** Packs and installs once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const packed = await mkdtemp(join(tmpdir(), "lagokit-packed-"));
  const tarballs = await pack(packed);
  const installed = await installWithNpm(tarballs);
  await linkLibsql(installed);
  await compileSuite(installed);
  project.provide("tarballs", tarballs);
  project.provide("installed", installed);
  return async () => {
    for (const folder of [packed, installed]) await rm(folder, { recursive: true });
  };
}
