import { tidyBase64 } from "./base64-forms.ts";
import type { Bytes } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import { isQuoted, noQuotes } from "./texts-of.ts";

/** Reads an RSA public key in any form that is often copied, and returns its SPKI. */
export function readPublicKey(given: unknown, cryptography: Cryptography): Bytes {
  const found = spkiOf(given, cryptography);
  if (typeof found !== "string") return found;
  // The message does not show the value, which may be a secret.
  throw new TypeError(`\`jwt.key\` must be a PEM: -----BEGIN PUBLIC KEY-----${found}.`);
}

/** Finds a key in a PEM, base64, DER or JSON of the API, also nested. Otherwise returns the end of the error message. */
function spkiOf(given: unknown, cryptography: Cryptography): Bytes | string {
  if (ArrayBuffer.isView(given)) return spkiOfBytes(cryptography.copy(given), cryptography);
  if (typeof given !== "string") return "";
  if (isQuoted(given)) return `, ${noQuotes}`;
  // Not parsed as JSON: a copy in which `\n` became a line end is not valid JSON.
  const [, text = given] = /"public_key"\s*:\s*"([^"]*)/.exec(given) ?? [];
  const [, label = publicKey, content = text] = /-----BEGIN ([A-Z\d ]+)-----([^-]*)/.exec(text) ?? [];
  if (label !== publicKey) return `, not ${label}`;
  return spkiOfBytes(cryptography.fromBase64Url(tidyBase64(content)), cryptography);
}

function spkiOfBytes(bytes: Bytes | undefined, cryptography: Cryptography): Bytes | string {
  if (!bytes?.length) return "";
  return bytes[0] === 0x30 ? checked(bytes) : spkiOf(cryptography.decode(bytes), cryptography);
}

/** Checks the length of DER and its beginning, which names the type of the key. */
function checked(der: Bytes): Bytes | string {
  const start = 2 + ((der[1] ?? 0) & 0x7f);
  const size = der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const beginning = der.subarray(start, start + 13).join();
  // A private key begins with its version.
  if (beginning.startsWith("2,1,0,")) return ", not PRIVATE KEY";
  return beginning === rsa && start + size === der.length ? der : ", a complete RSA key";
}

const publicKey = "PUBLIC KEY";

/** The beginning of SPKI for RSA: its algorithm identifier. */
const rsa = "48,13,6,9,42,134,72,134,247,13,1,1,1";
