import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, JsonObject } from "../../document/json.ts";
import { exitCode } from "../../exit-code.ts";
import { PipelineError } from "../../pipeline-error.ts";
import { runRedocly } from "../../redocly/run-redocly.ts";
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

/** Lets Redocly find the differences of two documents: it is started at once, and works while the caller does. */
export async function runRedoclyDiff(documents: Pair<JsonObject>): Promise<readonly RedoclyChange[]> {
  using folder = mkdtempDisposableSync(join(tmpdir(), "lagokit-diff-"));
  const files = { older: join(folder.path, "older.json"), newer: join(folder.path, "newer.json") };
  const configuration = join(folder.path, "redocly.yaml");
  writeFileSync(files.older, JSON.stringify(documents.older));
  writeFileSync(files.newer, JSON.stringify(documents.newer));
  writeFileSync(configuration, JSON.stringify({ extends: ["diff-recommended"] }));
  const options = [`--config=${configuration}`, "--format=json", "--fail-on=none"];
  const result = await runRedocly(["diff", files.older, files.newer, ...options], folder.path);
  return parseReport(result.output, result.errors);
}

function parseReport(output: string, errors: string): readonly RedoclyChange[] {
  try {
    return (JSON.parse(output) as { changes: readonly RedoclyChange[] }).changes; // what --format=json is documented to print
  } catch (cause) {
    throw new PipelineError(exitCode.unexpected, `redocly diff failed: ${errors.trim() || output.trim()}`, { cause });
  }
}
