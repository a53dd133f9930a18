import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { checkFiles } from "./check-files.ts";
import { checkManifest } from "./check-manifest.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { PublicPackage } from "./public-packages.ts";
import { run, runToEnd } from "./run.ts";

const home = join(import.meta.dirname, "..");

/** The repository that a tarball was packed in. */
export interface Surroundings {
  readonly root: string;
  /** The packages that are published. */
  readonly packages: readonly PublicPackage[];
}

/** What a tarball holds, and what is wrong with that: nothing, if it was packed from a built package. */
export interface Contents {
  readonly manifest: Manifest;
  readonly problems: readonly string[];
}

/** Says what is wrong with the tarball of a package: nothing, if it can be published. */
export async function checkTarball(
  tarball: string,
  one: PublicPackage,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const { manifest, problems } = await checkContents(tarball, one, surroundings);
  const found = await askTools(tarball, manifest);
  return [...problems, ...found.map((problem) => `${one.name}: ${problem}`)];
}

/** Unpacks the tarball of a package, and compares what is in it with what should be. */
export async function checkContents(
  tarball: string,
  { name, folder }: PublicPackage,
  { root, packages }: Surroundings,
): Promise<Contents> {
  await using unpacked = await mkdtempDisposable(join(tmpdir(), "lagokit-tarball-"));
  await run(["tar", "-xzf", tarball, "-C", unpacked.path, "--strip-components=1"], { cwd: root });
  const manifest = await readManifest(unpacked.path);
  const problems = [
    ...(await checkFiles({ manifest, unpacked: unpacked.path, folder })),
    ...checkManifest(manifest, {
      repository: (await readManifest(root)).repository?.url ?? "",
      directory: relative(root, folder).replaceAll("\\", "/"),
      versions: new Map(packages.map((one) => [one.name, one.version])),
    }),
  ];
  return { manifest, problems: problems.map((problem) => `${name}: ${problem}`) };
}

/** Asks publint, and, where there are types, attw. */
async function askTools(tarball: string, manifest: Manifest): Promise<string[]> {
  const commands: [string, ...string[]][] = [["pnpm", "exec", "publint", tarball, "--strict", "--no-color"]];
  if (manifest.exports?.["."] !== undefined)
    commands.push(["pnpm", "exec", "attw", tarball, "--no-color", "--no-emoji"]);
  const endings = await Promise.all(commands.map((command) => runToEnd(command, { cwd: home })));
  return endings.filter(({ code }) => code !== 0).map(({ stdout, stderr }) => `${stdout}${stderr}`.trim());
}
