import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { applicationSizes } from "./application-sizes.ts";
import { judge, type Verdict } from "./budgets.ts";
import { type BundleFigure, bundleFigures } from "./bundle-figures.ts";
import { bundleParts, type Part } from "./bundle-parts.ts";
import { coldImports } from "./cold-imports.ts";

/** Measures the size of an application, its cold start, and the client's budgets. */
export const size: Measure = async ({ isQuick, features, progress }) => {
  progress.begin("Bundles");
  const bytes = [await applicationSizes(features), clientTable(await bundleFigures()), partTable(await bundleParts())];
  const imports = await coldImports({ rounds: isQuick ? 3 : 21, features, progress });
  return [...bytes, imports, budgetTable(await judge(progress))];
};

function clientTable(figures: readonly BundleFigure[]): Table {
  return {
    id: "client-bytes",
    title: "Client size in bytes",
    note: "The parts of the client that an application can import, and the share of openapi-fetch.",
    of: "Bundle",
    columns: [{ name: "min" }, { name: "gzip" }, { name: "brotli" }],
    rows: figures.map(({ name, min, gzip, brotli }) => ({ name, cells: [min, gzip, brotli] })),
  };
}

function partTable(parts: readonly Part[]): Table {
  return {
    id: "client-parts",
    title: "Client size by part",
    note: "The bytes of each source folder, minified, before compression.",
    of: "Part",
    columns: [{ name: "min" }],
    rows: parts.map(({ name, min }) => ({ name, cells: [min] })),
  };
}

function budgetTable(verdicts: readonly Verdict[]): Table {
  return {
    id: "budgets",
    title: "Budgets",
    note: "Figures that are the same on every machine. The tests fail if the client exceeds a budget.",
    of: "Figure",
    columns: [{ name: "Measured" }, { name: "Budget" }],
    rows: verdicts.map(({ name, measured, budget }) => ({ name, cells: [measured, budget] })),
  };
}
