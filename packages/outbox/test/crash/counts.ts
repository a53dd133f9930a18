import { type Variant, variants } from "./variant.ts";

/** What happened to the events of a variant. */
export interface Counts {
  readonly kills: number;
  /** Events whose `put` resolved before the kill. */
  readonly accepted: number;
  /** How many of them the server has. */
  readonly delivered: number;
  /** How many of them neither the server nor the list of dead events has. */
  readonly lost: number;
  /** Events that the server has several times, also if their `put` did not resolve. */
  readonly twice: number;
  /** How many accepted events are dead. */
  readonly dead: number;
  /** Events that the server has once, although their `put` did not resolve before the kill. */
  readonly unacknowledged: number;
}

/** The counts of each variant. */
export type CountsByVariant = Map<Variant, Counts>;

const zero: Counts = { kills: 0, accepted: 0, delivered: 0, lost: 0, twice: 0, dead: 0, unacknowledged: 0 };

/** Returns the counts of nothing. */
export function emptyCounts(): CountsByVariant {
  return new Map(variants.map((variant) => [variant, zero]));
}

/** Returns the sum of two counts. */
function sumOf(one: Counts, other: Partial<Counts>): Counts {
  return {
    kills: one.kills + (other.kills ?? 0),
    accepted: one.accepted + (other.accepted ?? 0),
    delivered: one.delivered + (other.delivered ?? 0),
    lost: one.lost + (other.lost ?? 0),
    twice: one.twice + (other.twice ?? 0),
    dead: one.dead + (other.dead ?? 0),
    unacknowledged: one.unacknowledged + (other.unacknowledged ?? 0),
  };
}

/** Adds to the counts of a variant. */
export function addTo(counts: CountsByVariant, variant: Variant, more: Partial<Counts>): void {
  counts.set(variant, sumOf(counts.get(variant) ?? zero, more));
}

/** Returns the sum of the counts of all variants. */
export function totalOf(counts: CountsByVariant): Counts {
  return [...counts.values()].reduce((sum, one) => sumOf(sum, one), zero);
}
