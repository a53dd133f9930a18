// What changesets asks for the text of the changelogs. They are for people: no commits, and one line for each
// dependency that moved.
interface Changeset {
  readonly summary: string;
}

interface Dependency {
  readonly name: string;
  readonly newVersion: string;
}

/** Writes a changeset as one point of a list, with all that belongs to it below it. */
function getReleaseLine({ summary }: Changeset): string {
  const [first = "", ...rest] = summary.trim().split("\n");
  return [`- ${first}`, ...rest.map((line) => (line.trim() === "" ? "" : `  ${line}`))].join("\n");
}

/** Names the versions that the dependencies moved to. */
function getDependencyReleaseLine(_changesets: readonly Changeset[], dependencies: readonly Dependency[]): string {
  return dependencies.map(({ name, newVersion }) => `- Depends on ${name} ${newVersion}.`).join("\n");
}

export default { getReleaseLine, getDependencyReleaseLine };
