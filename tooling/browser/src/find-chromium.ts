import { canInstall, installFromDebian } from "@lagokit/debian";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What decides where Chromium is; the process's own, unless a test says otherwise. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where Chromium is when it is not on the path. */
  readonly usualPlaces: readonly string[];
  /** Whether Debian's packages can be installed here. */
  readonly canInstall: boolean;
}

/** It has no windows, whose parts take more time than the pages in them. */
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const thisMachine: Machine = {
  environment: process.env,
  usualPlaces: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ],
  canInstall,
};

/**
 * Gives the path of Chromium: the one in `CHROMIUM_PATH`, or the one that is installed.
 *
 * Where none is, and the machine is a Debian whose root this process is, it is installed first.
 */
export function findChromium(machine: Machine = thisMachine): string {
  const wanted = machine.environment["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (isProgram(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is "${wanted}", which is no program: give the path of Chromium, or unset it.`);
  }
  const found = findInstalled(machine);
  // Even if it is found: it may be in the middle of being installed.
  if (machine.canInstall) installFromDebian(found ?? shell, [shell, "fonts-dejavu-core"]);
  const installed = found ?? findInstalled(machine);
  if (installed !== undefined) return installed;
  throw new Error(
    "Chromium is needed: install it (on Debian, `apt-get install chromium-headless-shell`), or set CHROMIUM_PATH.",
  );
}

function findInstalled({ environment, usualPlaces }: Machine): string | undefined {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...usualPlaces].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
