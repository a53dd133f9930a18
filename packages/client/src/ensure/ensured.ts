/** The result of a get-or-create function. */
export interface Ensured<Value> {
  /** The entity as the API returned it. An existing entity is neither changed nor compared with the input. */
  readonly value: Value;
  /**
   * Whether this call created the entity. False if it already existed, or if another caller was faster. If the response
   * to the create request was lost, true if the entity did not exist before and exists now.
   */
  readonly created: boolean;
}
