import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as util from "node:util";

/** A global object that may have `process`. Not every runtime has it, so the compiler does not know it. */
interface MaybeNode {
  readonly process?: { readonly getBuiltinModule?: GetBuiltinModule };
}

interface GetBuiltinModule {
  (id: "node:buffer"): typeof buffer;
  (id: "node:crypto"): typeof crypto;
  (id: "node:util"): typeof util;
}

/**
 * Returns the function that loads modules of Node, or undefined on other runtimes. Imports of these modules would fail in
 * bundlers for other runtimes.
 *
 * A test environment that replaces globals, such as jsdom, does not replace these modules.
 */
export function builtinModules(): GetBuiltinModule | undefined {
  return (globalThis as MaybeNode).process?.getBuiltinModule;
}
