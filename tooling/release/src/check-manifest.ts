import type { Manifest } from "./manifest.ts";

/** What the package.json in a tarball must match. */
export interface Expectation {
  /** The `repository.url` in the package.json of the repository. */
  readonly repository: string;
  /** The package's folder, relative to the root of the repository. */
  readonly directory: string;
  /** The versions of all published packages, by name. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Returns the problems of the package.json in a tarball. */
export function checkManifest(manifest: Manifest, expectation: Expectation): string[] {
  const home = expectation.repository.replace(/^git\+/, "").replace(/\.git$/, "");
  const { repository, publishConfig = {}, engines = {}, keywords = [], description = "" } = manifest;
  const rules: readonly (readonly [boolean, string])[] = [
    [
      repository?.type === "git" && repository.url === expectation.repository,
      `\`repository.url\` is not ${expectation.repository}`,
    ],
    [repository?.directory === expectation.directory, `\`repository.directory\` is not ${expectation.directory}`],
    [manifest.homepage?.startsWith(`${home}/`) === true, `\`homepage\` is not below ${home}`],
    [manifest.bugs?.url === `${home}/issues`, `\`bugs.url\` is not ${home}/issues`],
    [manifest.license === "MIT", "`license` is not MIT"],
    [description !== "", "`description` is missing"],
    [keywords.length > 0, "`keywords` are missing"],
    [engines["node"] !== undefined, "`engines.node` is missing"],
    [publishConfig["access"] === "public", "`publishConfig.access` is not public"],
    [publishConfig["provenance"] === true, "`publishConfig.provenance` is not on"],
    [!Object.keys(publishConfig).some((key) => key.endsWith("registry")), "`publishConfig` names a registry"],
    [!("scripts" in manifest), "`scripts` are not removed"],
    [!("devDependencies" in manifest), "`devDependencies` are not removed"],
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, problem]) => problem),
    ...Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies })
      .filter(([name, range]) => !isPublishedRange(range, expectation.versions.get(name)))
      .map(([name, range]) => `the dependency ${name} is ${range}`),
  ];
}

/**
 * Whether a registry can resolve a range. For our own package, the range must also include its current version exactly.
 */
function isPublishedRange(range: string, own: string | undefined): boolean {
  return own === undefined ? !/^(workspace|catalog|file|link|portal):|[/\\]/.test(range) : range === `^${own}`;
}
