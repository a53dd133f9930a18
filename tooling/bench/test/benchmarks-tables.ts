import { glob, readFile } from "node:fs/promises";
import type { Table } from "../src/report/table.ts";

const sources = new URL("../src/", import.meta.url);

/** Reads the tables of BENCHMARKS.md. The sources define which ID belongs to which title. */
export async function benchmarksTables(): Promise<readonly Table[]> {
  const benchmarks = await readFile(new URL("../../../BENCHMARKS.md", import.meta.url), "utf8");
  const sections = benchmarks.split(/^#{2,3} /m);
  const tables: Table[] = [];
  for await (const file of glob("**/*.ts", { cwd: sources }))
    for (const [, id = "", title = ""] of (await readFile(new URL(file, sources), "utf8")).matchAll(idAndTitle)) {
      const begin = new RegExp(`^${title.replaceAll(/\$\{.*?\}/g, ".+")}\n`);
      tables.push(...sections.filter((section) => begin.test(section)).map((section) => tableOf(id, section)));
    }
  return tables;
}

const idAndTitle = /^ +id: "(.+)",\n +title: ["`](.+)["`],$/gm;

function tableOf(id: string, section: string): Table {
  const [title = ""] = section.split("\n");
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  const [[of = "", ...names] = [], , ...rows] = lines.map(cellsOf);
  const columns = names.map((name) => ({ name }));
  return {
    id,
    title,
    note: "",
    of,
    columns,
    rows: rows.map(([name = "", ...cells]) => ({ name, cells: cells.map(read) })),
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Reads a figure as a number, and everything else as a text. */
function read(cell: string): number | string {
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}
