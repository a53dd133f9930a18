import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether Debian's packages can be installed here: the machine is one, and this process its root. */
export const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");

const isThere = 'command -v "$0"';
const install = `apt-get update && apt-get install --yes --no-install-recommends "$@" && ${isThere}`;

/** The lock that an installation holds. */
export const lock = join(tmpdir(), "lagokit-debian.lock");

/** Installs packages unless their program is there, by name or path; what another process is installing is waited for. */
export function installFromDebian(program: string, packages: readonly string[]): void {
  if (spawnSync("sh", ["-c", isThere, program]).status !== 0)
    console.error(`Installing ${program} from Debian's packages …`);
  // One at a time, since apt-get fails where another one is reading the lists; and even if the program is there, since
  // it is before all that it needs is.
  const { status, stdout, stderr, error } = spawnSync(
    "flock",
    [lock, "sh", "-c", `${isThere} || (${install})`, program, ...packages],
    { encoding: "utf8", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } },
  );
  if (status === 0) return;
  throw new Error(`${program} could not be installed with apt-get: ${error?.message ?? stdout + stderr}`);
}
