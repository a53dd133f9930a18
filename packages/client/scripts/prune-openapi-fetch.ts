import { type Plugin, transform } from "esbuild";
import { readFile } from "node:fs/promises";

/**
 * Removes unused code of openapi-fetch that no bundler can detect: its default serializers, which are a third of its
 * size, and the check of Node's version for `requestInitExt`. The client always passes its own serializers, and never
 * `requestInitExt`.
 *
 * The calls of resources use a smaller openapi-fetch: without middleware, unused HTTP methods, header merging and error
 * responses. The transport merges the headers and throws for error responses. The `openapi-fetch` entry point keeps
 * everything that users can reach.
 */
export const pruneOpenapiFetch: Plugin = {
  name: "prune-openapi-fetch",
  setup(build) {
    build.onResolve({ filter: /^openapi-fetch$/ }, async ({ path, importer, pluginData, ...place }) => {
      if (pluginData === resolved) return undefined;
      const found = await build.resolve(path, { ...place, importer, pluginData: resolved });
      return { ...found, suffix: importer.endsWith("/api-client.ts") ? forCalls : "" };
    });
    build.onLoad({ filter: /\/openapi-fetch\/dist\/index\.mjs$/ }, async ({ path, suffix }) => {
      const contents = unused.reduce(withoutBody, await readFile(path, "utf8"));
      return { contents: suffix === forCalls ? await pruneForCalls(contents) : contents };
    });
  },
};

const resolved = Symbol("resolved");
const forCalls = "?calls";
const unused = ["createQuerySerializer", "defaultPathSerializer", "defaultBodySerializer", "supportsRequestInitExt"];

function withoutBody(code: string, name: string): string {
  const whole = new RegExp(`^(?:function ${name}\\(.*\\)|const ${name} = \\(\\) =>) \\{\\n[^]*?\\n\\};?\\n`, "m");
  return replace(code, whole, `function ${name}() {}\n`);
}

/** Replaces conditions that are constant here, and lets esbuild remove the dead code. */
async function pruneForCalls(code: string): Promise<string> {
  const pruned = onlyForUsers.reduce(
    (rest, [pattern, by]) => replace(rest, pattern, by),
    withoutBody(code, "mergeHeaders"),
  );
  return (await transform(pruned, { minifySyntax: true })).code;
}

const onlyForUsers: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\bfinalMiddlewares\.length\b(?! -)/g, "false"],
  [/\bif \(requestQuerySerializer\)/, "if (false)"],
  [/\btypeof globalQuerySerializer === "function" \? (globalQuerySerializer) : [^;]*/, "$1"],
  [/\brequestPathSerializer \|\| globalPathSerializer \|\| defaultPathSerializer/, "globalPathSerializer"],
  [/ \?\? defaultBodySerializer/, ""],
  [/\[\.\.\.globalMiddlewares, \.\.\.requestMiddlewares\]/, "0"],
  [/\bresponse\.ok\b/g, "true"],
  [/\bparseAs === "stream"/, "false"],
  [/\bserializedBody instanceof FormData/, "false"],
  [/\brequest\.method === "HEAD"/, "false"],
  [/\bfor \(const key in init\)/, "if (false)"],
  [/^    request\(method, url, init\) \{\n.*\n    \},\n/m, ""],
  [/^    (OPTIONS|HEAD|TRACE)\(url, init\) \{\n.*\n    \},\n/gm, ""],
  [/^    \/\*\* Register middleware \*\/\n[^]*?(?=^  \};\n\})/m, ""],
];

function replace(code: string, pattern: RegExp, by: string): string {
  const changed = code.replace(pattern, by);
  if (changed === code) throw new Error(`openapi-fetch no longer has ${pattern}: update prune-openapi-fetch.ts.`);
  return changed;
}
