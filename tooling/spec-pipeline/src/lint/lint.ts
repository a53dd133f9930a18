import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readRedocly } from "../redocly/run-redocly.ts";

interface LintReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly pointer: string }[];
  }[];
}

/** Lints an OpenAPI document by the rules of a Redocly configuration, and gives a line for each finding. */
export async function lint(documentText: string, configurationFile: string): Promise<string[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-lint-"));
  const file = join(folder.path, "openapi.yaml");
  await writeFile(file, documentText);
  const report = await readRedocly([
    "lint",
    file,
    "--config",
    configurationFile,
    "--format=json",
    "--max-problems=1000",
  ]);
  const { problems } = report as LintReport; // the format that Redocly documents for --format=json
  return problems.map(({ ruleId, message, location }) => `${location[0]?.pointer ?? "#"}: ${message} (${ruleId})`);
}
