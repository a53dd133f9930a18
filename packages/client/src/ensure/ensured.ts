/** What exists now, whoever created it. */
export interface Ensured<Value> {
  /** The entity as the API returned it. One that existed already is neither changed nor compared with the input. */
  readonly value: Value;
  /**
   * Whether this call created it; false if it existed, or if another caller was faster. After a lost response to the create, it
   * is true if the entity did not exist before and exists now.
   */
  readonly created: boolean;
}
