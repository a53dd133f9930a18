import type { Behavior } from "../behavior.ts";
import type { Target } from "./target.ts";
import { messageOf, Trial, type TrialOptions } from "./trial.ts";

/** How a behavior ended. */
export type Outcome = "failed" | "interrupted" | "needs a license" | "passed";

/** The result of a behavior. */
export interface Result {
  readonly topic: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** Why it failed. */
  readonly problem?: string;
  /** What it created and could not remove, each with the reason. */
  readonly left: readonly string[];
}

/** A behavior and its topic. */
export interface Topical<Of = Behavior> {
  readonly topic: string;
  readonly behavior: Of;
}

/** Runs a behavior on a server, and removes what it created. */
export async function runBehavior(
  { topic, behavior }: Topical,
  target: Target,
  options: TrialOptions,
): Promise<Result> {
  const { title, needsLicense = false, run } = behavior;
  const trial = new Trial(target, options);
  const start = performance.now();
  const failure = await run(trial.stage).then(
    () => undefined,
    (error: unknown) => ({ problem: messageOf(error) }),
  );
  const milliseconds = Math.round(performance.now() - start);
  const left = await trial.cleanUp();
  const result = { topic, title, milliseconds, left };
  if (failure === undefined) return { ...result, outcome: "passed" };
  if (options.signal?.aborted === true) return { ...result, outcome: "interrupted" };
  if (needsLicense && trial.lacksLicense) return { ...result, outcome: "needs a license" };
  return { ...result, ...failure, outcome: "failed" };
}
