/**
 * An input with every field required. If the API adds a field, the code does not compile until the field is read from
 * the entity, or listed in `Unread` because the entity does not have it.
 */
export type Complete<Input, Unread extends keyof Input = never> = {
  readonly [Field in Exclude<keyof Input, Unread>]: Input[Field];
};
