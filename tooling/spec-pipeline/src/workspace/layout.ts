/** Where the files stand that the pipeline reads and writes, from the root of the repository. */
export const layout = {
  contract: "spec/contract.yaml",
  lock: "spec/upstream.lock.json",
  document: "spec/openapi.yaml",
  corrections: "spec/overlays/corrections",
  docs: "spec/overlays/docs",
  glossary: "spec/glossary.yaml",
  linterConfiguration: "spec/redocly.yaml",
  typeNames: "spec/type-names.yaml",
  typesModule: "packages/types/src/openapi.ts",
  typeNamesModule: "packages/types/src/names.ts",
  typesManifest: "packages/types/package.json",
  resources: "packages/client/src/resources",
  changesets: ".changeset",
} as const;
