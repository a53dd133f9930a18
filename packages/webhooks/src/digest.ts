import type { Bytes } from "./base64.ts";

/** A digest of bytes that is short, and of which nobody finds another body: half of their SHA-256, in Base64. */
export async function digestOf(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16)));
}
