import { appendFile, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import type { Progress } from "@lagokit/spec-pipeline/progress";

import { checkTarball } from "./check-tarball.ts";
import { exitCode } from "./exit-code.ts";
import { publicPackages } from "./public-packages.ts";
import { ReleaseError } from "./release-error.ts";
import { run } from "./run.ts";

/** A package that was packed. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Its tarball. */
  readonly tarball: string;
}

/** What a step of a release needs. */
export interface ReleaseContext {
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly progress: Progress;
}

/**
 * Builds the packages, packs those whose version the registry lacks into a folder, and checks each tarball. In a
 * workflow, writes their names to the output `tarballs`, in the order in which they must be published.
 */
export async function pack({ root, environment, progress }: ReleaseContext, folder: string): Promise<Packed[]> {
  const packages = await publicPackages(root);
  const filters = packages.map(({ name }) => `--filter=${name}`);
  await progress.run("Build", () => run(["pnpm", "exec", "turbo", "run", "build", ...filters], { cwd: root }));
  const packed = await progress.run("Pack", async () => {
    await run(["pnpm", "exec", "changeset", "pack", "--out-dir", resolve(folder)], { cwd: root, environment });
    return readPlan(folder);
  });
  const problems = await progress.run("Check", () =>
    Promise.all(
      packages.map(async (one) => {
        const tarball = packed.find(({ name }) => name === one.name)?.tarball;
        return tarball === undefined ? [] : checkTarball(tarball, one, { root, packages });
      }),
    ),
  );
  if (problems.flat().length > 0) throw new ReleaseError(exitCode.faultyTarball, problems.flat().join("\n"));
  const output = environment["GITHUB_OUTPUT"];
  const names = packed.map(({ tarball }) => basename(tarball));
  if (output !== undefined) await appendFile(output, `tarballs=${JSON.stringify(names)}\n`);
  return packed;
}

/** Reads what was packed into a folder, in the order in which it must be published. */
export async function readPlan(folder: string): Promise<Packed[]> {
  const text = await readFile(join(folder, "publish-plan.json"), "utf8");
  // As: `changeset pack` writes this.
  const { plan } = JSON.parse(text) as { plan: { name: string; version: string; tarball?: { path: string } }[][] };
  return plan
    .flat()
    .flatMap(({ name, version, tarball }) =>
      tarball === undefined ? [] : [{ name, version, tarball: resolve(folder, tarball.path) }],
    );
}
