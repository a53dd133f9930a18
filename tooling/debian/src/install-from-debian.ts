import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether Debian's packages can be installed here: the machine is one, and this process its root. */
export const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");

const isThere = 'command -v "$0"';
const install = `apt-get update && apt-get install --yes --no-install-recommends "$@" && ${isThere}`;

/** Installs packages unless their program is there; two that want it at once install it once. */
export function installFromDebian(program: string, packages: readonly string[]): void {
  if (spawnSync("sh", ["-c", isThere, program]).status === 0) return;
  console.error(`Installing ${program} from Debian's packages …`);
  // apt-get fails, rather than waits, where another one is reading the lists.
  const { status, stdout, stderr, error } = spawnSync(
    "flock",
    [join(tmpdir(), "lagokit-debian.lock"), "sh", "-c", `${isThere} || (${install})`, program, ...packages],
    { encoding: "utf8", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } },
  );
  if (status === 0) return;
  throw new Error(`${program} could not be installed with apt-get: ${error?.message ?? stdout + stderr}`);
}
