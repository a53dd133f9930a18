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

/** What a Lago is held to. */
export interface ObservedContract extends Pick<Assembly, "document" | "closed"> {
  readonly exceptions: readonly EvidenceException[];
}

export interface ObserveOptions {
  /** Where the Lago is, without `/api/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The version of the Lago, where it does not say one itself. */
  readonly lagoVersion?: string | undefined;
  /** Makes things as well, whose names and codes begin with this, and deletes them. */
  readonly prefix?: string | undefined;
  /** Writes nothing to disk. */
  readonly dryRun: boolean;
  /** Ends the observation early; what was made is deleted all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of an observation. */
export interface ObserveReport {
  readonly version: string;
  /** The file with the answers. */
  readonly file: string;
  readonly written: boolean;
  readonly answers: number;
  readonly operations: number;
  /** How many answers the file holds now. */
  readonly kept: number;
  /** What contradicts the contract. */
  readonly refusals: readonly Refusal[];
  readonly unobserved: readonly Note[];
  /** What was made and could not be deleted. */
  readonly leftBehind: readonly Note[];
}

/** Asks a running Lago, stores what it answers as evidence, scrubbed, and holds the contract to it. */
export async function observeServer(
  { workspace, progress }: CommandContext,
  contract: ObservedContract,
  options: ObserveOptions,
): Promise<ObserveReport> {
  const things = options.prefix === undefined ? [] : thingsFor(distinct(options.prefix));
  const server = new Server(options);
  const version = await progress.run("Ask for the version", () => versionOf(server, options.lagoVersion));
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
      ? "The Lago does not say which version it is: give it as `--lago-version 1.52.0`."
      : "`--lago-version` must be a version such as 1.52.0.",
  );
}

/** Makes the names of what is made its own: what has the same name already must not be deleted afterwards. */
function distinct(prefix: string): string {
  if (/^[a-z][a-z0-9_]{2,29}$/.test(prefix)) return `${prefix}_${randomBytes(4).toString("hex")}`;
  throw new PipelineError(
    exitCode.usage,
    "`--prefix` must be 3 to 30 lower-case letters, digits and underscores, the first a letter.",
  );
}

function toStored({ subject, status = 0, body }: Recording): StoredAnswer {
  return { operation: subject, status, body };
}
