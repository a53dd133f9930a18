import { readTypeTexts, type TypeTexts } from "../declarations/type-texts.ts";
import { type Json, type JsonObject, isObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { type EvidenceException, readExceptions } from "../evidence/exceptions.ts";
import { type Finding, readFindingsOf } from "../evidence/findings.ts";
import { readRecordings } from "../evidence/read-recordings.ts";
import type { Recording } from "../evidence/recording.ts";
import { type TypeNameExceptions, readTypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { type Glossary, readGlossary } from "../glossary/glossary.ts";
import { type Overlay, parseOverlay, parseProvenOverlay, type ProvenOverlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { readSince, type Since } from "../since/since.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The handwritten files that everything is generated from, in addition to the contract. */
export interface Sources {
  /** Corrections of upstream's errors, in the order of the filenames. */
  readonly corrections: readonly ProvenOverlay[];
  /** What the server supports but upstream's document lacks. */
  readonly additions: readonly ProvenOverlay[];
  /** Responses that get their own type, because their content differs. */
  readonly shapes: readonly ProvenOverlay[];
  /** Our own descriptions and examples, in the order of the filenames. */
  readonly words: readonly Overlay[];
  readonly glossary: Glossary;
  /** The versions that added elements. */
  readonly since: Since;
  /** Recordings of running Lago servers. */
  readonly recordings: readonly Recording[];
  readonly exceptions: readonly EvidenceException[];
  readonly findings: readonly Finding[];
  readonly typeNames: TypeNameExceptions;
  readonly typeTexts: TypeTexts;
  /** The package.json of `@lagokit/types`, which contains the version of the API. */
  readonly typesManifest: string;
  /** The pages with a generated section, by path. */
  readonly pages: ReadonlyMap<string, string>;
}

export async function readSources(workspace: Workspace): Promise<Sources> {
  return {
    corrections: await readOverlays(workspace, layout.corrections, parseProvenOverlay),
    additions: await readOverlays(workspace, layout.additions, parseProvenOverlay),
    shapes: await readOverlays(workspace, layout.shapes, parseProvenOverlay),
    words: await readOverlays(workspace, layout.docs, parseOverlay),
    glossary: readGlossary(await readOptional(workspace, layout.glossary)),
    since: readSince(await readOptional(workspace, layout.since)),
    recordings: await readRecordings(workspace),
    exceptions: readExceptions(await readOptional(workspace, layout.exceptions)),
    findings: await readFindingsOf(workspace),
    typeNames: readTypeNameExceptions(await readOptional(workspace, layout.typeNames)),
    typeTexts: readTypeTexts(await readOptional(workspace, layout.typeTexts)),
    typesManifest: (await workspace.read(layout.typesManifest)) ?? "{}",
    pages: await readPages(workspace),
  };
}

/** Reads the current contract. Returns undefined before the first update. */
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

/** Reads a file that may be missing, or contain only comments. */
export async function readOptional(workspace: Workspace, file: string): Promise<Json> {
  const text = (await workspace.read(file)) ?? "";
  return /^[^#\s]/m.test(text) ? parseYaml(text) : null;
}

async function readOverlays<Kind extends Overlay>(
  workspace: Workspace,
  folder: string,
  parse: (file: string, text: string) => Kind,
): Promise<Kind[]> {
  const files = await workspace.list(folder, ".yaml");
  return Promise.all(files.map(async (file) => parse(file, (await workspace.read(file)) ?? "")));
}

async function readPages(workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  const files = [layout.numbersGuide, layout.versionsGuide];
  const texts = await Promise.all(files.map((file) => workspace.read(file)));
  return new Map(files.flatMap((file, index) => (texts[index] === undefined ? [] : [[file, texts[index]] as const])));
}
