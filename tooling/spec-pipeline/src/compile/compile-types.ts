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
 * Compiles the modules of `@lagokit/types`. Returns a line for each schema, operation or parameter whose type is wrong,
 * and the time it took. The compiler runs in parallel with the caller.
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

/** The modules of `@lagokit/types` by path: the generated ones, and the handwritten ones next to them. */
export async function modulesOfTypes(
  workspace: Workspace,
  generated: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const made = [...generated].filter(([path]) => dirname(path) === folder);
  return new Map([...(await writtenModules(workspace)), ...made]);
}

/** The handwritten modules. A folder without a package of types uses those of this repository. */
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
