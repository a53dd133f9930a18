import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LagoOutboxError } from "../errors/lago-outbox-error.ts";

/** A module, whose exports are under `default` too if it is in CommonJS. */
interface Loaded {
  readonly default?: unknown;
}

/** A package, and what it exports. */
export interface LoadedClient<Name extends string> {
  readonly name: Name;
  readonly exports: unknown;
}

/** Loads a package that is installed in the current folder, or where this package is: the first one of them. */
export async function loadClient<Name extends string>(
  engine: string,
  names: readonly [Name, ...Name[]],
): Promise<LoadedClient<Name>> {
  for (const folder of [process.cwd(), import.meta.dirname])
    for (const name of names) {
      const file = find(folder, name);
      if (file !== undefined) return { name, exports: await load(file) };
    }
  const choices = names.map((name) => `\`${name}\``).join(" or ");
  throw new LagoOutboxError(`A store on ${engine} needs the package ${choices}: run \`npm install ${names[0]}\` here.`);
}

async function load(file: string): Promise<unknown> {
  // As: a module is an object.
  const loaded = (await import(pathToFileURL(file).href)) as Loaded;
  return loaded.default ?? loaded;
}

function find(folder: string, name: string): string | undefined {
  try {
    return createRequire(join(folder, "package.json")).resolve(name);
  } catch (error) {
    if (Object(error).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
