import type { Measure } from "../report/group.ts";
import type { Table } from "../report/table.ts";
import { applicationSizes } from "./application-sizes.ts";
import { judge, type Verdict } from "./budgets.ts";
import { type BundleFigure, bundleFigures } from "./bundle-figures.ts";
import { bundleParts, type Part } from "./bundle-parts.ts";
import { coldImports } from "./cold-imports.ts";

/** Measures what an application weighs, how long it takes to start, and how the client keeps to its budgets. */
export const size: Measure = async ({ isQuick, features, progress }) => {
  progress.begin("Bundles");
  const bytes = [await applicationSizes(features), clientTable(await bundleFigures()), partTable(await bundleParts())];
  const imports = await coldImports({ rounds: isQuick ? 3 : 21, features, progress });
  return [...bytes, imports, budgetTable(await judge(progress))];
};

function clientTable(figures: readonly BundleFigure[]): Table {
  return {
    id: "client-bytes",
    title: "Bytes of the client",
    note: "What can be had of the client, and what of that is openapi-fetch.",
    of: "Of",
    columns: [{ name: "min" }, { name: "gzip" }, { name: "brotli" }],
    rows: figures.map(({ name, min, gzip, brotli }) => ({ name, cells: [min, gzip, brotli] })),
  };
}

function partTable(parts: readonly Part[]): Table {
  return {
    id: "client-parts",
    title: "What the client is made of",
    note: "By folder of its sources, minified, before compression.",
    of: "Of",
    columns: [{ name: "min" }],
    rows: parts.map(({ name, min }) => ({ name, cells: [min] })),
  };
}

function budgetTable(verdicts: readonly Verdict[]): Table {
  return {
    id: "budgets",
    title: "Budgets",
    note: "What the tests hold the client to, since it is the same on every machine.",
    of: "Of",
    columns: [{ name: "Measured" }, { name: "Budget" }],
    rows: verdicts.map(({ name, measured, budget }) => ({ name, cells: [measured, budget] })),
  };
}
