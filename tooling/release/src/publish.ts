import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { readManifest } from "./manifest.ts";
import { type Packed, readPlan, type ReleaseContext } from "./pack.ts";
import { type Destination, isOnThisMachine, permitPublish } from "./permit-publish.ts";
import { run } from "./run.ts";

/** Publishes the tarballs in a folder, if they may be published to where they would go. */
export async function publish({ root, environment, progress }: ReleaseContext, folder: string): Promise<Packed[]> {
  const packed = await readPlan(folder);
  const destinations = await Promise.all(packed.map((one) => destinationOf(one, { root, environment })));
  permitPublish(destinations, environment, await repositoryName(root));
  // A tag says that a version is out for everybody.
  const tag = destinations.every(({ registry }) => isOnThisMachine(registry)) ? ["--no-git-tag"] : [];
  await progress.run("Publish", () =>
    run(["pnpm", "exec", "changeset", "publish", "--from-pack-dir", resolve(folder), ...tag], {
      cwd: root,
      environment: { ...environment, PNPM_CONFIG_PROVENANCE: String(tag.length === 0) },
    }),
  );
  return packed;
}

/** Asks the tarball what it is, and pnpm where it would go: its own configuration, the user's and the workspace's count. */
async function destinationOf(
  { name, tarball }: Packed,
  { root, environment }: Pick<ReleaseContext, "root" | "environment">,
): Promise<Destination> {
  await using unpacked = await mkdtempDisposable(join(tmpdir(), "lagokit-publish-"));
  await run(["tar", "-xzf", tarball, "-C", unpacked.path, "--strip-components=1", "package/package.json"], {
    cwd: root,
  });
  const ask = async (key: string): Promise<string> =>
    (await run(["pnpm", "config", "get", key], { cwd: root, environment })).trim();
  const scoped = await ask(`${name.replace(/\/.*/, "")}:registry`);
  const registry = URL.canParse(scoped) ? scoped : await ask("registry");
  return { manifest: await readManifest(unpacked.path), registry };
}

/** The repository as GitHub names it, `owner/name`. */
async function repositoryName(root: string): Promise<string> {
  const { repository } = await readManifest(root);
  return /github\.com\/(.+)\.git$/.exec(repository?.url ?? "")?.[1] ?? "";
}
