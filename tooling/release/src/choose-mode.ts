import { appendFile, mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ReleaseContext } from "./pack.ts";
import { pendingChangesets } from "./raise-versions.ts";
import { run } from "./run.ts";

/** What the release workflow must do: raise the versions, publish the versions that the registry lacks, or do nothing. */
export type Mode = "version" | "publish" | "none";

/** Decides what to do. In a workflow, also writes the result to the output `mode`. */
export async function chooseMode(context: Omit<ReleaseContext, "progress">): Promise<Mode> {
  const mode = (await pendingChangesets(context.root)).length > 0 ? "version" : await askRegistry(context);
  const output = context.environment["GITHUB_OUTPUT"];
  if (output !== undefined) await appendFile(output, `mode=${mode}\n`);
  return mode;
}

async function askRegistry({ root, environment }: Omit<ReleaseContext, "progress">): Promise<Mode> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "lagokit-plan-"));
  const file = join(folder.path, "plan.json");
  await run(["pnpm", "exec", "changeset", "publish-plan", "--output", file], { cwd: root, environment });
  const { plan } = JSON.parse(await readFile(file, "utf8")) as { plan: unknown[] }; // As: changesets writes this.
  return plan.length > 0 ? "publish" : "none";
}
