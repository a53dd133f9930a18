import satisfies from "spdx-satisfies";

/** A package that is installed, and the license that its manifest states. */
export interface Licensed {
  readonly name: string;
  readonly license: string;
}

/** Licenses under which anyone may use and pass on what is installed with a published package. */
export const permissive: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
];

/** Licenses of tools, which are run here and passed on to nobody. */
export const forTools: readonly string[] = [
  ...permissive,
  "CC0-1.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "MPL-2.0",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
];

/** Gives the packages whose license is none of those allowed, or cannot be read. */
export function refusedLicenses(packages: readonly Licensed[], allowed: readonly string[]): readonly Licensed[] {
  return packages.filter(({ license }) => !isAllowed(license, allowed));
}

function isAllowed(license: string, allowed: readonly string[]): boolean {
  try {
    // "Apache2" is how pause-stream spells it.
    return satisfies(license.replace(/\bApache2\b/, "Apache-2.0"), [...allowed]);
  } catch {
    // "Unknown", or "SEE LICENSE IN …": no expression that anyone could judge.
    return false;
  }
}
