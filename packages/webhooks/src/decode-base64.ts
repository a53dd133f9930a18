import type { Bytes } from "./bytes.ts";
import type { Base64Alphabet } from "./cryptography.ts";

const common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const letters: Readonly<Record<Base64Alphabet, string>> = { base64: `${common}+/`, base64url: `${common}-_` };

/** Gives what decodes the one canonical form of Base64: in one pass, since a JWT holds a whole body. */
export function base64Decoder(alphabet: Base64Alphabet): (text: string) => Bytes | undefined {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < 64; value++) values[letters[alphabet].charCodeAt(value)] = value;
  return (text) => {
    const end = alphabet === "base64" ? lengthOfLetters(text) : text.length;
    if (end < 0) return undefined;
    const bytes = new Uint8Array((end * 3) >> 2);
    let [bits, count, written] = [0, 0, 0];
    for (let index = 0; index < end; index++) {
      const value = values[text.charCodeAt(index)] ?? -1;
      if (value < 0) return undefined;
      bits = ((bits << 6) | value) & 0xfff;
      count += 6;
      if (count < 8) continue;
      count -= 8;
      bytes[written++] = bits >> count;
    }
    // Of what the last letter says, nothing is left over but zeros.
    return count < 6 && (bits & ((1 << count) - 1)) === 0 ? bytes : undefined;
  };
}

/** How many letters come before the padding; negative if that is not what it has to be. */
function lengthOfLetters(text: string): number {
  const { length } = text.replace(/={1,2}$/, "");
  return length + (-length & 3) === text.length ? length : -1;
}
