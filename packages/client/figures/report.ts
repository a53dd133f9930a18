import { goals } from "./budgets.ts";
import type { Figures } from "./figures.ts";
import type { Distribution } from "./statistics.ts";
import { table } from "./table.ts";

/** Writes figures for people. */
export function report({ machine, bundles, parts, imports, calls, types, budgets }: Figures): string {
  const versions = Object.entries(machine.versions).map((version) => version.join(" "));
  const sizes = bundles.map(({ name, min, gzip, brotli }) => [name, ...[min, gzip, brotli].map(whole)]);
  return [
    `${[machine.processor, machine.memory, machine.system, ...versions].join(", ")}\n`,
    table("Bytes, bundled and minified by esbuild", ["", "min", "gzip", "brotli"], sizes),
    table(
      "What the client is made of",
      ["", "min"],
      parts.map(({ name, min }) => [name, whole(min)]),
    ),
    table(
      `Cold import, ms over bare Node: ${explained}; the goal is +${goals["cold import, ms"]}`,
      ["", "ms"],
      imports.map(({ name, milliseconds }, index) => [name, spread(milliseconds, index > 0)]),
    ),
    table(
      `A call on a stub, over bare fetch: ${explained}; the goals are +${goals["call, µs"]} and +${goals["call, heap kB"]}`,
      ["", "", "µs", "heap kB"],
      calls.map(({ subject, kind, microseconds, heapBytes }) => {
        const isOver = subject !== "bare fetch";
        return [subject, kind, spread(microseconds, isOver), spread(heapBytes, isOver, 1000)];
      }),
    ),
    table(
      "What the types cost the compiler",
      ["", "instantiations"],
      types.map(({ name, instantiations }) => [name, whole(instantiations)]),
    ),
    table(
      "Budgets, checked by the tests",
      ["", "measured", "budget", "goal"],
      budgets.map(({ name, measured, budget, goal }) => [name, ...[measured, budget, goal].map(whole)]),
    ),
  ].join("\n");
}

const explained = "the median, and the quarters around it";

function whole(value: number): string {
  return value.toLocaleString("en");
}

function spread({ median, low, high }: Distribution, isOver: boolean, unit = 1): string {
  const [middle, from = "", to = ""] = [median, low, high].map((value) => (value / unit).toFixed(1));
  return `${isOver && median >= 0 ? "+" : ""}${middle}  (${from.padStart(5)} – ${to.padStart(5)})`;
}
