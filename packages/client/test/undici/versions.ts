import * as newer from "undici";
import * as older from "undici-7";

/** The versions of undici that the transport supports. */
export const versions: readonly (readonly [name: string, undici: typeof newer])[] = [
  ["undici 8", newer],
  // As: the types of both versions differ only in what the transport does not use.
  ["undici 7", older as unknown as typeof newer],
];
