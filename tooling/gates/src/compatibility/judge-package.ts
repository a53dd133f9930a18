import { readChangesets } from "@changesets/read";
import type { PublicPackage } from "../public-packages.ts";
import { compileTests } from "./compile-tests.ts";
import { olderTests } from "./older-tests.ts";
import { isRepository, isShallow, lastRelease, majorOf, type ReleaseTag } from "./release-tag.ts";

/** The result for the type tests of a package's last release. */
export interface Judgement {
  /** Whether they compile, or a break is allowed. */
  readonly passes: boolean;
  /** The findings, as lines to print. */
  readonly lines: readonly string[];
}

/** Compiles the type tests of a package's last release against its current types. */
export async function judgePackage(root: string, one: PublicPackage): Promise<Judgement> {
  if (!isRepository(root))
    return { passes: true, lines: [`${one.name}: not in a Git repository, so no release to compare with`] };
  const tag = await lastRelease(root, one.name);
  if (tag === undefined) return { passes: true, lines: [await nothingToDo(root, one.name)] };
  const tests = await olderTests(root, tag.name, one.folder);
  const findings = tests.size === 0 ? [] : compileTests(root, tests);
  const count = `${tag.name}: ${plural(tests.size, "file")} of type tests compiled against the current types`;
  if (findings.length === 0) return { passes: true, lines: [`${count}, no break`] };
  const reason = await majorReason(root, one, tag);
  return {
    passes: reason !== undefined,
    lines: [
      `${count}, ${plural(findings.length, "break")}`,
      ...findings.map((finding) => `  ${finding}`),
      reason ?? `  Fix this, or add a changeset that says major for ${one.name}: \`pnpm changeset\`.`,
    ],
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

async function nothingToDo(root: string, name: string): Promise<string> {
  const hint = (await isShallow(root))
    ? "; this clone is shallow: run `git fetch --unshallow --tags` to find releases"
    : "";
  return `${name}: no release among the tags of this clone, so 0 files of type tests compiled${hint}`;
}

/** Returns why a break is allowed: the next version is major, or the current one already is. */
async function majorReason(root: string, one: PublicPackage, tag: ReleaseTag): Promise<string | undefined> {
  if (majorOf(one.version) > tag.major) return `  Allowed, because the version is already ${one.version}.`;
  const changesets = await readChangesets(root);
  const major = changesets.find(({ releases }) =>
    releases.some(({ name, type }) => name === one.name && type === "major"),
  );
  return major && `  Allowed, because .changeset/${major.id}.md says major for ${one.name}.`;
}
