import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as util from "node:util";

/** What is used of Node. */
export interface NodeModules {
  readonly buffer: typeof buffer;
  readonly crypto: typeof crypto;
  readonly util: typeof util;
}

/** Not every runtime has `process`, so what this is compiled with does not know it. */
interface MaybeNode {
  readonly process?: { readonly getBuiltinModule?: (id: string) => unknown };
}

/**
 * Gets modules of Node without importing them, which a bundler for another runtime could not; undefined elsewhere.
 *
 * They stay what they are where a test environment replaces globals, such as jsdom.
 */
export function nodeModules(): NodeModules | undefined {
  const { process } = globalThis as MaybeNode;
  const names = ["buffer", "crypto", "util"] as const;
  const modules = names.map((name) => [name, process?.getBuiltinModule?.(`node:${name}`)] as const);
  // As: that is what these names stand for.
  return modules.every(([, module]) => module) ? (Object.fromEntries(modules) as unknown as NodeModules) : undefined;
}
