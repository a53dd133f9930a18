import { glob, readFile } from "node:fs/promises";
import { readRecordings } from "../conformity/recordings.ts";

/** For what was seen on a running Lago and is not in `spec/evidence`, with the day. */
const seen = "seen on a running Lago, 2026-11-28";

const spec = new URL("../../../../spec/", import.meta.url);

/** A line of the server's source, such as `app/models/fee.rb:58`, or several, and the commit if one is named. */
const sourceLine = /[\w./-]+\.\w+:\d+(?:-\d+)?(?:@(?<commit>[\da-f]{7,40}))?/g;

/** All that can be evidence. */
export class KnownEvidence {
  readonly #texts: ReadonlySet<string>;
  readonly #commits: ReadonlySet<string>;

  private constructor(texts: ReadonlySet<string>, commits: ReadonlySet<string>) {
    this.#texts = texts;
    this.#commits = commits;
  }

  /** Reads the recordings, and the lines and the commits of the server's source that the spec names. */
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
      ...lines.map(({ line }) => line),
    ];
    return new KnownEvidence(new Set(texts), new Set(lines.flatMap(({ commit }) => commit ?? [])));
  }

  /**
   * Whether a text names a recording, or a line of the server's source that the spec names. Another line needs its
   * commit, which is one of those that the spec names: anyone can read it there.
   */
  has(text: string): boolean {
    if (this.#texts.has(text)) return true;
    const [match] = text.matchAll(sourceLine);
    const commit = match?.groups?.["commit"];
    return match?.[0] === text && commit !== undefined && this.#commits.has(commit);
  }
}

interface SourceLine {
  readonly line: string;
  readonly commit: string | undefined;
}

/** A line with a commit is also known without it. */
async function readSourceLines(): Promise<readonly SourceLine[]> {
  const lines: SourceLine[] = [];
  for await (const file of glob(["overlays/**/*.yaml", "evidence/findings.tsv"], { cwd: spec })) {
    const text = await readFile(new URL(file, spec), "utf8");
    for (const { 0: line, groups } of text.matchAll(sourceLine))
      lines.push({ line: line.replace(/@.*/, ""), commit: groups?.["commit"] });
  }
  return lines;
}
