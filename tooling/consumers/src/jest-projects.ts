import { execFile } from "node:child_process";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { npmInstall } from "./install-with-npm.ts";
import type { PlannedTable } from "./planned-table.ts";
import type { SpecKind } from "./write-specs.ts";

/** A project whose tests use the packages. */
export interface JestProject extends SpecKind {
  /** The first cells of the project's row: its tools, its module system, and its test runner. */
  readonly labels: readonly [name: string, modules: string, runner: string];
  /**
   * Creates the project in an empty folder, and returns its own folder. It has a package.json, and nothing is installed
   * yet.
   */
  create(folder: string): Promise<string>;
}

const jest29 = { jest: "29.7.0" };
const jest30 = { jest: "30.5.2" };
const types = { "@types/jest": "30.0.0", "@types/node": "24.12.0" };

/** The projects, set up as users do. */
export const jestProjects: readonly JestProject[] = [
  plain("Jest 29.7.0", "JavaScript", jest29),
  plain("Jest 30.5.2", "JavaScript", jest30),
  plain("Jest 29.7.0 and ts-jest 29.4.15", "TypeScript", { ...jest29, ...types, ...tsJest("5.9.3") }),
  plain("Jest 30.5.2 and ts-jest 29.4.15", "TypeScript", { ...jest30, ...types, ...tsJest("6.0.3") }),
  nest({ version: "11.0.24", schematics: "11.1.0" }),
  nest({ version: "12.0.8", schematics: "12.0.6", type: "cjs" }),
  nest({ version: "12.0.8", schematics: "12.0.6", type: "esm" }),
];

/** The table of these projects. */
export const jestPlan: PlannedTable = {
  name: "jest",
  header: ["Project", "Modules", "Runner", "`npm test`"],
  labels: jestProjects.map(({ labels }) => labels),
};

type Dependencies = Readonly<Record<string, string>>;

function tsJest(typescript: string): Dependencies {
  return { "ts-jest": "29.4.15", typescript };
}

/** A Jest project, set up as its documentation or that of ts-jest says. */
function plain(name: string, language: SpecKind["language"], devDependencies: Dependencies): JestProject {
  const jest = language === "TypeScript" ? { preset: "ts-jest" } : {};
  const silence = devDependencies["typescript"]?.startsWith("6.") ? { ignoreDeprecations: "6.0" } : {};
  const compilerOptions = {
    module: "commonjs",
    moduleResolution: "node10",
    ...silence,
    target: "es2022",
    strict: true,
    esModuleInterop: true,
    types: ["jest", "node"],
  };
  return {
    labels: [name, "CommonJS", "Jest"],
    language,
    runner: "jest",
    async create(folder) {
      const manifest = { private: true, scripts: { test: "jest" }, jest, devDependencies };
      await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
      await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
      return folder;
    },
  };
}

interface NestVersion {
  readonly version: string;
  readonly schematics: string;
  /** The template, if the generator has several. */
  readonly type?: "cjs" | "esm";
}

/** The unchanged output of `nest new`. */
function nest({ version, schematics, type }: NestVersion): JestProject {
  const runner = type === "esm" ? "vitest" : "jest";
  return {
    labels: [
      `NestJS CLI ${version}`,
      type === "esm" ? "ES modules" : "CommonJS",
      runner === "jest" ? "Jest" : "Vitest",
    ],
    language: "TypeScript",
    runner,
    async create(folder) {
      const home = join(folder, "cli");
      await mkdir(home);
      await writeFile(join(home, "package.json"), "{}");
      await npmInstall(home, [`@nestjs/cli@${version}`, `@nestjs/schematics@${schematics}`]);
      const options = ["@nestjs/schematics:application", "--name=app", ...(type ? [`--type=${type}`] : [])];
      await promisify(execFile)(join(home, "node_modules/.bin/schematics"), options, { cwd: home });
      // Moved away, so that the application cannot find the dependencies of its generator.
      await rename(join(home, "app"), join(folder, "app"));
      return join(folder, "app");
    },
  };
}
