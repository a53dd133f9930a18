import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Result, Surroundings } from "../suite/topic.ts";
import type { Runtime } from "./runtime.ts";

const require = createRequire(import.meta.url);
// As: the package exports this.
const { default: program, compatibilityDate } = require("workerd") as { default: string; compatibilityDate: string };
// As: every package has a version.
const { version } = require("workerd/package.json") as { version: string };

/** By default, a worker may not call this machine. */
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const configuration :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker.js", esModule = embed "bundled/worker.js")],
      compatibilityDate = "${compatibilityDate}",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;

/** The runtime of Cloudflare Workers. */
export const workerd: Runtime = { name: "workerd", version, run };

async function run(folder: string, { server, closed }: Surroundings): Promise<readonly Result[]> {
  const file = join(folder, "workerd.capnp");
  await writeFile(file, configuration);
  const child = spawn(program, ["serve", file, "--control-fd=3"], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  try {
    const url = `http://127.0.0.1:${await portOf(child)}/?${new URLSearchParams({ server, closed })}`;
    const lines = await (await fetch(url)).text();
    // As: the suite responds with this.
    return lines.split("\n").map((line) => JSON.parse(line) as Result);
  } finally {
    child.kill();
  }
}

/** Resolves to the port that workerd reports on its control descriptor. Rejects if workerd ends first. */
async function portOf(child: ReturnType<typeof spawn>): Promise<number> {
  let complaint = "";
  child.stderr?.on("data", (text) => (complaint += text));
  // As: the descriptor is a pipe, as configured.
  const lines = createInterface(child.stdio[3] as Readable);
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string?];
  if (line === undefined) throw new Error(`workerd did not start: ${complaint}`);
  return (JSON.parse(line) as { port: number }).port;
}
