import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Result, Surroundings } from "../suite/topic.ts";
import type { Runtime } from "./runtime.ts";

/** The command of a runtime. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** The arguments before the script. */
  readonly flags?: readonly string[];
}

const own = createRequire(import.meta.url);
const nodes = createRequire(own.resolve("@lagokit/node-versions/package.json"));
const patience = 60_000;

/** The runtimes with processes. */
export const programs: readonly Program[] = [
  fromPackage("node-20", { name: "Node", file: "bin/node" }, nodes),
  fromPackage("node-22", { name: "Node", file: "bin/node" }, nodes),
  // The pinned version, which also runs this code.
  { name: "Node", version: process.versions.node, file: process.execPath },
  fromPackage("node-26", { name: "Node", file: "bin/node" }, nodes),
  fromPackage("bun", { name: "Bun", file: "bin/bun.exe" }),
  fromPackage("deno", { name: "Deno", file: "deno", flags: ["run", "--allow-net"] }),
];

/** These runtimes, which run the suite in a separate process. */
export const processRuntimes: readonly Runtime[] = programs.map(toRuntime);

function fromPackage(alias: string, program: Omit<Program, "version">, require = own): Program {
  const manifest = require.resolve(`${alias}/package.json`);
  // As: every package has a version.
  const { version } = require(manifest) as { version: string };
  return { ...program, version, file: join(manifest, "..", program.file) };
}

function toRuntime(program: Program): Runtime {
  const { name, version } = program;
  return {
    name,
    version,
    run: (folder, surroundings) => runScript(program, join(folder, "suite/process.js"), surroundings),
    require: (folder, surroundings) => runScript(program, join(folder, "suite/process.cjs"), surroundings),
    loadBoth: (folder, surroundings) => runScript(program, join(folder, "suite/both-builds.js"), surroundings),
  };
}

async function runScript({ file, flags = [] }: Program, script: string, where: Surroundings): Promise<Result[]> {
  const { stdout } = await promisify(execFile)(file, [...flags, script, where.server, where.closed], {
    cwd: join(script, "../.."),
    timeout: patience,
  });
  // As: the suite prints this.
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Result);
}
