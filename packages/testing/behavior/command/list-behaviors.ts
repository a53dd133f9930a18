import type { FakeBehavior } from "../behavior.ts";
import type { Topical } from "./run-behavior.ts";

type Listed = Topical<Omit<FakeBehavior, "run">>;

/** Returns the behaviors and their evidence, by topic. */
export function listBehaviors(selected: readonly Listed[]): string {
  const topics = Map.groupBy(selected, ({ topic }) => topic);
  return [...topics]
    .map(([topic, all]) => [topic, ...all.map(({ behavior }) => describe(behavior))].join("\n"))
    .join("\n\n");
}

function describe({ title, evidence, needsLicense = false }: Listed["behavior"]): string {
  return [`  ${title}${needsLicense ? " (needs a license)" : ""}`, ...evidence.map((text) => `      ${text}`)].join(
    "\n",
  );
}
