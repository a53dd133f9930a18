import type { Bytes } from "./bytes.ts";

/** Decodes Base64, in lines or not; it throws if it is none. */
export function decodeBase64(text: string): Bytes {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
