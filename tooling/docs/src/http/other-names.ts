// The names are in the comments of the client's methods, so that editors show them too.
import { methodComments } from "../../../../packages/client/scripts/method-comments.ts";

/** Returns the names that other clients use for the method of an operation, by operation ID. */
export async function otherNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, readonly string[]>();
  for (const { operationIds, otherNames: others } of await methodComments())
    for (const id of others.length > 0 ? operationIds : []) names.set(id, [...(names.get(id) ?? []), ...others]);
  return names;
}
