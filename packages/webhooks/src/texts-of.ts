/**
 * Returns one or several strings as a list. Throws if one has spaces or quotes, which are often copied with a value.
 *
 * Also throws if one is a key: a PEM, its base64, or the response of the API. If a public key were used as a secret, anyone
 * who knows the key could sign.
 */
export function textsOf(option: string, value: unknown): readonly string[] {
  const texts: readonly unknown[] = [value].flat();
  const wish = texts.length > 0 ? texts.map((text) => wishOf(text)).find((one) => one !== "") : beString;
  if (wish) throw new TypeError(`\`${option}\` must ${wish}.`);
  return texts as readonly string[]; // As: everything else was refused.
}

/** End of the message for a value in quotes. */
export const noQuotes = "without quotes around it";

/** Whether a text begins or ends with a quote, which is not part of the value. */
export function isQuoted(text: string): boolean {
  return /^\s*["'`“‘«]|["'`”’»]\s*$/.test(text);
}

/** End of the message for a value that is not a string, is empty, or is the text of a missing value. */
const beString = "be a non-empty string";

/** Returns the end of the message for an invalid text, or an empty string. */
function wishOf(text: unknown): string {
  // JavaScript makes such strings of missing values. Anyone could sign with them.
  if (typeof text !== "string" || /^(undefined|null|\[object .*|)$/.test(text)) return beString;
  if (isQuoted(text)) return `be ${noQuotes}`;
  if (/^\s*(LS0tLS|MII|\{|-----)/.test(text)) return "not be a key";
  // Spaces, invisible characters, and line ends, which a file of variables has as `\n`.
  return /[\s\p{C}]|\\[nrt]$/u.test(text) ? "be without spaces" : "";
}
