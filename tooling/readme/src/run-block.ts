import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { pathToFileURL } from "node:url";
import type { SentRequest } from "./sent-request.ts";
import type { BlockFile } from "./write-blocks.ts";

/** How a block ended, and what it sent. */
export interface Run {
  /** What it printed and threw, if it failed; empty if it ended well. */
  readonly failure: string;
  readonly requests: readonly SentRequest[];
}

const patience = 30_000;

// Types are stripped here, since a process takes longer to load what strips them than to run a block.
const sendToMock = stripTypeScriptTypes(readFileSync(new URL("send-to-mock.ts", import.meta.url), "utf8"));

/** Runs a block in a process of its own, where every Lago is the mock. */
export async function runBlock({ file, readme }: BlockFile, mockUrl: string): Promise<Run> {
  const script = file.replace(/\.ts$/, ".js");
  await writeFile(script, stripTypeScriptTypes(await readFile(file, "utf8")));
  const child = fork(script, {
    execArgv: ["--import", `data:text/javascript,${encodeURIComponent(sendToMock)}`],
    env: { PATH: process.env["PATH"], LAGO_API_URL: mockUrl, LAGO_API_KEY: "key" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    timeout: patience,
  });
  const requests: SentRequest[] = [];
  let output = "";
  child.on("message", (sent) => requests.push(sent as SentRequest)); // As: it is what send-to-mock.ts tells.
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const ending = signal === null ? `ended with code ${code}` : `did not end within ${patience / 1000} s`;
      const failure =
        code === 0
          ? ""
          : `It ${ending}.\n${output.replaceAll(pathToFileURL(script).href, readme).replaceAll(script, readme)}`;
      resolve({ failure, requests });
    });
  });
}
