import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** The name of an entity, and the call that returns it with all its fields. */
interface Whole {
  readonly name: string;
  readonly call: string;
}

/**
 * Throws if an entity lacks a list, as it does in some responses: an input without the list would delete its items. The
 * types require the list too, but plain JavaScript and casts bypass them.
 */
export function requireLists<Entity>(entity: Entity, lists: readonly (keyof Entity & string)[], whole: Whole): void {
  const missing = lists.find((list) => !Array.isArray(entity[list]));
  if (missing !== undefined)
    throw new LagoArgumentError(`${whole.name}.${missing}`, `is missing: pass the result of \`${whole.call}\`.`);
}
