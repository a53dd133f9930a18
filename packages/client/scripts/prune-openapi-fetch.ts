import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/**
 * Leaves out of openapi-fetch its default serializers, which are a third of it, and the look at Node's version, which is for
 * `requestInitExt`: the client always gives it other serializers, and never that, and no bundler can know it.
 */
export const pruneOpenapiFetch: Plugin = {
  name: "prune-openapi-fetch",
  setup(build) {
    build.onLoad({ filter: /\/openapi-fetch\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: unused.reduce(withoutBody, await readFile(path, "utf8")),
    }));
  },
};

const unused = ["createQuerySerializer", "defaultPathSerializer", "defaultBodySerializer", "supportsRequestInitExt"];

function withoutBody(code: string, name: string): string {
  const whole = new RegExp(`^(?:function ${name}\\(.*\\)|const ${name} = \\(\\) =>) \\{\\n[^]*?\\n\\};?\\n`, "m");
  if (!whole.test(code))
    throw new Error(`openapi-fetch has no function ${name}: it changed, and so must what prunes it.`);
  return code.replace(whole, `function ${name}() {}\n`);
}
