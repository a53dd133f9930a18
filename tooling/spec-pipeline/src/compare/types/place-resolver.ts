import type { Pair } from "../pair.ts";
import { componentOf, type Place, placeKey } from "../findings/place.ts";
import type { TypeFile } from "../compiler/type-file.ts";
import type { Origins } from "../compiler/type-origins.ts";

/** Where a comparison is. */
export interface Position {
  readonly place: Place;
  /**
   * Whether another component is referred to here than before, while both are in both documents.
   * What differs then is the reference: the components themselves have not changed.
   */
  readonly isRetargeted: boolean;
}

/**
 * Finds the place that a difference is attributed to: where it is declared, so that one cause is one place however many
 * refer to it; or where the comparison came from, if the declaration itself has not changed.
 */
export class PlaceResolver {
  readonly #files: Pair<TypeFile>;

  constructor(files: Pair<TypeFile>) {
    this.#files = files;
  }

  /** Where a member or a component is that is in both documents. */
  named({ older, newer }: Pair<Place | undefined>, from: Place): Position {
    if (older == null || newer == null) return { place: from, isRetargeted: true };
    const isSame = placeKey(older) === placeKey(newer);
    const isRetargeted = !isSame && (this.#files.older.has(newer) || this.#files.newer.has(older));
    return { place: isRetargeted ? from : newer, isRetargeted };
  }

  /** Where an object is that is in both documents. One that now is a component, and was none before, has just moved. */
  object({ older, newer }: Pair<Place | undefined>, from: Place): Position {
    const hasMoved =
      older != null && newer != null && !this.#files.older.has(newer) && !this.#files.newer.declares(older);
    return hasMoved ? { place: newer, isRetargeted: false } : this.named({ older, newer }, from);
  }

  /** Where a property is that only the newer document has. */
  added(place: Place | undefined, from: Position): Place {
    if (place == null || this.#files.older.has(place)) return from.place;
    return from.isRetargeted && this.#isNewComponent(place) ? from.place : place;
  }

  /** Where a property is that only the older document has. */
  removed(place: Place | undefined, from: Position): Place {
    if (place == null || this.#files.newer.has(place)) return from.place;
    const component = componentOf(place);
    return component == null || this.#files.newer.has(component) ? place : from.place;
  }

  /** Where a value is that only the newer document has. */
  addedValue(place: Place | undefined, older: Origins, from: Position): Place {
    if (place == null) return from.place;
    return older.places.has(placeKey(place)) || !this.#files.older.has(place) ? place : from.place;
  }

  /** Where a value is that only the older document has. */
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
