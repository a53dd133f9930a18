import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, JsonObject } from "../../document/json.ts";
import { readRedocly } from "../../redocly/run-redocly.ts";
import type { Pair } from "../pair.ts";

/** What Redocly found at one side of a difference. */
export interface RedoclySide {
  /** Where it is declared, in the document that was compared. */
  readonly pointer: string;
  readonly value?: Json;
}

/** One difference, as `redocly diff --format=json` prints it. */
export interface RedoclyChange {
  /** What kind of node it is about: `Schema`, `Parameter`, `Operation`, `Server` … */
  readonly typeName: string;
  readonly kind: "added" | "removed" | "modified";
  /** The key of the node that is another one. */
  readonly property?: string;
  readonly base?: RedoclySide;
  readonly revision?: RedoclySide;
  /** The rules by which it breaks something. */
  readonly verdicts: readonly { readonly ruleId: string }[];
}

/** Lets Redocly find the differences of two documents. */
export async function runRedoclyDiff(documents: Pair<JsonObject>): Promise<readonly RedoclyChange[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-diff-"));
  const files = { older: join(folder.path, "older.json"), newer: join(folder.path, "newer.json") };
  const configuration = join(folder.path, "redocly.yaml");
  await Promise.all([
    writeFile(files.older, JSON.stringify(documents.older)),
    writeFile(files.newer, JSON.stringify(documents.newer)),
    writeFile(configuration, JSON.stringify({ extends: ["diff-recommended"] })),
  ]);
  const options = [`--config=${configuration}`, "--format=json", "--fail-on=none"];
  const report = await readRedocly(["diff", files.older, files.newer, ...options]);
  return (report as { changes: readonly RedoclyChange[] }).changes; // what --format=json is documented to print
}
