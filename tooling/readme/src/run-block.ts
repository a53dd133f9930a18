import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { runProcess } from "./block-process.ts";
import type { SentRequest } from "./sent-request.ts";
import type { BlockFile } from "./write-blocks.ts";

/** How a block ended, and what it sent. */
export interface Run {
  /** What the block printed and threw, if it failed. Empty if it succeeded. */
  readonly failure: string;
  readonly requests: readonly SentRequest[];
}

// Types are stripped here, because loading a type stripper in each process takes longer than running a block.
const sendToMock = stripTypeScriptTypes(readFileSync(new URL("send-to-mock.ts", import.meta.url), "utf8"));

/** Runs a block in its own process. The mock receives every request to Lago. */
export async function runBlock(block: BlockFile, mockUrl: string): Promise<Run> {
  const requests: SentRequest[] = [];
  const failure = await runProcess(block, {
    url: mockUrl,
    preload: sendToMock,
    onMessage: (sent) => requests.push(sent as SentRequest), // As: send-to-mock.ts sends this.
  });
  return { failure, requests };
}
