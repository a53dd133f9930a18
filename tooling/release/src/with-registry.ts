import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exitCode } from "./exit-code.ts";
import type { ReleaseContext } from "./pack.ts";
import { isOnThisMachine } from "./permit-publish.ts";
import { publicPackages } from "./public-packages.ts";
import { registryEnvironment } from "./registry-environment.ts";
import { ReleaseError } from "./release-error.ts";

/** Does something with a registry on this machine, or, if none is given, with what pnpm is configured for. */
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

const misplaced = "`--registry` is for a registry on this machine: give an http URL of localhost.";
