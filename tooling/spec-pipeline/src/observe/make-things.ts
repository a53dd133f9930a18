import { isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import type { Note, Observation } from "./observation.ts";
import type { Thing } from "./things.ts";

/** An object that was created, or may have been. */
interface Made {
  readonly thing: Thing;
  /** Its identifier in the path. */
  readonly id: string;
}

/**
 * Creates and updates objects, reads everything with them as the first items, and always deletes them. Returns those
 * that could not be deleted.
 */
export async function readWithThings(observation: Observation, things: readonly Thing[]): Promise<readonly Note[]> {
  const made: Made[] = [];
  const leftBehind: Note[] = [];
  try {
    await makeAll(observation, things, made);
    await observation.read();
  } finally {
    for (const one of made.toReversed()) leftBehind.push(...(await remove(observation, one)));
  }
  return leftBehind;
}

/** Adds to `made` step by step, so that created objects are deleted even if this fails halfway. */
async function makeAll(observation: Observation, things: readonly Thing[], made: Made[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const thing of things) {
    if (observation.isEnded) return;
    const parents = thing.create.includes("{") ? thing.parents : [];
    const body = thing.body((create) => ids.get(create) ?? "");
    const answer = await observation.call(`POST ${thing.create}`, parents, body);
    const item = itemIn(answer?.body);
    const id = thing.code ?? textOf(item["lago_id"]);
    const isMade = answer !== undefined && answer.status < 300;
    // Without a response, or after a server error, the object may exist.
    if (id !== "" && (isMade || answer === undefined || answer.status >= 500)) made.push({ thing, id });
    if (!isMade) continue;
    ids.set(thing.create, textOf(item["lago_id"]));
    const list = thing.item.slice(0, thing.item.lastIndexOf("/"));
    observation.items.learn(list, thing.parents, { [list.slice(list.lastIndexOf("/") + 1)]: [item] });
    if (thing.change !== undefined) await observation.call(`PUT ${thing.item}`, [...thing.parents, id], thing.change);
  }
}

async function remove(observation: Observation, { thing, id }: Made): Promise<readonly Note[]> {
  const operation = `DELETE ${thing.item}`;
  const answer = await observation.call(operation, [...thing.parents, id]);
  if (answer !== undefined && (answer.status < 300 || answer.status === 404)) return [];
  const reason = answer === undefined ? "did not respond" : `responded with ${answer.status}`;
  return [{ operation, reason: `${reason}. Delete \`${id}\` manually` }];
}

/** The object in a response, regardless of the name of its envelope. */
function itemIn(body: Json | undefined): JsonObject {
  const [item] = isObject(body) ? Object.values(body) : [];
  return isObject(item) ? item : {};
}
