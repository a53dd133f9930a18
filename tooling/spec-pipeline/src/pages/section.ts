/** A part of a page that is written by `pnpm spec build`, between two comments. */
export interface Section {
  /** The file that the page is. */
  readonly file: string;
  /** What the comments call the part. */
  readonly name: string;
  readonly text: string;
}

/** Puts a section where its page has a place for it; the page as it is, where it has none. */
export function withSection(page: string, { name, text }: Section): string {
  const [begin, end] = [comment("begin", name), comment("end", name)];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) return page;
  return `${page.slice(0, start)}${begin}\n\n${text.trimEnd()}\n\n${page.slice(stop)}`;
}

function comment(edge: "begin" | "end", name: string): string {
  return `<!-- ${edge} of what \`pnpm spec build\` writes: ${name} -->`;
}
