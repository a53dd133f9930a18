import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { exitCode } from "@lagokit/spec-pipeline/exit-code";
import { spread } from "../measure/statistics.ts";
import type { Effort } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { makePipelineWorkspace, repository } from "./pipeline-workspace.ts";

const program = join(repository, "tooling/spec-pipeline/src/main.ts");

/** The time of a full command. */
interface CommandTime {
  readonly seconds: number;
  /** The seconds of the step that checks the recordings. */
  readonly evidence: number;
}

/** Measures commands from start to end, as a maintainer waits for them. */
export async function timeCommands({ progress }: Effort, rounds: number): Promise<Table> {
  await using workspace = await makePipelineWorkspace({ times: 1 });
  const commands = {
    "`spec update` of a changed document": ["update", workspace.source, "--dry-run", "--root", workspace.root],
    "`spec check`": ["check"],
  };
  const rows = [];
  for (const [name, args] of Object.entries(commands)) {
    progress.begin(`Pipeline: ${name}`);
    const times: CommandTime[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timeCommand(args));
    rows.push({ name, cells: [spread(times, "seconds"), spread(times, "evidence")] });
  }
  return {
    id: "commands",
    title: "Full commands",
    note: "From the start of Node to its end, including the compiler and the linter. The check of the recordings is a separate figure.",
    of: "Command",
    columns: [
      { name: "Seconds, without the recordings", digits: 1 },
      { name: "Seconds for the recordings", digits: 1 },
    ],
    rows,
  };
}

async function timeCommand(args: readonly string[]): Promise<CommandTime> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const [shown, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  const expected: readonly unknown[] = [exitCode.done, exitCode.uncoveredOperation];
  if (!expected.includes(code)) throw new Error(`${args.join(" ")} ended with ${String(code)}:\n${shown.trim()}`);
  const evidence = Number(/Evidence (\d+) ms/.exec(shown)?.[1] ?? 0) / 1000;
  return { seconds: (performance.now() - start) / 1000 - evidence, evidence };
}
