import { checkContents, type Contents } from "./check-tarball.ts";
import { exitCode } from "./exit-code.ts";
import type { Manifest } from "./manifest.ts";
import { type Packed, readPlan, type ReleaseContext } from "./pack.ts";
import { type Destination, permitPublish } from "./permit-publish.ts";
import { publicPackages } from "./public-packages.ts";
import { ReleaseError } from "./release-error.ts";
import { run } from "./run.ts";

/**
 * Publishes the tarballs in a folder to a registry on this machine, as the release workflow does to npm: each by
 * `npm publish`, after those that it depends on. Provenance is for npm alone.
 */
export async function publish({ root, environment, progress }: ReleaseContext, folder: string): Promise<Packed[]> {
  const packed = await readPlan(folder);
  const contents = await progress.run("Check", () => Promise.all(packed.map((one) => contentsOf(one, root))));
  const problems = contents.flatMap((one) => one.problems);
  if (problems.length > 0) throw new ReleaseError(exitCode.faultyTarball, problems.join("\n"));
  const destinations = contents.map(({ manifest }) => destinationOf(manifest, { root, environment }));
  permitPublish(await Promise.all(destinations));
  await progress.run("Publish", async () => {
    for (const { tarball } of packed)
      await run(["npm", "publish", tarball, "--no-provenance"], { cwd: root, environment });
  });
  return packed;
}

async function contentsOf({ name, tarball }: Packed, root: string): Promise<Contents> {
  const packages = await publicPackages(root);
  const one = packages.find((candidate) => candidate.name === name);
  if (one === undefined) throw new ReleaseError(exitCode.faultyTarball, `${name} is no package of this repository.`);
  return checkContents(tarball, one, { root, packages });
}

/** Asks npm where a package would go: its own configuration, the user's and the workspace's count. */
async function destinationOf(
  manifest: Manifest,
  { root, environment }: Pick<ReleaseContext, "root" | "environment">,
): Promise<Destination> {
  const ask = async (key: string): Promise<string> =>
    (await run(["npm", "config", "get", key], { cwd: root, environment })).trim();
  const scoped = await ask(`${manifest.name?.replace(/\/.*/, "")}:registry`);
  return { manifest, registry: URL.canParse(scoped) ? scoped : await ask("registry") };
}
