import { run } from "./run.ts";

/** A published package of the workspace. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** Lists the published packages of a workspace: those that are not private. */
export async function publicPackages(root: string): Promise<readonly PublicPackage[]> {
  const listed = await run(["pnpm", "list", "--recursive", "--depth", "-1", "--json"], { cwd: root });
  // As: `pnpm list --json` prints this.
  const all = JSON.parse(listed) as { name: string; version: string; path: string; private: boolean }[];
  return all
    .filter((one) => !one.private)
    .map(({ name, version, path }) => ({ name, version, folder: path }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
