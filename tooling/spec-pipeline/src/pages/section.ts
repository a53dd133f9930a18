/** A section of a page that `pnpm spec build` writes, between two comments. */
export interface Section {
  /** The path of the page. */
  readonly file: string;
  /** The name of the section in the comments. */
  readonly name: string;
  readonly text: string;
}

/** Replaces a section of a page. Returns the page unchanged if it does not have the section. */
export function withSection(page: string, { name, text }: Section): string {
  const [begin, end] = [`<!-- begin ${name}: written by \`pnpm spec build\` -->`, `<!-- end ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) return page;
  return `${page.slice(0, start)}${begin}\n\n${text.trimEnd()}\n\n${page.slice(stop)}`;
}
