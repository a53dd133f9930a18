import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

import { builtFiles } from "./built-files.ts";
import type { Manifest } from "./manifest.ts";

/** An unpacked package, and the folder that it was packed from. */
export interface PackedPackage {
  readonly manifest: Manifest;
  /** The folder with the unpacked tarball. */
  readonly unpacked: string;
  /** The folder of the package in the workspace. */
  readonly folder: string;
}

const always = ["CHANGELOG.md", "LICENSE", "README.md", "package.json"];

/**
 * Compares the files of a tarball with the expected ones: everything that is built from the sources, and nothing else.
 */
export async function checkFiles(packed: PackedPackage): Promise<string[]> {
  const files = new Set(await listFiles(packed.unpacked));
  const expected = await expectedFiles(packed);
  return [
    ...expected.required.filter((file) => !files.has(file)).map((file) => `${file} is missing`),
    ...[...files].filter((file) => !expected.permitted.has(file)).map((file) => `${file} should not be in the tarball`),
    ...(await mapReferences(packed.unpacked, [...files])),
    ...(await checkChangelog(packed)),
  ];
}

/**
 * Each entry point must have its declarations, and all that these import. Each source can have its own code: a bundle contains
 * the code of many sources. Both can exist twice, for ES modules and for CommonJS. Code that bundles share is in separate files.
 */
async function expectedFiles({ manifest, folder, unpacked }: PackedPackage): Promise<{
  readonly required: readonly string[];
  readonly permitted: ReadonlySet<string>;
}> {
  const files = manifest.files ?? [];
  const sources = files.includes("dist") ? await listFiles(join(folder, "src")) : [];
  const modules = sources.filter((file) => file.endsWith(".ts")).map((file) => `dist/${file.slice(0, -".ts".length)}`);
  const required = [
    ...always,
    ...files.filter((file) => file !== "dist"),
    ...(await builtFiles(manifest, folder)),
    ...(await licensesOfBundled(unpacked)),
  ];
  const shared = (await listFiles(unpacked)).filter((file) =>
    /^dist\/(?:shared-\w+\.c?js|[\w.-]+\.LICENSE)$/.test(file),
  );
  const optional = modules.flatMap((module) => [`${module}.js`, `${module}.cjs`, `${module}.d.ts`, `${module}.d.cts`]);
  return { required, permitted: new Set([...required, ...optional, ...shared]) };
}

/**
 * Finds missing licenses. If a bundle contains code of another package, the tarball must include the license of that
 * package. esbuild marks such code with a comment.
 */
async function licensesOfBundled(unpacked: string): Promise<string[]> {
  const code = (await listFiles(unpacked)).filter((file) => /\.c?js$/.test(file));
  const texts = await Promise.all(code.map((file) => readFile(join(unpacked, file), "utf8")));
  const names = texts.flatMap((text) =>
    Array.from(text.matchAll(/^\/\/ .*node_modules\/([^/\n]+)/gm), ([, name]) => name),
  );
  return [...new Set(names)].map((name) => `dist/${name}.LICENSE`);
}

/** Finds references to source maps. The maps are not published, so bundlers and debuggers would warn about them. */
async function mapReferences(unpacked: string, files: readonly string[]): Promise<string[]> {
  const code = files.filter((file) => /\.c?[jt]s$/.test(file));
  const texts = await Promise.all(code.map((file) => readFile(join(unpacked, file), "utf8")));
  return code
    .filter((_, index) => texts[index]?.includes("# sourceMappingURL="))
    .map((file) => `${file} refers to a source map`);
}

async function checkChangelog({ manifest, unpacked }: PackedPackage): Promise<string[]> {
  const changelog = await readFile(join(unpacked, "CHANGELOG.md"), "utf8").catch(() => undefined);
  const latest = changelog?.match(/^## (.+)$/m)?.[1];
  if (changelog === undefined || latest === manifest.version) return [];
  return [`CHANGELOG.md begins with ${latest ?? "no version"}, and not with ${manifest.version}`];
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(glob("**/*", { cwd: folder, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}
