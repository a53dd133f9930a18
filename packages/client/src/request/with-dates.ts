/** The names of the fields that hold a date or a time; a test compares them with the spec. */
export type DateName =
  | "timestamp"
  | `timestamp_${string}`
  | `${string}_${"at" | "date" | "datetime"}`
  | `${string}_${"at" | "date"}_${"from" | "to"}`;

/**
 * An input of the API, where a `Date` may stand for a date or a time.
 *
 * It is sent as the API takes it: a day (UTC) where the API counts in days, seconds as the `timestamp` of an event, and
 * a time in ISO 8601 elsewhere.
 */
export type WithDates<Input> = [Input] extends [string | number | boolean | null | undefined]
  ? // In brackets, so that the members of a large enum are not looked at one by one.
    Input
  : Input extends readonly (infer Item)[]
    ? readonly WithDates<Item>[]
    : Input extends object
      ? { [Key in keyof Input]: Key extends DateName ? OrDate<Input[Key]> : WithDates<Input[Key]> }
      : Input;

type OrDate<Value> = string extends Value ? Value | Date : WithDates<Value>;

/** A query of the API, where a `Date` may stand for a date or a time. It has no other objects in it. */
export type QueryWithDates<Query> = {
  [Key in keyof Query]: Key extends DateName ? OrDate<Query[Key]> : Query[Key];
};
