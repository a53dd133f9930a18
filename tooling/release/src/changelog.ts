// The functions with which changesets writes the changelogs. Changelogs are for users: they contain no commits, and one
// line for each dependency whose version changed.
interface Changeset {
  readonly summary: string;
}

interface Dependency {
  readonly name: string;
  readonly newVersion: string;
}

/** Formats a changeset as one list item, with its further lines indented. */
function getReleaseLine({ summary }: Changeset): string {
  const [first = "", ...rest] = summary.trim().split("\n");
  return [`- ${first}`, ...rest.map((line) => (line.trim() === "" ? "" : `  ${line}`))].join("\n");
}

/** Names the new versions of the dependencies. */
function getDependencyReleaseLine(_changesets: readonly Changeset[], dependencies: readonly Dependency[]): string {
  return dependencies.map(({ name, newVersion }) => `- Depends on ${name} ${newVersion}.`).join("\n");
}

export default { getReleaseLine, getDependencyReleaseLine };
