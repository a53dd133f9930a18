import { exitCode } from "./exit-code.ts";
import type { Manifest } from "./manifest.ts";
import { ReleaseError } from "./release-error.ts";

/** A package, and the registry to which it would be published. */
export interface Destination {
  readonly manifest: Manifest;
  /** The registry that npm is configured to use for the package. */
  readonly registry: string;
}

/** Throws unless every package goes to a registry on this machine. Only the release workflow publishes to npm. */
export function permitPublish(destinations: readonly Destination[]): void {
  for (const { manifest } of destinations) refuseOwnRegistry(manifest);
  const away = destinations.find(({ registry }) => !isOnThisMachine(registry));
  if (away === undefined) return;
  throw refusal(
    `${away.manifest.name} would go to ${hostOf(away.registry)}, but this command publishes only to a registry on this machine`,
    "Pass such a registry with `--registry`. To publish to npm, merge the pull request with the versions: the release workflow publishes them",
  );
}

/** Whether a registry listens on this machine. */
export function isOnThisMachine(registry: string): boolean {
  if (!URL.canParse(registry)) return false;
  const { protocol, hostname } = new URL(registry);
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return isLoopback && (protocol === "http:" || protocol === "https:");
}

/** Refuses a registry in `publishConfig`, because it overrides every other configuration, including `--registry`. */
function refuseOwnRegistry({ name, publishConfig = {} }: Manifest): void {
  const own = Object.keys(publishConfig).find((key) => key === "registry" || key.endsWith(":registry"));
  if (own === undefined) return;
  throw refusal(`${name} has \`${own}\` in its \`publishConfig\``, "Remove it from its package.json");
}

function hostOf(registry: string): string {
  return URL.canParse(registry) ? new URL(registry).host : "a registry that cannot be parsed";
}

function refusal(problem: string, remedy: string): ReleaseError {
  return new ReleaseError(exitCode.refused, `Nothing was published: ${problem}. ${remedy}.`);
}
