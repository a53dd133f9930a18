/** What a claim came to: it is yours, or the delivery is done already, or another has claimed it and is at it. */
export type ClaimResult = "claimed" | "duplicate" | "in_progress";

/**
 * Remembers deliveries. One that several processes share must claim in a single step, and needs a lease: a claim that is
 * neither completed nor released, because its process died, has to end by itself.
 */
export interface DedupeStore {
  /**
   * Claims a delivery, unless it is done or claimed already. The token says whose claim it is.
   *
   * The key is what `dedupeKey` gives, or of some 61 characters: letters, digits, and `-`, `.`, `+`, `/` and `=`.
   */
  claim(key: string, token: string): ClaimResult | Promise<ClaimResult>;
  /** Notes that a delivery is done, for as long as it should not be done again. */
  complete(key: string, token: string): unknown;
  /** Ends a claim after a failure, so that the next attempt can be processed; one with another token stays. */
  release(key: string, token: string): unknown;
}
