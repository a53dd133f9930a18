import { glob, rm } from "node:fs/promises";

import { root } from "./root.ts";

/** Removes the results of earlier test runs. Only results of this run, or restored by turbo for this run, are counted. */
export async function forgetResults(): Promise<void> {
  for await (const folder of glob("{packages,tooling,examples}/*/.vitest", { cwd: root }))
    await rm(`${root}/${folder}`, { recursive: true, force: true });
}
