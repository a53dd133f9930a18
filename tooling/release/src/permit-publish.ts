import { exitCode } from "./exit-code.ts";
import type { Manifest } from "./manifest.ts";
import { ReleaseError } from "./release-error.ts";

/** A package, and where it would go. */
export interface Destination {
  readonly manifest: Manifest;
  /** The registry that npm is configured to use for the package. */
  readonly registry: string;
}

/** Throws unless every package goes to a registry on this machine: to npm, only the release workflow publishes. */
export function permitPublish(destinations: readonly Destination[]): void {
  for (const { manifest } of destinations) refuseOwnRegistry(manifest);
  const away = destinations.find(({ registry }) => !isOnThisMachine(registry));
  if (away === undefined) return;
  throw refusal(
    `${away.manifest.name} would go to ${hostOf(away.registry)}, and this is for a registry on this machine`,
    "Give one with `--registry`; to npm, only the release workflow publishes: merge the pull request of the versions",
  );
}

/** Whether a registry listens on this very machine. */
export function isOnThisMachine(registry: string): boolean {
  if (!URL.canParse(registry)) return false;
  const { protocol, hostname } = new URL(registry);
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return isLoopback && (protocol === "http:" || protocol === "https:");
}

/** A registry in `publishConfig` beats every other configuration, that of `--registry` included. */
function refuseOwnRegistry({ name, publishConfig = {} }: Manifest): void {
  const own = Object.keys(publishConfig).find((key) => key === "registry" || key.endsWith(":registry"));
  if (own === undefined) return;
  throw refusal(`${name} has \`${own}\` in its \`publishConfig\``, "Take it out of its package.json");
}

function hostOf(registry: string): string {
  return URL.canParse(registry) ? new URL(registry).host : "a registry that cannot be parsed";
}

function refusal(problem: string, remedy: string): ReleaseError {
  return new ReleaseError(exitCode.refused, `Nothing is published: ${problem}. ${remedy}.`);
}
