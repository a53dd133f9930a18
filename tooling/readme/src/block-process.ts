import { type ChildProcess, fork } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { BlockFile } from "./write-blocks.ts";

/** How a block is run. */
export interface BlockSettings {
  /** The URL of the block's Lago server. */
  readonly url: string;
  /** The folder that the block writes to. Defaults to the folder of the block's file. */
  readonly folder?: string;
  /** Environment variables, in addition to those of Lago. */
  readonly env?: Readonly<Record<string, string>>;
  /** Code that is loaded before the block. */
  readonly preload?: string;
  /** Receives what the block sends to its parent process. */
  readonly onMessage?: (message: unknown) => void;
  /** Receives what the block prints. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
}

const patience = 30_000;

/** Runs a block in its own process. If the block fails, returns what it printed and threw; otherwise an empty text. */
export async function runProcess({ file, readme }: BlockFile, settings: BlockSettings): Promise<string> {
  const script = file.replace(/\.ts$/, ".js");
  await writeFile(script, stripTypeScriptTypes(await readFile(file, "utf8")));
  const { url, folder = dirname(file), env, preload, onMessage, onOutput } = settings;
  const child = fork(script, {
    cwd: folder,
    execArgv: preload === undefined ? [] : ["--import", `data:text/javascript,${encodeURIComponent(preload)}`],
    env: { PATH: process.env["PATH"], LAGO_API_URL: url, LAGO_API_KEY: "key", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    timeout: patience,
  });
  let output = "";
  if (onMessage) child.on("message", onMessage);
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onOutput?.(text, child);
    });
  const ending = await endOf(child);
  return ending && `${ending}\n${output.replaceAll(pathToFileURL(script).href, readme).replaceAll(script, readme)}`;
}

/** Describes how a process ended. Empty if it succeeded. */
async function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const ending = signal === null ? `ended with code ${code}` : `did not end within ${patience / 1000} s`;
      resolve(code === 0 ? "" : `It ${ending}.`);
    });
  });
}
