import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** What an entity is called, and how to get all of it. */
interface Whole {
  readonly name: string;
  readonly call: string;
}

/**
 * Refuses an entity without a list that it has when it is read alone: what is made of it would lose what is in the list. The
 * compiler does the same, unless it is told otherwise.
 */
export function requireLists<Entity>(entity: Entity, lists: readonly (keyof Entity & string)[], whole: Whole): void {
  const missing = lists.find((list) => !Array.isArray(entity[list]));
  if (missing !== undefined)
    throw new LagoArgumentError(`${whole.name}.${missing}`, `is missing: read all of it with \`${whole.call}\`.`);
}
