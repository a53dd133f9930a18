import type { Pair } from "../pair.ts";
import { componentOf, type Place, placeKey } from "../findings/place.ts";
import type { TypeFile } from "../compiler/type-file.ts";
import type { Origins } from "../compiler/type-origins.ts";

/** Where a comparison is. */
export interface Position {
  readonly place: Place;
  /**
   * Whether the reference points to another component than before, while both documents have both components. The
   * difference is then the reference: the components have not changed.
   */
  readonly isRetargeted: boolean;
}

/**
 * Finds the place that a difference is attributed to. That is the declaration, so that one cause has one place
 * regardless of how many references point to it. If the declaration has not changed, it is where the comparison came
 * from.
 */
export class PlaceResolver {
  readonly #files: Pair<TypeFile>;

  constructor(files: Pair<TypeFile>) {
    this.#files = files;
  }

  /** The place of a member or a component that both documents have. */
  named({ older, newer }: Pair<Place | undefined>, from: Place): Position {
    if (older == null || newer == null) return { place: from, isRetargeted: true };
    const isSame = placeKey(older) === placeKey(newer);
    const isRetargeted = !isSame && (this.#files.older.has(newer) || this.#files.newer.has(older));
    return { place: isRetargeted ? from : newer, isRetargeted };
  }

  /** The place of an object that both documents have. An object that only now is a component has moved. */
  object({ older, newer }: Pair<Place | undefined>, from: Place): Position {
    const hasMoved =
      older != null && newer != null && !this.#files.older.has(newer) && !this.#files.newer.declares(older);
    return hasMoved ? { place: newer, isRetargeted: false } : this.named({ older, newer }, from);
  }

  /** The place of a property that only the newer document has. */
  added(place: Place | undefined, from: Position): Place {
    if (place == null || this.#files.older.has(place)) return from.place;
    return from.isRetargeted && this.#isNewComponent(place) ? from.place : place;
  }

  /** The place of a property that only the older document has. */
  removed(place: Place | undefined, from: Position): Place {
    if (place == null || this.#files.newer.has(place)) return from.place;
    const component = componentOf(place);
    return component == null || this.#files.newer.has(component) ? place : from.place;
  }

  /** The place of a value that only the newer document has. */
  addedValue(place: Place | undefined, older: Origins, from: Position): Place {
    if (place == null) return from.place;
    return older.places.has(placeKey(place)) || !this.#files.older.has(place) ? place : from.place;
  }

  /** The place of a value that only the older document has. */
  removedValue(place: Place | undefined, newer: Origins, from: Position): Place {
    if (place == null) return from.place;
    if (newer.places.has(placeKey(place))) return place;
    if (this.#files.newer.has(place)) return from.place;
    const renamed = [...newer.places.values()].find((candidate) => this.#isNewComponent(candidate));
    return renamed ?? from.place;
  }

  #isNewComponent(place: Place): boolean {
    const component = componentOf(place);
    return component != null && !this.#files.older.has(component);
  }
}
