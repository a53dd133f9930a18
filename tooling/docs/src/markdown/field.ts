/** A field in the reference: a field of an object, a parameter, an option or a property. */
export interface Field {
  readonly name: string;
  /** The type, as Markdown. Names of types can be links. */
  readonly type: string;
  readonly description: string;
  readonly isRequired?: boolean | undefined;
  readonly defaultValue?: string | undefined;
  readonly example?: string | undefined;
  /** The possible values, if they are known. */
  readonly values?: readonly string[] | undefined;
  readonly fields?: readonly Field[] | undefined;
  /** The forms that the object can have, if each form has different fields. */
  readonly variants?: readonly Variant[] | undefined;
}

/** One of the forms of an object. */
export interface Variant {
  readonly label: string;
  readonly fields: readonly Field[];
}
