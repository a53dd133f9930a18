/** The rows of a table in Markdown, without its header, by their cells. */
export type Table = readonly (readonly string[])[];

/** Finds the table whose header begins with a cell. */
export function findTable(text: string, header: string): Table {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => cellsOf(line)[0] === header);
  if (start < 0) throw new Error(`There is no table that begins with ${header}.`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map(cellsOf);
}

/** What stands in backticks. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
