import type * as http from "node:http";

interface MaybeNode {
  readonly process?: { readonly getBuiltinModule?: (id: "node:http") => typeof http };
}

/** Returns Node's module for HTTP. An import of it would fail in bundlers for other runtimes. */
export function httpModule(): typeof http {
  const get = (globalThis as MaybeNode).process?.getBuiltinModule;
  if (get === undefined)
    throw new Error(
      "`listen` needs a runtime with `node:http`: Node, Bun or Deno. Elsewhere, pass `fake.fetch` to the client.",
    );
  return get("node:http");
}
