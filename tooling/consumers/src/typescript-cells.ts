import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PlannedTable } from "./planned-table.ts";

/** A version of the compiler. */
interface Compiler {
  readonly version: string;
  readonly tsc: string;
}

/** A kind of project: its settings, and whether its package.json contains `"type": "module"`. */
export interface Project {
  /** The labels in the table: `module`, `moduleResolution`, and further conditions. */
  readonly labels: readonly string[];
  readonly type: "module" | "commonjs";
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  /** The compilers that support such a project, by the first digits of their versions. */
  readonly compilers: readonly string[];
}

/** A kind of project with one compiler. */
export interface Cell {
  readonly name: string;
  readonly project: Project;
  readonly compiler: Compiler;
}

const compilers: readonly Compiler[] = ["typescript-5.4", "typescript-5.9", "typescript", "typescript-7.0"].map(
  (name) => {
    const folder = fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
    // As: every package has a version.
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version: string };
    return { version, tsc: `${folder}/bin/tsc` };
  },
);

const all = ["5.4.", "5.9.", "6.0.", "7.0."];
const everywhere = { lib: ["ES2022", "DOM"], types: ["node"] };
const portable = ["main.ts", "inputs.ts", "outbox.ts", "tests.ts"];
const sources = [...portable, "server.ts"];

const projects: readonly Project[] = [
  ...ofBothTypes("commonjs", "node10", all.slice(0, 3)),
  ...ofBothTypes("commonjs", "bundler", all.slice(2)),
  ...ofBothTypes("node16", "node16", all),
  ...ofBothTypes("nodenext", "nodenext", all),
  ...ofBothTypes("esnext", "bundler", all),
  {
    labels: ["`nodenext`", "`nodenext`, without DOM", '`"module"`'],
    type: "module",
    compilerOptions: { module: "nodenext", lib: ["ES2022"], types: ["node"] },
    files: sources,
    compilers: all,
  },
  {
    labels: ["`nodenext`", "`nodenext`, without `exactOptionalPropertyTypes`", '`"module"`'],
    type: "module",
    compilerOptions: { module: "nodenext", exactOptionalPropertyTypes: false, ...everywhere },
    files: sources,
    compilers: all,
  },
  {
    labels: ["`esnext`", "`bundler`, without Node", '`"module"`'],
    type: "module",
    compilerOptions: { module: "esnext", moduleResolution: "bundler", lib: ["ES2022", "DOM"], types: [] },
    files: portable,
    compilers: all,
  },
];

function ofBothTypes(module: string, moduleResolution: string, versions: readonly string[]): readonly Project[] {
  return (["module", "commonjs"] as const).map((type) => ({
    labels: [`\`${module}\``, `\`${moduleResolution}\``, type === "module" ? '`"module"`' : "none"],
    type,
    compilerOptions: { module, moduleResolution, ...everywhere },
    files: sources,
    compilers: versions,
  }));
}

/** Every kind of project with every compiler that supports it. */
export const cells: readonly Cell[] = projects.flatMap((project) =>
  compilers.filter(allowedBy(project)).map((compiler) => ({ name: nameOf(project, compiler), project, compiler })),
);

/**
 * The cells that detect the most errors: the oldest compiler with the oldest resolution, and each kind of project with
 * the newest.
 */
export const quickCells: readonly Cell[] = cells.filter(({ compiler: { version }, project: { labels, type } }) => {
  const [module, resolution] = labels;
  if (version.startsWith("5.4.")) return resolution === "`node10`" && type === "commonjs";
  // `nodenext` covers `node16`.
  if (!version.startsWith("7.") || module === "`node16`") return false;
  return module === "`nodenext`" || (module === "`commonjs`") === (type === "commonjs");
});

/** The table of all cells. */
export const typescriptPlan: PlannedTable = {
  name: "typescript",
  header: ["`module`", "`moduleResolution`", '`"type"` of package.json', ...compilers.map(({ version }) => version)],
  labels: projects.map(({ labels }) => labels),
};

/** The results of all cells, row by row. A dash means that the compiler does not support the project. */
export function typescriptResults(passed: ReadonlySet<string>): readonly (readonly string[])[] {
  return projects.map((project) =>
    compilers.map((compiler) => {
      if (!allowedBy(project)(compiler)) return "–";
      return passed.has(nameOf(project, compiler)) ? "ok" : "failed";
    }),
  );
}

function allowedBy({ compilers: versions }: Project): (compiler: Compiler) => boolean {
  return ({ version }) => versions.some((beginning) => version.startsWith(beginning));
}

function nameOf({ labels }: Project, { version }: Compiler): string {
  const [module, resolution, type] = labels;
  return `TypeScript ${version}, ${module}, ${resolution}, "type": ${type}`.replaceAll("`", "");
}
