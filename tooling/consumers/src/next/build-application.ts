import { execFile } from "node:child_process";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npmInstall } from "../install-with-npm.ts";
import { applicationEnvironment, nextCommand } from "./next-command.ts";
import type { NextVersion } from "./next-versions.ts";

const application = fileURLToPath(new URL("../../fixtures/next", import.meta.url));

/** What an application is built from. */
export interface Ingredients {
  readonly folder: string;
  readonly version: NextVersion;
  readonly tarballs: readonly string[];
}

/** Installs Next.js and the packages beside a copy of the application, by npm: the workspace has no compiler of Next's. */
export async function installApplication({ folder, version, tarballs }: Ingredients): Promise<void> {
  const { next, react } = version;
  await cp(application, folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const types = ["typescript@5.9.3", "@types/node@24.12.0", `@types/react@${react.split(".")[0]}`];
  await npmInstall(folder, [...tarballs, `next@${next}`, `react@${react}`, `react-dom@${react}`, ...types]);
}

/**
 * Builds the application, and gives what that printed: with the table of its routes.
 *
 * Next.js loads every module and tries every page there, so a text stands in the place of the key and the secret.
 */
export async function buildApplication(folder: string, lagoUrl: string): Promise<string> {
  const variables = { LAGO_API_URL: lagoUrl, LAGO_API_KEY: "none-yet", LAGO_WEBHOOK_SECRET: "none-yet" };
  const options = { cwd: folder, env: applicationEnvironment(variables) };
  const { stdout } = await promisify(execFile)(process.execPath, [nextCommand(folder), "build"], options);
  return stdout;
}
