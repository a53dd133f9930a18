import type { Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import type { ChangeKind } from "../policy/policy.ts";
import type { Pair } from "../pair.ts";
import type { PlaceResolver } from "./place-resolver.ts";
import type { Member } from "../compiler/document-types.ts";

/** A member that may exist on one side only. */
export type MaybeMember = Pair<Member | undefined>;

/** The kind of finding for a member that exists on one side only, and its place. */
export interface Presence {
  readonly place: Place;
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  readonly values?: readonly string[];
  /** How many names to drop from the end of the place. */
  readonly depth?: number;
  readonly isRetargeted?: boolean;
}

/** Whether a member exists on both sides. */
export function isInBoth(pair: MaybeMember): pair is Pair<Member> {
  return pair.older != null && pair.newer != null;
}

/** Finds whether a member was added or removed. */
export function comparePresence(pair: MaybeMember, presence: Presence, resolver: PlaceResolver): Finding[] {
  if (isInBoth(pair)) return [];
  const { isRetargeted = false, depth = 0, values = [] } = presence;
  const from = { place: presence.place, isRetargeted };
  const isAdded = pair.newer != null;
  const place = isAdded ? resolver.added(pair.newer?.place, from) : resolver.removed(pair.older?.place, from);
  const kind = isAdded ? presence.added : presence.removed;
  return [{ kind, place: place.slice(0, place.length - depth), values }];
}

/** Finds whether a member became optional or required. */
export function compareOptionality({ older, newer }: Pair<Member>, place: Place): Finding[] {
  if (older.isOptional === newer.isOptional) return [];
  return [{ kind: newer.isOptional ? "became-optional" : "became-required", place, values: [] }];
}
