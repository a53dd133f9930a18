/** Encodes bytes as base64. */
export function encodeBase64(bytes: ArrayBuffer | Uint8Array): string {
  return btoa(new Uint8Array(bytes).reduce((binary, byte) => binary + String.fromCharCode(byte), ""));
}

/** Encodes bytes as base64url, the form of JWTs. */
export function encodeBase64Url(bytes: ArrayBuffer | Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
