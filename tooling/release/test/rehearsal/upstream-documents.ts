import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dump, load } from "js-yaml";

interface Contract {
  readonly info: { version: string };
  readonly components: { readonly schemas: Record<string, { allOf?: { properties?: Record<string, object> }[] }> };
}

/** Writes two documents that upstream could publish next. One adds a nickname to customers, the other removes it. */
export async function writeUpstreamDocuments(
  root: string,
  folder: string,
): Promise<{ additive: string; breaking: string }> {
  const contract = await readFile(join(root, "spec/contract.yaml"), "utf8");
  const files = { additive: join(folder, "additive.yaml"), breaking: join(folder, "breaking.yaml") };
  // As: the pipeline wrote it, and this type declares only what is used.
  const older = load(contract) as Contract;
  older.info.version = "1000.0.0";
  older.components.schemas["CustomerObject"]?.allOf?.push({ properties: { nickname: { type: "string" } } });
  const newer = load(contract) as Contract;
  newer.info.version = "1001.0.0";
  await writeFile(files.additive, dump(older, { lineWidth: -1, noRefs: true }));
  await writeFile(files.breaking, dump(newer, { lineWidth: -1, noRefs: true }));
  return files;
}
