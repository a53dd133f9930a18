import { isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import type { Note, Observation } from "./observation.ts";
import type { Thing } from "./things.ts";

/** A thing that was made, or may have been. */
interface Made {
  readonly thing: Thing;
  /** What tells it apart in its path. */
  readonly id: string;
}

/**
 * Makes things and changes them, reads all there is with them as the first items, and deletes them, whatever happens.
 * Gives those that could not be deleted.
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

/** Adds to `made` as it goes, so that what there is gets deleted even if this fails half-way. */
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
    // Without an answer, or with an error of the server, it may be there.
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
  const reason = answer === undefined ? "gave no answer" : `answered ${answer.status}`;
  return [{ operation, reason: `${reason}; delete \`${id}\` yourself` }];
}

/** What an answer holds, whatever it calls it. */
function itemIn(body: Json | undefined): JsonObject {
  const [item] = isObject(body) ? Object.values(body) : [];
  return isObject(item) ? item : {};
}
