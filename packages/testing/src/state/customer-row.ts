import type { Customer } from "@lagokit/types";

/** A customer. Its taxes are not part of every response with a customer. */
export interface CustomerRow extends Customer {
  /** The `lago_id` of each of its own taxes. */
  readonly tax_ids: readonly string[];
}
