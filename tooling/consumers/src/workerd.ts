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
// As: so it is exported.
const { default: program, compatibilityDate } = require("workerd") as { default: string; compatibilityDate: string };
// As: every package has a version.
const { version } = require("workerd/package.json") as { version: string };

/** A worker may call this machine only if it is allowed to. */
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

/** The runtime of Cloudflare's workers. */
export const workerd: Runtime = { name: "workerd", version, run };

async function run(folder: string, { server, closed }: Surroundings): Promise<readonly Result[]> {
  const file = join(folder, "workerd.capnp");
  await writeFile(file, configuration);
  const child = spawn(program, ["serve", file, "--control-fd=3"], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  try {
    const url = `http://127.0.0.1:${await portOf(child)}/?${new URLSearchParams({ server, closed })}`;
    const lines = await (await fetch(url)).text();
    // As: it is what the suite answers.
    return lines.split("\n").map((line) => JSON.parse(line) as Result);
  } finally {
    child.kill();
  }
}

/** What workerd says on its control descriptor, once it listens, or else on its way out. */
async function portOf(child: ReturnType<typeof spawn>): Promise<number> {
  let complaint = "";
  child.stderr?.on("data", (text) => (complaint += text));
  // As: a pipe, as asked for.
  const lines = createInterface(child.stdio[3] as Readable);
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string?];
  if (line === undefined) throw new Error(`workerd did not start: ${complaint}`);
  return (JSON.parse(line) as { port: number }).port;
}
