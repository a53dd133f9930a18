/** The page to which the tests write their tables, relative to the root of the repository. */
export const compatibilityPage = "docs/guides/compatibility.md";

/** Replaces a section of a page. */
export function withSection(page: string, name: string, section: string): string {
  const [start, stop] = placeOf(page, name);
  return `${page.slice(0, start)}\n\n${section}\n${page.slice(stop)}`;
}

/** Returns a section of a page. */
export function sectionOf(page: string, name: string): string {
  return page.slice(...placeOf(page, name)).trim();
}

function placeOf(page: string, name: string): [start: number, stop: number] {
  const [begin, end] = [`<!-- begin ${name}: written by \`pnpm matrix\` -->`, `<!-- end ${name} -->`];
  const [start, stop] = [page.indexOf(`${begin}\n`), page.indexOf(`\n${end}`)];
  if (start < 0 || stop < start)
    throw new Error(`${compatibilityPage} has no section for the table: add ${begin} and ${end}.`);
  return [start + begin.length, stop + 1];
}
