import { temporaryFolder } from "./temporary-folder.ts";

const url = "git+https://github.com/lagokit/lagokit.git";

/** A correct package.json. */
export function soundManifest(name: string, version: string): Record<string, unknown> {
  return {
    name: `@lagokit/${name}`,
    version,
    description: "A package.",
    keywords: ["lago"],
    homepage: `https://github.com/lagokit/lagokit/tree/main/packages/${name}#readme`,
    bugs: { url: "https://github.com/lagokit/lagokit/issues" },
    license: "MIT",
    repository: { type: "git", url, directory: `packages/${name}` },
    files: ["CHANGELOG.md", "dist"],
    type: "module",
    main: "./dist/index.cjs",
    types: "./dist/index.d.cts",
    exports: {
      ".": {
        import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
        require: { types: "./dist/index.d.cts", default: "./dist/index.cjs" },
      },
      "./package.json": "./package.json",
    },
    publishConfig: { access: "public", provenance: true },
    engines: { node: ">=20.19" },
  };
}

/** Creates a workspace with a package, `coins`, and a package that depends on it, `purse`. */
export function soundWorkspace(files: Readonly<Record<string, string | object>> = {}): Promise<string> {
  return temporaryFolder({
    "package.json": { name: "shop", private: true, packageManager: "pnpm@12.21.0", repository: { type: "git", url } },
    "pnpm-workspace.yaml": 'packages: ["packages/*"]\npmOnFail: ignore\n',
    ...soundFiles("coins", "1.2.3"),
    ...soundFiles("purse", "1.0.0"),
    "packages/purse/package.json": {
      ...soundManifest("purse", "1.0.0"),
      dependencies: { "@lagokit/coins": "workspace:^" },
    },
    ...files,
  });
}

function soundFiles(name: string, version: string): Record<string, string | object> {
  const folder = `packages/${name}`;
  return {
    [`${folder}/package.json`]: soundManifest(name, version),
    [`${folder}/README.md`]: "# It\n",
    [`${folder}/LICENSE`]: "MIT License\n",
    [`${folder}/CHANGELOG.md`]: `# @lagokit/${name}\n\n## ${version}\n\nIt is new.\n`,
    [`${folder}/src/index.ts`]: "export const one: number = 1;\n",
    [`${folder}/dist/index.js`]: "export const one = 1;\n",
    [`${folder}/dist/index.cjs`]: "exports.one = 1;\n",
    [`${folder}/dist/index.d.ts`]: "export declare const one: number;\n",
    [`${folder}/dist/index.d.cts`]: "export declare const one: number;\n",
  };
}
