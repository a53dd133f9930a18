import type { Outbox } from "@lagokit/outbox";
import type { UsageEvent } from "../subjects/subject.ts";

/** Keeps events on disk. */
export interface Keeper {
  /** Resolves once the events are on disk. */
  put(events: readonly UsageEvent[]): Promise<unknown>;
  /** Undefined for an engine alone. */
  readonly outbox?: Outbox;
  end(): Promise<unknown>;
}
