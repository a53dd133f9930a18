import { execFile } from "node:child_process";
import { copyFile, glob, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Cell } from "./typescript-cells.ts";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const consumer = fileURLToPath(new URL("../consumer", import.meta.url));
/** Packages that an application provides itself. */
const brought = ["@types", "fastify", "undici"];

const strictness = {
  noEmit: true,
  // A type that a declaration cannot name is an error.
  declaration: true,
  target: "es2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
};

/**
 * A folder with the consumer, and with the packages as npm would unpack them.
 *
 * The dependencies of the packages are not installed. If a declaration used a type of openapi-fetch, the type would be
 * missing.
 */
export class ConsumerProject {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Unpacks the tarballs for an application of ES modules or CommonJS. */
  static async create(tarballs: readonly string[], type: Cell["project"]["type"]): Promise<ConsumerProject> {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-consumer-"));
    for (const tarball of tarballs) await unpack(tarball, folder);
    for (const name of brought) await symlink(join(modules, name), join(folder, "node_modules", name), "junction");
    await writeFile(join(folder, "package.json"), JSON.stringify(type === "module" ? { type } : {}));
    for await (const file of glob("*.ts", { cwd: consumer })) await copyFile(join(consumer, file), join(folder, file));
    return new ConsumerProject(folder);
  }

  /** Compiles the project with the settings of a cell, and returns the compiler's output. */
  async compile({ name, project, compiler }: Cell): Promise<string> {
    const file = join(this.#folder, `tsconfig ${name.replaceAll(/\W+/g, " ")}.json`);
    const { compilerOptions, files } = project;
    // Only valid if every emitted file is an ES module.
    const verbatimModuleSyntax = project.type === "module" && compilerOptions["module"] !== "commonjs";
    const silence = compiler.version.startsWith("6.") ? { ignoreDeprecations: "6.0" } : {};
    const options = { ...strictness, verbatimModuleSyntax, ...silence, ...compilerOptions };
    await writeFile(file, JSON.stringify({ files, compilerOptions: options }));
    return run(compiler.tsc, file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}

async function unpack(tarball: string, folder: string): Promise<void> {
  const name = basename(tarball).replace(/^lagokit-(.*)-\d.*$/, "$1");
  const home = join(folder, "node_modules/@lagokit", name);
  await mkdir(home, { recursive: true });
  const unpacking = ["-xzf", basename(tarball), "-C", home, "--strip-components=1"];
  await promisify(execFile)("tar", unpacking, { cwd: dirname(tarball) });
}

function run(tsc: string, configuration: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", configuration, "--pretty", "false"], (error, stdout, stderr) => {
      resolve(stdout + stderr || (error?.message ?? ""));
    });
  });
}
