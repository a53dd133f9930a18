import { cpus, totalmem } from "node:os";
import { subjects } from "../subjects/subjects.ts";
import { versionOf } from "./version-of.ts";

/** The machine and the package versions that were measured. */
export interface Machine {
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  /** The versions of the packages that are measured. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export async function machine(): Promise<Machine> {
  const peers = Object.values(subjects).flatMap((subject) => ("package" in subject ? [subject.package] : []));
  const names = [...peers, "@lagokit/webhooks", "jose", "esbuild", "typescript"];
  const versions = await Promise.all(names.map(async (name) => [name, await versionOf(name)] as const));
  return {
    processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    versions: { node: process.versions.node, ...Object.fromEntries(versions) },
  };
}
