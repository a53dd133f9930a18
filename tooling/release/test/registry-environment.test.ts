import { expect, it, vi } from "vitest";

import { registryEnvironment } from "../src/registry-environment.ts";
import { run } from "../src/run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

it("uses only one registry, even in a command that `npm run` started", async () => {
  const folder = await temporaryFolder();
  vi.stubEnv("npm_config_userconfig", "none");
  vi.stubEnv("npm_config_registry", "https://registry.invalid/");

  const environment = await registryEnvironment(new URL("http://127.0.0.1:4873/"), folder, ["@lagokit/client"]);

  const ask = (...command: [string, ...string[]]): Promise<string> => run(command, { cwd: folder, environment });
  expect(await ask("pnpm", "config", "get", "@lagokit:registry")).toBe("http://127.0.0.1:4873/\n");
  expect(await ask("npm", "config", "get", "registry")).toBe("http://127.0.0.1:4873/\n");
});
