import type { Bytes } from "./bytes.ts";

/** Decodes base64, with or without line ends. Throws if the text is not base64. */
export function decodeBase64(text: string): Bytes {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
