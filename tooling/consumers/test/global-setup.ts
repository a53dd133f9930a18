import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { compileSuite } from "../src/compile-suite.ts";
import { installWithNpm } from "../src/install-with-npm.ts";
import { pack } from "../src/pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarballs of all packages. */
    readonly tarballs: readonly string[];
    /** The folder in which npm installed them, and in which the suite is compiled. */
    readonly installed: string;
  }
}

/** What the outbox uses on Node 20, which has no SQLite. */
const libsql = fileURLToPath(new URL("../node_modules/libsql", import.meta.url));

/** Packs and installs once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const packed = await mkdtemp(join(tmpdir(), "lagokit-packed-"));
  const tarballs = await pack(packed);
  const installed = await installWithNpm(tarballs);
  await symlink(libsql, join(installed, "node_modules/libsql"), "junction");
  await compileSuite(installed);
  project.provide("tarballs", tarballs);
  project.provide("installed", installed);
  return async () => {
    for (const folder of [packed, installed]) await rm(folder, { recursive: true });
  };
}
