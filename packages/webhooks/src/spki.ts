import type { Bytes } from "./bytes.ts";

/** What the DER of a key turned out to be: an RSA public key, as SPKI, or a private one, or nothing of use. */
export type FoundKey = Bytes | "private" | undefined;

/** The name of RSA, as SPKI begins with it. */
const rsa = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/** Looks into DER, and makes SPKI of PKCS #1, which is what it holds without the name. */
export function toSpki(der: Bytes): FoundKey {
  const start = 2 + ((der[1] ?? 0) & 0x7f);
  const length = der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  // One that was cut short, or holds more, is none.
  if (length !== der.length - start) return undefined;
  const beginning = `${der.subarray(start, start + rsa.length).join()},`;
  if (beginning === `${rsa.join()},`) return der;
  // A number comes first: the version of a private key, or else what both halves of an RSA key have in common.
  if (beginning.startsWith("2,1,0,")) return "private";
  if (!/^2,(129|130),/.test(beginning)) return undefined;
  return Uint8Array.from(tagged(0x30, [...rsa, ...tagged(0x03, [0, ...der])]));
}

function tagged(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content;
  return [tag, ...(length > 255 ? [0x82, length >> 8, length & 255] : [0x81, length]), ...content];
}
