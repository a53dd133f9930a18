import { readFile } from "node:fs/promises";

/** A message of a running Lago: a response, a webhook, or a request that it accepted. */
export interface Recording {
  /** The version of Lago. */
  readonly version: string;
  /** The operation, such as `GET /taxes/{code}`, or the type of the webhook. */
  readonly subject: string;
  /** The status of a response. */
  readonly status?: number;
  /** The parsed body; null if it is empty. */
  readonly body: unknown;
}

/** The files of recordings. */
export type RecordingKind = "answers" | "requests" | "webhooks";

/** The recorded versions of Lago, the oldest first. */
const recordedVersions = ["1.46.0", "1.51.0"] as const;

/** Reads the recordings of a kind, those of the oldest version first. */
export async function readRecordings(kind: RecordingKind): Promise<readonly Recording[]> {
  const files = await Promise.all(recordedVersions.map((version) => readVersion(version, kind)));
  return files.flat();
}

async function readVersion(version: string, kind: RecordingKind): Promise<readonly Recording[]> {
  const file = new URL(`../../../../spec/evidence/${version}/${kind}.jsonl`, import.meta.url);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    // The older version has no recorded webhooks.
    if (kind === "webhooks") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      // As: `pnpm spec evidence` checks the form of the files.
      const { operation, webhook_type, status, body } = JSON.parse(line) as Line;
      const subject = operation ?? webhook_type ?? "";
      return { version, subject, body, ...(status !== undefined && { status }) };
    });
}

interface Line {
  readonly operation?: string;
  readonly webhook_type?: string;
  readonly status?: number;
  readonly body: unknown;
}
