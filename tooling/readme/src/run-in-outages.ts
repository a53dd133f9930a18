import type { ChildProcess } from "node:child_process";
import { glob, mkdtemp, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Outage, OutageServer } from "../../../packages/client/test/outage/outage-server.ts";
import { runProcess } from "./block-process.ts";
import type { BlockFile } from "./write-blocks.ts";

/** How a block ended, and what came of its events. */
export interface OutageRun {
  /** What it printed and threw, if it failed; empty if it ended well. */
  readonly failure: string;
  /** Whether the client said that it waits for Lago. */
  readonly hasWaited: boolean;
  /** The events that the server has, as text, without what is new in each run: ids and times that were filled in. */
  readonly events: readonly string[];
  /** The events that it wrote to files of lines of JSON, in the same way. */
  readonly kept: readonly string[];
}

/**
 * Runs a block in a process of its own, as it is written, against a server that is away in one way after the other: each
 * failure that the client logs leads to the next way, and from the last to a server that is there.
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

/** The lines of the client's log that tell of a request for events which is sent again. */
const failures = /\b(?:POST|GET) \/events\S* failed.*attempt/g;

async function readKept(folder: string): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob("*.jsonl", { cwd: folder }));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");
  // As: it is what the client gave to the block.
  return lines.map((line) => describe(JSON.parse(line) as Usage)).sort();
}

/** What is the same in an event whatever run it is of. */
interface Usage {
  readonly external_subscription_id: string;
  readonly code: string;
  readonly properties?: unknown;
}

function describe({ external_subscription_id, code, properties }: Usage): string {
  return JSON.stringify({ external_subscription_id, code, properties });
}
