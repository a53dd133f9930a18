/** Result of a claim: it succeeded, the delivery is already done, or another claim is active. */
export type ClaimResult = "claimed" | "duplicate" | "in_progress";

/**
 * Remembers deliveries.
 *
 * A store that several processes share must claim atomically. A claim must expire, because a process that dies neither
 * completes nor releases it.
 */
export interface DedupeStore {
  /**
   * Claims a delivery, unless it is done or already claimed. The token identifies the claim.
   *
   * The key is the result of `dedupeKey`. Without that option, it has about 61 characters: letters, digits, `-`, `.`, `+`,
   * `/` and `=`.
   */
  claim(key: string, token: string): ClaimResult | Promise<ClaimResult>;
  /** Marks a delivery as done, for as long as it must not be processed again. */
  complete(key: string, token: string): unknown;
  /** Ends a claim after a failure, so that the next attempt can be processed. A claim with another token stays. */
  release(key: string, token: string): unknown;
}
