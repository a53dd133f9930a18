import { execFile } from "node:child_process";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npmInstall } from "../install-with-npm.ts";
import { applicationEnvironment, nextCommand } from "./next-command.ts";
import type { NextVersion } from "./next-versions.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/next", import.meta.url));
const installed = new Set(["package.json", "node_modules"]);

/** What is installed, and where. */
export interface Installation {
  readonly folder: string;
  readonly version: NextVersion;
  readonly tarballs: readonly string[];
}

/** Installs Next.js and the packages with npm. The workspace does not contain the compiler of Next.js. */
export async function installNext({ folder, version, tarballs }: Installation): Promise<void> {
  const { next, react } = version;
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const types = ["typescript@5.9.3", "@types/node@24.12.0", `@types/react@${react.split(".")[0]}`];
  await npmInstall(folder, [...tarballs, `next@${next}`, `react@${react}`, `react-dom@${react}`, ...types]);
}

/** Copies an application into the folder of an installation, and removes the previous one. */
export async function placeApplication(folder: string, parts: readonly string[]): Promise<void> {
  const old = (await readdir(folder)).filter((name) => !installed.has(name));
  for (const name of old) await rm(join(folder, name), { recursive: true });
  for (const part of parts) await cp(join(fixtures, part), folder, { recursive: true });
}

/** The result of a build. */
export interface Build {
  /** The output, which includes the table of routes. */
  readonly output: string;
  /** What the calls of the page `/signal` threw, each as JSON. */
  readonly signals: readonly string[];
}

/**
 * Builds the application.
 *
 * Next.js loads every module and tries to render every page during the build, so the key and the secret have
 * placeholder values.
 */
export async function buildApplication(folder: string, lagoUrl: string): Promise<Build> {
  const variables = { LAGO_API_URL: lagoUrl, LAGO_API_KEY: "none-yet", LAGO_WEBHOOK_SECRET: "none-yet" };
  const options = { cwd: folder, env: applicationEnvironment(variables) };
  const record = join(folder, "signals.txt");
  await writeFile(record, "");
  const { stdout } = await promisify(execFile)(process.execPath, [nextCommand(folder), "build"], options);
  return { output: stdout, signals: (await readFile(record, "utf8")).trim().split("\n") };
}
