import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives an environment in which npm and pnpm know one registry only, whatever its user has configured.
 * The configuration is written to a folder, which has to last as long as the environment is used.
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
    // Clients do not publish without a token; a registry on this machine takes any.
    `//${registry.host}${registry.pathname}:_authToken=local`,
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  return { ...withoutSettings(process.env), NPM_CONFIG_USERCONFIG: file };
}

/** Leaves out what `npm run` tells its children of its own configuration, in small letters, which would beat the file. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_/i.test(name)));
}
