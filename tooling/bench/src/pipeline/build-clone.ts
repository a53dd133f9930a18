import { execFile } from "node:child_process";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Effort } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { repository } from "./pipeline-workspace.ts";

const execute = promisify(execFile);
// On Windows, pnpm and turbo are started by scripts, which need a shell.
const shell = process.platform === "win32";

/** Builds a clone of the last commit twice: without and with turbo's cache. A quick run leaves out the site. */
export async function buildClone({ isQuick, progress }: Effort): Promise<Table> {
  await using clone = await mkdtempDisposable(join(tmpdir(), "lagokit-clone-"));
  const folder = clone.path;
  progress.begin("Build: clone and install");
  await execute("git", ["clone", "--quiet", "--depth=1", `file://${repository}`, folder]);
  await run(folder, "pnpm", ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=silent"]);
  progress.begin("Build: uncached and cached");
  const args = isQuick ? ["--filter=./packages/*"] : [];
  const cells = [await timeBuild(folder, args), await timeBuild(folder, args)];
  return {
    id: "build",
    title: "Building",
    note: "With turbo, in a clone of the last commit.",
    of: "What",
    columns: [
      { name: "Uncached, s", digits: 1 },
      { name: "Cached, s", digits: 1 },
    ],
    rows: [{ name: `\`${["pnpm build", ...args].join(" ")}\``, cells }],
  };
}

async function timeBuild(folder: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  // A separate cache, which is empty at first.
  await run(folder, "turbo", ["run", "build", ...args, `--cache-dir=${join(folder, ".turbo/cache")}`]);
  return (performance.now() - start) / 1000;
}

async function run(folder: string, program: string, args: readonly string[]): Promise<void> {
  const path = [join(folder, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1" };
  await execute(program, [...args], { cwd: folder, env, shell, maxBuffer: 1 << 26 });
}
