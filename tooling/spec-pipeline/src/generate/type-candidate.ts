/** A type that the rule of names would export. */
export interface TypeCandidate {
  /** The schema name or operationId that it comes from. */
  readonly source: string;
  /** Its name by the rule; null where the rule gives none. */
  readonly name: string | null;
  /** What it is, in terms of the generated `components` and `operations`. */
  readonly expression: string;
  /** What the document says of it; empty where it says nothing. */
  readonly description: string;
}
