import { abort } from "./abort.ts";
import { errors } from "./errors.ts";
import { events } from "./events.ts";
import { fake } from "./fake.ts";
import { firstCall } from "./first-call.ts";
import { paging } from "./paging.ts";
import { retry } from "./retry.ts";
import { broken, misdirected, refused } from "./top-up.ts";
import { webhooks } from "./webhooks.ts";
import type { Check, Result, Surroundings, Topic } from "./topic.ts";

/** The topics of every runtime, in the order of the table. */
export const topics: readonly Topic[] = [
  firstCall,
  errors,
  paging,
  retry,
  refused,
  broken,
  misdirected,
  abort,
  events,
  webhooks,
  fake,
];

/** Runs all checks one after the other, and reports each result immediately. */
export async function runSuite(
  surroundings: Surroundings,
  tell: (result: Result) => void,
  all: readonly Topic[] = topics,
): Promise<void> {
  for (const topic of all) await runTopic(topic, surroundings, tell);
}

/** Runs the checks of one topic. */
export async function runTopic(
  { name, checks }: Topic,
  surroundings: Surroundings,
  tell: (result: Result) => void,
): Promise<void> {
  for (const check of checks) tell(await runCheck(name, check, surroundings));
}

async function runCheck(topic: string, [check, run]: Check, surroundings: Surroundings): Promise<Result> {
  try {
    const remark = await run(surroundings);
    return remark ? { topic, check, remark } : { topic, check };
  } catch (error) {
    return { topic, check, error: error instanceof Error ? error.message : String(error) };
  }
}
