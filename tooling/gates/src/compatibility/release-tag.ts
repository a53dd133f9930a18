import { existsSync } from "node:fs";
import { join } from "node:path";
import { git } from "./git.ts";

/** The tag of a release, such as `@lagokit/client@1.2.0`. */
export interface ReleaseTag {
  readonly name: string;
  readonly major: number;
}

/** Finds the last release of a package among the ancestors of HEAD. Ignores prereleases. */
export async function lastRelease(root: string, packageName: string): Promise<ReleaseTag | undefined> {
  const tags = await git(root, "tag", "--merged", "HEAD", "--sort=-version:refname", "--list", `${packageName}@*`);
  const name = tags.split("\n").find((tag) => /@\d+\.\d+\.\d+$/.test(tag));
  return name === undefined ? undefined : { name, major: majorOf(name.slice(packageName.length + 1)) };
}

/** Whether the root is a Git repository. Exported or unpacked sources are not. */
export function isRepository(root: string): boolean {
  return existsSync(join(root, ".git"));
}

/** Whether a clone lacks the older commits and their tags. */
export async function isShallow(root: string): Promise<boolean> {
  return (await git(root, "rev-parse", "--is-shallow-repository")).trim() === "true";
}

/** Returns the major number of a version. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
