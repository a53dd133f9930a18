/**
 * An input with every field named: one that the API adds does not compile until it is taken from the entity, or listed as one
 * that the entity does not have.
 */
export type Complete<Input, Unread extends keyof Input = never> = {
  readonly [Field in Exclude<keyof Input, Unread>]: Input[Field];
};
