/** What there is now, whoever created it. */
export interface Ensured<Value> {
  /** What there is, as the API gave it: not changed, and not compared with the input, if it was there already. */
  readonly value: Value;
  /**
   * Whether this call created it: false if it was there, or if another caller was faster. True if the answer to the create was
   * lost, and it was not there before and is there after.
   */
  readonly created: boolean;
}
