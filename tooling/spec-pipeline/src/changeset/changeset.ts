import { printChanges } from "../compare/render/print-changes.ts";
import { toSections } from "../compare/render/change-sections.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { ReleaseBumps } from "../compare/package-bumps.ts";
import { count } from "../compare/render/render-comparison.ts";
import type { ResourceOf } from "./resources.ts";
import { summarizeByResource } from "./summarize-by-resource.ts";
import { markdownText } from "../escape/markdown-text.ts";
import { sha256 } from "../lock/lock.ts";

/** Where the changes come from: the API, our corrections of its document, or both. */
export type ChangesetReason = "upstream" | "corrections" | "both";

/** What a changeset states in addition to the changes. */
export interface ChangesetContext {
  /** The version of the API. */
  readonly version: string;
  readonly bumps: ReleaseBumps;
  readonly reason: ChangesetReason;
  /** Groups the lines of a long changeset by resource. */
  readonly resourceOf: ResourceOf;
}

/** A changeset that has not been written yet. */
export interface ChangesetFile {
  /** Its path in the repository. */
  readonly fileName: string;
  readonly text: string;
}

const digestLength = 8;

/**
 * Creates the changeset of a comparison. Returns undefined if no package gets a new version.
 * The filename depends only on the version and the text, so a second run writes the same file.
 */
export function writeChangesetText(comparison: Comparison, context: ChangesetContext): ChangesetFile | undefined {
  const releases = Object.entries(context.bumps).filter(([, bump]) => bump !== "none");
  if (releases.length === 0) return undefined;
  const sections = changesOf(comparison, context.resourceOf);
  const frontMatter = ["---", ...releases.map(([name, bump]) => `"${name}": ${bump}`), "---"].join("\n");
  const note = sections.length > 0 ? noteOn(comparison, context.reason) : [];
  const text = [frontMatter, "", [summarize(comparison, context), ...note, ...sections].join("\n\n"), ""].join("\n");
  const version = context.version.replaceAll(/[^\w.-]/g, "-");
  return { fileName: `.changeset/spec-${version}-${sha256(text).slice(0, digestLength)}.md`, text };
}

/** A changeset with more lines than this gets one line for each resource. */
const longest = 100;

function changesOf({ changes }: Comparison, resourceOf: ResourceOf): readonly string[] {
  const sections = toSections(changes).map(({ title, changes: own }) => ({ title, lines: printChanges(own) }));
  const lines = sections.reduce((sum, section) => sum + section.lines.length, 0);
  if (lines <= longest)
    return sections.map((section) => [`**${section.title}**`, "", ...list(section.lines)].join("\n"));
  return [list(summarizeByResource(changes, resourceOf)).join("\n")];
}

function list(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- ${line}`);
}

const fixes = "A corrected type is a fix, but code that relied on the incorrect type may no longer compile.";

function noteOn({ isSameDocument }: Comparison, reason: ChangesetReason): readonly string[] {
  if (reason === "upstream" || isSameDocument) return [];
  const what =
    reason === "both"
      ? "Some of these changes only correct the document. The API itself did not change there."
      : "These changes only correct the document. The API itself did not change.";
  return [`${what} ${fixes}`];
}

function didOf({ isSameDocument }: Comparison, { version, reason }: ChangesetContext): string {
  const follow = `Follow version ${markdownText(version)} of the Lago API`;
  if (isSameDocument) return "Rename types";
  if (reason === "corrections") return "Correct the document of the Lago API";
  return reason === "both" ? `${follow} and correct its document` : follow;
}

function summarize(comparison: Comparison, context: ChangesetContext): string {
  const { operations, webhooks, changes } = comparison;
  const did = didOf(comparison, context);
  if (changes.length === 0) return `${did}: no changes for callers.`;
  const breaking = changes.filter(({ severity }) => severity === "major").length;
  const facts = [
    ["new operation", operations.added.length],
    ["new webhook", webhooks.added.length],
    ["removed operation", operations.removed.length],
    ["removed webhook", webhooks.removed.length],
  ] as const;
  const counted = facts.filter(([, number]) => number > 0).map(([noun, number]) => count(number, noun));
  const risk = breaking === 0 ? "no breaking changes" : count(breaking, "breaking change");
  return `${did}: ${[...counted, risk].join(", ")}.`;
}
