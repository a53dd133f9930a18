/** The content of a comment in the generated types. */
export interface Documentation {
  /** The summary of an operation, printed above the text. */
  readonly title: string;
  readonly text: string;
  /** Tags that stay unchanged: `@default`, `@deprecated`, `@example`. */
  readonly tags: readonly string[];
}

/** A property of an object. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: TypeModel;
  readonly documentation: Documentation;
  /** Whether it holds a date and time, regardless of its name. */
  readonly isMoment?: boolean;
  /** The declaration that it was copied from, if not the current one. */
  readonly owner?: Owner;
}

/** The type that declares a property. Nested types are named after it. */
export interface Owner {
  readonly name: string;
  /** Whether a caller sends it. */
  readonly isSent: boolean;
  /** Whether the server sends it. */
  readonly isReceived: boolean;
  /** Whether it is the query of a request. */
  readonly isQuery?: boolean;
}

/** Where a type is used: the property and its owner. */
export interface Place {
  readonly owner: Owner;
  /** The property. Empty for the declaration itself. */
  readonly property: string;
  readonly documentation: Documentation;
}

/** An object: its properties, and the type of its index signature. */
export interface ObjectModel {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly index?: TypeModel | undefined;
}

/** A reference to a component: `components["schemas"]["Customer"]`. */
export interface ReferenceModel {
  readonly kind: "reference";
  readonly section: string;
  readonly name: string;
}

/** A type, with the details that names depend on. */
export type TypeModel =
  | ObjectModel
  | ReferenceModel
  | { readonly kind: "union" | "intersection"; readonly parts: readonly TypeModel[] }
  | { readonly kind: "array"; readonly item: TypeModel }
  /** A single string: a value of an enum. */
  | { readonly kind: "literal"; readonly value: string }
  /** Any string in addition to the known values. */
  | { readonly kind: "open" }
  | { readonly kind: "null" }
  /** Any other text, printed unchanged. */
  | { readonly kind: "text"; readonly text: string };

export const noDocumentation: Documentation = { title: "", text: "", tags: [] };
