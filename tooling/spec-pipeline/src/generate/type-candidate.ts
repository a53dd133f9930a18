/** A type that the naming rule would export. */
export interface TypeCandidate {
  /** The schema name or operationId of its origin. */
  readonly source: string;
  /** Its name by the rule. Null if the rule produces none. */
  readonly name: string | null;
  /**
   * Its place: `PlanObject` is a schema, `PlanCreateInput.plan` is the content of a property, and `findAllPlans?query`
   * is the query of an operation. A plus at the end includes the sibling properties.
   */
  readonly place: string;
  /** The query parameters that hold a date and time, regardless of their names. */
  readonly moments?: readonly string[];
  /** Its description in the document. Empty if it has none. */
  readonly description: string;
}
