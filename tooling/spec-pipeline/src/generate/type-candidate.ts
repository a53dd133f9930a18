/** A type that the rule of names would export. */
export interface TypeCandidate {
  /** The schema name or operationId that it comes from. */
  readonly source: string;
  /** Its name by the rule; null where the rule gives none. */
  readonly name: string | null;
  /**
   * Where it stands: `PlanObject` is a schema, `PlanCreateInput.plan` what a property of one holds, with the other
   * properties beside it if a plus follows, and `findAllPlans?query` the query of an operation.
   */
  readonly place: string;
  /** The parameters of a query that hold a moment, whatever their names say. */
  readonly moments?: readonly string[];
  /** What the document says of it; empty where it says nothing. */
  readonly description: string;
}
