import type { OperationId, PathParameters, QueryName, RequestBody } from "../operation.ts";
import type { World } from "../world/world.ts";
import type { Query } from "./query.ts";
import { missingEnvelope } from "./refusal.ts";

/** A parsed request to an operation, and the state that it reads or changes. */
export interface Call<Id extends OperationId> {
  readonly world: World;
  readonly path: PathParameters<Id>;
  readonly query: Query<QueryName<Id>>;
  /**
   * The body as it arrived, `{}` without one. The type is what the API document says. Callers in other languages can send
   * anything, so handlers check what Lago checks.
   */
  readonly body: RequestBody<Id>;
}

/** Returns the response body of an operation from the state. It throws a `Refusal` if Lago refuses the request. */
export type Handler<Id extends OperationId, Body> = (call: Call<Id>) => Body;

/** Returns the object in the envelope of a request. */
export function inEnvelope<Body, Key extends keyof Body & string>(body: Body, key: Key): NonNullable<Body[Key]> {
  const value = body[key];
  const isEmpty = value == null || typeof value !== "object" || Object.keys(value).length === 0;
  if (isEmpty) throw missingEnvelope(key);
  return value;
}
