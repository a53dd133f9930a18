import { run } from "./run.ts";

/** A package of the workspace that is published. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** Lists the packages of a workspace that are published: those that do not say they are private. */
export async function publicPackages(root: string): Promise<readonly PublicPackage[]> {
  const listed = await run(["pnpm", "list", "--recursive", "--depth", "-1", "--json"], { cwd: root });
  // What `pnpm list --json` prints.
  const all = JSON.parse(listed) as { name: string; version: string; path: string; private: boolean }[];
  return all
    .filter((one) => !one.private)
    .map(({ name, version, path }) => ({ name, version, folder: path }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
