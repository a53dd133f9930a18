import { isAlreadyExists, isNotFound, isRequestError } from "../errors/guards.ts";
import type { Ensured } from "./ensured.ts";

/** How to look for something, and how to create it. */
export interface Steps<Value> {
  /** Gives what there is; nothing if there is none. */
  readonly find: () => Promise<Value | undefined>;
  readonly create: () => PromiseLike<Value>;
}

/** Gives what there is, and creates it if there is none. */
export async function getOrCreate<Value>({ find, create }: Steps<Value>): Promise<Ensured<Value>> {
  const existing = await find();
  if (existing !== undefined) return { value: existing, created: false };
  try {
    return { value: await create(), created: true };
  } catch (error) {
    return await lookAgain(error, find);
  }
}

/** Looks for what could not be created since another caller was faster, and for what may have been created all the same. */
async function lookAgain<Value>(error: unknown, find: Steps<Value>["find"]): Promise<Ensured<Value>> {
  if (!isRequestError(error) || !(error.outcomeUnknown || isAlreadyExists(error))) throw error;
  const { outcomeUnknown: created } = error;
  // While it is not known what became of the create, its own error is thrown: that of a get would not say so.
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

/** Gives what a call gets, and nothing if the API knows no such thing. */
export async function unlessNotFound<Value>(call: PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
