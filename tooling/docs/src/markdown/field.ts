/** A field of an object, a parameter, an option or a property, as the reference shows it. */
export interface Field {
  readonly name: string;
  /** The type, as Markdown: names of types can be links. */
  readonly type: string;
  readonly description: string;
  readonly isRequired?: boolean | undefined;
  readonly defaultValue?: string | undefined;
  readonly example?: string | undefined;
  /** The values that it can have, if they are known. */
  readonly values?: readonly string[] | undefined;
  readonly fields?: readonly Field[] | undefined;
  /** What it can be, if the fields depend on that. */
  readonly variants?: readonly Variant[] | undefined;
}

/** One of the forms of an object. */
export interface Variant {
  readonly label: string;
  readonly fields: readonly Field[];
}
