/**
 * Takes one text or several, none of which may have what comes along when a text is copied.
 *
 * None may be a key, as a PEM, in Base64 or as the API answers with it: whoever has a public key could sign with it, if it
 * were taken for a secret.
 */
export function textsOf(option: string, value: unknown): readonly string[] {
  const texts: readonly unknown[] = [value].flat();
  const wish = texts.length > 0 ? texts.map((text) => wishOf(text)).find((one) => one !== "") : "text";
  if (wish) throw new TypeError(`\`${option}\` must be ${wish}.`);
  return texts as readonly string[]; // As: what is no text was refused.
}

/** What is said of a text in quotes. */
export const noQuotes = "without quotes around it";

/** Whether a text has quotes at an end, which are not a part of it where it is used. */
export function isQuoted(text: string): boolean {
  return /^\s*["'`“‘«]|["'`”’»]\s*$/.test(text);
}

/** What a text had better be, if it is not to be taken. */
function wishOf(text: unknown): string {
  // JavaScript makes such texts of what is not there, and everybody can sign with them.
  if (typeof text !== "string" || /^(undefined|null|\[object .*|)$/.test(text)) return "text";
  if (isQuoted(text)) return noQuotes;
  if (/^\s*(LS0tLS|MII|\{|-----)/.test(text)) return "no key";
  // Spaces, line ends, as a file of variables has them too, and what is invisible.
  return /[\s\p{C}]|\\[nrt]$/u.test(text) ? "without spaces" : "";
}
