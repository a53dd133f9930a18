/** The rows of a Markdown table, without its header, as cells. */
export type Table = readonly (readonly string[])[];

/** Finds the table whose header begins with the given cell. */
export function findTable(text: string, header: string): Table {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => cellsOf(line)[0] === header);
  if (start < 0) throw new Error(`No table begins with ${header}.`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map(cellsOf);
}

/** Returns the texts in backticks. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
