import type { Algorithm } from "../delivery.ts";
import { isRefused, type Trial } from "./try-forgery.ts";

/** Prints what became of each forgery, a line for each, and how many were refused. */
export function forgeriesTable(trials: readonly Trial[]): string {
  const names = [...new Set(trials.map(({ forgery }) => forgery.name))];
  const rows = names.map((name) => [name, cell(trials, name, "jwt"), cell(trials, name, "hmac")]);
  const refused = trials.filter(isRefused).length;
  return [
    ...columns([["forgery", "jwt", "hmac"], ...rows]),
    "",
    `Webhooks: ${trials.length} forgeries, ${refused} refused for the reason they should be, ${trials.length - refused} not`,
    "",
  ].join("\n");
}

function cell(trials: readonly Trial[], name: string, algorithm: Algorithm): string {
  const trial = trials.find(({ forgery }) => forgery.name === name && forgery.algorithm === algorithm);
  if (trial === undefined) return "–";
  const { verdict, answer } = trial;
  return `${isRefused(trial) ? "" : "FAILED "}${answer.status} ${verdict}`;
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
