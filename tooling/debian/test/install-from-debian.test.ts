import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { installFromDebian } from "../src/index.ts";
import { lock } from "../src/install-from-debian.ts";

it("names the program that could not be installed", () => {
  expect(() => installFromDebian("no-such-program", ["no-such-package"])).toThrow(
    "no-such-program could not be installed with apt-get",
  );
});

it("waits for another installation, even if the program exists", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-debian-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = join(folder, "log");
  // Holds the lock until it reads a line, and logs the release.
  const holder = spawn("flock", [lock, "sh", "-c", `echo held; read line; echo installed >>"$0"`, log]);
  await once(holder.stdout, "data");
  const program = `
    import { appendFileSync } from "node:fs";
    import { installFromDebian } from "${new URL("../src/index.ts", import.meta.url).href}";
    console.log("asking");
    installFromDebian("sh", []);
    appendFileSync(${JSON.stringify(log)}, "found\\n");`;
  const asker = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  await once(asker.stdout, "data");

  holder.stdin.end("let go\n");
  await once(asker, "close");

  expect(await readFile(log, "utf8")).toBe("installed\nfound\n");
});
