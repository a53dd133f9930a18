import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/**
 * Leaves the default serializers out of openapi-fetch: the client always gives it others, and no bundler can know that.
 * They are a third of it.
 */
export const pruneOpenapiFetch: Plugin = {
  name: "prune-openapi-fetch",
  setup(build) {
    build.onLoad({ filter: /\/openapi-fetch\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: serializers.reduce(withoutBody, await readFile(path, "utf8")),
    }));
  },
};

const serializers = ["createQuerySerializer", "defaultPathSerializer", "defaultBodySerializer"];

function withoutBody(code: string, name: string): string {
  const whole = new RegExp(`\\nfunction ${name}\\(.*\\) \\{\\n[^]*?\\n\\}\\n`);
  if (!whole.test(code))
    throw new Error(`openapi-fetch has no function ${name}: it changed, and so must what prunes it.`);
  return code.replace(whole, `\nfunction ${name}() {}\n`);
}
