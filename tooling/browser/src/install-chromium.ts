import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

const install =
  "command -v chromium || (apt-get update && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core)";

/** Installs Debian's Chromium; two that want it at once install it once. */
export function installChromium(): void {
  console.error("Installing Chromium from Debian's packages …");
  // apt-get fails, rather than waits, where another one is reading the lists.
  const { status, stdout, stderr, error } = spawnSync(
    "flock",
    [join(tmpdir(), "lagokit-chromium.lock"), "sh", "-c", install],
    { encoding: "utf8", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } },
  );
  if (status === 0) return;
  throw new Error(`Chromium could not be installed with apt-get: ${error?.message ?? stdout + stderr}`);
}
