import { isObject, type Json, textOf } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Recording, RecordingKind } from "./recording.ts";
import { compareVersions } from "./versions.ts";

const files: Readonly<Record<RecordingKind, string>> = {
  answer: "answers.jsonl",
  request: "requests.jsonl",
  webhook: "webhooks.jsonl",
};

/** Reads the recordings of all versions of Lago, the oldest first. */
export async function readRecordings(workspace: Workspace): Promise<readonly Recording[]> {
  const folders = await workspace.folders(layout.evidence);
  const versions = folders.toSorted(compareVersions);
  const recordings = await Promise.all(versions.map((version) => readVersion(workspace, version)));
  return recordings.flat();
}

async function readVersion(workspace: Workspace, version: string): Promise<readonly Recording[]> {
  const kinds: readonly RecordingKind[] = ["answer", "request", "webhook"];
  const recordings = await Promise.all(
    kinds.map(async (kind) => {
      const file = recordingsFile(version, kind);
      return parseRecordings((await workspace.read(file)) ?? "", { kind, version, file });
    }),
  );
  return recordings.flat();
}

/** The path of the file with the recordings of one kind and version. */
export function recordingsFile(version: string, kind: RecordingKind): string {
  return `${layout.evidence}/${version}/${files[kind]}`;
}

/** Parses such a file: one recording in each line. */
export function parseRecordings(
  text: string,
  { kind, version, file }: Pick<Recording, "kind" | "version"> & { readonly file: string },
): readonly Recording[] {
  return text
    .split("\n")
    .flatMap((line, index) => (line === "" ? [] : [parseLine(line, { kind, version, place: `${file}:${index + 1}` })]));
}

/** Parses a line: an operation or a `webhook_type`, a status for a response, and a body. */
function parseLine(line: string, origin: Pick<Recording, "kind" | "version" | "place">): Recording {
  const value = parseJson(line, origin.place);
  const subject = isObject(value) ? textOf(value[origin.kind === "webhook" ? "webhook_type" : "operation"]) : "";
  if (!isObject(value) || subject === "" || value["body"] === undefined)
    throw unreadable(origin.place, "it must have an `operation` or a `webhook_type`, and a `body`");
  const { status, body } = value;
  if (origin.kind === "answer" && typeof status !== "number") throw unreadable(origin.place, "it must have a `status`");
  return { ...origin, subject, body, ...(typeof status === "number" && { status }) };
}

function parseJson(line: string, place: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    throw unreadable(place, "it is not JSON");
  }
}

function unreadable(place: string, fault: string): PipelineError {
  return new PipelineError(exitCode.refusedEvidence, `${place} is not a recording: ${fault}.`);
}
