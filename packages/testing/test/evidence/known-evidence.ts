import { glob, readFile } from "node:fs/promises";
import { readRecordings } from "../conformity/recordings.ts";

/** For what was seen on a running Lago and is not in `spec/evidence`, with the day. */
const seen = "seen on a running Lago, 2026-11-28";

const spec = new URL("../../../../spec/", import.meta.url);

/** A line of the server's source, such as `app/models/fee.rb:58`, or several. */
const sourceLine = /[\w./-]+\.\w+:\d+(?:-\d+)?/g;

/** A file of the server's public source at a commit, with or without lines. The tests have no copy of it. */
const sourceAtCommit = /^[\w./-]+\.\w+(?::\d+(?:-\d+)?)?@[\da-f]{10,40}$/;

/** All that can be evidence. */
export class KnownEvidence {
  readonly #texts: ReadonlySet<string>;

  private constructor(texts: ReadonlySet<string>) {
    this.#texts = texts;
  }

  /** Reads the recordings, and the lines of the server's source that the spec names. */
  static async read(): Promise<KnownEvidence> {
    const [answers, requests, webhooks, lines] = await Promise.all([
      readRecordings("answers"),
      readRecordings("requests"),
      readRecordings("webhooks"),
      readSourceLines(),
    ]);
    const texts = [
      seen,
      ...answers.map(({ version, subject, status }) => `${version} ${subject} ${status}`),
      ...requests.map(({ version, subject }) => `${version} request ${subject}`),
      ...webhooks.map(({ version, subject }) => `${version} webhook ${subject}`),
      ...lines,
    ];
    return new KnownEvidence(new Set(texts));
  }

  /**
   * Whether a text names a recording, or a line of the server's source that the spec names. Other source needs its commit,
   * where anyone can read it.
   */
  has(text: string): boolean {
    return this.#texts.has(text) || sourceAtCommit.test(text);
  }
}

async function readSourceLines(): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const file of glob(["overlays/**/*.yaml", "evidence/findings.tsv"], { cwd: spec })) {
    const text = await readFile(new URL(file, spec), "utf8");
    lines.push(...[...text.matchAll(sourceLine)].map(([line]) => line));
  }
  return lines;
}
