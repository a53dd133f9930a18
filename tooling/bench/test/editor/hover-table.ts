import { markdownTable } from "markdown-table";
import { clients } from "./hover-case.ts";
import { clientKeys, type HoverRow, type MeasuredHover } from "./measure-hovers.ts";

/** Writes what an editor shows for each client. The last row counts the named types and the documented names. */
export function hoverTable(rows: readonly HoverRow[]): string {
  const titles = clientKeys.flatMap((client) => [clients[client], "Text", "Length", "Shows"]);
  const lines = rows.map(({ what, hovers }) => [what, ...clientKeys.flatMap((client) => cells(hovers[client]))]);
  const align = ["", ...clientKeys.flatMap(() => ["", "", "r", ""])];
  const totals = clientKeys.flatMap((client) => count(rows.flatMap(({ hovers }) => hovers[client] ?? [])));
  return `What an editor shows for a name: whether its type has a name, whether it is documented (for a variable, through its type),
the length of the type, and its beginning.

${markdownTable([["", ...titles], ...lines, ["all", ...totals]], { align, stringLength: (text) => text.length })}
`;
}

const texts = { own: "yes", type: "of type", none: "no" } as const;

function cells(hover: MeasuredHover | undefined): readonly string[] {
  if (hover === undefined) return ["–", "–", "–", "–"];
  return [hover.isNamed ? "named" : "no name", texts[hover.text], `${hover.length}`, cut(hover.display)];
}

function count(hovers: readonly MeasuredHover[]): readonly string[] {
  const of = (having: (hover: MeasuredHover) => boolean): string =>
    `${hovers.filter(having).length} of ${hovers.length}`;
  const longest = Math.max(...hovers.map(({ length }) => length));
  return [of(({ isNamed }) => isNamed), of(({ text }) => text !== "none"), `≤ ${longest}`, ""];
}

function cut(display: string): string {
  const line = display
    .replaceAll(/\s+/g, " ")
    .replace(/^\(property\) /, "")
    .replaceAll("|", "¦");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
