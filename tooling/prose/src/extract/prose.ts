/** The prose of a file, as Markdown. */
export interface Prose {
  readonly text: string;
  /** The line of the file from which each line of the text comes. */
  readonly lines: readonly number[];
}

/** A piece of prose, and its position in the file. */
export interface Passage {
  readonly text: string;
  readonly offset: number;
}

/** Joins passages into a text, with one paragraph for each passage. */
export function joinPassages(source: string, passages: readonly Passage[]): Prose {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const text: string[] = [];
  const lines: number[] = [];
  for (const passage of passages.toSorted((one, other) => one.offset - other.offset)) {
    const first = starts.findLastIndex((start) => start <= passage.offset) + 1;
    for (const [index, line] of [...passage.text.split("\n"), ""].entries()) {
      text.push(line.trim());
      lines.push(first + index);
    }
  }
  return { text: text.join("\n"), lines };
}

/** Joins consecutive line comments into one passage. */
export function mergeLines(comments: readonly (Passage & { readonly end: number })[], source: string): Passage[] {
  const merged: { text: string; offset: number; end: number }[] = [];
  for (const comment of comments) {
    const last = merged.at(-1);
    if (last !== undefined && /^[^\S\n]*\n[^\S\n]*$/.test(source.slice(last.end, comment.offset))) {
      last.text += `\n${comment.text}`;
      last.end = comment.end;
    } else merged.push({ ...comment });
  }
  return merged;
}

/** Whether a string is prose: it contains at least four words in a row. */
export function isProse(text: string): boolean {
  return /(?:^|\s)(?:[\w'’`-]+[,;:]?\s+){3}[\w'’`-]+(?=[\s,.;:!?]|$)/.test(text);
}
