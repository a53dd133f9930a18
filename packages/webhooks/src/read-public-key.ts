import { tidyBase64 } from "./base64-forms.ts";
import type { Bytes } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import { isQuoted, noQuotes } from "./texts-of.ts";

/** Reads an RSA public key in whatever form it was copied, and gives its SPKI. */
export function readPublicKey(given: unknown, cryptography: Cryptography): Bytes {
  const found = spkiOf(given, cryptography);
  if (typeof found !== "string") return found;
  // What was given instead is nothing to tell: it may be a secret.
  throw new TypeError(`\`jwt.key\` must be a PEM: -----BEGIN PUBLIC KEY-----${found}.`);
}

/** Looks into a PEM, Base64, DER or the JSON of the API, or one of these in another; gives what to say if it is none. */
function spkiOf(given: unknown, cryptography: Cryptography): Bytes | string {
  if (ArrayBuffer.isView(given)) return spkiOfBytes(cryptography.copy(given), cryptography);
  if (typeof given !== "string") return "";
  if (isQuoted(given)) return `, ${noQuotes}`;
  // Not parsed: whatever wrote `\n` out has broken a text in lines, which JSON has none of.
  const [, text = given] = /"public_key"\s*:\s*"([^"]*)/.exec(given) ?? [];
  const [, label = publicKey, content = text] = /-----BEGIN ([A-Z\d ]+)-----([^-]*)/.exec(text) ?? [];
  if (label !== publicKey) return `, not ${label}`;
  return spkiOfBytes(cryptography.fromBase64Url(tidyBase64(content)), cryptography);
}

function spkiOfBytes(bytes: Bytes | undefined, cryptography: Cryptography): Bytes | string {
  if (!bytes?.length) return "";
  return bytes[0] === 0x30 ? checked(bytes) : spkiOf(cryptography.decode(bytes), cryptography);
}

/** Looks at the beginning of DER, which says what it is, and at its length. */
function checked(der: Bytes): Bytes | string {
  const start = 2 + ((der[1] ?? 0) & 0x7f);
  const size = der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const beginning = der.subarray(start, start + 13).join();
  // The version of a private key comes first.
  if (beginning.startsWith("2,1,0,")) return ", not PRIVATE KEY";
  return beginning === rsa && start + size === der.length ? der : ", of RSA and whole";
}

const publicKey = "PUBLIC KEY";

/** The name of RSA, as SPKI begins with it. */
const rsa = "48,13,6,9,42,134,72,134,247,13,1,1,1";
