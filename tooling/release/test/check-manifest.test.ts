import { expect, it } from "vitest";

import { checkManifest } from "../src/check-manifest.ts";
import { soundManifest } from "./sound-workspace.ts";

const expectation = {
  repository: "git+https://github.com/lagokit/lagokit.git",
  directory: "packages/coins",
  versions: new Map([["@lagokit/purse", "1.0.0"]]),
};

it("accepts a correct package.json", () => {
  const dependencies = { "@lagokit/purse": "^1.0.0", "openapi-fetch": "0.17.0" };

  expect(checkManifest({ ...soundManifest("coins", "1.2.3"), dependencies }, expectation)).toStrictEqual([]);
});

it.each<[string, Record<string, unknown>, string]>([
  ["a wrong directory", { repository: { directory: "packages/coin" } }, "`repository.directory` is not packages/coins"],
  ["no homepage", { homepage: undefined }, "`homepage` is not below https://github.com/lagokit/lagokit"],
  ["no bugs", { bugs: undefined }, "`bugs.url` is not https://github.com/lagokit/lagokit/issues"],
  ["another license", { license: "ISC" }, "`license` is not MIT"],
  ["no description", { description: undefined }, "`description` is missing"],
  ["no keywords", { keywords: [] }, "`keywords` are missing"],
  ["no engines", { engines: {} }, "`engines.node` is missing"],
  ["no public access", { publishConfig: { provenance: true } }, "`publishConfig.access` is not public"],
  ["no provenance", { publishConfig: { access: "public" } }, "`publishConfig.provenance` is not on"],
  ["a registry", { publishConfig: { registry: "https://registry.invalid" } }, "`publishConfig` names a registry"],
  ["scripts", { scripts: { postinstall: "echo" } }, "`scripts` are not removed"],
  ["our own tools", { devDependencies: { "@lagokit/mock": "0.0.0" } }, "`devDependencies` are not removed"],
  ["a link", { dependencies: { there: "file:../there" } }, "the dependency there is file:../there"],
  ["a catalog", { peerDependencies: { there: "catalog:" } }, "the dependency there is catalog:"],
  ["a workspace", { optionalDependencies: { there: "workspace:^" } }, "the dependency there is workspace:^"],
  [
    "a range without the current version of our package",
    { dependencies: { "@lagokit/purse": "^0.9.0" } },
    "the dependency @lagokit/purse is ^0.9.0",
  ],
])("finds %s", (_, difference, problem) => {
  const manifest = { ...soundManifest("coins", "1.2.3"), ...difference };

  expect(checkManifest(manifest, expectation)).toContain(problem);
});
