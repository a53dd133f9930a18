import { basename } from "node:path";

import { compareDocuments } from "../compare/compare-documents.ts";
import type { Bump } from "../compare/policy/bump.ts";
import { compareVersions } from "../document/compare-versions.ts";
import { childOf, type JsonObject, textOf } from "../document/json.ts";
import { readDocument } from "../read/read-document.ts";
import { PipelineError } from "../pipeline-error.ts";
import { listDocuments } from "../read/list-documents.ts";
import type { CommandContext } from "./command-context.ts";

/** A document of a series, compared with the last accepted one before it. */
export interface ReplayedRelease {
  readonly file: string;
  readonly version: string;
  /** The version that it is compared with. Undefined for the first document and for a refused one. */
  readonly from: string | undefined;
  /** The highest severity of all changes. Undefined if nothing was compared. */
  readonly severity: Bump | undefined;
  /** The number of changes of each severity, by cause. */
  readonly changes: Readonly<Record<Exclude<Bump, "none">, number>>;
  readonly milliseconds: number;
  /** The keywords of the document that the comparison ignores, because OpenAPI does not define their values. */
  readonly ignored: readonly string[];
  /** Why the document is refused, if it is. */
  readonly refusal: string | undefined;
}

/** Compares all documents of a folder, in the order of their versions. */
export async function replay({ progress }: CommandContext, folder: string): Promise<readonly ReplayedRelease[]> {
  const releases: ReplayedRelease[] = [];
  const series = await progress.run("Read the documents", () => readSeries(folder));
  let before: Readable | undefined;
  for (const release of series) {
    const older = before;
    const { file, version } = release;
    const compared =
      "refusal" in release || older === undefined
        ? { ...unread, refusal: undefined, ...("refusal" in release && { refusal: release.refusal }) }
        : await progress.run(version, () => step(older, release));
    const ignored = "ignored" in release ? release.ignored : [];
    releases.push({ file, version, ignored, ...compared });
    if (!("refusal" in release) && compared.refusal === undefined) before = release;
  }
  return releases;
}

/** A document that passed the guard. */
interface Readable {
  readonly file: string;
  readonly version: string;
  readonly document: JsonObject;
  readonly ignored: readonly string[];
}

type Unreadable = Pick<ReplayedRelease, "file" | "version"> & { readonly refusal: string };

const none = { major: 0, minor: 0, patch: 0 } as const;
const unread = { from: undefined, severity: undefined, changes: none, milliseconds: 0 } as const;

async function readSeries(folder: string): Promise<readonly (Readable | Unreadable)[]> {
  const files = await listDocuments(folder);
  const series = await Promise.all(files.map(readRelease));
  return series.toSorted(
    (one, other) => compareVersions(one.version, other.version) || compareVersions(one.file, other.file),
  );
}

async function readRelease(path: string): Promise<Readable | Unreadable> {
  const file = basename(path);
  try {
    const { document, ignored } = await readDocument(path);
    return { file, version: textOf(childOf(document, "info")["version"]), document, ignored };
  } catch (error) {
    // A document that cannot be read is sorted by the version in its filename.
    return { file, version: /\d+(?:\.\d+)+/.exec(file)?.[0] ?? "", refusal: refusalOf(error) };
  }
}

type Step = Omit<ReplayedRelease, "file" | "version" | "ignored">;

async function step(older: Readable, newer: Readable): Promise<Step> {
  const start = performance.now();
  const took = (): number => Math.round(performance.now() - start);
  try {
    const { severity, changes } = await compareDocuments(older.document, newer.document);
    const count = (bump: Bump): number => changes.filter((change) => change.severity === bump).length;
    const counts = { major: count("major"), minor: count("minor"), patch: count("patch") };
    return { from: older.version, severity, changes: counts, milliseconds: took(), refusal: undefined };
  } catch (error) {
    return { ...unread, milliseconds: took(), refusal: refusalOf(error) };
  }
}

/** Returns why a document is refused. Rethrows any other error. */
function refusalOf(error: unknown): string {
  if (error instanceof PipelineError) return error.message;
  throw error;
}
