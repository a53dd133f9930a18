import { stripVTControlCharacters } from "node:util";

import { exitCode as pipelineCode } from "@lagokit/spec-pipeline/exit-code";

import { exitCode } from "./exit-code.ts";
import { ReleaseError } from "./release-error.ts";
import type { Ending } from "./run.ts";

/** An update that is proposed: what its pull request says. */
export interface Proposal {
  readonly title: string;
  readonly body: string;
  /** Whether somebody has to do something before it can be merged. */
  readonly needsWork: boolean;
}

const remedies: ReadonlyMap<number, string> = new Map([
  [
    pipelineCode.refusedInput,
    "The document was refused, so nothing is written. It may be mended upstream by tomorrow.",
  ],
  [pipelineCode.failedOverlay, "Nothing is written: an overlay does not fit any more. Mend it or delete it, on main."],
  [
    pipelineCode.lintError,
    "Nothing is written: the document does not pass the linter. Correct it with an overlay, on main.",
  ],
  [
    pipelineCode.uncoveredOperation,
    "All is written, but the client has no method for a new operation, or one whose operation is gone: mend it, on main or here.",
  ],
]);

// What GitHub takes as the body of a pull request is a little more.
const limit = 60_000;

/** Says for a pull request how an update ended. */
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

/** Shows a source without what may be secret in it, or says nothing to others: credentials, a query, a folder. */
function displaySource(source: string): string {
  if (!/^https?:/.test(source)) return "<file>";
  if (!URL.canParse(source)) return "<URL>";
  const { origin, pathname } = new URL(source);
  return `${origin}${pathname}`;
}

/** Puts a text of any content into a block that it cannot end. */
function fence(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const marks = "`".repeat(Math.max(3, longest + 1));
  return `${marks}text\n${text}\n${marks}`;
}
