import type { Bytes } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import { privateKey, tidyBase64, unwrapPem } from "./pem.ts";
import { toSpki } from "./spki.ts";

const option = "jwt.key";

/** Reads an RSA public key in whatever form it was copied, and gives its SPKI. */
export function readPublicKey(given: unknown, cryptography: Cryptography): Bytes {
  const der = derOf(given, cryptography);
  const found = der && toSpki(der);
  if (found === "private") throw privateKey(option);
  if (found) return found;
  throw new TypeError(`\`${option}\` must be a PEM: -----BEGIN PUBLIC KEY-----, of RSA and whole; or lago.webhooks.`);
}

/** Gets the DER out of a PEM, Base64 or the JSON of the API, or one of these in another. */
function derOf(given: unknown, cryptography: Cryptography): Bytes | undefined {
  if (ArrayBuffer.isView(given)) return derOfBytes(cryptography.copy(given), cryptography);
  if (typeof given !== "string") return undefined;
  const text = given.trim();
  if (/^["'`“‘«]|["'`”’»]$/.test(text)) throw new TypeError(`\`${option}\` must be without quotes around it.`);
  if (text.startsWith("{")) return derOf(keyOfAnswer(text), cryptography);
  const content = text.includes("-----") ? unwrapPem(option, text, "PUBLIC KEY") : text;
  return derOfBytes(cryptography.fromBase64(tidyBase64(content), "base64url"), cryptography);
}

function derOfBytes(bytes: Bytes | undefined, cryptography: Cryptography): Bytes | undefined {
  if (!bytes?.length) return undefined;
  return bytes[0] === 0x30 ? bytes : derOf(textOf(bytes, cryptography), cryptography);
}

function textOf(bytes: Bytes, { decode }: Cryptography): string | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

/** Gets what is under `webhook.public_key`, or in the object that is under `webhook`. */
function keyOfAnswer(text: string): unknown {
  try {
    // Whatever wrote `\n` out has broken the text of the key in lines, which JSON has none of.
    const answer = JSON.parse(text.replaceAll(/[\r\n]/g, "")) as Answer; // As: what is not there is undefined.
    return (answer.webhook ?? answer).public_key;
  } catch {
    return undefined;
  }
}

/** What the API answers, or a part of it. */
interface Answer {
  readonly webhook?: Answer;
  readonly public_key?: unknown;
}
