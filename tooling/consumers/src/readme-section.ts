const begin = "<!-- begin of what `pnpm matrix` writes -->\n";
const end = "<!-- end of what `pnpm matrix` writes -->";

/** Puts a text where a README has the place for it. */
export function withSection(readme: string, section: string): string {
  const [start, stop] = [readme.indexOf(begin), readme.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`README.md has no place for the tables: ${begin.trim()} … ${end}`);
  return `${readme.slice(0, start)}${begin}\n${section}\n${readme.slice(stop)}`;
}
