import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as util from "node:util";

/** Not every runtime has `process`, so what this is compiled with does not know it. */
interface MaybeNode {
  readonly process?: { readonly getBuiltinModule?: GetBuiltinModule };
}

interface GetBuiltinModule {
  (id: "node:buffer"): typeof buffer;
  (id: "node:crypto"): typeof crypto;
  (id: "node:util"): typeof util;
}

/**
 * What gets modules of Node without importing them, which a bundler for another runtime could not; undefined elsewhere.
 *
 * They stay what they are where a test environment replaces globals, such as jsdom.
 */
export function builtinModules(): GetBuiltinModule | undefined {
  return (globalThis as MaybeNode).process?.getBuiltinModule;
}
