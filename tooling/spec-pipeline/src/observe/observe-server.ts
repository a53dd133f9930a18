import { randomBytes } from "node:crypto";

import type { Assembly } from "../assemble/assemble.ts";
import { type EvidenceException, excuse } from "../evidence/exceptions.ts";
import { judgeRecordings, type Refusal } from "../evidence/judge-recordings.ts";
import { parseRecordings, recordingsFile } from "../evidence/read-recordings.ts";
import type { Recording } from "../evidence/recording.ts";
import { exitCode } from "../exit-code.ts";
import { keepFewest, type StoredAnswer } from "./kept-answers.ts";
import { readWithThings } from "./make-things.ts";
import { type Note, Observation } from "./observation.ts";
import { Server } from "./server.ts";
import { thingsFor } from "./things.ts";
import { PipelineError } from "../pipeline-error.ts";
import { writeFiles } from "../workspace/write-files.ts";
import type { CommandContext } from "../commands/command-context.ts";

/** The document that a Lago server is checked against. */
export interface ObservedContract extends Pick<Assembly, "document" | "closed"> {
  readonly exceptions: readonly EvidenceException[];
}

export interface ObserveOptions {
  /** The URL of the Lago server, without `/api/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The version of the Lago server, if it does not report one. */
  readonly lagoVersion?: string | undefined;
  /** Also creates and deletes objects whose names and codes begin with this prefix. */
  readonly prefix?: string | undefined;
  /** Writes no files. */
  readonly dryRun: boolean;
  /** Ends the observation early. Created objects are still deleted. */
  readonly signal?: AbortSignal | undefined;
}

/** The result of an observation. */
export interface ObserveReport {
  readonly version: string;
  /** The file with the responses. */
  readonly file: string;
  readonly written: boolean;
  readonly answers: number;
  readonly operations: number;
  /** The number of responses that the file now contains. */
  readonly kept: number;
  /** The contradictions with the document. */
  readonly refusals: readonly Refusal[];
  readonly unobserved: readonly Note[];
  /** Created objects that could not be deleted. */
  readonly leftBehind: readonly Note[];
}

/** Calls a running Lago server, stores its scrubbed responses as evidence, and checks the document against them. */
export async function observeServer(
  { workspace, progress }: CommandContext,
  contract: ObservedContract,
  options: ObserveOptions,
): Promise<ObserveReport> {
  const things = options.prefix === undefined ? [] : thingsFor(distinct(options.prefix));
  const server = new Server(options);
  const version = await progress.run("Read the server version", () => versionOf(server, options.lagoVersion));
  const observation = new Observation({ document: contract.closed, server, progress, signal: options.signal });
  const leftBehind = await readWithThings(observation, things);

  const file = recordingsFile(version, "answer");
  const read = (text: string): readonly Recording[] => parseRecordings(text, { kind: "answer", version, file });
  const before = read((await workspace.read(file)) ?? "");
  const kept = keepFewest(before.map(toStored), observation.answers);
  const text = kept.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  if (!options.dryRun) await writeFiles(workspace, new Map([[file, text]]));
  const { refusals } = excuse(judgeRecordings(contract.document, read(text)), contract.exceptions);
  return {
    version,
    file,
    written: !options.dryRun,
    answers: observation.answers.length,
    operations: new Set(observation.answers.map(({ operation }) => operation)).size,
    kept: kept.length,
    refusals,
    unobserved: observation.unobserved,
    leftBehind,
  };
}

async function versionOf(server: Server, given: string | undefined): Promise<string> {
  const version = given ?? (await server.version());
  if (version !== undefined && /^\d+\.\d+\.\d+[\w.-]*$/.test(version)) return version;
  throw new PipelineError(
    exitCode.usage,
    given === undefined
      ? "The Lago server does not report its version: set it with `--lago-version 1.52.0`."
      : "`--lago-version` must be a version such as 1.52.0.",
  );
}

/** Makes the names of created objects unique, so that an existing object with the same name is not deleted. */
function distinct(prefix: string): string {
  if (/^[a-z][a-z0-9_]{2,29}$/.test(prefix)) return `${prefix}_${randomBytes(4).toString("hex")}`;
  throw new PipelineError(
    exitCode.usage,
    "`--prefix` must have 3 to 30 lowercase letters, digits and underscores, and begin with a letter.",
  );
}

function toStored({ subject, status = 0, body }: Recording): StoredAnswer {
  return { operation: subject, status, body };
}
