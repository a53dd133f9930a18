import { copyFile, glob, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { readManifest } from "../../src/manifest.ts";
import { type Ending, run, runToEnd } from "../../src/run.ts";

const quiet = ["--no-audit", "--no-fund", "--prefer-online"];
// The native compiler, which is the fastest; what the packages' types are to older ones, `tooling/consumers` tests.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json")), "bin/tsc");

/** An application outside the workspace, which installs packages from a registry. */
export class Application {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(folder: string, environment: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.#environment = environment;
  }

  /** Makes an empty one in a folder. */
  static async create(folder: string, environment: NodeJS.ProcessEnv): Promise<Application> {
    const compilerOptions = {
      module: "nodenext",
      target: "es2023",
      lib: ["es2023", "dom"],
      types: [],
      noEmit: true,
      strict: true,
    };
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    return new Application(folder, environment);
  }

  /** Takes over a source file of `consumer/`. */
  async write(file: string): Promise<void> {
    await copyFile(new URL(`../../consumer/${file}`, import.meta.url), join(this.folder, file));
  }

  async install(...packages: readonly string[]): Promise<void> {
    await run(["npm", "install", ...quiet, ...packages], { cwd: this.folder, environment: this.#environment });
  }

  /** Gives what the compiler finds wrong, which is nothing if all is right. */
  async compile(): Promise<string> {
    const { stdout } = await runToEnd([process.execPath, compiler, "--pretty", "false"], { cwd: this.folder });
    return stdout.trim();
  }

  start(baseUrl: string): Promise<Ending> {
    return runToEnd([process.execPath, "main.ts", baseUrl], { cwd: this.folder });
  }

  /** Takes what is new within the ranges that its package.json asks for. */
  async update(): Promise<void> {
    await run(["npm", "update", ...quiet], { cwd: this.folder, environment: this.#environment });
  }

  /** Gives the versions of our packages that are installed; with the folder, where one is installed twice. */
  async installed(): Promise<Record<string, string>> {
    const found = await Array.fromAsync(glob("node_modules/**/@lagokit/*/package.json", { cwd: this.folder }));
    const entries = found.map(async (path) => {
      const { version = "" } = await readManifest(join(this.folder, dirname(path)));
      return [
        dirname(path)
          .replaceAll("\\", "/")
          .replace(/^node_modules\//, ""),
        version,
      ] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
