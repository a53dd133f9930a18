import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exitCode } from "./exit-code.ts";
import type { ReleaseContext } from "./pack.ts";
import { isOnThisMachine } from "./permit-publish.ts";
import { publicPackages } from "./public-packages.ts";
import { registryEnvironment } from "./registry-environment.ts";
import { ReleaseError } from "./release-error.ts";

/** Runs some work with a registry on this machine. Without a registry, the work uses pnpm's configuration. */
export async function withRegistry(
  registry: string | undefined,
  parts: Omit<ReleaseContext, "environment">,
  work: (context: ReleaseContext) => Promise<string>,
): Promise<string> {
  if (registry === undefined) return work({ ...parts, environment: process.env });
  if (!isOnThisMachine(registry)) throw new ReleaseError(exitCode.refused, misplaced);
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-registry-"));
  const names = (await publicPackages(parts.root)).map(({ name }) => name);
  return await work({ ...parts, environment: await registryEnvironment(new URL(registry), folder.path, names) });
}

const misplaced = "`--registry` must be a registry on this machine. Pass an http URL of localhost.";
