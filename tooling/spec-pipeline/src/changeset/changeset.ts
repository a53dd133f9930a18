import { printChanges } from "../compare/render/print-changes.ts";
import { toSections } from "../compare/render/change-sections.ts";
import type { Comparison } from "../compare/comparison.ts";
import { type Bumps, packageNames } from "../compare/policy/policy.ts";
import { count } from "../compare/render/render-comparison.ts";
import type { ResourceOf } from "./resources.ts";
import { summarizeByResource } from "./summarize-by-resource.ts";
import { sha256 } from "../lock/lock.ts";

/** What a changeset says beside the changes. */
export interface ChangesetContext {
  /** The version of the API. */
  readonly version: string;
  readonly bumps: Bumps;
  /** Where the changes come from: the API itself, or our own corrections of its document. */
  readonly reason: "upstream" | "corrections";
  /** By which a long changeset is summarized. */
  readonly resourceOf: ResourceOf;
}

/** A changeset that is still to be written. */
export interface ChangesetFile {
  /** Its path in the repository. */
  readonly fileName: string;
  readonly text: string;
}

const digestLength = 8;

/**
 * Writes the changeset of a comparison; undefined if no package gets a new version by it.
 * Its name follows from the version and from what it says, so that a second run writes the same file.
 */
export function writeChangesetText(comparison: Comparison, context: ChangesetContext): ChangesetFile | undefined {
  const releases = packageNames.filter((name) => context.bumps[name] !== "none");
  if (releases.length === 0) return undefined;
  const sections = changesOf(comparison, context.resourceOf);
  const frontMatter = ["---", ...releases.map((name) => `"${name}": ${context.bumps[name]}`), "---"].join("\n");
  const note = context.reason === "corrections" && sections.length > 0 ? [correctionsNote] : [];
  const text = [frontMatter, "", [summarize(comparison, context), ...note, ...sections].join("\n\n"), ""].join("\n");
  const version = context.version.replaceAll(/[^\w.-]/g, "-");
  return { fileName: `.changeset/spec-${version}-${sha256(text).slice(0, digestLength)}.md`, text };
}

/** How many lines a changeset may have until each resource gets just one. */
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

const correctionsNote =
  "The API itself is as it was: its document is corrected. A type that is truer is a fix, yet code that was written against the wrong one may not compile any more.";

function summarize({ operations, webhooks, changes }: Comparison, { version, reason }: ChangesetContext): string {
  const did =
    reason === "upstream" ? `Follow version ${version} of the Lago API` : "Correct the document of the Lago API";
  if (changes.length === 0) return `${did}: nothing changes for callers.`;
  const breaking = changes.filter(({ severity }) => severity === "major").length;
  const facts = [
    ["new operation", operations.added.length],
    ["new webhook", webhooks.added.length],
    ["removed operation", operations.removed.length],
    ["removed webhook", webhooks.removed.length],
  ] as const;
  const counted = facts.filter(([, number]) => number > 0).map(([noun, number]) => count(number, noun));
  const risk = breaking === 0 ? "nothing breaks" : `${count(breaking, "change")} can break callers`;
  return `${did}: ${[...counted, risk].join(", ")}.`;
}
