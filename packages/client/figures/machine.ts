import { readFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";

/** On what the figures were measured. */
export interface Machine {
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  /** The versions of what takes part. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export async function machine(): Promise<Machine> {
  const names = ["esbuild", "openapi-fetch", "typescript"];
  const versions = await Promise.all(names.map(async (name) => [name, await versionOf(name)] as const));
  return {
    processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    versions: { node: process.versions.node, ...Object.fromEntries(versions) },
  };
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8");
  // As: every package has a version.
  return (JSON.parse(manifest) as { version: string }).version;
}
