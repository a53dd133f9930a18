/** As much of a name as is compared; the time that it takes grows with its square. */
const longest = 64;

/** Gives the name that is most like one that does not exist, if one is near enough to be what was meant. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const meant = lettersOf(name);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(meant.length / 3)) + 1;
  for (const one of names) {
    const distance = distanceOf(meant, lettersOf(one));
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

/** Writes `API-calls` and `api_calls` in the same way. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, "")
    .slice(0, longest);
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, above] of row.slice(1).entries()) {
      const changed = (row[column] ?? 0) + (letter === other[column] ? 0 : 1);
      next.push(Math.min(changed, above + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
