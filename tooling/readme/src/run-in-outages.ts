import type { ChildProcess } from "node:child_process";
import { glob, mkdtemp, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Outage, OutageServer } from "../../../packages/client/test/outage/outage-server.ts";
import { runProcess } from "./block-process.ts";
import type { BlockFile } from "./write-blocks.ts";

/** How a block ended, and what happened to its events. */
export interface OutageRun {
  /** What the block printed and threw, if it failed. Empty if it succeeded. */
  readonly failure: string;
  /** Whether the client logged that it waits for Lago. */
  readonly hasWaited: boolean;
  /** The events that arrived at the server, as text, without the IDs and times, which differ in each run. */
  readonly events: readonly string[];
  /** The events that the block wrote to `.jsonl` files, in the same form. */
  readonly kept: readonly string[];
}

/**
 * Runs an unchanged block in its own process. The server goes through the outages in order: each failure that the
 * client logs leads to the next outage. After the last outage, the server works.
 */
export async function runInOutages(
  block: BlockFile,
  outages: readonly Outage[],
  onWait: (child: ChildProcess) => void = () => {},
): Promise<OutageRun> {
  await using server = await new OutageServer().listen();
  const folder = await mkdtemp(join(dirname(block.file), "run-"));
  const left = [...outages];
  const goOn = async (): Promise<void> => {
    await server.end();
    const next = left.shift();
    if (next) server.begin(next);
  };
  let turn = goOn();
  await turn;
  let hasWaited = false;
  const onOutput = (text: string, child: ChildProcess): void => {
    for (const _ of text.matchAll(failures)) turn = turn.then(goOn);
    if (hasWaited || !text.includes("Waiting for Lago: ")) return;
    hasWaited = true;
    onWait(child);
  };
  const failure = await runProcess(block, { url: server.url, folder, env: { LAGO_LOG: "warn" }, onOutput });
  await turn;
  const events = server.store.all.map(describe).sort();
  return { failure, hasWaited, events, kept: await readKept(folder) };
}

/** The lines in the client's log about a failed request for events that is retried. */
const failures = /\b(?:POST|GET) \/events\S* failed.*attempt/g;

async function readKept(folder: string): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob("*.jsonl", { cwd: folder }));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");
  // As: the client passed this to the block.
  return lines.map((line) => describe(JSON.parse(line) as Usage)).sort();
}

/** The part of an event that is the same in every run. */
interface Usage {
  readonly external_subscription_id: string;
  readonly code: string;
  readonly properties?: unknown;
}

function describe({ external_subscription_id, code, properties }: Usage): string {
  return JSON.stringify({ external_subscription_id, code, properties });
}
