/** Bytes that are nobody else's to change. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Decodes Base64, in lines or not; it throws if it is none. */
export function decodeBase64(text: string): Bytes {
  const characters = atob(text);
  // `Uint8Array.from` takes ten times as long, and a JWT holds a whole body.
  return new Uint8Array(characters.length).map((_, index) => characters.charCodeAt(index));
}

/** Decodes Base64 in its one canonical form. Anything else, even if it means the same bytes, gives nothing. */
export function decodeCanonical(text: string): Bytes | undefined {
  try {
    return btoa(atob(text)) === text ? decodeBase64(text) : undefined;
  } catch {
    return undefined;
  }
}
