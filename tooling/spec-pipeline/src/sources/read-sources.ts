import { type Json, type JsonObject, isObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { type TypeNameExceptions, readTypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { type Glossary, readGlossary } from "../glossary/glossary.ts";
import { type Overlay, parseCorrection, parseOverlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What the generated files are made from, but for the contract: the files that people write. */
export interface Sources {
  /** What upstream gets wrong, in the order of the file names. */
  readonly corrections: readonly Overlay[];
  /** Our own prose, in the order of the file names. */
  readonly words: readonly Overlay[];
  readonly glossary: Glossary;
  readonly typeNames: TypeNameExceptions;
  /** The package.json of `@lagokit/types`, which says which version of the API it describes. */
  readonly typesManifest: string;
}

export async function readSources(workspace: Workspace): Promise<Sources> {
  return {
    corrections: await readOverlays(workspace, layout.corrections, parseCorrection),
    words: await readOverlays(workspace, layout.docs, parseOverlay),
    glossary: readGlossary(await readOptional(workspace, layout.glossary)),
    typeNames: readTypeNameExceptions(await readOptional(workspace, layout.typeNames)),
    typesManifest: (await workspace.read(layout.typesManifest)) ?? "{}",
  };
}

/** Reads the contract as it stands; undefined before the first update. */
export async function readContract(workspace: Workspace): Promise<JsonObject | undefined> {
  const text = await workspace.read(layout.contract);
  if (text === undefined) return undefined;
  const contract = parseYaml(text);
  if (isObject(contract)) return contract;
  throw new PipelineError(
    exitCode.staleFile,
    `${layout.contract} is not an object: restore it, or run \`pnpm spec update\`.`,
  );
}

/** Reads a file that is missing, or holds nothing but comments, where there is nothing to say. */
async function readOptional(workspace: Workspace, file: string): Promise<Json> {
  const text = (await workspace.read(file)) ?? "";
  return /^[^#\s]/m.test(text) ? parseYaml(text) : null;
}

async function readOverlays(
  workspace: Workspace,
  folder: string,
  parse: (file: string, text: string) => Overlay,
): Promise<Overlay[]> {
  const files = await workspace.list(folder, ".yaml");
  return Promise.all(files.map(async (file) => parse(file, (await workspace.read(file)) ?? "")));
}
