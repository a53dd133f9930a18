import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readRedocly } from "../redocly/run-redocly.ts";
import type { Timed } from "../terminal/progress.ts";

interface LintReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly pointer: string }[];
  }[];
}

/**
 * Lints an OpenAPI document with a Redocly configuration. Returns a line for each finding, and the time it took. The
 * linter starts before this function returns, so it runs in parallel with the caller.
 */
export async function lint(documentText: string, configurationFile: string): Promise<Timed<readonly string[]>> {
  using folder = mkdtempDisposableSync(join(tmpdir(), "lagokit-lint-"));
  const file = join(folder.path, "openapi.yaml");
  writeFileSync(file, documentText);
  const options = ["--config", configurationFile, "--format=json", "--max-problems=1000"];
  const { value: report, milliseconds } = await readRedocly(["lint", file, ...options], folder.path);
  const { problems } = report as LintReport; // the format that Redocly documents for `--format=json`
  const value = problems.map(
    ({ ruleId, message, location }) => `${location[0]?.pointer ?? "#"}: ${message} (${ruleId})`,
  );
  return { value, milliseconds };
}
