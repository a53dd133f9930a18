import { stripVTControlCharacters } from "node:util";

import { exitCode as pipelineCode } from "@lagokit/spec-pipeline/exit-code";

import { exitCode } from "./exit-code.ts";
import { ReleaseError } from "./release-error.ts";
import type { Ending } from "./run.ts";

/** The title and the text of an update's pull request. */
export interface Proposal {
  readonly title: string;
  readonly body: string;
  /** Whether someone must change something before the pull request can be merged. */
  readonly needsWork: boolean;
}

const remedies: ReadonlyMap<number, string> = new Map([
  [
    pipelineCode.refusedInput,
    "The document was refused, so nothing was written. Upstream may fix it before the next nightly run.",
  ],
  [pipelineCode.failedOverlay, "Nothing was written: an overlay no longer applies. Fix or delete it on main."],
  [
    pipelineCode.lintError,
    "Nothing was written: the document does not pass the linter. Correct it with an overlay on main.",
  ],
  [
    pipelineCode.uncoveredOperation,
    "Everything was written, but a new operation has no method in the client, or a method no longer has an operation. Fix this on main or in this pull request.",
  ],
]);

// Slightly less than GitHub's limit for the body of a pull request.
const limit = 60_000;

/** Describes in a pull request how an update ended. */
export function describeUpdate({ code, stdout, stderr }: Ending, source: string): Proposal {
  const remedy = remedies.get(code);
  if (code !== pipelineCode.done && remedy === undefined)
    throw new ReleaseError(exitCode.failed, `The update ended with code ${code}:\n${stdout}${stderr}`.trimEnd());
  const summary = stripVTControlCharacters(stdout.trim() === "" ? stderr : stdout).trim();
  const version = /^(?:\S+ → )?(\d\S*):/.exec(summary)?.[1];
  const target = version === undefined ? "upstream's document" : `version ${version} of the Lago API`;
  const shown = summary.length > limit ? `${summary.slice(0, limit)}\n…` : summary;
  const command = `\`pnpm spec update ${displaySource(source)}\` ended with code ${code}.`;
  return {
    title: remedy === undefined ? `Follow ${target}` : `Follow ${target}: needs work`,
    body: [command, ...(remedy === undefined ? [] : [`**${remedy}**`]), fence(shown), ""].join("\n\n"),
    needsWork: remedy !== undefined,
  };
}

/** Returns the source without anything private: credentials, a query, a folder. */
function displaySource(source: string): string {
  if (!/^https?:/.test(source)) return "<file>";
  if (!URL.canParse(source)) return "<URL>";
  const { origin, pathname } = new URL(source);
  return `${origin}${pathname}`;
}

/** Puts any text into a fenced block. The fence is longer than every fence in the text. */
function fence(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const marks = "`".repeat(Math.max(3, longest + 1));
  return `${marks}text\n${text}\n${marks}`;
}
