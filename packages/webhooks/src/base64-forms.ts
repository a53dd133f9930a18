/** Writes Base64 as base64url, without padding. What is not in the one form of Base64 becomes what is none of the other. */
export function toUrlForm(text: string): string {
  const isPadded = text.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(text);
  return isPadded ? tidyBase64(text) : "=";
}

/** Writes Base64 as base64url, and leaves out what comes along when it is copied: lines, also as `\n`, spaces, padding. */
export function tidyBase64(text: string): string {
  const tidy = text.replaceAll(/\\+[rnt]|[\s=\p{C}]/gu, "");
  return tidy.replaceAll("+", "-").replaceAll("/", "_");
}
