import type { Algorithm } from "../delivery.ts";
import { cryptographies, type CryptographyName } from "../on-cryptography.ts";
import { isRefused, type Trial } from "./try-forgery.ts";

/** Formats a table with a row for the result of each forgery, and the number of those that were refused. */
export function forgeriesTable(trials: readonly Trial[]): string {
  const names = [...new Set(trials.map(({ forgery }) => forgery.name))];
  const rows = names.map((name) => [name, cell(trials, name, "jwt"), cell(trials, name, "hmac")]);
  return [...columns([["forgery", "jwt", "hmac"], ...rows]), "", ...cryptographies.map(summary(trials)), ""].join("\n");
}

function summary(trials: readonly Trial[]): (name: CryptographyName) => string {
  return (name) => {
    const all = trials.filter(({ cryptography }) => cryptography === name);
    const refused = all.filter(isRefused).length;
    return `Webhooks, on ${name}: ${all.length} forgeries, ${refused} refused with the expected reason, ${all.length - refused} not`;
  };
}

function cell(trials: readonly Trial[], name: string, algorithm: Algorithm): string {
  const tried = trials.filter(({ forgery }) => forgery.name === name && forgery.algorithm === algorithm);
  const outcomes = tried.map((trial) => {
    const { cryptography, verdict, answer } = trial;
    return `${isRefused(trial) ? "" : `FAILED on ${cryptography}: `}${answer.status} ${verdict}`;
  });
  // Both implementations have the same result, unless one fails.
  return [...new Set(outcomes)].join(", ") || "–";
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
