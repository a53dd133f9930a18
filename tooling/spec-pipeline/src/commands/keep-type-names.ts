import type { Change } from "../compare/comparison.ts";
import type { Location } from "../compare/findings/location.ts";
import { describeChange } from "../compare/findings/describe-change.ts";
import type { JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { carryNames, type ExportedName, vanishedNames } from "../generate/carry-names.ts";
import { schemaCandidates } from "../generate/schema-candidates.ts";
import type { Sources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The names of types at the last commit. They are kept when upstream renames a schema. */
export interface CommittedNames {
  /** The text of names.ts. Empty if the file did not exist. */
  readonly text: string;
}

export async function readCommittedNames(workspace: Workspace): Promise<CommittedNames> {
  return { text: (await workspace.readBaseline(layout.typeNamesModule)) ?? "" };
}

/** Adds an exception to the sources for each name whose schema was only renamed, and returns the changed file. */
export async function keepTypeNames(
  workspace: Workspace,
  sources: Sources,
  { older, newer }: { older: JsonObject; newer: JsonObject },
): Promise<{ sources: Sources; files: ReadonlyMap<string, string> }> {
  const carried = carryNames(exportedNames(older, sources), { older, newer });
  const missing = [...carried].filter(([schema]) => !sources.typeNames.has(schema));
  if (missing.length === 0) return { sources, files: new Map() };
  const before = (await workspace.read(layout.typeNames)) ?? "";
  const additions = printYaml(Object.fromEntries(missing.map(([schema, exception]) => [schema, { ...exception }])));
  return {
    sources: { ...sources, typeNames: new Map([...sources.typeNames, ...missing]) },
    files: new Map([[layout.typeNames, `${before}${additions}`]]),
  };
}

/** The names under which the schemas of a document are exported. */
function exportedNames(document: JsonObject, { typeNames }: Sources): readonly ExportedName[] {
  return schemaCandidates(document).flatMap(({ source, name, place }) => {
    const exported = typeNames.has(source) ? typeNames.get(source)?.name : name;
    return exported != null && place === source ? [{ name: exported, schema: source }] : [];
  });
}

/** Describes type names that are no longer exported as breaking changes. */
export function vanishedNameChanges(committed: CommittedNames, newerText: string): Change[] {
  return vanishedNames(committed.text, newerText).map((name) => {
    const location: Location = { owner: "document", name: `type \`${name}\``, path: [] };
    const change = { kind: "type-name-removed", values: [] } as const;
    return {
      ...change,
      axis: "types",
      severity: "major",
      message: describeChange(change, location),
      location,
      directions: ["response"],
      affected: { request: [], response: [], webhook: [] },
    };
  });
}
