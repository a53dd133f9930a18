/** Prints rows below a title, in columns: the first to the left, the others to the right. */
export function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    widths.map((width, column) => pad(cells[column] ?? "", width, column)).join("  ");
  return [title, "", ...lines.map((cells) => `  ${line(cells)}`.trimEnd()), ""].join("\n");
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
