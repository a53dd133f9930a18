import { createRequire } from "node:module";
import { join } from "node:path";

/** The path of Next.js's command in a folder. */
export function nextCommand(folder: string): string {
  return createRequire(join(folder, "package.json")).resolve("next/dist/bin/next");
}

/** The environment of an application, without telemetry and without the variables of the test. */
export function applicationEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|NODE_ENV|TEST$|npm_|LAGO_)/.test(name),
  );
  return { ...Object.fromEntries(inherited), NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1", ...own };
}
