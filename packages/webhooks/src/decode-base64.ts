import type { Bytes } from "./bytes.ts";

/** Decodes Base64, in lines or not; it throws if it is none. */
export function decodeBase64(text: string): Bytes {
  const characters = atob(text);
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
