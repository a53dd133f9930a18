import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Resolves once a process has stopped: it can still run for a short time after SIGSTOP. */
export async function isStopped(processId: number): Promise<void> {
  for (;;) {
    const { stdout } = await promisify(execFile)("ps", ["-o", "stat=", "-p", String(processId)]);
    if (stdout.startsWith("T")) return;
  }
}
