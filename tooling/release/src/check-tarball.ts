import { mkdtempDisposable, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { checkFiles } from "./check-files.ts";
import { checkLinks } from "./check-links.ts";
import { checkManifest } from "./check-manifest.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { PublicPackage } from "./public-packages.ts";
import { run, runToEnd } from "./run.ts";

const attw = join(
  dirname(createRequire(import.meta.url).resolve("@arethetypeswrong/cli/package.json")),
  "dist/index.js",
);

/** The repository in which a tarball was packed. */
export interface Surroundings {
  readonly root: string;
  /** The published packages. */
  readonly packages: readonly PublicPackage[];
}

/** The manifest of a tarball, and the problems of its files. A tarball of a package that was built has none. */
export interface Contents {
  readonly manifest: Manifest;
  readonly problems: readonly string[];
}

/** Returns the problems of a package's tarball. If it has none, it can be published. */
export async function checkTarball(
  tarball: string,
  one: PublicPackage,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const { manifest, problems } = await checkContents(tarball, one, surroundings);
  const found = await askTools(tarball, manifest);
  return [...problems, ...found.map((problem) => `${one.name}: ${problem}`)];
}

/** Unpacks the tarball of a package, and compares its files with the expected ones. */
export async function checkContents(
  tarball: string,
  { name, folder }: PublicPackage,
  { root, packages }: Surroundings,
): Promise<Contents> {
  await using unpacked = await mkdtempDisposable(join(tmpdir(), "lagokit-tarball-"));
  await run(["tar", "-xzf", tarball, "-C", unpacked.path, "--strip-components=1"], { cwd: root });
  const manifest = await readManifest(unpacked.path);
  const repository = (await readManifest(root)).repository?.url ?? "";
  const problems = [
    ...(await checkFiles({ manifest, unpacked: unpacked.path, folder })),
    ...(await checkLinks({ unpacked: unpacked.path, root, repository })),
    ...checkManifest(manifest, {
      repository,
      directory: relative(root, folder).replaceAll("\\", "/"),
      versions: new Map(packages.map((one) => [one.name, one.version])),
    }),
  ];
  return { manifest, problems: problems.map((problem) => `${name}: ${problem}`) };
}

/** Runs publint, and also attw if the package has types. */
async function askTools(tarball: string, manifest: Manifest): Promise<string[]> {
  const hasTypes = manifest.exports?.["."] !== undefined;
  const answers = await Promise.all([askPublint(tarball), hasTypes ? askAttw(tarball) : []]);
  return answers.flat();
}

async function askPublint(tarball: string): Promise<string[]> {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true, level: "error" });
  return messages.flatMap((message) => formatMessage(message, pkg, { color: false }) ?? []);
}

async function askAttw(tarball: string): Promise<string[]> {
  const command = [process.execPath, attw, tarball, "--no-color", "--no-emoji"] as const;
  const { code, stdout, stderr } = await runToEnd(command, { cwd: import.meta.dirname });
  return code === 0 ? [] : [`${stdout}${stderr}`.trim()];
}
