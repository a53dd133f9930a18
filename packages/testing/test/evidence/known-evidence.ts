import { glob, readFile } from "node:fs/promises";
import { readRecordings } from "../conformity/recordings.ts";

/** For what was seen on a running Lago and is not in `spec/evidence`, with the day. */
const seen = "seen on a running Lago, 2026-11-28";

const spec = new URL("../../../../spec/", import.meta.url);

/** A line of the server's source, such as `app/models/fee.rb:58`, or several. */
const sourceLine = /[\w./-]+\.\w+:\d+(?:-\d+)?/g;

/** A file of the server's public source at a commit, such as `app/models/fee.rb@20277d9d06`. Anyone can look it up. */
const publicSource = /^(?:app|config)\/[\w./-]+\.(?:rb|yml)(?::\d+(?:-\d+)?)?@[0-9a-f]{10}$/;

/** Whether a text names a file of the server's source with its commit. */
export function isPublicSource(evidence: string): boolean {
  return publicSource.test(evidence);
}

/** Reads all that can be evidence: the recordings, and the lines of the server's source that the spec names. */
export async function readKnownEvidence(): Promise<ReadonlySet<string>> {
  const [answers, requests, webhooks, lines] = await Promise.all([
    readRecordings("answers"),
    readRecordings("requests"),
    readRecordings("webhooks"),
    readSourceLines(),
  ]);
  return new Set([
    seen,
    ...answers.map(({ version, subject, status }) => `${version} ${subject} ${status}`),
    ...requests.map(({ version, subject }) => `${version} request ${subject}`),
    ...webhooks.map(({ version, subject }) => `${version} webhook ${subject}`),
    ...lines,
  ]);
}

async function readSourceLines(): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const file of glob(["overlays/**/*.yaml", "evidence/findings.tsv"], { cwd: spec })) {
    const text = await readFile(new URL(file, spec), "utf8");
    lines.push(...[...text.matchAll(sourceLine)].map(([line]) => line));
  }
  return lines;
}
