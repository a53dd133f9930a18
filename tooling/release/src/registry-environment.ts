import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Returns an environment in which npm and pnpm use only one registry, regardless of the user's configuration. The
 * configuration is written to a folder, which must exist as long as the environment is used.
 */
export async function registryEnvironment(
  registry: URL,
  folder: string,
  packages: readonly string[],
): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, "npmrc");
  const scopes = new Set(packages.filter((name) => name.startsWith("@")).map((name) => name.replace(/\/.*/, "")));
  const lines = [
    `registry=${registry.href}`,
    ...Array.from(scopes, (scope) => `${scope}:registry=${registry.href}`),
    // Clients do not publish without a token. A registry on this machine accepts any token.
    `//${registry.host}${registry.pathname}:_authToken=local`,
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  return { ...withoutSettings(process.env), NPM_CONFIG_USERCONFIG: file };
}

/**
 * Removes the settings that `npm run` passes to its children as environment variables. They would override the file.
 */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_/i.test(name)));
}
