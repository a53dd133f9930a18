/** What a comment of the generated types says. */
export interface Documentation {
  /** The short text of an operation, which stands above the other. */
  readonly title: string;
  readonly text: string;
  /** Tags that stay as they are: `@default`, `@deprecated`, `@example`. */
  readonly tags: readonly string[];
}

/** A property of an object. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: TypeModel;
  readonly documentation: Documentation;
  /** Whether it holds a moment, whatever its name says. */
  readonly isMoment?: boolean;
  /** The declaration that it was taken from, if it is not the one that it stands in. */
  readonly owner?: Owner;
}

/** Where a property is declared, which names what is inside it. */
export interface Owner {
  readonly name: string;
  /** Whether a caller sends it. */
  readonly isSent: boolean;
  /** Whether the server sends it. */
  readonly isReceived: boolean;
  /** Whether it is the query of a request. */
  readonly isQuery?: boolean;
}

/** Where a type stands: whose property it is. */
export interface Place {
  readonly owner: Owner;
  /** The property; empty for what a declaration itself is. */
  readonly property: string;
  readonly documentation: Documentation;
}

/** An object: its properties, and the type of those that have no name. */
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

/** A type, as far as names go by it. */
export type TypeModel =
  | ObjectModel
  | ReferenceModel
  | { readonly kind: "union" | "intersection"; readonly parts: readonly TypeModel[] }
  | { readonly kind: "array"; readonly item: TypeModel }
  /** One text alone: a value of an enum. */
  | { readonly kind: "literal"; readonly value: string }
  /** Any text beside the values that are known. */
  | { readonly kind: "open" }
  | { readonly kind: "null" }
  /** Whatever is printed as it is. */
  | { readonly kind: "text"; readonly text: string };

export const noDocumentation: Documentation = { title: "", text: "", tags: [] };
