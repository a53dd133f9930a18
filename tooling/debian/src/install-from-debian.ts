import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether Debian packages can be installed here: the machine runs Debian, and this process is root. */
export const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");

const isThere = 'command -v "$0"';
const install = `apt-get update && apt-get install --yes --no-install-recommends "$@" && ${isThere}`;

/** The lockfile of an installation. */
export const lock = join(tmpdir(), "lagokit-debian.lock");

/** Installs packages unless their program exists, by name or path. Waits for an installation by another process. */
export function installFromDebian(program: string, packages: readonly string[]): void {
  if (spawnSync("sh", ["-c", isThere, program]).status !== 0)
    console.error(`Installing ${program} from Debian's packages …`);
  // One at a time, because apt-get fails while another process reads the lists. Also if the program exists, because its
  // dependencies may not be installed yet.
  const { status, stdout, stderr, error } = spawnSync(
    "flock",
    [lock, "sh", "-c", `${isThere} || (${install})`, program, ...packages],
    { encoding: "utf8", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } },
  );
  if (status === 0) return;
  throw new Error(`${program} could not be installed with apt-get: ${error?.message ?? stdout + stderr}`);
}
