import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { runProcess } from "./block-process.ts";
import type { SentRequest } from "./sent-request.ts";
import type { BlockFile } from "./write-blocks.ts";

/** How a block ended, and what it sent. */
export interface Run {
  /** What it printed and threw, if it failed; empty if it ended well. */
  readonly failure: string;
  readonly requests: readonly SentRequest[];
}

// Types are stripped here, since a process takes longer to load what strips them than to run a block.
const sendToMock = stripTypeScriptTypes(readFileSync(new URL("send-to-mock.ts", import.meta.url), "utf8"));

/** Runs a block in a process of its own, where every Lago is the mock. */
export async function runBlock(block: BlockFile, mockUrl: string): Promise<Run> {
  const requests: SentRequest[] = [];
  const failure = await runProcess(block, {
    url: mockUrl,
    preload: sendToMock,
    onMessage: (sent) => requests.push(sent as SentRequest), // As: it is what send-to-mock.ts tells.
  });
  return { failure, requests };
}
