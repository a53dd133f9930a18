import { isAlreadyExists, isNotFound, isRequestError } from "../errors/guards.ts";
import type { Ensured } from "./ensured.ts";

/** How to find an entity, and how to create it. */
export interface Steps<Value> {
  /** Resolves with the existing entity, or undefined if it does not exist. */
  readonly find: () => Promise<Value | undefined>;
  readonly create: () => PromiseLike<Value>;
}

/** Gets an entity, or creates it if it does not exist. */
export async function getOrCreate<Value>({ find, create }: Steps<Value>): Promise<Ensured<Value>> {
  const existing = await find();
  if (existing !== undefined) return { value: existing, created: false };
  try {
    return { value: await create(), created: true };
  } catch (error) {
    return await lookAgain(error, find);
  }
}

/** Finds the entity again if another caller was faster, or if the outcome of the create request is unknown. */
async function lookAgain<Value>(error: unknown, find: Steps<Value>["find"]): Promise<Ensured<Value>> {
  if (!isRequestError(error) || !(error.outcomeUnknown || isAlreadyExists(error))) throw error;
  const { outcomeUnknown: created } = error;
  // If the outcome of the create request is unknown, its error is thrown: the error of a failed search would hide that.
  const value = created ? await unlessItFails(find) : await find();
  if (value === undefined) throw error;
  return { value, created };
}

async function unlessItFails<Value>(find: Steps<Value>["find"]): Promise<Value | undefined> {
  try {
    return await find();
  } catch {
    return undefined;
  }
}

/** Resolves with the result of a call, or with undefined if the API responds with a 404. */
export async function unlessNotFound<Value>(call: PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
