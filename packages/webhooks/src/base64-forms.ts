/** Converts base64 to base64url without padding. Text that is not padded base64 becomes `=`, which the decoder refuses. */
export function toUrlForm(text: string): string {
  const isPadded = text.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(text);
  return isPadded ? tidyBase64(text) : "=";
}

/** Converts base64 to base64url. It removes padding, spaces, invisible characters and line ends, also if written as `\n`. */
export function tidyBase64(text: string): string {
  const tidy = text.replaceAll(/\\+[rnt]|[\s=\p{C}]/gu, "");
  return tidy.replaceAll("+", "-").replaceAll("/", "_");
}
