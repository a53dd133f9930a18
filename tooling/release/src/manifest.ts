import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The fields of a package.json that matter for a release. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly bugs?: { readonly url?: string };
  readonly repository?: { readonly type?: string; readonly url?: string; readonly directory?: string };
  readonly files?: readonly string[];
  readonly main?: string;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, ExportTarget>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  /** How this repository builds it: `reached` is without the declarations that its entry points do not need. */
  readonly lagokit?: { readonly declarations?: "reached" };
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

/** A file, or different files for different conditions. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };

/** Reads the package.json of a folder. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest; // As: each field is checked before its use.
}
