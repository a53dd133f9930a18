import { checkContents, type Contents, type Surroundings } from "./check-tarball.ts";
import { exitCode } from "./exit-code.ts";
import type { Manifest } from "./manifest.ts";
import { type Packed, readPlan, type ReleaseContext } from "./pack.ts";
import { type Destination, permitPublish } from "./permit-publish.ts";
import { publicPackages } from "./public-packages.ts";
import { ReleaseError } from "./release-error.ts";
import { run } from "./run.ts";

/**
 * Publishes the tarballs in a folder to a registry on this machine, in the same way as the release workflow publishes
 * to npm: with `npm publish`, each package after its dependencies. Only npm supports provenance.
 */
export async function publish({ root, environment, progress }: ReleaseContext, folder: string): Promise<Packed[]> {
  const [packed, packages] = await Promise.all([readPlan(folder), publicPackages(root)]);
  const surroundings = { root, packages };
  const contents = await progress.run("Check", () => Promise.all(packed.map((one) => contentsOf(one, surroundings))));
  const problems = contents.flatMap((one) => one.problems);
  if (problems.length > 0) throw new ReleaseError(exitCode.faultyTarball, problems.join("\n"));
  const manifests = contents.map(({ manifest }) => manifest);
  permitPublish(await destinationsOf(manifests, { root, environment }));
  await progress.run("Publish", async () => {
    for (const { tarball } of packed)
      await run(["npm", "publish", tarball, "--no-provenance"], { cwd: root, environment });
  });
  return packed;
}

async function contentsOf({ name, tarball }: Packed, surroundings: Surroundings): Promise<Contents> {
  const one = surroundings.packages.find((candidate) => candidate.name === name);
  if (one === undefined) throw new ReleaseError(exitCode.faultyTarball, `${name} is not a package of this repository.`);
  return checkContents(tarball, one, surroundings);
}

/**
 * Asks npm to which registry each package would go. npm's own configuration, the user's and the workspace's all count.
 */
async function destinationsOf(
  manifests: readonly Manifest[],
  { root, environment }: Pick<ReleaseContext, "root" | "environment">,
): Promise<Destination[]> {
  const scoped = manifests.map(({ name }) => `${name?.replace(/\/.*/, "")}:registry`);
  const keys = new Set(["registry", ...scoped]);
  // With more than one key, npm prints `key=value` lines.
  const printed = await run(["npm", "config", "get", ...keys], { cwd: root, environment });
  const registries = new Map(Array.from(printed.matchAll(/^(.+?)=(.*)$/gm), ([, key, value = ""]) => [key, value]));
  const common = registries.get("registry") ?? "";
  return manifests.map((manifest, index) => {
    const own = registries.get(scoped[index]) ?? "";
    return { manifest, registry: URL.canParse(own) ? own : common };
  });
}
