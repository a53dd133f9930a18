import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { JsonObject } from "../document/json.ts";
import type { TypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { layout } from "../workspace/layout.ts";
import type { Timed } from "../terminal/progress.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeErrors } from "./describe-errors.ts";
import { parseErrors } from "./parse-errors.ts";
import { runCompiler } from "./run-compiler.ts";
import { typeOrigins } from "./type-origins.ts";

const folder = dirname(layout.typesModule);
const own = fileURLToPath(new URL("../../../../", import.meta.url));

/** What the types were generated from. */
export interface TypesSource {
  readonly document: JsonObject;
  readonly typeNames: TypeNameExceptions;
}

/**
 * Compiles the modules of `@lagokit/types`, and gives a line for each schema, operation or parameter whose type is wrong,
 * and how long it took. The compiler works while the caller does other things.
 */
export async function compileTypes(
  modules: ReadonlyMap<string, string>,
  { document, typeNames }: TypesSource,
): Promise<Timed<readonly string[]>> {
  const { value: output, milliseconds } = await runCompiler(modules);
  const errors = parseErrors(output);
  const value = errors.length === 0 ? [] : describeErrors(errors, modules, typeOrigins(document, typeNames));
  return { value, milliseconds };
}

/** The modules of `@lagokit/types` by their paths: those that were generated, and those that people write beside them. */
export async function modulesOfTypes(
  workspace: Workspace,
  generated: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const made = [...generated].filter(([path]) => dirname(path) === folder);
  return new Map([...(await writtenModules(workspace)), ...made]);
}

/** The modules that people write; a folder that has no package of types yet gets those of this repository. */
async function writtenModules({ root }: Workspace): Promise<ReadonlyMap<string, string>> {
  const folders = [join(own, folder), join(root, folder)];
  const found = await Promise.all(folders.map((path) => readModules(path)));
  return new Map(found.flat());
}

async function readModules(path: string): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(path).catch((): string[] => []);
  const modules = names.filter((name) => name.endsWith(".ts"));
  return Promise.all(
    modules.map(async (name) => [`${folder}/${name}`, await readFile(join(path, name), "utf8")] as const),
  );
}
