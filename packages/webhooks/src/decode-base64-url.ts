import type { Bytes } from "./bytes.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Makes what decodes the one canonical form of base64url: in one pass, since a JWT holds a whole body. */
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
      // What does not fit into a byte is cut off, so that nothing overflows either.
      if (count >= 8) bytes[(index * 3) >> 2] = bits >> (count -= 8);
    }
    // Of what the last letter says, nothing is left over but zeros.
    return count < 6 && (bits & ((1 << count) - 1)) === 0 ? bytes : undefined;
  };
}
