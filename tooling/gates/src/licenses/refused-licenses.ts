import satisfies from "spdx-satisfies";

/** An installed package and the license in its manifest. */
export interface Licensed {
  readonly name: string;
  readonly license: string;
}

/** Licenses for the dependencies of published packages, which anyone may use and distribute. */
export const permissive: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
];

/** Licenses for tools, which run here and are not distributed. */
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

/** Returns the packages whose license is not allowed or cannot be read. */
export function refusedLicenses(packages: readonly Licensed[], allowed: readonly string[]): readonly Licensed[] {
  return packages.filter(({ license }) => !isAllowed(license, allowed));
}

function isAllowed(license: string, allowed: readonly string[]): boolean {
  try {
    // pause-stream writes "Apache2".
    return satisfies(license.replace(/\bApache2\b/, "Apache-2.0"), [...allowed]);
  } catch {
    // "Unknown" or "SEE LICENSE IN …" is not a license expression.
    return false;
  }
}
