import { isArray, isObject, type Json, type JsonObject } from "@lagokit/spec-pipeline/json";
import { parseYaml, printYaml } from "@lagokit/spec-pipeline/yaml";
import { assemble } from "@lagokit/spec-pipeline/assemble";
import { readSources } from "@lagokit/spec-pipeline/sources";
import { Workspace } from "@lagokit/spec-pipeline/workspace";
import { layout } from "@lagokit/spec-pipeline/layout";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { multiplyDocument } from "./multiply-document.ts";
import { partOf } from "./part-of.ts";

/** A folder for a run of the pipeline, with the new document of upstream. */
export interface PipelineWorkspace extends AsyncDisposable {
  readonly root: string;
  /** The new document, as a file. */
  readonly source: string;
  /** The number of values in it: objects, lists, texts, and so on. */
  readonly values: number;
}

/** The root of this repository. */
export const repository: string = fileURLToPath(new URL("../../../..", import.meta.url));

/** The size of the documents in such a folder. */
export interface DocumentSize {
  /** How many times as large as the original. */
  readonly times: number;
  /**
   * The share of the original's paths to use.
   * @default 1
   */
  readonly part?: number;
}

/**
 * Makes a folder for a run of the pipeline, with this repository's contract, several times as large. The current
 * document has fewer properties than the new one, so that the two differ.
 */
export async function makePipelineWorkspace({ times, part = 1 }: DocumentSize): Promise<PipelineWorkspace> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-pipeline-"));
  for (const path of [dirname(layout.document), layout.resources, layout.typesManifest])
    await cp(join(repository, path), join(root, path), { recursive: true });
  // These refer to things that a part may lack.
  const wholesale = [layout.typeNames, layout.typeTexts, layout.additions, layout.shapes, layout.evidence];
  if (part < 1) for (const path of wholesale) await rm(join(root, path), { recursive: true });
  // Copies change the names of enums, so these texts no longer fit.
  if (times > 1) await rm(join(root, layout.typeTexts), { force: true });
  await mkdir(join(root, dirname(layout.typesModule)), { recursive: true });
  const upstream = multiplyDocument(await readContract(part), times);
  const source = join(root, "upstream.yaml");
  await writeFile(source, printYaml(upstream));
  const { document } = assemble(upstream, await readSources(new Workspace(root)));
  const standing = withoutSomeProperties(document);
  await writeFile(join(root, layout.document), printYaml(standing));
  return { root, source, values: countValues(upstream), [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
}

async function readContract(part: number): Promise<JsonObject> {
  const contract = objectOf(parseYaml(await readFile(join(repository, layout.contract), "utf8")));
  return part === 1 ? contract : partOf(contract, part);
}

function countValues(value: Json): number {
  if (isArray(value)) return value.reduce((sum: number, item) => sum + countValues(item), 1);
  return isObject(value) ? countValues(Object.values(value)) : 1;
}

const share = 10;

/** Removes the last property of one schema in ten, unless the property is required. */
function withoutSomeProperties(document: JsonObject): JsonObject {
  const components = objectOf(document["components"]);
  const schemas = Object.entries(objectOf(components["schemas"])).map(([name, schema], index): [string, Json] => [
    name,
    index % share === 0 ? withoutLastProperty(objectOf(schema)) : schema,
  ]);
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

function withoutLastProperty(schema: JsonObject): JsonObject {
  const entries = Object.entries(objectOf(schema["properties"]));
  const [last = ""] = entries.at(-1) ?? [];
  const required = schema["required"];
  if (entries.length === 0 || (isArray(required) && required.includes(last))) return schema;
  return { ...schema, properties: Object.fromEntries(entries.slice(0, -1)) };
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
