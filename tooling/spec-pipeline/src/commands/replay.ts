import { basename } from "node:path";

import { compareDocuments } from "../compare/compare-documents.ts";
import type { Bump } from "../compare/policy/bump.ts";
import { compareVersions } from "../document/compare-versions.ts";
import { childOf, type JsonObject, textOf } from "../document/json.ts";
import { readDocument } from "../read/read-document.ts";
import { PipelineError } from "../pipeline-error.ts";
import { listDocuments } from "../read/list-documents.ts";
import type { CommandContext } from "./command-context.ts";

/** A document of a series, against the one before it that was not refused. */
export interface ReplayedRelease {
  readonly file: string;
  readonly version: string;
  /** The version that it is compared with; undefined for the first, and for one that is refused. */
  readonly from: string | undefined;
  /** What the step means to callers at most; undefined where nothing was compared. */
  readonly severity: Bump | undefined;
  /** How many changes of each severity the step has, by cause. */
  readonly changes: Readonly<Record<Exclude<Bump, "none">, number>>;
  readonly milliseconds: number;
  /** The keywords of the document that the comparison ignores, since they say nothing that OpenAPI knows. */
  readonly ignored: readonly string[];
  /** Why it is refused, if it is. */
  readonly refusal: string | undefined;
}

/** Runs the comparison over all documents of a folder, in the order of their versions. */
export async function replay({ progress }: CommandContext, folder: string): Promise<readonly ReplayedRelease[]> {
  const releases: ReplayedRelease[] = [];
  const series = await progress.run("Read and guard", () => readSeries(folder));
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

/** A document that the guard let pass. */
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
    // One that cannot be read has its place in the series by the number in its name.
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

/** Why a document is refused; any other error is a fault of the pipeline. */
function refusalOf(error: unknown): string {
  if (error instanceof PipelineError) return error.message;
  throw error;
}
