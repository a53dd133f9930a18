/** Puts a text where a README has the place for it. */
export function withSection(readme: string, name: string, section: string): string {
  const [start, stop] = placeOf(readme, name);
  return `${readme.slice(0, start)}\n\n${section}\n${readme.slice(stop)}`;
}

/** Gives what stands there. */
export function sectionOf(readme: string, name: string): string {
  return readme.slice(...placeOf(readme, name)).trim();
}

function placeOf(readme: string, name: string): [start: number, stop: number] {
  const [begin, end] = ["begin", "end"].map((edge) => `<!-- ${edge} of what \`pnpm matrix\` writes: ${name} -->`);
  const [start, stop] = [readme.indexOf(`${begin}\n`), readme.indexOf(`\n${end}`)];
  if (start < 0 || stop < start) throw new Error(`README.md has no place for the table: ${begin} … ${end}`);
  return [start + `${begin}`.length, stop + 1];
}
