import type { EventStore } from "./world/event-store.ts";

/** Options of `fakeLago`. */
export interface FakeLagoOptions {
  /**
   * The API key that the fake accepts. Requests with another key get a 401.
   * @default "fake-api-key"
   */
  readonly apiKey?: string;
  /**
   * Where this Lago stores events. It decides which events are the same: on `postgres` those with the same subscription
   * and `transaction_id`, on `clickhouse` those that also have the same `timestamp` and `code`.
   * @default "postgres"
   */
  readonly eventStore?: EventStore;
  /**
   * The clock: a `Date`, or milliseconds as from `Date.now`. `advance` adds to it.
   * @default () => new Date()
   */
  readonly now?: () => Date | number;
  /**
   * Whether the features that need a license are available. Without one, they get a 403 with the code
   * `feature_unavailable`, as on a self-hosted Lago.
   * @default true
   */
  readonly license?: boolean;
  /**
   * Whether the API key has no permission to write. Then each operation other than a `GET` gets a 403 with its own code, such as
   * `write_action_not_allowed_for_tax`. Prepare objects with `seed`.
   * @default false
   */
  readonly readOnly?: boolean;
}

/** A time span. The parts are added. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** Options of `advance`. */
export interface AdvanceOptions {
  /**
   * Whether periods of subscriptions that end get their invoices.
   * @default true
   */
  readonly invoices?: boolean;
}
