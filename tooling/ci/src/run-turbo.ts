import { spawn } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";

import { root } from "./root.ts";

const summaries = `${root}/.turbo/runs`;

/** A task as turbo's run summary describes it. */
export interface Task {
  readonly task: string;
  /** The package's folder, relative to the root. */
  readonly directory: string;
  /** The file with the output, relative to the root. */
  readonly logFile?: string;
  readonly execution?: { readonly exitCode: number | null };
}

/** Runs tasks with turbo, all of them even if some fail. Resolves with the outcome of each. */
export async function runTurbo(args: readonly string[]): Promise<{ exitCode: number; tasks: readonly Task[] }> {
  await rm(summaries, { recursive: true, force: true });
  // Two at a time. With more, tests that start their own servers time out on two cores.
  const exitCode = await run("turbo", [
    "run",
    "--continue=always",
    "--concurrency=2",
    "--summarize",
    "--output-logs=new-only",
    ...args,
  ]);
  const [summary] = await readdir(summaries);
  if (summary === undefined) return { exitCode, tasks: [] };
  const { tasks } = JSON.parse(await readFile(`${summaries}/${summary}`, "utf8")) as { tasks: Task[] };
  return { exitCode, tasks };
}

function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
