import { copyFile, glob, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { readManifest } from "../../src/manifest.ts";
import { type Ending, run, runToEnd } from "../../src/run.ts";

const quiet = ["--no-audit", "--no-fund", "--prefer-online"];
// The native compiler, which is the fastest. `tooling/consumers` tests the packages' types with older compilers.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript-7.0/package.json")), "bin/tsc");

/** An application outside the workspace that installs packages from a registry. */
export class Application {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(folder: string, environment: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.#environment = environment;
  }

  /** Creates an empty application in a folder. */
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

  /** Copies a source file from `consumer/`. */
  async write(file: string): Promise<void> {
    await copyFile(new URL(`../../consumer/${file}`, import.meta.url), join(this.folder, file));
  }

  async install(...packages: readonly string[]): Promise<void> {
    await run(["npm", "install", ...quiet, ...packages], { cwd: this.folder, environment: this.#environment });
  }

  /** Returns the errors that the compiler finds. Empty if the application compiles. */
  async compile(): Promise<string> {
    const { stdout } = await runToEnd([process.execPath, compiler, "--pretty", "false"], { cwd: this.folder });
    return stdout.trim();
  }

  start(baseUrl: string): Promise<Ending> {
    return runToEnd([process.execPath, "main.ts", baseUrl], { cwd: this.folder });
  }

  /** Installs the newest versions within the ranges of its package.json. */
  async update(): Promise<void> {
    await run(["npm", "update", ...quiet], { cwd: this.folder, environment: this.#environment });
  }

  /** Returns the installed versions of our packages. If one is installed twice, the name includes the folder. */
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
