import { canInstall, installFromDebian } from "@lagokit/debian";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The parts of a machine that decide where Chromium is. Tests replace them. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The places of Chromium if it is not on the `PATH`. */
  readonly usualPlaces: readonly string[];
  /** Whether Debian's packages can be installed here. */
  readonly canInstall: boolean;
}

/** Chromium without windows. It is faster, because windows take more time than their pages. */
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
 * Returns the path of Chromium: the value of `CHROMIUM_PATH`, or the installed one.
 *
 * If none is installed and this process is root on Debian, installs it first.
 */
export function findChromium(machine: Machine = thisMachine): string {
  const wanted = machine.environment["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (isProgram(wanted)) return wanted;
    throw new Error(
      `CHROMIUM_PATH is "${wanted}", which is not a program. Set it to the path of Chromium, or unset it.`,
    );
  }
  const found = findInstalled(machine);
  // Also if it was found, because its installation may not be complete.
  if (machine.canInstall) installFromDebian(found ?? shell, [shell, "fonts-dejavu-core"]);
  const installed = found ?? findInstalled(machine);
  if (installed !== undefined) return installed;
  throw new Error(
    "Chromium is required. Install it (on Debian: `apt-get install chromium-headless-shell`), or set CHROMIUM_PATH.",
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
