import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { idsAt, startLago, temporaryFolder, until } from "../delivery/outbox-kit.ts";
import { OutboxProcess } from "./outbox-process.ts";

/** Mounts a disk of a megabyte. Returns whether this process may do so. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return true;
}

it("a full disk refuses events with the reason, and loses none that it accepted", async () => {
  const server = await startLago();
  const folder = await temporaryFolder();
  const file = join(folder, "outbox.db");
  const isMounted = mountSmall(folder);
  let outbox = new OutboxProcess(file, server.url, isMounted ? undefined : 1024);

  const { accepted, error } = await outbox.order({ fill: true });
  if (isMounted) execFileSync("mount", ["-o", "remount,size=64m", folder]);
  else {
    await outbox.kill();
    outbox = new OutboxProcess(file, server.url);
  }
  await outbox.order({ run: true });
  const later = await outbox.order({ put: [100_000, 100_100] });
  await until(() => server.events.all.length >= accepted.length + 100);
  await outbox.order({ close: true });

  expect(error?.message).toMatch(/^The SQLite database fails: .+ free (some )?space/);
  expect(error?.code).toMatch(/^SQLITE_(FULL|IOERR)$/);
  expect(accepted.length).toBeGreaterThan(10);
  expect(idsAt(server)).toEqual([...accepted, ...later.accepted].toSorted());
});
