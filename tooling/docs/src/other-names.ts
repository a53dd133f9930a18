// The comments of the client's methods name them, so that an editor shows them too.
import { methodComments } from "../../../packages/client/scripts/method-comments.ts";

/** What other clients call the method of each operation, by the id of the operation. */
export async function otherNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, readonly string[]>();
  for (const { operationIds, otherNames: others } of await methodComments())
    for (const id of others.length > 0 ? operationIds : []) names.set(id, [...(names.get(id) ?? []), ...others]);
  return names;
}
