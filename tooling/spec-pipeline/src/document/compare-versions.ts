const collator = new Intl.Collator("en", { numeric: true });

/** Compares versions by their numbers. A prerelease comes before its release: 1.9.0, 1.10.0-rc.1, 1.10.0. */
export function compareVersions(one: string, other: string): number {
  const [release = "", preliminary] = partsOf(one);
  const [otherRelease = "", otherPreliminary] = partsOf(other);
  const byRelease = collator.compare(release, otherRelease);
  if (byRelease !== 0 || preliminary === otherPreliminary) return byRelease;
  if (preliminary === undefined) return 1;
  return otherPreliminary === undefined ? -1 : collator.compare(preliminary, otherPreliminary);
}

function partsOf(version: string): readonly (string | undefined)[] {
  const dash = version.indexOf("-");
  return dash < 0 ? [version] : [version.slice(0, dash), version.slice(dash + 1)];
}
