import { type Bytes, decodeBase64 } from "./base64.ts";

/** RS256, in the words of WebCrypto. */
export const rs256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** Decodes a PEM, given as it is, or as Lago's API gives it: in Base64, which is wrapped in lines. */
export function decodePem(option: string, text: string, kind: "PUBLIC KEY" | "PRIVATE KEY" = "PUBLIC KEY"): Bytes {
  try {
    const pem = text.includes("-----") ? text : atob(text);
    const [, label, content = ""] = pem.split("-----");
    // A variable of an environment often has `\n` where a line ends.
    if (label === `BEGIN ${kind}`) return decodeBase64(content.replaceAll("\\n", ""));
  } catch {
    // What it is instead is nothing to tell: it may be a secret.
  }
  throw new TypeError(`\`${option}\` must be a PEM: -----BEGIN ${kind}-----`);
}
