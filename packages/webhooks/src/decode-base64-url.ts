import type { Bytes } from "./bytes.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Returns a decoder of canonical base64url. It needs one pass, because a JWT holds a whole body. */
export function base64UrlDecoder(): (text: string) => Bytes | undefined {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < 64; value++) values[letters.charCodeAt(value)] = value;
  return (text) => {
    const bytes = new Uint8Array((text.length * 3) >> 2);
    let bits = 0;
    let count = 0;
    for (let index = 0; index < text.length; index++) {
      const value = values[text.charCodeAt(index)] ?? -1;
      if (value < 0) return undefined;
      bits = (bits << 6) | value;
      count += 6;
      // The array keeps the lowest eight bits, so older bits do no harm.
      if (count >= 8) bytes[(index * 3) >> 2] = bits >> (count -= 8);
    }
    // In the canonical form, the unused bits of the last letter are zeros.
    return count < 6 && (bits & ((1 << count) - 1)) === 0 ? bytes : undefined;
  };
}
